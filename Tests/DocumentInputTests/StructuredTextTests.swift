import BitextModel
import DocumentFormats
import PageCleaning
import Testing

@testable import DocumentInput

/// What a document's blocks become.
@Suite struct StructuredTextTests {
    private func texts(_ blocks: [String]) throws -> [String] {
        var document = StructuredDocument()
        document.blocks = blocks.enumerated().map { StructuredBlock(.paragraph, $1, place: "paragraph \($0 + 1)") }
        return try StructuredText.page(document, id: "a.docx").keptTexts
    }

    /// Each kind of white space is one space inside a line and nothing at its ends.
    @Test(arguments: ["  ", "\t", " \t ", "\u{A0}", "\u{3000}", "\u{2003}\u{202F}"])
    func whiteSpaceIsOneSpace(_ space: String) throws {
        #expect(try texts(["\(space)One\(space)two.\(space)"]) == ["One two."])
    }

    /// Each kind of line end joins the lines of a block; blank lines and blank blocks are nothing.
    @Test(arguments: ["\n", "\r\n", "\r", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}", "\n \n\n"])
    func linesAreJoined(_ end: String) throws {
        #expect(try texts(["One\(end)two.\(end)", " \(end)\u{3000}", "河水\(end)上涨。"]) == ["One two.", "河水上涨。"])
    }

    @Test func noBlocksAreNoText() throws {
        #expect(try texts([]).isEmpty)
        #expect(try texts(["", " "]).isEmpty)
    }
}
