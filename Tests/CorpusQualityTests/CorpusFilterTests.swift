import BitextModel
import Testing

@testable import CorpusQuality

@Suite struct CorpusFilterTests {
    private static func unit(
        _ source: String, _ target: String, _ one: Language = .english, _ other: Language = .mainlandChinese,
        confidence: Double? = nil
    ) -> TranslationUnit {
        TranslationUnit(
            id: "1", source: TranslationUnit.Side(text: source, language: one),
            target: TranslationUnit.Side(text: target, language: other),
            confidence: confidence)
    }

    private static func reasons(_ unit: TranslationUnit, _ options: CorpusFilter.Options = .strict) -> [CorpusFilter
        .Reason]
    {
        var filter = CorpusFilter(
            options: options, source: unit.source.language, target: unit.target.language,
            lengths: LengthModel(ratio: 0.9, variance: 6.8))
        return filter.rejections(of: unit).map(\.reason)
    }

    /// Pairs that are as they should be; no rule may speak.
    static let good: [(String, String)] = [
        ("The bureau released the data on Friday, saying output grew 7.9 percent.", "统计局周五发布数据，称产量增长7.9%。"),
        ("Investment reached 3.5 billion yuan (about $540 million).", "投资达到35亿元（约合5.4亿美元）。"),
        ("Exports rose to 120 million tonnes in the first half of 2020.", "2020年上半年出口增至1.2亿吨。"),
        ("Thirty percent of the 21 cities took part.", "二十一个城市中有百分之三十参加。"),
        ("The meeting was held on 12 November 2020.", "会议于2020年11月12日举行。"),
        ("Is the plan feasible?", "这项计划可行吗？"),
        ("\u{201C}We will go on,\u{201D} he said.", "\u{201C}我们将继续，\u{201D}他说。"),
        ("1) Strengthen supervision;", "（一）加强监管；"),
        ("See https://example.org/a for details.", "详情见https://example.org/a。"),
        ("WTO members met in Geneva 👩‍👩‍👧.", "世贸组织成员在日内瓦开会👩‍👩‍👧。"),
        ("5G base stations use LTE and NR.", "5G基站使用LTE和NR技术。"),
        ("One of the reasons is that no one asked first.", "原因之一是没有人先问。"),
    ]

    @Test(arguments: good.indices)
    func goodPairsPass(index: Int) {
        let (source, target) = Self.good[index]
        #expect(Self.reasons(Self.unit(source, target)) == [])
        #expect(Self.reasons(Self.unit(target, source, .mainlandChinese, .english)) == [])
    }

    static let bad: [(String, String, CorpusFilter.Reason)] = [
        ("Something was said.", "……", .empty),
        ("***", "一切都好。", .empty),
        ("The plan.", "计划于今年开始实施，涉及全国三十一个省区市，并将在未来五年内分三个阶段逐步推进和完善，以确保各项目标任务按期完成，同时加强监督检查，及时总结经验。", .lengthRatio),
        ("The same words", "The same words", .identical),
        ("Ｔhe SAME words", "the same ｗords", .identical),
        ("The output grew fast in those years.", "The output grew quickly, they say.", .script),
        ("这是一个关于经济增长的句子，写在了错误的一边。", "这是一个关于经济增长的句子，写在正确的一边。", .script),
        ("Output grew 7.9 percent.", "产量增长9.7%。", .numbers),
        ("Investment reached 3.5 billion yuan.", "投资达到3.5亿元。", .numbers),
        ("It happened in 1987.", "这件事发生了。", .numbers),
        ("Two hundred people came.", "来了三百人。", .numbers),
        ("The meeting was held on 12 November.", "会议于11月13日举行。", .dates),
        ("It cost 300 dollars.", "价格是300。", .money),
        ("See https://example.org/a for details.", "详情见网站。", .addresses),
        ("He came (in May.", "他来了（在五月）。", .brackets),
        ("\u{201C}We will go on, he said.", "\u{201C}我们将继续\u{201D}，他说。", .quotes),
        ("Is the plan feasible?", "这项计划可行。", .punctuation),
        ("Home > News > Press releases", "首页 > 新闻 > 新闻稿", .boilerplate),
        ("Copyright © 2020 All rights reserved", "版权所有 2020", .boilerplate),
        ("very very very very very good", "非常好", .repetition),
        ("The plan is fine, they say.", "计划计划计划计划计划很好。", .repetition),
        ("The cafÃ© is open.", "咖啡馆开门了。", .mojibake),
        ("The plan is fine.", "计划锟斤拷很好。", .mojibake),
        ("The plan\u{200B} is fine.", "计划很好。", .controlCharacters),
        ("The plan is\u{7} fine.", "计划很好。", .controlCharacters),
        ("The plan is fine.", "計劃发展與经济關係", .mixedChinese),
    ]

    @Test(arguments: bad.indices)
    func badPairsAreNamed(index: Int) {
        let (source, target, reason) = Self.bad[index]
        #expect(Self.reasons(Self.unit(source, target)).contains(reason))
        // A rule that is off says nothing.
        var options = CorpusFilter.Options.strict
        options.rules.remove(reason)
        #expect(!Self.reasons(Self.unit(source, target), options).contains(reason))
    }

    @Test func limitsAreObeyed() {
        var options = CorpusFilter.Options(rules: [.tooShort, .tooLong, .confidence, .repetition, .lengthRatio])
        options.minimumLength = 3
        options.maximumLength = 5
        options.minimumConfidence = 0.4
        #expect(Self.reasons(Self.unit("Two words", "三个字"), options) == [.tooShort])
        #expect(Self.reasons(Self.unit("Three words here", "三个字"), options) == [])
        #expect(Self.reasons(Self.unit("This has six words in it", "这里五个字"), options) == [.tooLong])
        #expect(Self.reasons(Self.unit("Three words here", "三个字", confidence: 0.39), options) == [.confidence])
        #expect(Self.reasons(Self.unit("Three words here", "三个字", confidence: 0.4), options) == [])
    }

    @Test func untranslatedIsToldFromNames() {
        let reasons = Self.reasons(
            Self.unit(
                "Die Sitzung des Rates der Stadt Genf", "Die Sitzung des Rates der Stadt Genève", .german, .french))
        #expect(reasons.contains(.untranslated))
        #expect(
            !Self.reasons(Self.unit("Anna Berg, Paris", "Anna Berg, Paris !", .german, .french)).contains(.untranslated)
        )
    }

    @Test func otherLanguagesAreFound() {
        let german = """
            Die Regierung hat am Freitag beschlossen, dass die neuen Regeln für alle Betriebe gelten, und zwar nicht erst \
            im nächsten Jahr, sondern mit dem Tag der Verkündung.
            """
        #expect(Self.reasons(Self.unit(german, "政府周五决定新规定适用于所有企业。")).contains(.language))
        #expect(!Self.reasons(Self.unit(german, "政府周五决定新规定适用于所有企业。", .german)).contains(.language))
    }

    @Test func repeatedUnitsAreSeenOnce() {
        var filter = CorpusFilter(options: .strict, source: .english, target: .mainlandChinese)
        func reasons(_ source: String, _ target: String) -> [CorpusFilter.Reason] {
            filter.rejections(of: Self.unit(source, target)).map(\.reason)
        }
        #expect(reasons("The plan is good.", "计划很好。") == [])
        #expect(reasons("The plan is good.", "计划很好。") == [.duplicate])
        #expect(reasons(" The plan is good. ", "计划很好。\n") == [.duplicate])
        #expect(reasons("the PLAN is good!", "计划很好！") == [.nearDuplicate])
        #expect(reasons("The plan is good.", "计划不错。") == [.sourceConflict])
        #expect(reasons("The scheme is good.", "计划很好。") == [.targetConflict])
        // A unit that another rule rejects was not seen.
        #expect(reasons("Is it good?", "不错的东西。") == [.punctuation])
        #expect(reasons("Is it good?", "好吗？") == [])
    }

    @Test func everyReasonHasAName() {
        #expect(Set(CorpusFilter.Reason.allCases.map(\.rawValue)).count == CorpusFilter.Reason.allCases.count)
        for reason in CorpusFilter.Reason.allCases {
            #expect(!reason.explanation.isEmpty)
            #expect(reason.rawValue.allSatisfy { $0.isLowercase || $0 == "-" })
        }
    }
}
