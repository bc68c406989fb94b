import Testing

@testable import CorpusFormats

/// Characters at the bounds of what a format holds.
@Suite struct CharacterTests {
    private func escaped(_ text: String, _ place: XMLEscaping.Place) -> (text: String, dropped: Int) {
        var buffer: [UInt8] = []
        let dropped = XMLEscaping.append(text, to: &buffer, in: place)
        return (String(decoding: buffer, as: UTF8.self), dropped)
    }

    @Test(arguments: ["\u{FFFE}", "\u{FFFF}", "\u{0}", "\u{8}", "\u{B}", "\u{1F}"])
    func whatXMLCannotHoldIsDropped(character: String) {
        for place in [XMLEscaping.Place.attribute, .content] {
            let (text, dropped) = escaped("港\(character)口\u{FFFD}\u{FF5E}", place)
            #expect(text == "港口\u{FFFD}\u{FF5E}" && dropped == 1)
        }
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
