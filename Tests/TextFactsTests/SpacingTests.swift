import BitextModel
import Testing
import TextFacts

@Suite struct SpacingTests {
    @Test(arguments: Array("港のカไລខမ。，（Ａ\u{20000}々".unicodeScalars))
    func scriptsWithoutSpaces(_ scalar: Unicode.Scalar) {
        #expect(Spacing.isSpaceless(scalar.value) && Spacing.takesNoSpace(scalar))
    }

    @Test(arguments: Array("aé한क1.ა".unicodeScalars)) func scriptsWithSpaces(_ scalar: Unicode.Scalar) {
        #expect(!Spacing.isSpaceless(scalar.value) && !Spacing.takesNoSpace(scalar))
    }

    /// At a line end they say nothing, between Chinese sentences they take no space.
    @Test(arguments: Array("“”‘’…—".unicodeScalars)) func marksThatChineseShares(_ scalar: Unicode.Scalar) {
        #expect(!Spacing.isSpaceless(scalar.value) && Spacing.takesNoSpace(scalar))
    }

    @Test(arguments: ["zh-CN", "ja", "th", "yue"]) func languagesWithoutSpaces(_ tag: String) {
        #expect(Language(tag)?.isWrittenWithoutSpaces == true)
    }

    @Test(arguments: ["en", "ko", "vi", "und"]) func languagesWithSpaces(_ tag: String) {
        #expect(Language(tag)?.isWrittenWithoutSpaces == false)
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

    @Test(arguments: [["他说OK", "“AI来了”"], ["他说“OK”", "AI"], ["OK……", "AI"], ["OK——", "AI"], ["OK", "‘AI’"]])
    func marksThatChineseSharesTakeNoSpace(_ sentences: [String]) {
        #expect(SentenceJoiner.join(sentences, language: .chinese) == sentences.joined())
        #expect(SentenceJoiner.join(sentences, language: .english) == sentences.joined(separator: " "))
    }
}
