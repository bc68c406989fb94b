import BitextModel
import CommandSupport
import FileAccess
import Foundation
import Testing

@testable import AlignmentReview

@Suite struct ReviewLogTests {
    @Test func aSecondProcessIsTold() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("session")
        var review: Review? = try await ReviewFixture.kept(path)
        await #expect(throws: ReviewError.isBusy(path)) { try await ReviewFixture.kept(path) }
        // Reading it is no harm.
        #expect(try SessionFile(reading: path).header.title == "harbour")
        let row = await review!.snapshot().rows[0].id
        _ = try await review!.perform(ReviewCommand(.confirm, row: row))
        review = nil
        #expect(try await ReviewFixture.kept(path).counts.confirmed == 1)
    }

    @Test func everyCommandIsInTheFileWhenItReturns() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("session")
        let review = try await ReviewFixture.kept(path)
        for row in await review.snapshot().rows.prefix(3) {
            _ = try await review.perform(ReviewCommand(.confirm, row: row.id))
            #expect(try SessionFile(reading: path).history == (await review.history))
        }
        #expect(lines(try folder.text("session")).count == 5)
    }

    @Test func aTornLastLineIsCutOff() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("session")
        var review: Review? = try await ReviewFixture.kept(path)
        let rows = await review!.snapshot().rows
        for row in rows.prefix(2) { _ = try await review!.perform(ReviewCommand(.confirm, row: row.id)) }
        review = nil
        let whole = try folder.data("session")
        for torn in ["{\"revision\":3,\"ti", "{\"revision\":3,\u{0}\u{0}\u{0}\n"] {
            try folder.write("session", bytes: whole + Data(torn.utf8))
            var history = ReviewHistory()
            let log = try ReviewLog(path, beginning: nil) { history.take($0) }
            #expect(log.wasTorn && history.revision == 2)
            #expect(try folder.data("session") == whole)
        }
        var history = ReviewHistory()
        #expect(try ReviewLog(path, beginning: nil) { history.take($0) }.wasTorn == false)
    }

    @Test func whatIsNoSessionIsRefusedAndLeft() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("session")
        func open(_ text: String) throws -> ReviewLog {
            try folder.write("session", text)
            defer { #expect((try? folder.text("session")) == text) }
            var history = ReviewHistory()
            return try ReviewLog(path, beginning: nil) { history.take($0) }
        }
        #expect(throws: ReviewError.noSession(path)) { try open("Dear Sir,\n") }
        #expect(throws: ReviewError.noSession(path)) { try open("{\"bitexT") }
        #expect(throws: ReviewError.unfinished(path)) { try open("") }
        #expect(throws: ReviewError.unfinished(path)) { try open("{\"bitextReview\":1}\n{\"argu") }
        #expect(throws: ReviewError.tooNew(path)) { try open("{\"bitextReview\":2}\n{}\n") }
        #expect(throws: ReviewError.damaged(path, line: 1, reason: "it names no version")) {
            try open("{\"bitextReview\":\"\"}\n{}\n")
        }
        #expect(throws: ReviewError.damaged(path, line: 2, reason: "it is no header")) {
            try open("{\"bitextReview\":1}\n{}\n")
        }
        #expect(throws: FileError.missing(folder.path("other"))) {
            try ReviewLog(folder.path("other"), beginning: nil) { _ in true }
        }
    }

    @Test func aLineThatDoesNotFollowIsNamed() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("session")
        var review: Review? = try await ReviewFixture.kept(path)
        for row in await review!.snapshot().rows.prefix(3) {
            _ = try await review!.perform(ReviewCommand(.confirm, row: row.id))
        }
        review = nil
        var all = lines(try folder.text("session"))
        all.swapAt(2, 3)
        try folder.write("session", all.joined(separator: "\n") + "\n")
        #expect(
            throws: ReviewError.damaged(path, line: 3, reason: "it does not follow from the lines before")
        ) { try SessionFile(reading: path) }
        all.swapAt(2, 3)
        all[3] = "nothing"
        try folder.write("session", all.joined(separator: "\n") + "\n")
        #expect(throws: ReviewError.damaged(path, line: 4, reason: "it is no entry")) {
            try SessionFile(reading: path)
        }
    }

    @Test func theHeaderBringsTheDocumentsBack() async throws {
        var document = ReviewFixture.document("a", "zh-Hant", ReviewFixture.chinese)
        document.metadata.title = "港口"
        let text = ReviewHeader.Text(document, outputLanguage: .taiwanChinese, alone: [0: 0.25, 1: 0.0001])
        #expect(text.document == document && text.outputLanguage == "zh-TW")
        #expect(text.sentences.prefix(2).map(\.alone) == [0.25, nil])
        var odd = text
        (odd.sentences[0].start, odd.sentences[0].end) = (-5, -9)
        #expect(odd.document.sentences[0].range == Document.SourceRange(0, 0))
    }

    @Test func theReportTellsWhatStands() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("session")
        let review = try await ReviewFixture.kept(path)
        let rows = await review.snapshot().rows
        for row in rows.prefix(3) { _ = try await review.perform(ReviewCommand(.confirm, row: row.id)) }
        _ = try await review.perform(ReviewCommand(.undo))
        _ = try await review.perform(
            ReviewCommand(.edit, sentence: 0, side: .source, text: "Harbour opened again"))
        _ = try await review.perform(ReviewCommand(.comment, row: rows[0].id, text: "as the house style has it"))
        let report = ReviewReport(try SessionFile(reading: path))
        #expect(report.confirmed == 2 && report.undone == 1)
        #expect(report.commands.map { "\($0.name) \($0.count)" } == ["confirm 2", "comment 1", "edit 1"])
        // Ten seconds between two entries, and a minute for the first.
        #expect(report.seconds == 110)
        #expect(report.edits == [.init(original: ReviewFixture.english[0], text: "Harbour opened again")])
        #expect(
            report.lines == [
                "harbour", "  time at work: 2 min (pauses over 5 min do not count)",
                "  confirmed: 2 rows of \(report.sentences.source) and \(report.sentences.target) sentences",
                "  commands: confirm 2, comment 1, edit 1; undone 1", "  changed texts: 1",
                "    - Harbour opens after repairs", "    + Harbour opened again", "  comments: 1",
                "    as the house style has it",
            ])
    }
}
