import BitextModel
import CommandSupport
import DocumentAlignment
import Foundation
import Testing

@testable import AlignmentPipeline

/// What repeats on the pages of a list, learned before they are aligned.
@Suite struct ListedSitesTests {
    private static let english = [
        "The dredging of the northern channel goes on as planned.\nThe works will be finished in the spring of next year.",
        "Two of the four berths were opened to traffic on Monday.\nThe harbour master thanked the crews for their patience.",
        "A report on the piers was laid before the council.\nIts members will speak about it at their next meeting.",
    ]
    private static let german = [
        "Das Ausbaggern der nördlichen Rinne geht wie geplant weiter.\nDie Arbeiten werden im Frühling des nächsten Jahres beendet.",
        "Zwei der vier Liegeplätze wurden am Montag für den Verkehr geöffnet.\nDer Hafenmeister dankte den Mannschaften für ihre Geduld.",
        "Ein Bericht über die Molen wurde dem Rat vorgelegt.\nSeine Mitglieder werden in der nächsten Sitzung darüber sprechen.",
    ]

    private let work: TemporaryFolder

    init() throws { work = try TemporaryFolder() }

    /// Three pairs of pages in two folders; each page ends with the line that its number picks.
    private func list(endings: [String]) throws -> PairList {
        let folder = work.path(UUID().uuidString)
        for (language, texts) in [("en", Self.english), ("de", Self.german)] {
            try FileManager.default.createDirectory(
                atPath: "\(folder)/\(language)", withIntermediateDirectories: true)
            for (number, text) in texts.enumerated() {
                try Data("\(text)\n\(language == "en" ? endings[number] : "Ende Nummer \(number)")\n".utf8)
                    .write(to: URL(fileURLWithPath: "\(folder)/\(language)/\(number).txt"))
            }
        }
        let rows = (0..<3).map { "en/\($0).txt\tde/\($0).txt\n" }.joined()
        try Data(rows.utf8).write(to: URL(fileURLWithPath: "\(folder)/list"))
        return try PairList(file: "\(folder)/list")
    }

    private func sentences(_ endings: [String], asSites: Bool) async throws -> [String] {
        let aligner = BatchAligner(
            reading: try DocumentReading(), resources: AlignmentResources(), languages: (.english, .german),
            asSites: asSites, atOnce: 2)
        var found: [String] = []
        try await aligner.align(try list(endings: endings)) { event in
            if case .aligned(_, _, let source, _) = event { found += source.segmented.sentences.map(\.text) }
        }
        return found
    }

    @Test func whatRepeatsInAFolderGoes() async throws {
        let slogan = "Harbour news of the week"
        #expect(try await !sentences([slogan, slogan, slogan], asSites: true).contains(slogan))
        #expect(try await sentences([slogan, slogan, slogan], asSites: false).count { $0 == slogan } == 3)
        // On one page only it is the page's.
        #expect(try await sentences([slogan, "Second page", "Third page"], asSites: true).contains(slogan))
    }
}
