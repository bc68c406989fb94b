import BilingualLexicon
import BitextModel
import Testing

@Suite struct LabelReaderTests {
    private func label(_ sentence: String, _ language: Language) -> SentenceLabel? {
        LabelReader(language: language).labels(of: [sentence])[0]
    }

    @Test(arguments: [
        ("Article 3 Boats are registered.", 3), ("Chapter II", 2), ("Part One", 1), ("Sec. 14 Fees", 14),
        ("§ 7 Fines", 7), ("(1) the name;", 1), ("12. Nets", 12), ("(c) ropes", 3), ("(iv) sails", 4), ("① oars", 1),
    ])
    func englishLabelsAreRead(_ sentence: String, _ number: Int) {
        #expect(label(sentence, .english)?.number == number)
    }

    @Test(arguments: [
        ("第三条　船舶应当登记。", 3), ("第一百二十三条 附则", 123), ("第2章 登记", 2), ("（一）船名；", 1), ("十二、渔网", 12),
        ("3. 绳索", 3), ("③ 桨", 3),
    ])
    func chineseLabelsAreRead(_ sentence: String, _ number: Int) {
        #expect(label(sentence, .chinese)?.number == number)
    }

    @Test(arguments: [
        "Boats are registered.", "Article 3.5 of the code", "In 2019 the port closed.", "A", "", "3 boats",
        "3.5 metres",
    ])
    func otherHeadsBearNone(_ sentence: String) { #expect(label(sentence, .english) == nil) }

    @Test(arguments: ["船舶应当登记。", "第三，船舶应当登记。", "一些船", "第"])
    func otherChineseHeadsBearNone(_ sentence: String) { #expect(label(sentence, .chinese) == nil) }

    @Test func formsAreTheSameForOneSeriesOnly() {
        func form(_ sentence: String) -> UInt64? { label(sentence, .english)?.form }
        #expect(form("Article 3 Boats") == form("Article 12 Nets"))
        #expect(form("Article 3 Boats") != form("Chapter 3 Boats"))
        #expect(form("(1) boats") == form("(2) nets"))
        for other in ["1. boats", "(a) boats", "(i) boats"] { #expect(form("(1) boats") != form(other)) }
    }

    @Test func numbersAreReadWhereTheyAreAskedFor() {
        let numbers = LabelReader(language: .english).numbers(
            in: ["~ 4. Boats of 1954", "Twelve nets", "5 oars"], where: { $0 < 2 })
        #expect(numbers == [[4], [12], []])
    }

    /// Only the head is read, and no label is longer than it.
    @Test func aLongNumberIsReadWhole() {
        #expect(label("第一百二十三条", .chinese)?.number == 123)
    }
}
