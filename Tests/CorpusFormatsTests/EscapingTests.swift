import BitextModel
import TestSupport
import Testing

@testable import CorpusFormats

/// The second cases: marks that are escaped in one place and not in the other.
@Suite struct EscapingTests {
    private func escaped(_ text: String, _ place: XMLEscaping.Place) -> (text: String, dropped: Int) {
        var buffer: [UInt8] = []
        let dropped = XMLEscaping.append(text, to: &buffer, in: place)
        return (String(decoding: buffer, as: UTF8.self), dropped)
    }

    @Test(arguments: [
        ("a\nb", "a&#10;b", "a\nb"), ("a\tb", "a&#9;b", "a\tb"), ("a\"b", "a&quot;b", "a\"b"),
        ("a\rb", "a&#13;b", "a&#13;b"), ("a\r\nb", "a&#13;&#10;b", "a&#13;\nb"),
        ("<&>", "&lt;&amp;&gt;", "&lt;&amp;&gt;"), ("a'b", "a'b", "a'b"),
    ])
    func attributesKeepTheirWhiteSpace(text: String, attribute: String, content: String) {
        #expect(escaped(text, .attribute).text == attribute)
        #expect(escaped(text, .content).text == content)
    }

    @Test(arguments: ["\u{FFFE}", "\u{FFFF}", "\u{0}", "\u{8}", "\u{B}", "\u{1F}"])
    func whatXMLCannotHoldIsDropped(character: String) {
        for place in [XMLEscaping.Place.attribute, .content] {
            let (text, dropped) = escaped("港\(character)口\u{FFFD}\u{FF5E}", place)
            #expect(text == "港口\u{FFFD}\u{FF5E}" && dropped == 1)
        }
    }

    @Test(arguments: [
        ("a\rb", "\"a\rb\""), ("a\nb", "\"a\nb\""), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("a b", "a b"),
        ("\"", "\"\"\"\""),
    ])
    func fieldsAreQuotedWhereRFC4180Asks(text: String, field: String) throws {
        let corpus = try CorpusFixture()
        let unit = TranslationUnit(
            id: "1", source: UnitSide(text: text, language: .english), target: UnitSide(text: "港", language: .chinese))
        try corpus.write([unit], .csv, to: "out.csv")
        let written = try corpus.text("out.csv")
        #expect(written.contains("\(field),港,"), "\(written)")
        #expect(try corpus.read(.csv, "out.csv").units.map(\.source.text) == [text])
    }

    @Test func charactersBeyondTheBasicPlaneAreTwoEscapes() throws {
        func parsed(_ text: String) throws -> JSONValue { try JSONParser.parse(Array(text.utf8)[...]) }
        #expect(try parsed("\"\\uD83D\\uDE00\"") == .string("\u{1F600}"))
        #expect(try parsed("\"\\uD840\\uDC00\\u6E2F\"") == .string("\u{20000}港"))
        #expect(try parsed("\"\\uDBFF\\uDFFF\"") == .string("\u{10FFFF}"))
        for alone in ["\"\\uD83D\"", "\"\\uDE00\"", "\"\\uD83D\\u0041\"", "\"\\uD83Dx\""] {
            #expect(throws: JSONParser.Failure.self) { try parsed(alone) }
        }
    }

    @Test(arguments: ["[1, 1]:[0]", "[1, 0, 1]:[0]", "[0]:[2, 3, 2]"])
    func noSentenceStandsTwiceInABead(line: String) {
        #expect(throws: BeadFile.BadLine.self) { try BeadFile.bead(line) }
    }
}
