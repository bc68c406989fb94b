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

@Suite struct SentenceJoinerTests {
    @Test func joinsByTheRuleOfTheScript() {
        #expect(SentenceJoiner.join(["你好。", "“再见。”"], language: .chinese) == "你好。“再见。”")
        #expect(SentenceJoiner.join(["One.", "Two."], language: .english) == "One. Two.")
        #expect(SentenceJoiner.join(["He left.", "“Why?”"], language: .english) == "He left. “Why?”")
        #expect(SentenceJoiner.join(["AI", "5G"], language: .chinese) == "AI 5G")
        #expect(SentenceJoiner.join(["", "a"], language: .english) == "a")
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
}
