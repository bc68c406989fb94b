import ICUText
import Testing

@Suite struct ICUTextTests {
    @Test func sentenceBoundariesAreByteOffsets() throws {
        let iterator = try BoundaryIterator.sentences(locale: "zh")
        #expect(iterator.boundaries(in: "你好。再见。") == [9, 18])
        #expect(iterator.boundaries(in: "") == [])
    }

    @Test func rulesCanBeReadAndOpened() throws {
        let rules = try BoundaryIterator.sentences(locale: "en").rules
        #expect(rules.contains("$Close"))
        let own = try BoundaryIterator(rules: rules)
        #expect(own.boundaries(in: "One. Two.") == [5, 9])
        #expect(throws: ICUError.self) { try BoundaryIterator(rules: "!!chain; $a = [;") }
    }

    @Test func wordsUseTheDictionary() throws {
        let words = try BoundaryIterator.words(locale: "zh")
        #expect(words.boundaries(in: "智慧城市").count < 4)
    }

    @Test func decodingReplacesWhatIsBad() throws {
        let good = try #require(CharsetDecoder.decode([0xC4, 0xE3, 0xBA, 0xC3], charset: "GB18030"))
        #expect(good.text == "你好" && good.malformed == 0)
        let bad = try #require(CharsetDecoder.decode([0x61, 0xFF, 0xFF, 0x62], charset: "UTF-8"))
        #expect(bad.text.hasPrefix("a\u{FFFD}") && bad.text.hasSuffix("b") && bad.malformed > 0)
        #expect(CharsetDecoder.decode([], charset: "no-such-charset") == nil)
    }

    @Test func detectorKnowsChinese() {
        let bytes: [UInt8] = Array("统计局发布数据，经济运行总体平稳，社会大局保持稳定。".utf8)
        #expect(CharsetDetector.guesses(for: bytes).first?.charset == "UTF-8")
    }

    @Test func transliteration() throws {
        let latin = try Transliterator("Han-Latin/Names; Latin-ASCII")
        #expect(latin("周民") == "zhou min")
    }

    @Test func names() {
        let countries = Dictionary(uniqueKeysWithValues: LocaleNames.all(.countries, locale: "zh"))
        #expect(countries["DE"] == "德国")
        let cities = LocaleNames.all(.cities, locale: "en")
        #expect(cities.contains { $0.code == "Asia/Shanghai" && $0.name == "Shanghai" })
    }

    @Test func keysFoldWidthAndCase() {
        #expect(ComparisonKey.fold("ＡＢＣ１２") == "abc12")
        #expect(Script(of: "中") == .han)
        #expect(Script(of: "，") == .common)
    }
}
