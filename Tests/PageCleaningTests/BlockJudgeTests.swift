import BitextModel
import CommandSupport
import FileAccess
import TestSupport
import Testing

@testable import PageCleaning

/// The fitted judge behind the rules.
@Suite struct BlockJudgeTests {
    private static let page = """
        <html><head><title>Dredging goes on</title></head><body><div class="story-body"><h1>Dredging goes on</h1>
        <p>The harbour authority said on Monday that the dredging of the northern channel would go on as planned.</p>
        <p class="tideNote">Have you seen the tide calendar that hangs in every office of ours?</p>
        <p>Ships of more than four metres draught have to wait for high water, the authority said.</p></div></body></html>
        """
    private static let furniture = "Have you seen the tide calendar that hangs in every office of ours?"

    private static let pasted = """
        首页 > 新闻
        航道疏浚继续进行
        发布时间：2021-06-18 来源：港口日报
        港务局星期一表示，北航道的疏浚工程将按计划继续进行，各方都作了准备。
        吃水超过四米的船只必须等待高潮，港务局说，有关通知已经发出。
        潮汐日历
        地点：贺州
        财政部公告2026年第19号
        版权所有 京ICP备00000000号
        """

    private func cleaner(_ judge: BlockJudge, _ options: CleaningOptions = CleaningOptions()) throws -> PageCleaner {
        let folder = try TemporaryFolder()
        var options = options
        options.judgeFile = try folder.write("judge", judge.fileText)
        return try PageCleaner(options: options)
    }

    /// A model that goes by words only.
    private func model(
        _ words: [FeatureWord: Double], bias: Double = 4, limit: Double = 0.2, ofMarkup: Bool = true
    ) -> JudgeModel {
        JudgeModel(
            bias: bias,
            weights: [Double](repeating: 0, count: PageCleaner.featureNames(ofMarkup: ofMarkup).count), words: words,
            limit: limit)
    }

    // MARK: Its verdict

    @Test(arguments: [
        FeatureWord(.name, "tide"), FeatureWord(.name, "note"), FeatureWord(.start, "have"),
        FeatureWord(.line, "have you seen the tide calendar that hangs in every office of ours"),
    ])
    func itRemovesWhatItsWordsSpeakAgainstAndAccountsForIt(_ word: FeatureWord) throws {
        #expect(try PageCleaner().clean(Self.page, id: "a").document.blocks.map(\.text).contains(Self.furniture))
        let article = try cleaner(BlockJudge(page: model([word: -8]), text: nil)).clean(Self.page, id: "a")
        #expect(article.document.blocks.count == 3)
        let removed = try #require(article.removed.first { $0.text == Self.furniture })
        #expect(removed.kind == .unlikely && removed.reason == "text with a probability of 0.02 only")
    }

    @Test func whatIsAsLikelyAsTheLimitStays() throws {
        let word = FeatureWord(.name, "tide")
        for (weight, stays) in [(-5.3, true), (-5.5, false)] {
            // 4 - 5.386 has the probability of the limit.
            let article = try cleaner(BlockJudge(page: model([word: weight]), text: nil)).clean(Self.page, id: "a")
            #expect(article.document.blocks.contains { $0.text == Self.furniture } == stays)
        }
    }

    @Test func keptOnDemand() throws {
        let judge = BlockJudge(page: model([FeatureWord(.name, "tide"): -8]), text: nil)
        var options = CleaningOptions()
        options.kept = [.unlikely]
        #expect(try cleaner(judge, options).clean(Self.page, id: "a").document.blocks.count == 4)
        options = CleaningOptions()
        options.keepsAll = true
        #expect(try cleaner(judge, options).clean(Self.page, id: "a").document.blocks.count == 4)
        #expect(try PageCleaner().kinds.contains(.unlikely))
    }

    @Test func aJudgeThatWouldTakeMostOfAPageIsNotBelieved() throws {
        let rules = try PageCleaner().clean(Self.page, id: "a")
        #expect(try cleaner(BlockJudge(page: model([:], bias: -4), text: nil)).clean(Self.page, id: "a") == rules)
        // Nor one that takes both paragraphs by name, which are more than two fifths of it.
        let both = model([FeatureWord(.start, "the"): -8, FeatureWord(.start, "ships"): -8])
        #expect(try cleaner(BlockJudge(page: both, text: nil)).clean(Self.page, id: "a") == rules)
        // One of them is less.
        let one = model([FeatureWord(.start, "ships"): -8])
        #expect(try cleaner(BlockJudge(page: one, text: nil)).clean(Self.page, id: "a").document.blocks.count == 3)
    }

    @Test func inPagesOfListsOnlyWhatStandsAroundTheTextIsJudged() throws {
        // A page of which less than half is running text.
        let cards = (1...9).map { "<p class=tide>Berth number \($0), with room for fishing boats</p>" }.joined()
        let page = Self.page.replacing("<p>Ships", with: cards + "<p>Ships").replacing(
            "</div>", with: "<p class=tide>Tides</p></div>")
        var model = model([FeatureWord(.name, "tide"): -8])
        func removed() throws -> Int {
            try cleaner(BlockJudge(page: model, text: nil)).clean(page, id: "a").removed.count { $0.kind == .unlikely }
        }
        // Together more than a page may lose.
        #expect(try removed() == 0)
        model.leastProse = 0.6
        #expect(try removed() == 1)
        model.words = [FeatureWord(.line, "berth number 3,with room for fishing boats"): -8]
        #expect(try removed() == 0)
        model.leastProse = 0.2
        #expect(try removed() == 1)
    }

    @Test func aLongParagraphIsNeverTaken() throws {
        for (words, goes) in [(60, true), (75, false)] {
            let long = "Tides " + String(repeating: "rise and fall ", count: (words - 3) / 3) + "every day."
            let page = Self.page.replacing("<p>Ships", with: "<p>\(long)</p><p>\(Self.more)</p><p>Ships")
            let judge = BlockJudge(page: model([FeatureWord(.start, "tides"): -8]), text: nil)
            let removed = try cleaner(judge).clean(page, id: "a").removed.filter { $0.kind == .unlikely }
            #expect((removed.count == 1) == goes, "\(words)")
        }
    }

    private static let more = (1...8).map {
        "On day \($0) the dredgers went out again, and the harbour was closed to all other ships until noon."
    }
    .joined(separator: "</p><p>")

    @Test func pagesInLanguagesThatItDoesNotKnowAreNotJudged() throws {
        var model = model([FeatureWord(.name, "tide"): -8])
        for (languages, goes) in [(["en", "zh"], true), (["zh"], false), ([], true)] {
            model.languages = Set(languages)
            let article = try cleaner(BlockJudge(page: model, text: nil)).clean(Self.page, id: "a")
            #expect((article.document.blocks.count == 3) == goes, "\(languages)")
        }
    }

    @Test func titlesCaptionsAndAttachmentsAreBeyondJudgement() throws {
        let page = """
            <html><head><title>Tide tables</title></head><body><div><h1>Tide tables</h1>
            <figure><img src=a><figcaption>Tide gauges in the old port.</figcaption></figure>
            <p>The harbour authority said on Monday that its tables had been printed again, with all of the new places.</p>
            <p>They are sold in the offices of the authority and in all bookshops of the town, it said on Tuesday.</p>
            <p><a href=tables.pdf>Tide tables.pdf</a></p><p>Tide tables cost little.</p></div></body></html>
            """
        let judge = BlockJudge(page: model([FeatureWord(.start, "tide"): -8]), text: nil)
        let removed = try cleaner(judge).clean(page, id: "a").removed.filter { $0.kind == .unlikely }
        #expect(removed.map(\.text) == ["Tide tables cost little."])
    }

    @Test func ofPastedTextOnlyWhatStandsAroundTheTextIsJudged() throws {
        let words = ["潮汐", "地点", "财政", "吃水", "航道"].map { FeatureWord(.start, $0) }
        let judge = BlockJudge(
            page: nil, text: model(Dictionary(uniqueKeysWithValues: words.map { ($0, -8) }), ofMarkup: false))
        let rules = try PageCleaner().clean(Self.pasted, id: "a").document.blocks.map(\.text)
        #expect(rules.contains("潮汐日历"))
        let article = try cleaner(judge).clean(Self.pasted, id: "a")
        // Not the title, nor a paragraph, nor who, where and which number.
        #expect(article.removed.filter { $0.kind == .unlikely }.map(\.text) == ["潮汐日历"])
        // A text that is no page is none of its business.
        let text = "潮汐日历\n港务局星期一表示，北航道的疏浚工程将按计划继续进行，各方都作了准备。\n潮汐表"
        #expect(try cleaner(judge).clean(text, id: "a") == PageCleaner().clean(text, id: "a"))
    }

    /// Whatever the judge thinks, each block is kept or accounted for.
    @Test func nothingIsLost() throws {
        let rules = try PageCleaner()
        let names = PageCleaner.featureNames(ofMarkup: true).count
        let pastedNames = PageCleaner.featureNames(ofMarkup: false).count
        var generator = SeededGenerator(seed: 21)
        var removals = 0
        for round in 0..<200 {
            func weights(_ count: Int) -> [Double] { (0..<count).map { _ in .random(in: -1...1, using: &generator) } }
            let judge = BlockJudge(
                page: JudgeModel(bias: 0, weights: weights(names), words: [:], limit: 0.5),
                text: JudgeModel(bias: 0, weights: weights(pastedNames), words: [:], limit: 0.5))
            let lines = (0..<Int.random(in: 1...25, using: &generator)).map { _ in
                ConservationTests.lines.randomElement(using: &generator)!
            }
            let text =
                round % 2 == 0
                ? lines.joined(separator: "\n")
                : "<html><body><div class=content>" + lines.map { "<p class='a b'>\($0)</p>" }.joined() + "</div>"
            let judged = try cleaner(judge).clean(text, id: "a")
            let plain = rules.clean(text, id: "a")
            func all(_ article: Article) -> [Int] {
                (article.document.blocks.map(\.range) + article.removed.map(\.range)).map(\.start).sorted()
            }
            #expect(all(judged) == all(plain), "\(text)")
            #expect(Set(judged.document.blocks.map(\.range)).isSubset(of: plain.document.blocks.map(\.range)))
            removals += judged.removed.count { $0.kind == .unlikely }
        }
        #expect(removals > 40, "\(removals)")
    }

    // MARK: Its file

    @Test func itsFileIsReadAsItWasWritten() throws {
        var page = model([FeatureWord(.name, "tide"): -1.25, FeatureWord(.line, "read more"): -2], limit: 0.15)
        page.weights[3] = 0.5
        page.leastProse = 0.85
        page.languages = ["en", "zh"]
        let judge = BlockJudge(page: page, text: model([:], ofMarkup: false), notes: ["fitted on 3 pages"])
        let text = judge.fileText
        #expect(try BlockJudge(table: Table(name: "judge", text: text)) == judge)
        #expect(text.contains("html\tclass\ttide\t-1.2500\n") && text.contains("html\tlimit\t\t0.1500\n"))
        // What weighs nothing is not written.
        #expect(text.split(separator: "\n").count == 12, "\(text)")
        #expect(
            try BlockJudge(table: Table(name: "judge", text: "html\tbias\t\t1\nhtml\tlimit\t\t0.1\n")).text == nil)
    }

    @Test(arguments: [
        ("html\tlimit\t\t0.1\nhtml\tbias\t\t0\nhtml\tfeature\tcolour\t1\n", 3, "there is no feature “colour”"),
        ("text\tlimit\t\t0.1\ntext\tbias\t\t0\ntext\tfeature\tmostly a link\t1\n", 3, "no feature “mostly a link”"),
        ("html\tlimit\t\t0.1\n\nhtml\tbias\t\tmuch\n", 3, "“much” is no number"),
        ("html\tlimit\t\t0.1\nhtml\tbias\t\tnan\n", 2, "“nan” is no number"),
        ("html\tlimit\t\t0.1\nhtml\tbias\t\t1e9\n", 2, "“1e9” is no number"),
        ("html\tlimit\t\t1.5\n", 1, "a limit is a probability"), ("html\tbias\t\t1\n", 1, "“limit” and “bias” of html"),
        ("html\tlimit\t\t0.1\nhtml\tlimit\t\t0.1\n", 2, "for the second time"),
        ("html\tstart\tmore\t1\nhtml\tstart\tmore\t2\n", 2, "for the second time"),
        ("html\tprose\t\t1.5\n", 1, "a share is a number"), ("html\tlanguage\t\t1\n", 1, "a language is named"),
        ("html\tlength\t\t1\n", 1, "there is no kind “length”"), ("pdf\tbias\t\t1\n", 1, "this is no line of"),
        ("html\tstart\t\t1\n", 1, "this word is empty"), ("", 1, "there are no weights in it"),
    ])
    func aFileThatIsNoneIsRefusedWithItsLine(_ text: String, _ line: Int, _ reason: String) throws {
        let error = #expect(throws: BlockJudgeError.self) {
            try BlockJudge(table: Table(name: "site.judge", text: text))
        }
        #expect(error?.line == line && error?.reason.contains(reason) == true, "\(error.map { "\($0)" } ?? "none")")
        #expect(error?.description.hasPrefix("site.judge:\(line): E-CLEAN-01: ") == true)
    }

    @Test func aWrongFileIsReadOrRefused() throws {
        let judge = BlockJudge(
            page: model([FeatureWord(.name, "tide"): -1, FeatureWord(.start, "have"): 2]),
            text: model([FeatureWord(.line, "潮汐日历"): -2], ofMarkup: false))
        let mutated = MutatedText(judge.fileText)
        var generator = SeededGenerator(seed: 22)
        for _ in 0..<500 {
            let text = String(decoding: mutated.next(using: &generator), as: UTF8.self)
            guard let read = try? BlockJudge(table: Table(name: "judge", text: text)) else { continue }
            for model in [read.page, read.text].compactMap({ $0 }) {
                #expect((0...1).contains(model.limit) && model.bias.isFinite && model.weights.allSatisfy(\.isFinite))
            }
        }
    }

    // MARK: What it sees

    @Test func namesOfFeaturesAreDistinctAndManyAreOfMarkupOnly() {
        let page = PageCleaner.featureNames(ofMarkup: true)
        let text = PageCleaner.featureNames(ofMarkup: false)
        #expect(Set(page).count == page.count && Set(text).count == text.count)
        #expect(Set(text).isStrictSubset(of: page) && page.count > text.count + 40)
    }

    @Test func classAndIdAreCutIntoWords() {
        func words(_ tag: String) -> [String] {
            NameWords.words(of: Array(tag.utf8)[...]).map { String(decoding: $0, as: UTF8.self) }
        }
        #expect(words("<div class=\"promo-box sideBar_2\" id='Main'>") == ["promo", "box", "side", "bar", "main"])
        #expect(words("<p ID=lead data-x=\"class='no'\" class = a1two>") == ["lead", "two"])
        #expect(words("<p>") == [] && words("") == [] && words("<p class>") == [] && words("<p class=\"") == [])
    }

    @Test(arguments: [
        ("The port opened again on Monday", true), ("Port of call", true),
        ("The weather stays as it is for now", false),
        ("The port opened again on Friday and nobody came to see it but the mayor himself", false), ("港口重新开放", true),
        ("天气预报说明天有雨", false),
    ])
    func aBlockIsTextIfMostOfItStandsInTheText(_ block: String, _ isText: Bool) {
        let gold = GoldText("The port opened again on Monday, he said.\nPort of call.\n港口重新开放，渔民都很高兴。")
        #expect(gold.holds(block) == isText)
    }

    @Test func aWordThatStandsInTheTextSomewhereSaysNothing() {
        let gold = GoldText("Ports\nNo more than that was said.")
        #expect(gold.holds("Ports") == true && gold.holds("Piers") == false)
    }
}
