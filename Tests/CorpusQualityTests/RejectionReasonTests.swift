import BitextModel
import Testing

@testable import CorpusQuality

/// For each reason at least two units that it alone rejects.
@Suite struct RejectionReasonTests {
    struct Case: Sendable {
        let reason: CorpusFilter.Reason
        let source: String
        let target: String
        var languages: (source: Language, target: Language) = (.english, .mainlandChinese)
        var confidence: Double?
        /// Units that the filter has seen before.
        var before: [(String, String)] = []
        var minimumLength = 1
        var maximumLength = 500

        init(_ reason: CorpusFilter.Reason, _ source: String, _ target: String) {
            self.reason = reason
            self.source = source
            self.target = target
        }

        func with(_ change: (inout Case) -> Void) -> Case {
            var copy = self
            change(&copy)
            return copy
        }
    }

    private static let longGerman = """
        Die Regierung hat am Freitag beschlossen, dass die neuen Regeln für alle Betriebe gelten, und zwar nicht erst im \
        nächsten Jahr, sondern mit dem Tag der Verkündung.
        """
    private static let longFrench = """
        Le conseil municipal a décidé que les nouvelles règles s'appliquent à toutes les entreprises, et cela non pas \
        seulement pendant la saison prochaine, mais dès le jour de la publication.
        """
    private static let manyWords = """
        After a long debate and many amendments the plan was at last adopted to the warm applause of all delegates, who \
        congratulated each other and hoped that it would soon be carried out and bring new chances and new hope to the \
        people of the whole region and to their children.
        """
    private static let manyCharacters =
        "这项计划经过长时间的讨论和反复修改之后，终于在全体代表的热烈掌声中获得通过，与会者纷纷表示祝贺，并期待它能够早日付诸实施，为当地带来更多的机会和希望。"

    static let cases: [Case] = [
        Case(.empty, "Something was said.", "……"),
        Case(.empty, "***", "一切都好。"),
        Case(.tooShort, "Two words", "三个字").with { $0.minimumLength = 3 },
        Case(.tooShort, "Three words here", "两字").with { $0.minimumLength = 3 },
        Case(.tooLong, "This has six words in it", "这里五个字").with { $0.maximumLength = 5 },
        Case(.tooLong, "Only four words here", "这里有六个字").with { $0.maximumLength = 5 },
        Case(.lengthRatio, "The plan was adopted.", manyCharacters),
        Case(.lengthRatio, manyWords, "计划通过了。"),
        Case(.identical, "Anna Berg, Paris", "Anna Berg, Paris").with { $0.languages = (.german, .french) },
        Case(.identical, "Ｈotel Adler Bern", "Hotel ADLER Bern").with { $0.languages = (.german, .french) },
        Case(.untranslated, "Die Sitzung des Rates der Stadt Genf", "Die Sitzung des Rates der Stadt Genève")
            .with { $0.languages = (.german, .french) },
        Case(.untranslated, "The annual report of the port of Rotterdam", "The annual report du port of Rotterdam")
            .with { $0.languages = (.english, .french) },
        Case(.script, "The output grew fast in those years.", "The output grew quickly, they say."),
        Case(.script, "Good", "Gute"),
        Case(.script, "今天有雨，天很冷。", "下雪了。"),
        Case(.language, longGerman, "政府决定新规定适用于所有企业，并自公布之日起施行。"),
        Case(.language, longFrench, "市议会决定新规定适用于所有企业，并自公布之日起施行。"),
        Case(.numbers, "Output grew 7.9 percent.", "产量增长9.7%。"),
        Case(.numbers, "It happened in 1987.", "这件事发生了。"),
        Case(.numbers, "Two hundred people came.", "来了三百人。"),
        Case(.numbers, "Many ships came.", "来了１５艘船。"),
        Case(.dates, "The school opened in May.", "学校六月开学。"),
        Case(.dates, "We met on Monday.", "我们星期二见了面。"),
        Case(.money, "It cost 300 dollars.", "价格是300。"),
        Case(.money, "It cost 300 euros.", "花了300美元。"),
        Case(.addresses, "See https://example.org/a for details.", "详情见网站。"),
        Case(.addresses, "Write to info@example.org for details.", "详情请来信询问。"),
        Case(.brackets, "He came (in May.", "他来了（在五月）。"),
        Case(.brackets, "The list [of ships is long.", "船舶名单很长。"),
        Case(.brackets, "The list of ships] is long.", "船舶名单很长。"),
        Case(.quotes, "\u{201C}We will go on, he said.", "\u{201C}我们将继续\u{201D}，他说。"),
        Case(.quotes, "He said \"yes.", "他说是的。"),
        Case(.punctuation, "Is the plan feasible?", "这项计划可行。"),
        Case(.punctuation, "The plan is feasible.", "这项计划可行吗？"),
        Case(.boilerplate, "Home > News > Press releases", "首页 > 新闻 > 新闻稿"),
        Case(.boilerplate, "Copyright © 2020 All rights reserved", "版权所有 2020"),
        Case(.repetition, "very very very very very good", "非常好"),
        Case(.repetition, "The plan is fine, they say.", "计划计划计划计划计划很好。"),
        Case(.mojibake, "The cafÃ© is open.", "咖啡馆开门了。"),
        Case(.mojibake, "The plan is fine.", "计划锟斤拷很好。"),
        Case(.controlCharacters, "The plan\u{200B} is fine.", "计划很好。"),
        Case(.controlCharacters, "The plan is\u{7} fine.", "计划很好。"),
        Case(.mixedChinese, "The plan is fine.", "計劃发展與经济關係"),
        Case(.mixedChinese, "这是關於经济發展的長期计划", "This is a plan.")
            .with { $0.languages = (.mainlandChinese, .english) },
        Case(.confidence, "The plan is fine.", "计划很好。").with { $0.confidence = 0.49 },
        Case(.confidence, "It is raining.", "下雨了。").with { $0.confidence = 0 },
        Case(.duplicate, "The plan is good.", "计划很好。").with { $0.before = [("The plan is good.", "计划很好。")] },
        Case(.duplicate, " The plan is good. ", "计划很好。\n").with { $0.before = [("The plan is good.", "计划很好。")] },
        Case(.nearDuplicate, "the PLAN is good!", "计划很好！").with { $0.before = [("The plan is good.", "计划很好。")] },
        Case(.nearDuplicate, "In 2020 output grew.", "2020年产量增长。")
            .with { $0.before = [("In 2019 output grew.", "2019年产量增长。")] },
        Case(.sourceConflict, "The plan is good.", "计划不错。").with { $0.before = [("The plan is good.", "计划很好。")] },
        Case(.sourceConflict, "It rains.", "天在下雨。")
            .with { $0.before = [("The plan is good.", "计划很好。"), ("It rains.", "下雨了。")] },
        Case(.targetConflict, "The scheme is good.", "计划很好。").with { $0.before = [("The plan is good.", "计划很好。")] },
        Case(.targetConflict, "It pours.", "下雨了。")
            .with { $0.before = [("The plan is good.", "计划很好。"), ("It rains.", "下雨了。")] },
    ]

    private static func reasons(_ one: Case, without rule: CorpusFilter.Reason? = nil) -> [CorpusFilter.Reason] {
        var options = CorpusFilter.Options.strict
        options.minimumLength = one.minimumLength
        options.maximumLength = one.maximumLength
        if let rule { options.rules.remove(rule) }
        var filter = CorpusFilter(
            options: options, source: one.languages.source, target: one.languages.target,
            lengths: LengthModel(ratio: 0.9, variance: 6.8))
        func unit(_ source: String, _ target: String, _ confidence: Double?) -> TranslationUnit {
            TranslationUnit(
                id: "1", source: TranslationUnit.Side(text: source, language: one.languages.source),
                target: TranslationUnit.Side(text: target, language: one.languages.target), confidence: confidence)
        }
        for (source, target) in one.before {
            #expect(filter.rejections(of: unit(source, target, nil)).isEmpty, "\(source)")
        }
        return filter.rejections(of: unit(one.source, one.target, one.confidence)).map(\.reason)
    }

    /// Those that judge scores are tested with these.
    @Test(arguments: CorpusFilter.Reason.allCases.filter { $0 != .similarity && $0 != .quality })
    func twoUnitsThatItAloneRejects(reason: CorpusFilter.Reason) {
        let cases = Self.cases.filter { $0.reason == reason }
        #expect(cases.count >= 2)
        for one in cases {
            #expect(Self.reasons(one) == [reason], "\(one.source) | \(one.target)")
            #expect(!Self.reasons(one, without: reason).contains(reason))
        }
    }

    /// A fifth of the characters that tell the script is a mixture, less is a slip.
    @Test(arguments: [("计划经济发展关系長遠", true), ("计划经济发展关系長远", false), ("计划经济发展关系应该说明问题的实质，長遠", false)])
    func aSlipIsNoMixture(target: String, isMixed: Bool) {
        let reasons = Self.reasons(Case(.mixedChinese, "The plan is fine.", target))
        #expect(reasons == (isMixed ? [.mixedChinese] : []))
    }

    @Test func theMarkOfAListClosesNothing() {
        #expect(SurfaceRules.openBrackets("a) The ships;") == (0, 0))
        #expect(SurfaceRules.openBrackets("三）船舶；") == (0, 0))
        #expect(SurfaceRules.openBrackets("(12) The ships;") == (0, 0))
        #expect(SurfaceRules.openBrackets("xviii) The ships;") == (0, 0))
        #expect(SurfaceRules.openBrackets("ab) The ships;") == (0, 1))
        #expect(SurfaceRules.openBrackets(" a) The ships;") == (0, 0))
        #expect(SurfaceRules.openBrackets("The a) ships;") == (0, 1))
        #expect(SurfaceRules.openBrackets("Ships) are;") == (0, 1))
        #expect(SurfaceRules.openBrackets("(The [ships) {are") == (2, 0))
    }
}
