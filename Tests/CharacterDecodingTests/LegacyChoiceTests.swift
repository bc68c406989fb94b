import BitextModel
import CharacterDecoding
import Testing

/// Cases that one rule alone decides when bytes fit several encodings.
@Suite struct LegacyChoiceTests {
    private func charset(_ bytes: [UInt8], declared: String? = nil, language: Language? = nil) throws -> String {
        try DocumentDecoder.decode(bytes, file: "f", declared: declared, language: language).charset
    }

    /// 一 in GB18030 beside a rare character, in Big5 a rare one beside 這: just as good.
    @Test func aDeclarationBreaksATie() throws {
        let bytes: [UInt8] = [0xD2, 0xBB, 0xB3, 0x6F]
        #expect(try charset(bytes) == "GB18030")
        #expect(try charset(bytes, declared: "big5") == "Big5-HKSCS")
        #expect(try charset(bytes, declared: "gbk") == "GB18030")
    }

    /// Signs of money and fractions between letters are not 大, 是, 在 ..., though they would all be common.
    @Test func bytesThatStandAloneAreOfASingleByteSet() throws {
        let alone = Array("a".utf8) + [0xA4] + Array("j b".utf8) + [0xAC] + Array("O c".utf8) + [0xA6]
        let more = Array("b g".utf8) + [0xA4] + Array("W h".utf8) + [0xA4] + Array("@ d".utf8)
        #expect(try charset(alone + more + [0xA4, 0xA4]) == "windows-1252")
        // With as many in pairs as alone they are.
        #expect(try charset(alone + more + [0xA4, 0xA4, 0x20, 0xA4, 0xA4, 0x20, 0xA4, 0xA4]) == "Big5-HKSCS")
    }

    /// Two to four characters, none of them common.
    @Test(arguments: [
        ("zh-CN", "GB18030", [0xDC, 0xB9, 0xF6, 0xDD], "芄鲚"),
        ("zh-CN", "GB18030", [0xEB, 0xAC, 0xEB, 0xA8, 0xF6, 0xDD], "氍毹鲚"),
        ("zh-TW", "Big5-HKSCS", [0xAC, 0x5E, 0xD8, 0xB6], "柩媔"),
        ("zh-TW", "Big5-HKSCS", [0xD2, 0xBA, 0xE8, 0xF1, 0xD5, 0x7E, 0xD8, 0xA2], "珘黓掟堞"),
    ])
    func theLanguageDecidesWhereNothingElseDoes(tag: String, expected: String, bytes: [UInt8], text: String) throws {
        let decoded = try DocumentDecoder.decode(bytes, file: "f", language: Language(tag))
        #expect(decoded.charset == expected && decoded.text == text)
        #expect(try charset(bytes) == "windows-1252")
    }

    /// "créée, déesse, éée, agéée" and two letters that would be 的: a fifth of the characters would be common.
    @Test func aTextKnownToBeFrenchIsNotChineseForAFewPairs() throws {
        var bytes: [UInt8] = []
        for word in ["cr__e, ", "d__sse, ", "__e, ", "ag__e, "] {
            bytes += word.utf8.map { $0 == UInt8(ascii: "_") ? 0xE9 : $0 }
        }
        bytes += [0xB5, 0xC4, 0x20]
        #expect(try charset(bytes, language: Language("fr")) == "windows-1252")
        #expect(try charset(bytes) == "GB18030")
    }

    /// Ten good sequences for a bad one make UTF-8, two where it is declared.
    @Test(arguments: [
        (9, nil, "windows-1252"), (10, nil, "UTF-8"), (1, "utf-8", "windows-1252"), (2, "utf-8", "UTF-8"),
    ])
    func damagedUnicode(good: Int, declared: String?, expected: String) throws {
        let bytes = Array(String(repeating: "café ", count: good).utf8) + [0x74, 0xE9, 0x74]
        #expect(try charset(bytes, declared: declared) == expected)
    }
}
