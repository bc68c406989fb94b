import AlignmentMeasures
import BitextModel
import CommandSupport
import Foundation
import SentenceAlignment
import Testing

@testable import AlignmentReview

@Suite struct ReviewExportTests {
    private func text(_ file: ExportedFile) -> String { String(decoding: file.bytes, as: UTF8.self) }

    private func reviewed() async throws -> (review: Review, snapshot: ReviewSnapshot) {
        let review = try await ReviewFixture.review()
        let rows = await review.snapshot().rows
        _ = try await review.perform(ReviewCommand(.confirm, row: rows[0].id))
        _ = try await review.perform(ReviewCommand(.confirm, row: rows[2].id))
        return (review, await review.snapshot())
    }

    @Test(arguments: ExportFormat.allCases) func everyFormatIsWritten(format: ExportFormat) async throws {
        let (review, _) = try await reviewed()
        let file = try await review.export(format: format.rawValue, minimum: nil, confirmedOnly: false)
        #expect(file.bytes.count > 20 && file.name.hasPrefix("harbour.") && !file.mediaType.isEmpty)
        let again = try await review.export(format: format.rawValue, minimum: nil, confirmedOnly: false)
        #expect(file == again)
    }

    @Test func whatIsWantedIsWritten() async throws {
        let (review, snapshot) = try await reviewed()
        func rows(_ minimum: Double?, _ confirmed: Bool) async throws -> Int {
            let file = try await review.export(format: "tsv", minimum: minimum, confirmedOnly: confirmed)
            return lines(text(file)).count - 1
        }
        #expect(try await rows(nil, true) == 2)
        #expect(try await rows(nil, false) == snapshot.rows.count { !$0.isUnlinked })
        // Confirmed rows are there however unsure the aligner was.
        #expect(try await rows(1.1, false) == 2)
        await #expect(throws: ReviewError.noFormat("docx")) {
            try await review.export(format: "docx", minimum: nil, confirmedOnly: false)
        }
    }

    @Test func confirmedRowsAreAFolderOfGold() async throws {
        let (review, snapshot) = try await reviewed()
        let folder = try TemporaryFolder()
        for file in try await review.files(.gold, ReviewSelection(confirmedOnly: true)) {
            try folder.write(file.name, bytes: Data(file.bytes))
        }
        let gold = try GoldFolder(path: folder.path)
        #expect(gold.documents.count == 1 && gold.sourceLanguage == .americanEnglish)
        let document = gold.documents[0]
        #expect(document.gold.map(\.source) == [snapshot.rows[0].source, snapshot.rows[2].source])
        // Sentences of other rows are blank: they are in no bead, and keep their numbers.
        #expect(document.source.count == ReviewFixture.english.count)
        let shown = Set(document.gold.flatMap(\.source))
        #expect(document.source.indices.allSatisfy { document.source[$0].isEmpty == !shown.contains($0) })
    }

    @Test func confirmedRowsAreConstraints() async throws {
        let (review, snapshot) = try await reviewed()
        let rows = snapshot.rows
        _ = try await review.perform(
            ReviewCommand(.cut, sentence: rows[5].source[0], side: .source, at: 5))
        _ = try await review.perform(ReviewCommand(.confirm, row: await review.snapshot().rows[5].id))
        let file = try await review.export(format: "anchors", minimum: nil, confirmedOnly: true)
        // A sentence that was cut is none of the documents'.
        #expect(lines(text(file)) == [rows[0], rows[2]].map { "\($0.source):\($0.target)" })
    }

    @Test func theArchiveIsOneThatOthersRead() async throws {
        let folder = try TemporaryFolder()
        let (review, _) = try await reviewed()
        let file = try await review.export(format: "beads", minimum: nil, confirmedOnly: false)
        let path = try folder.write(file.name, bytes: Data(file.bytes))
        let listed = try BuiltCommand.execute(["tar", "-xvf", path, "-C", folder.path])
        #expect(listed.status == 0, "\(listed.messages)")
        #expect(
            lines(listed.output) == [
                "harbour/harbour.beads", "harbour/harbour.source.txt", "harbour/harbour.target.txt",
            ])
        #expect(try folder.text("harbour/harbour.source.txt") == ReviewFixture.english.joined(separator: "\n") + "\n")
        #expect(try BeadLine.read(folder.path("harbour/harbour.beads")).count == (await review.snapshot().rows.count))
    }
}
