import BitextModel
import TestSupport
import Testing

@testable import CorpusQuality

/// Each rule of mending in cases of its own, and what it leaves alone.
@Suite struct MendingTests {
    static let cases: [(MendingRule, Language, String, String)] = [
        (.mojibake, .english, "donâ€™t go", "don’t go"), (.mojibake, .mainlandChinese, "æ¸¯å\u{8F}£å¼€æ”¾", "港口开放"),
        (.mojibake, .english, "cafÃ©", "café"),
        (.entities, .english, "salt &amp; pepper", "salt & pepper"),
        (.entities, .english, "a &lt; b &#38; c", "a < b & c"),
        (.entities, .mainlandChinese, "港口&amp;amp;渔船", "港口&渔船"),
        (.controlCharacters, .english, "a\u{7}b", "ab"), (.controlCharacters, .mainlandChinese, "港\u{202C}口", "港口"),
        (.invisibleCharacters, .english, "co\u{AD}operate", "cooperate"),
        (.invisibleCharacters, .mainlandChinese, "港\u{200B}口", "港口"),
        (.hanSpaces, .mainlandChinese, "港 口 开放", "港口开放"), (.hanSpaces, .mainlandChinese, "渔船 ，出海", "渔船，出海"),
        (.width, .mainlandChinese, "共１２３艘Ａ型船", "共123艘A型船"), (.width, .mainlandChinese, "港口开放,渔船出海!", "港口开放，渔船出海！"),
        (.width, .english, "Open：now！", "Open:now!"),
        (.quotes, .mainlandChinese, "他说\"好\"。", "他说“好”。"), (.quotes, .mainlandChinese, "\"是\"和\"否\"", "“是”和“否”"),
        (.spaces, .english, " a\u{A0} b ", "a b"), (.spaces, .mainlandChinese, "港口\u{3000}", "港口"),
    ]

    @Test(arguments: cases)
    func whatARuleMends(rule: MendingRule, language: Language, text: String, mended: String) {
        let one = TextMender(rules: [rule]).mend(text, language: language)
        #expect(one.text == mended && one.rules == [rule])
        // All together come to nothing else, and a mended text needs no mending.
        let all = TextMender().mend(text, language: language)
        #expect(TextMender().mend(all.text, language: language).rules == [])
    }

    @Test func everyRuleHasTwoCases() {
        for rule in MendingRule.allCases { #expect(Self.cases.filter { $0.0 == rule }.count >= 2, "\(rule)") }
    }

    @Test(arguments: [
        ("The ship left at 10:30; see https://a.org/?q=1&amp=2.", Language.english), ("AT&T; R&D", .english),
        ("WTO 成员在 2020 年开会。", .mainlandChinese), ("7\"和9\"屏幕", .mainlandChinese), ("print(\"x\")", .mainlandChinese),
        ("时间：10:30", .mainlandChinese), ("👩‍👩‍👧 和 🎉", .mainlandChinese), ("“好”", .mainlandChinese),
        ("そのカットのプロセスをレポートします！", Language("ja")!), ("午後：「はい」、と。", Language("ja")!),
    ])
    func whatIsRightStays(text: String, language: Language) {
        #expect(TextMender().mend(text, language: language).rules == [])
    }

    @Test func changesAreCountedAndCanBeTakenBack() {
        var unit = TranslationUnit(
            id: "7",
            source: TranslationUnit.Side(
                text: "salt &amp; pepper", language: .english, sentences: ["salt &amp; pepper"]),
            target: TranslationUnit.Side(text: "盐 和 胡椒", language: .mainlandChinese))
        let changes = UnitMender().mend(&unit)
        var mended = MendingCounts()
        mended.add(changes)
        #expect(unit.source.text == "salt & pepper" && unit.source.sentences == ["salt & pepper"])
        #expect(unit.target.text == "盐和胡椒")
        #expect(
            changes.map(\.before) == ["salt &amp; pepper", "盐 和 胡椒"]
                && changes.map(\.after) == [unit.source.text, unit.target.text])
        #expect(mended.counts == [.entities: 1, .hanSpaces: 1])
        #expect(
            changes.map(\.json).first
                == #"{"unit":"7","side":"source","rules":["entities"],"before":"salt &amp; pepper","after":"salt & pepper"}"#
        )
    }
}
