import BitextModel
import CorpusFormats
import CorpusQuality
import FileAccess
import TestSupport
import Testing

@testable import CorpusOutput

@Suite("Scores of units")
struct ScoringTests {
    let corpus: CorpusFixture

    init() throws { corpus = try CorpusFixture() }

    private static let good = [
        ("The port was opened again on 5 May.", "港口于5月5日重新开放。"), ("It cost 320 million yuan.", "耗资3.2亿元。"),
        ("Forty boats left the harbour before dawn.", "四十艘船在黎明前离开了港口。"),
        ("“We are ready,” said the minister.", "“我们准备好了。”部长说。"),
    ]
    private static let bad = [
        ("The port was opened again on 5 May.", "Lorem ipsum dolor sit amet"),
        ("It cost 320 million yuan.", "耗资2.3亿元。"),
        ("Forty boats left the harbour before dawn.", "四十艘船在"),
        ("“We are ready,” said the minister.", "“我们 are ready,” said the minister."),
    ]

    private func units(_ pairs: [(String, String)]) -> [TranslationUnit] {
        pairs.enumerated().map { number, pair in
            TranslationUnit(
                id: "\(number)", source: TranslationUnit.Side(text: pair.0, language: .english),
                target: TranslationUnit.Side(text: pair.1, language: .mainlandChinese))
        }
    }

    private func scorer() throws -> CorpusConversion.Scorer { try CorpusConversion.Scorer(usesDictionary: false) }

    @Test func spoiltPairsScoreLess() throws {
        let scores = try scorer().scores(
            of: units(Self.good + Self.bad), source: .english, target: .chinese, lengths: .usual)
        for (good, bad) in zip(scores[..<4], scores[4...]) { #expect(good.quality > bad.quality, "\(good) \(bad)") }
        #expect(scores.allSatisfy { $0.similarity == nil })
    }

    /// A score depends on the unit alone, and on no other.
    @Test func companyDoesNotMatter() throws {
        let scorer = try scorer()
        let many = units((0..<40).flatMap { _ in Self.good + Self.bad })
        let all = scorer.scores(of: many, source: .english, target: .chinese, lengths: .usual)
        for index in [0, 5, 63, 64, 319] {
            #expect(
                scorer.scores(of: [many[index]], source: .english, target: .chinese, lengths: .usual) == [all[index]])
        }
        #expect(scorer.scores(of: [], source: .english, target: .chinese).isEmpty)
    }

    @Test func scoresStandInTheOutputs() throws {
        var pairs = units(Self.good + Self.bad)
        // What an earlier run said is no longer true.
        pairs[0].properties.append(.init(name: "quality", value: "0.1"))
        try corpus.write(pairs, .jsonl, to: "a.jsonl")
        let conversion = CorpusConversion(inputs: try CorpusFormat.Place.places([corpus.path("a.jsonl")]))
        let output = try CorpusOutput()
        let kept = try output.corpus(try CorpusFormat.Place.places([corpus.path("good.jsonl")]))
        let rejected = try output.corpus(try CorpusFormat.Place.places([corpus.path("bad.jsonl")]))
        var options = CorpusFilter.Options(rules: [.quality])
        options.minimumQuality = 0.5
        let (_, report) = try conversion.filter(by: options, scorer: scorer(), into: kept, rejected: rejected)
        _ = try output.commit()
        #expect(report.total == 8 && report.kept >= 3 && report.kept <= 6)
        #expect(report.options.minimumQuality == 0.5 && report.text.contains("Quality"))
        let (good, bad) = (try corpus.read(.jsonl, "good.jsonl").units, try corpus.read(.jsonl, "bad.jsonl").units)
        for (units, range) in [(good, 0.5...1.0), (bad, 0.0...0.5)] {
            for unit in units {
                let values = unit.properties.filter { $0.name == "quality" }.compactMap { Double($0.value) }
                #expect(values.count == 1 && range.contains(values[0]), "\(unit)")
            }
        }
        #expect(bad.allSatisfy { $0.properties.contains { $0.name == "rejected" && $0.value.hasPrefix("quality (") } })
    }

    /// The more good pairs may be lost, the more is rejected.
    @Test func lossesDrawTheLine() throws {
        let scorer = try scorer()
        var limits: [Double] = []
        for loss in [0, 0.001, 0.01, 0.05, 0.5] {
            var options = CorpusFilter.Options(rules: [.quality])
            options.maximumLoss = loss
            scorer.setLimits(of: &options, source: .english, target: .chinese)
            limits.append(try #require(options.minimumQuality))
        }
        #expect(limits == limits.sorted() && limits[0] == 0 && Set(limits).count == limits.count)
        var options = CorpusFilter.Options(rules: [.quality])
        options.minimumQuality = 0.7
        scorer.setLimits(of: &options, source: .english, target: .chinese)
        #expect(options.minimumQuality == 0.7)
    }

    @Test func ownWeightsAreTaken() throws {
        let path = try corpus.file("weights.tsv", "plain\ttree\tlength.ratio>9\t2 -2\nplain\tloss\t0.01\t0.5\n")
        let scorer = try CorpusConversion.Scorer(usesDictionary: false, weights: path)
        let scores = scorer.scores(of: units(Self.bad), source: .english, target: .chinese)
        #expect(scores.allSatisfy { abs($0.quality - 0.8808) < 1e-4 })
        #expect(throws: QualityModelError.self) {
            _ = try CorpusConversion.Scorer(weights: corpus.file("bad.tsv", "nothing\n"))
        }
    }
}
