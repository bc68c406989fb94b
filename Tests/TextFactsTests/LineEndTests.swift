import Testing
import TextFacts

@Suite struct LineEndTests {
    private func lines(_ text: String) -> [String] {
        var lines: [String] = []
        var text = text
        text.withUTF8 { bytes in
            LineEnd.forEachLine(in: bytes) { lines.append(String(decoding: bytes[$0], as: UTF8.self)) }
        }
        return lines
    }

    @Test(arguments: [
        "\n", "\r", "\r\n", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}",
    ])
    func everyLineEndEndsALine(_ end: String) {
        #expect(lines("一a\(end)b\(end)") == ["一a", "b"])
        #expect(lines("\(end)b") == ["", "b"])
        #expect(lines("a\(end)\(end)b") == ["a", "", "b"])
        #expect(end.unicodeScalars.allSatisfy(LineEnd.isLineEnd))
    }

    @Test(arguments: ["\u{84}", "\u{2027}", "\u{202A}", "\u{E}", "\t", "\u{C5}", "\u{3000}", "\u{A0}"])
    func neighboursOfLineEndsEndNone(_ text: String) {
        #expect(lines("a\(text)b") == ["a\(text)b"])
        #expect(!text.unicodeScalars.contains(where: LineEnd.isLineEnd))
    }

    @Test func cutBytesAreReadToTheirEnd() {
        for bytes: [UInt8] in [[0x61, 0xE2, 0x80], [0x61, 0xE2], [0x61, 0xC2], []] {
            var count = 0
            bytes.withUnsafeBufferPointer { buffer in LineEnd.forEachLine(in: buffer) { count += $0.count } }
            #expect(count == bytes.count)
        }
    }
}
