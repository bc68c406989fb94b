import Testing

@testable import CharacterDecoding

@Suite struct FileOffsetsTests {
    /// A text with characters of one to four bytes of UTF-8, and its bytes in several charsets.
    private static let text = "港a口。😀 b"

    private func places(_ offsets: [Int], _ bytes: [UInt8], _ charset: String) -> [Int?] {
        let found = FileOffsets.places(of: offsets, in: bytes, charset: charset)
        return offsets.map { found[$0] }
    }

    @Test func doubleByteCharactersAreTwo() throws {
        // 港a口。 in GB18030, then U+1F600 in four bytes, a space and b.
        let bytes: [UInt8] = [0xB8, 0xDB, 0x61, 0xBF, 0xDA, 0xA1, 0xA3, 0x94, 0x39, 0xFC, 0x36, 0x20, 0x62]
        let decoded = try DocumentDecoder.decode(bytes, file: "a", declared: "GB18030")
        #expect(decoded.text == Self.text)
        #expect(
            places([0, 3, 4, 7, 10, 14, 15, 16], bytes, "GB18030") == [0, 2, 3, 5, 7, 11, 12, 13])
    }

    @Test func wideUnitsAreCountedWithTheirMark() {
        let bytes: [UInt8] = [0xFF, 0xFE] + Array(Self.text.utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(places([0, 3, 4, 10, 14, 16], bytes, "UTF-16LE") == [2, 4, 6, 10, 14, 18])
    }

    @Test func theMarkOfUTF8Counts() {
        #expect(places([0, 3, 16], Array(Self.text.utf8), "UTF-8") == [0, 3, 16])
        #expect(places([16, 0], [0xEF, 0xBB, 0xBF] + Array(Self.text.utf8), "UTF-8") == [19, 3])
    }

    /// A bad byte stands as three bytes in the decoded text.
    @Test func badBytesAreOneEach() {
        let bytes: [UInt8] = [0x61, 0xFF, 0x62]
        #expect(String(decoding: bytes, as: UTF8.self).utf8.count == 5)
        #expect(places([0, 1, 4, 5], bytes, "UTF-8") == [0, 1, 2, 3])
    }

    /// Longer than what ICU decodes at a time.
    @Test func longTextsAreReadOn() throws {
        let count = 5_000
        let bytes = [[UInt8]](repeating: [0xB8, 0xDB, 0x61], count: count).flatMap { $0 }
        let offsets = (0...count).map { $0 * 4 }
        #expect(places(offsets, bytes, "GB18030") == (0...count).map { $0 * 3 })
    }
}
