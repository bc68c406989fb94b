import AlignmentPipeline
import BitextModel
import CorpusOutput
import DocumentAlignment
import Foundation
import SentenceAlignment
import TestSupport

@testable import CorpusBuilding

/// A site of releases in two languages, in a folder of its own.
final class SmallSite {
    let folder = NSTemporaryDirectory() + "bitext-site-" + UUID().uuidString

    private static let words = [
        ("mountain", "berg"), ("river", "fluss"), ("tiger", "tiger"), ("dragon", "drachen"), ("castle", "burg"),
        ("garden", "garten"), ("window", "fenster"), ("winter", "winter"), ("summer", "sommer"), ("butter", "butter"),
        ("pepper", "pfeffer"), ("silver", "silber"),
    ]

    /// - Parameter pages: pairs; some sentences stand in several of them.
    init(pages: Int) throws {
        for side in ["en", "de"] {
            try FileManager.default.createDirectory(atPath: "\(folder)/\(side)", withIntermediateDirectories: true)
        }
        for page in 0..<pages { try write(page) }
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// Writes the two editions of a page.
    func write(_ page: Int, seed: UInt64 = 0) throws {
        var generator = SeededGenerator(seed: UInt64(page) &* 977 &+ seed &+ 1)
        var paragraphs = (0..<8).map { number in
            let picks = (0..<9).map { _ in Self.words.randomElement(using: &generator)! }
            let count = 100 * page + number
            return (
                "The \(picks.map(\.0).joined(separator: " the ")) has seen \(count) of the ships.",
                "Der \(picks.map(\.1).joined(separator: " der ")) hat \(count) von den Schiffen gesehen."
            )
        }
        // A sentence that several releases have, and a line that all have.
        if page.isMultiple(of: 4) {
            paragraphs.append(
                (
                    "The office is open for the people of the town every day of the week until noon.",
                    "Das Amt ist für die Leute der Stadt an jedem Tag der Woche bis zum Mittag geöffnet."
                ))
        }
        for (side, texts, line) in [
            ("en", paragraphs.map(\.0), "Harbour gazette of the seven towns"),
            ("de", paragraphs.map(\.1), "Hafenblatt der sieben Orte"),
        ] {
            let body = texts.map { "<p>\($0)</p>" }.joined(separator: "\n")
            try text(
                "\(side)/release-\(page).html",
                "<html><head><title>\(side) \(page)</title></head><body><div>\(line)</div>\n\(body)\n</body></html>")
        }
    }

    func text(_ name: String, _ text: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
    }

    func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: "\(folder)/\(name)") }

    func inputs() throws -> CorpusInputs {
        try CorpusInputs(folders: "\(folder)/en", "\(folder)/de", languages: (.english, .german))
    }

    static func settings(jobs: Int = 2, rules: Bool = false) throws -> BuildSettings {
        try BuildSettings(
            reading: try DocumentReading(), resources: AlignmentResources(), options: DecodingOptions(),
            selection: .init(leastConfidence: rules ? 0.999 : nil, rules: nil), leastPairScore: 0.2, jobs: jobs)
    }

    /// Builds into a folder.
    ///
    /// - Returns: how many pieces of work were done.
    @discardableResult
    func build(_ name: String, settings: BuildSettings? = nil) async throws -> Int {
        let out = "\(folder)/\(name)"
        try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
        let journal = try Journal("\(out)/journal")
        let settings = try settings ?? Self.settings()
        _ = try await CorpusBuilder(settings).build(try inputs(), into: out, journal) { _ in }
        return journal.keptCount
    }

    /// All files of a folder.
    func files(_ name: String) throws -> [String: Data] {
        var files: [String: Data] = [:]
        for file in try FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(name)") {
            files[file] = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)/\(file)"))
        }
        return files
    }

    func lines(_ name: String) throws -> [String] {
        try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8).split(separator: "\n").map(String.init)
    }
}
