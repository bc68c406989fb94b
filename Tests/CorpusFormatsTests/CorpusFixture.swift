import BitextModel
import FileAccess
import Foundation
import TestSupport
import TextFacts

@testable import CorpusFormats

/// A folder of its own for a test, and the ways in which the tests make, write and read corpora.
final class CorpusFixture {
    let folder: String

    init() throws {
        folder = NSTemporaryDirectory() + "bitext-formats-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    static let header = CorpusHeader(
        provenance: Provenance(weights: "weights & more", modelChecksum: "abc"), sourceLanguage: .americanEnglish,
        targetLanguage: .mainlandChinese)

    static func fixture(_ name: String) -> String {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures/\(name)").path
    }

    func path(_ name: String) -> String { folder + "/" + name }

    func file(_ name: String, _ text: String) throws -> String {
        try Data(text.utf8).write(to: URL(fileURLWithPath: path(name)))
        return path(name)
    }

    func file(_ name: String, bytes: [UInt8]) throws -> String {
        try Data(bytes).write(to: URL(fileURLWithPath: path(name)))
        return path(name)
    }

    func text(_ name: String) throws -> String { String(decoding: try InputFile.read(path(name)), as: UTF8.self) }

    @discardableResult
    func write(
        _ units: [TranslationUnit], _ format: CorpusFormat, to names: String..., header: CorpusHeader = header,
        options: WritingOptions = WritingOptions()
    ) throws -> WriterSummary {
        let outputs = try names.map { try OutputFile(path($0)) }
        let writer = try makeWriter(format: format, outputs: outputs, header: header, options: options)
        for unit in units { try writer.write(unit) }
        try writer.finish()
        for output in outputs { try output.commit() }
        return writer.summary
    }

    func read(
        _ format: CorpusFormat, _ names: String..., options: ReadingOptions = ReadingOptions()
    ) throws -> (units: [TranslationUnit], refusals: [RefusedUnit]) {
        let reader = try makeReader(format: format, paths: names.map { path($0) }, options: options)
        var units: [TranslationUnit] = []
        while let unit = try reader.next() { units.append(unit) }
        return (units, reader.takeRefusals())
    }

    /// What an outside program says and how it ends; nil where it is not installed.
    static func run(_ arguments: [String]) throws -> (status: Int32, output: String)? {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return process.terminationStatus == 127 ? nil : (process.terminationStatus, output)
    }
}

/// Texts that break careless writers and readers.
struct AdversarialText {
    var random: SeededGenerator

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    private static let pieces = [
        "The bureau", " released ", "数据。", "，增长12%", "<b>", "</seg>", "]]>", "&amp;", "&", "&#0;", "\"", "'",
        "\u{1F600}",
        "👩‍👩‍👧", "\u{20000}", "e\u{301}", "\t", "\n", "\r\n", "\r", "  ", "\u{0B}", "\u{0}", "\u{1F}", "\u{FFFE}",
        "\u{FFFF}",
        "\u{7F}", "\u{85}", "\u{2028}", "\u{FEFF}", "=1+1", ",", ";", " ~~~ ", "\\", "\\n", "{", "}", "[0]:[0]", "#",
        "\u{202E}",
        "１２３", "“引号”", "<!--", "-->", "<![CDATA[", "%s", "\u{E000}", "𝐀",
    ]

    mutating func next() -> String {
        let count = Int.random(in: 1...12, using: &random)
        var text = "x"
        for _ in 0..<count { text += Self.pieces.randomElement(using: &random)! }
        return text
    }

    /// A unit with everything a unit can have.
    mutating func unit(_ number: Int) -> TranslationUnit {
        func side(_ language: Language, _ name: String) -> UnitSide {
            let sentences = (0..<Int.random(in: 1...3, using: &random)).map { _ in
                next().trimmingCharacters(in: .whitespacesAndNewlines)
            }
            var metadata = DocumentMetadata()
            metadata.title = next()
            metadata.date = "2026-11-22"
            metadata.source = Bool.random(using: &random) ? next() : nil
            metadata.alternates = [.init(language: .french, url: "https://example.org/?a=1&b=2")]
            let start = Int.random(in: 0...500, using: &random)
            return UnitSide(
                text: SentenceJoiner.join(sentences, language: language), language: language, sentences: sentences,
                sentenceNumbers: Array(number * 4..<number * 4 + sentences.count),
                document: "\(name) <\(number / 10)>.html",
                range: SourceRange(start, start + 50), metadata: metadata,
                properties: [.init(name: "x-own", value: next())])
        }
        let source = side(.americanEnglish, "english")
        let target = side(.mainlandChinese, "中文")
        return TranslationUnit(
            id: "unit-\(number)", source: source, target: target,
            confidence: Double(Int.random(in: 0...10_000, using: &random)) / 10_000,
            type: BeadType(source.sentences.count, target.sentences.count),
            properties: [.init(name: "x-check", value: next()), .init(name: "note", value: next())])
    }

    /// A unit as XML can hold it: what it does not allow is gone from every text.
    static func withoutForbidden(_ unit: TranslationUnit) -> TranslationUnit {
        func clean(_ text: String) -> String {
            var scalars = text.unicodeScalars
            scalars.removeAll { !XMLEscaping.allows($0) }
            return String(scalars)
        }
        func clean(_ side: UnitSide) -> UnitSide {
            var side = side
            side.text = clean(side.text)
            side.sentences = side.sentences.map { clean($0) }
            var metadata = side.metadata
            metadata?.title = side.metadata?.title.map { clean($0) }
            metadata?.source = side.metadata?.source.map { clean($0) }
            side.metadata = metadata
            side.properties = side.properties.map { .init(name: $0.name, value: clean($0.value)) }
            return side
        }
        var unit = unit
        unit.source = clean(unit.source)
        unit.target = clean(unit.target)
        unit.properties = unit.properties.map { .init(name: $0.name, value: clean($0.value)) }
        return unit
    }
}
