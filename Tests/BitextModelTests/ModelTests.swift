import BitextModel
import Testing

@Suite struct LanguageTests {
    @Test(arguments: [("zh_hant_hk", "zh-Hant-HK"), ("EN-us", "en-US"), ("de", "de"), ("es-419", "es-419")])
    func tagsGetTheirConventionalCase(given: String, tag: String) {
        #expect(Language(given)?.tag == tag)
    }

    @Test(arguments: ["", "e", "english language", "zh-", "12"]) func nonsenseIsRefused(given: String) {
        #expect(Language(given) == nil)
    }

    @Test func partsOfATag() {
        let language = Language("zh-Hant-HK")!
        #expect(language.primary == "zh" && language.script == "Hant" && language.region == "HK")
        #expect(language.isTraditionalChinese && !Language.mainlandChinese.isTraditionalChinese)
    }
}

@Suite struct OffsetMapTests {
    @Test func mapsTextBackToItsSource() {
        // Source "ab   cd&amp;e", text "ab cd&e".
        var map = OffsetMap()
        map.append(text: 0, source: 0, length: 2)
        map.append(text: 3, source: 5, length: 2)
        map.append(text: 6, source: 12, length: 1)
        #expect(map.sourceRange(from: 0, to: 2) == SourceRange(0, 2))
        #expect(map.sourceRange(from: 3, to: 5) == SourceRange(5, 7))
        #expect(map.sourceRange(from: 3, to: 6) == SourceRange(5, 12))
        #expect(map.sourceRange(from: 5, to: 7) == SourceRange(7, 13))
        #expect(map.sourceRange(from: 0, to: 7) == SourceRange(0, 13))
    }
    @Test func anEndBelongsToTheRunBeforeIt() {
        // Source "ab<i>cd</i>", text "abcd": the tag between is neither's.
        var map = OffsetMap(source: 0, length: 2)
        map.append(text: 2, source: 5, length: 2)
        #expect(map.sourceRange(from: 0, to: 2) == SourceRange(0, 2))
        #expect(map.sourceRange(from: 2, to: 4) == SourceRange(5, 7))
        #expect(map.sourceRange(from: 1, to: 3) == SourceRange(1, 6))
        #expect(map.sourceRange(from: 2, to: 2) == SourceRange(5, 5))
    }
}
