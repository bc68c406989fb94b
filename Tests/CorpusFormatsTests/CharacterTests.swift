import Testing

@testable import CorpusFormats

/// Characters at the bounds of what a format holds.
@Suite struct CharacterTests {
    private func escaped(_ text: String, _ place: XMLEscaping.Place) -> (text: String, dropped: Int) {
        var buffer: [UInt8] = []
        let dropped = XMLEscaping.append(text, to: &buffer, in: place)
        return (String(decoding: buffer, as: UTF8.self), dropped)
    }

    @Test(arguments: ["\u{B}", "\u{C}"]) func whiteSpaceThatXMLCannotHoldIsASpace(character: String) {
        for place in [XMLEscaping.Place.attribute, .content] {
            let (text, changed) = escaped("港\(character)口", place)
            #expect(text == "港 口" && changed == 1)
        }
    }

    @Test(arguments: ["\u{FFFE}", "\u{FFFF}", "\u{0}", "\u{8}", "\u{E}", "\u{1F}"])
    func whatXMLCannotHoldIsDropped(character: String) {
        for place in [XMLEscaping.Place.attribute, .content] {
            let (text, dropped) = escaped("港\(character)口\u{FFFD}\u{FF5E}", place)
            #expect(text == "港口\u{FFFD}\u{FF5E}" && dropped == 1)
        }
    }

    @Test(arguments: ["[1, 1]:[0]", "[1, 0, 1]:[0]", "[0]:[2, 3, 2]"])
    func noSentenceStandsTwiceInABead(line: String) {
        #expect(throws: BeadFile.BadLine.self) { try BeadFile.bead(line) }
    }
}
