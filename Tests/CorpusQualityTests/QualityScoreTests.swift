import BilingualLexicon
import BitextModel
import FileAccess
import Glibc
import TestSupport
import Testing

@testable import CorpusQuality

/// What the quality score is made of.
@Suite struct QualityScoreTests {
    private static let reader = FeatureReader(
        source: .english, target: .chinese, lengths: .usual, lexica: [.agency])
    private static let turned = FeatureReader(
        source: .chinese, target: .english, lengths: .usual, lexica: [.agency])

    private func value(_ name: String, _ english: String, _ chinese: String) throws -> Float {
        let place = try #require(PairFeatures.names.firstIndex(of: name))
        return Self.reader.features(source: english, target: chinese).values[place]
    }

    // MARK: Features

    /// For each rule a pair that it strikes and one that it does not.
    @Test(arguments: [
        ("numbers.contradicted", "It has 21 boats.", "它有24艘船。", "它有21艘船。"),
        ("numbers.lacking", "It has 21 boats and 7,500 nets.", "它有21艘船。", "它有21艘船、7500张网。"),
        ("dates.lacking", "It opened on 5 May and closed on 6 June.", "5月5日开放。", "5月5日开放，6月6日关闭。"),
        ("addresses.lacking", "See https://example.org/a for more.", "请看别处。", "请看https://example.org/a。"),
        ("brackets.unequal", "The port (the old one) is open.", "港口（旧港开放了。", "港口（旧港）开放了。"),
        ("quotes.unequal", "He said “yes”.", "他说“好。", "他说“好”。"),
        ("question.unequal", "Is the port open?", "港口开放了。", "港口开放了吗？"),
        ("end.unequal", "The port is open again today.", "港口今天再次", "港口今天再次开放。"),
        ("clauses.difference", "It rained, it blew, it snowed, and we slept.", "下雨了我们睡了。", "下雨，刮风，下雪，我们睡了。"),
        ("script.foreign", "The port is open again today.", "港口 is open again today.", "港口今天再次开放。"),
        (
            "language.half", "The harbour of the town is open again for all of the boats.",
            "镇上的港口今天再次 for all of the boats of the town.", "镇上的港口今天再次对所有船只开放。"
        ),
        ("text.boilerplate", "All of it is here.", "版权所有 港口办公室", "都在这里。"),
        ("text.repetition", "The port is open.", "港口港口港口港口港口开放。", "港口开放。"),
        ("text.control", "The port is open.", "港口\u{1}开放。", "港口开放。"),
        ("text.mojibake", "It is sunny in Beijing today.", "娓彛浠婂ぉ鍖椾含澶╂皵寰堝ソ", "北京今天天气很好。"),
        ("text.mixed-chinese", "The port of the country opens.", "國家港口开幕門們间", "国家港口开幕。"),
        ("money.lacking", "It cost 5 million yuan.", "耗资500万。", "耗资500万元。"),
    ])
    func rulesAreFeatures(_ name: String, _ english: String, _ bad: String, _ good: String) throws {
        let (struck, free) = (try value(name, english, bad), try value(name, english, good))
        #expect(struck > free, "\(name): \(struck), \(free)")
    }

    @Test func wordsWithoutLanguageAreStrange() throws {
        let words = "The office of the port said that it will be open for all of the boats."
        #expect(try value("language.strange", words, "港口办公室说，港口将对所有船只开放。") == 0)
        #expect(try value("language.strange", "Qex vop dri zum klat brof nerp gwil trop sned", "港口办公室说。") == 1)
        #expect(try value("language.strange", "Qex vop", "港口。") == 0)
    }

    @Test func identicalTextsAndOtherLanguages() throws {
        let text = "The harbour of the town is open again for all of the boats."
        #expect(try value("text.identical", text, text) == 1)
        #expect(try value("language.other", text, text) == 1)
        #expect(try value("words.kept", text, text) == 1)
        #expect(try value("text.identical", text, "镇上的港口今天再次对所有船只开放。") == 0)
    }

    @Test func translationsOfWordsCount() throws {
        let good = try value("dictionary.covered-least", "The State Council held a press conference.", "国务院举行新闻发布会。")
        let bad = try value("dictionary.covered-least", "The State Council held a press conference.", "老人们坐在一旁下棋聊天。")
        #expect(good > bad + 0.2, "\(good), \(bad)")
    }

    /// What a pair is does not depend on which side is called the source.
    @Test func sidesMayBeExchanged() {
        for (english, chinese) in [
            ("The port (the old one) opened in 2019.", "旧港于2018年启用。"), ("Is it open?", "开了吗？"), ("", "空"),
            ("The State Council held a press conference on 5 May.", "国务院5月5日举行新闻发布会"),
        ] {
            let one = Self.reader.features(source: english, target: chinese)
            let other = Self.turned.features(source: chinese, target: english)
            #expect(one.values == other.values && one.size == other.size)
            #expect(one.values.count == PairFeatures.names.count)
        }
    }

    @Test func anyTextHasFiniteFeatures() {
        var random = SeededGenerator(seed: 8)
        for _ in 0..<200 {
            let texts = (0..<2).map { _ in
                String(
                    String.UnicodeScalarView(
                        (0..<Int.random(in: 0...40, using: &random)).compactMap { _ in
                            Unicode.Scalar(UInt32.random(in: 1...0x3_0000, using: &random))
                        }))
            }
            let features = Self.reader.features(source: texts[0], target: texts[1])
            #expect(features.values.allSatisfy { $0.isFinite }, "\(texts)")
        }
    }

    // MARK: The model

    private static func weights(_ profile: QualityProfile, _ seed: UInt64) -> QualityModel.Weights {
        var random = SeededGenerator(seed: seed)
        let count = profile.features.count
        func number() -> Float { Float(Int.random(in: -900...900, using: &random)) / 100 }
        let trees = (0..<4).map { place in
            let size = place == 0 ? 1 : 7
            return DecisionTree(
                questions: (0..<size).map { _ in
                    DecisionTree.Question(feature: Int.random(in: 0..<count, using: &random), limit: number())
                }, leaves: (0...size).map { _ in number() })
        }
        return QualityModel.Weights(
            trees: trees, losses: [.init(share: 0.01, limit: 0.2), .init(share: 0.1, limit: 0.6)])
    }

    @Test func aFileIsReadAsItWasWritten() throws {
        var weights: [QualityProfile: QualityModel.Weights] = [:]
        for (seed, profile) in QualityProfile.allCases.enumerated() {
            weights[profile] = Self.weights(profile, UInt64(seed))
        }
        let model = QualityModel(notes: ["fitted on 3 pairs", "more"], weights: weights)
        let read = try QualityModel(table: Table(name: "q", text: model.fileText))
        #expect(read == model)
        #expect(read.fileText == model.fileText)
    }

    @Test func theBuiltInFileHasEveryProfile() {
        let model = QualityModel.bundled
        for profile in QualityProfile.allCases {
            #expect(model.weights[profile]?.losses.count == QualityModel.shares.count, "\(profile)")
            #expect(model.weights[profile]?.trees.count == 100, "\(profile)")
        }
        #expect(QualityModel.shares == QualityModel.shares.sorted())
    }

    @Test(arguments: [
        ("plain\ttree\tlength.ratio>0.5\t1 x", 1, "no number"),
        ("plain\ttree\tlength.ratio>0.5\t1 1e30", 1, "no number"),
        ("plain\ttree\tlength.ratio>x\t1 2", 1, "no number"), ("plain\ttree\tlength.ratio\t1 2", 1, "no question"),
        ("wrong\ttree\tlength.ratio>0.5\t1 2", 1, "no line of"),
        ("note\ta\nplain\ttree\tnone>1\t1 2", 2, "there is no feature 'none'"),
        ("plain\ttree\tlength.ratio>0.5\t1", 1, "one leaf more"),
        ("plain\ttree\tlength.ratio>0.5 length.ratio>1\t1 2 3", 1, "one leaf more"),
        ("plain\ttree\t\t1", 1, "one leaf more"),
        ("plain\tloss\t0.02\t0.1\nplain\tloss\t0.01\t0.2", 2, "rise"),
        ("plain\tloss\t0.01\t0.2\nplain\tloss\t0.02\t0.1", 2, "rise"),
        ("plain\tloss\t0.01\t1.2", 1, "rise"), ("plain\tloss\t0.01\tx", 1, "rise"),
        ("plain\tkind\t\t1", 1, "there is no kind"), ("plain\tfeature\tlength.ratio\t1", 1, "there is no kind"),
        ("plain\ttree\tlength.ratio>0.5\t1 2", 1, "no line of a loss"),
        ("plain\tloss\t0.01\t0.2", 1, "no line of a tree"),
        ("", 1, "there are no weights"),
    ])
    func badFilesAreRefused(_ text: String, _ line: Int, _ reason: String) throws {
        let error = try #require(throws: QualityModelError.self) {
            try QualityModel(table: Table(name: "q.tsv", text: text))
        }
        #expect(error.location?.line == line && error.problem.contains(reason), "\(error)")
        #expect(error.code == "E-QUALITY-01" && error.exitStatus == .badData)
    }

    @Test func limitsLieBetweenThoseThatAreKnown() throws {
        let model = QualityModel(notes: [], weights: [.plain: Self.weights(.plain, 1)])
        #expect(model.limit(.plain, losing: 0) == 0)
        #expect(model.limit(.plain, losing: 0.005) == 0.1)
        #expect(model.limit(.plain, losing: 0.01) == 0.2)
        #expect(abs(try #require(model.limit(.plain, losing: 0.055)) - 0.4) < 1e-9)
        #expect(model.limit(.plain, losing: 0.9) == 0.6)
        #expect(model.limit(.encoder, losing: 0.1) == nil)
    }

    @Test func probabilitiesAreOfWhatTheTreesSay() throws {
        func question(_ feature: Int, _ limit: Float) -> DecisionTree.Question { .init(feature: feature, limit: limit) }
        let trees = [
            DecisionTree(questions: [question(2, 0.5)], leaves: [-1, 2]),
            // The second question of a level is asked on the right.
            DecisionTree(questions: [question(0, 1), question(1, 1), question(2, 3)], leaves: [0.25, 0.5, 1, 4]),
        ]
        let model = QualityModel(
            notes: [], weights: [.plain: QualityModel.Weights(trees: trees, losses: [])])
        func odds(_ first: Float, _ second: Float, _ third: Float) throws -> Double {
            var values = [Float](repeating: 0, count: QualityProfile.plain.features.count)
            values.replaceSubrange(0..<3, with: [first, second, third])
            let probability = try #require(model.probability(.plain, values))
            return (log(probability / (1 - probability)) * 1e6).rounded() / 1e6
        }
        // A limit itself is not greater than the limit.
        #expect(try odds(1, 1, 0.5) == -0.75)
        #expect(try odds(0, 1.5, 0.5) == -0.5)
        #expect(try odds(2, 1.5, 3) == 3)
        #expect(try odds(2, 0, 3.5) == 6)
        #expect(model.probability(.dictionary, []) == nil)
    }

    // MARK: The filter

    @Test func scoresAreJudgedByTheirLimits() {
        let units = (0..<4).map { number in
            TranslationUnit(
                id: "\(number)", source: TranslationUnit.Side(text: "Good \(number)", language: .english),
                target: TranslationUnit.Side(text: "好 \(number)", language: .chinese))
        }
        let scores: [CorpusFilter.Score] = [
            .init(quality: 0.9, similarity: 0.9), .init(quality: 0.3, similarity: 0.9),
            .init(quality: 0.9, similarity: 0.1), .init(quality: 0.5),
        ]
        var options = CorpusFilter.Options(rules: [.quality, .similarity])
        #expect(options.needsScores)
        options.minimumQuality = 0.5
        options.minimumSimilarity = 0.2
        let filter = CorpusFilter(options: options, source: .english, target: .chinese)
        #expect(
            filter.rejectionsAlone(of: units, scores: scores).map { $0.map(\.reason) } == [
                [], [.quality], [.similarity], [],
            ])
        // Without scores nothing is judged.
        #expect(filter.rejectionsAlone(of: units).allSatisfy { $0.isEmpty })
        #expect(!CorpusFilter.Options.strict.needsScores && !CorpusFilter.Options.default.needsScores)
        for bad in [-0.1, 1.5, .nan] {
            options.minimumQuality = bad
            #expect(throws: (any Error).self) { try options.checked() }
        }
    }
}
