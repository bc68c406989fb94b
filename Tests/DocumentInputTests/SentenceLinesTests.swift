import BitextModel
import DocumentInput
import PageCleaning
import Testing

@Suite struct SentenceLinesTests {
    @Test func linesEndAtLineFeedsOnly() {
        let lines = SentenceLines.blocks(of: "One.\r\n\nTwo\u{2028}still two\u{85}\u{0B}\u{0C}.\nlast")
        #expect(lines.map(\.text) == ["One.", "", "Two\u{2028}still two\u{85}\u{0B}\u{0C}.", "last"])
        #expect(lines[0].range == Document.SourceRange(0, 4) && lines[1].range == Document.SourceRange(6, 6))
        #expect(SentenceLines.blocks(of: "").isEmpty)
    }

    @Test func nothingIsJudged() throws {
        let raw = RawDocument(id: "a", bytes: Array("Share\nPrint\n\nThe port opened.\n".utf8), language: .english)
        let read = try DocumentReaders.read(sentencesOf: raw)
        #expect(read.kind == .sentences && read.article.removed.isEmpty && read.document.language == .english)
        #expect(read.document.blocks.map(\.text) == ["Share", "Print", "", "The port opened."])
    }
}
