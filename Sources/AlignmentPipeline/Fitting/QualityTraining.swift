import BitextModel
import CorpusFormats
public import CorpusOutput
import CorpusQuality
import ModelFitting
import TextFacts

/// Fits the weights of the quality score on corpora of good pairs, which are spoilt in known ways, and measures them on others.
///
///     let training = try QualityTraining(files: ["news.tsv"], all: scorer, plain: plain)
///     let weights = training.fit()
///     print(try training.measures(of: weights, on: ["speeches.tsv"]))
///
/// The same corpora give the same weights.
public struct QualityTraining: Sendable {
    /// Units of a corpus that are looked at where nothing else is said.
    public static let usualMost = 1_500

    private let corpora: [Corpus]
    private let scorers: Scorers
    private let most: Int

    /// What evidence there is: all of it, and none but the texts.
    private struct Scorers: Sendable {
        var all: CorpusConversion.Scorer
        var plain: CorpusConversion.Scorer
    }

    /// A corpus with its spoilt pairs, in numbers for each profile.
    private struct Corpus: Sendable {
        var name: String
        var examples: [QualityProfile: [QualityFitter.Example]] = [:]
    }

    /// Weights that were fitted.
    public struct Weights: Sendable {
        fileprivate let model: QualityModel
        /// The weight file's text.
        public var text: String { model.fileText }
    }

    /// Pairs of one block of a text are left out together.
    private static let block = 50
    /// Damages that leave no translation.
    private static let unrelated: Set<Damage> = [.neighbour, .stranger, .gibberish]

    /// Reads the corpora and all that is to be learned from.
    ///
    /// - Parameters:
    ///   - files: corpora of good pairs, in the order of their texts, one pair of languages each.
    ///   - all: scores with all the evidence that there is.
    ///   - plain: scores without encoder and dictionary.
    ///   - most: units of a corpus that are looked at, in blocks that are evenly spread over it.
    /// - Throws: `BitextError` for corpora that cannot be read.
    public init(
        files: [String], all: CorpusConversion.Scorer, plain: CorpusConversion.Scorer, most: Int = usualMost
    ) throws {
        let opened = Scorers(all: all, plain: plain)
        scorers = opened
        self.most = most
        corpora = try files.map { try Self.corpus($0, opened, most) }
    }

    /// Fits weights for each set of evidence.
    public func fit() -> Weights {
        var weights: [QualityProfile: QualityModel.Weights] = [:]
        for profile in QualityProfile.allCases {
            let examples = corpora.flatMap { $0.examples[profile] ?? [] }
            guard examples.contains(where: { $0.damage == nil }) else { continue }
            weights[profile] = QualityFitter.fit(examples)
        }
        let good = corpora.map { $0.examples[.plain, default: []].count { $0.damage == nil } }
        return Weights(
            model: QualityModel(
                notes: [
                    "fitted on \(good.reduce(0, +)) pairs and as many spoilt in each way: \(zip(corpora, good).map { "\($0.name) \($1)" }.joined(separator: ", "))"
                ], weights: weights))
    }

    /// How well weights tell good pairs from spoilt ones, as tab-separated lines: corpus, profile, damage, pairs, the area
    /// under the curve, and what a limit that shall lose 1 % of good pairs rejects.
    ///
    /// - Parameter files: corpora of good pairs; nil for those that the weights were fitted on.
    /// - Throws: `BitextError` for corpora that cannot be read.
    public func measures(of weights: Weights, on files: [String]? = nil) throws -> [String] {
        let corpora = try files.map { try $0.map { try Self.corpus($0, scorers, most) } } ?? self.corpora
        var lines = ["corpus\tprofile\tdamage\tpairs\tarea\trejected"]
        for profile in QualityProfile.allCases {
            var areas: [Double] = []
            for corpus in corpora {
                guard let examples = corpus.examples[profile], !examples.isEmpty,
                    let limit = weights.model.limit(profile, losing: 0.01)
                else { continue }
                let values = examples.map { ($0.damage, weights.model.probability(profile, $0.values) ?? 1) }
                let good = values.filter { $0.0 == nil }.map(\.1)
                func line(_ name: String, _ found: [Double], area: Double?) {
                    let rejected = Double(found.count { $0 < limit }) / Double(max(1, found.count))
                    lines.append(
                        [
                            corpus.name, profile.rawValue, name, "\(found.count)",
                            area.map { Decimals.string($0, places: 4) } ?? "",
                            Decimals.string(rejected, places: 4),
                        ].joined(separator: "\t"))
                }
                line("none", good, area: nil)
                for damage in Damage.allCases {
                    let bad = values.filter { $0.0 == damage }.map(\.1)
                    if !bad.isEmpty { line(damage.rawValue, bad, area: RankMeasure.area(good: good, bad: bad)) }
                }
                let bad = values.filter { $0.0 != nil }.map(\.1)
                let area = RankMeasure.area(good: good, bad: bad)
                line("all", bad, area: area)
                areas.append(area)
            }
            guard !areas.isEmpty else { continue }
            let mean = areas.reduce(0, +) / Double(areas.count)
            lines.append("mean\t\(profile.rawValue)\tall\t\t\(Decimals.string(mean, places: 4))\t")
        }
        return lines
    }

    private static func corpus(_ path: String, _ scorers: Scorers, _ most: Int) throws -> Corpus {
        let units = try Self.units(path, most)
        var corpus = Corpus(name: path.split(separator: "/").last.map { String($0) } ?? path)
        guard let first = units.first else { return corpus }
        let spoiler = PairSpoiler(units, seed: 1)
        var pairs: [(unit: TranslationUnit, damage: Damage?, part: Int)] = []
        for (index, unit) in units.enumerated() {
            let part = index / block
            pairs.append((unit, nil, part))
            for damage in Damage.allCases {
                if let spoilt = spoiler.pair(index, spoiltBy: damage) { pairs.append((spoilt, damage, part)) }
            }
        }
        let lengths = LengthModel(
            fitting: units.map { (source: $0.source.text.utf8.count, target: $0.target.text.utf8.count) })
        let languages = (first.source.language, first.target.language)
        func evidence(_ scorer: CorpusConversion.Scorer) -> [CorpusConversion.Scorer.Evidence] {
            // In portions: what the encoder makes of all pairs at once would be held.
            stride(from: 0, to: pairs.count, by: 4_096).flatMap { start in
                scorer.evidence(
                    of: pairs[start..<min(start + 4_096, pairs.count)].map(\.unit), source: languages.0,
                    target: languages.1, lengths: lengths)
            }
        }
        let all = evidence(scorers.all)
        let hasDictionary = scorers.all.hasDictionary(languages.0, languages.1)
        let plain = hasDictionary ? evidence(scorers.plain) : all
        for (index, pair) in pairs.enumerated() {
            func add(_ profile: QualityProfile, _ found: CorpusConversion.Scorer.Evidence) {
                corpus.examples[profile, default: []].append(
                    QualityFitter.Example(
                        values: profile.values(found.features, all[index].match), damage: pair.damage, part: pair.part))
            }
            add(.plain, plain[index])
            if hasDictionary { add(.dictionary, all[index]) }
            guard all[index].match != nil else { continue }
            add(.encoder, plain[index])
            if pair.damage.map({ unrelated.contains($0) }) ?? true { add(.similarity, all[index]) }
        }
        return corpus
    }

    /// The units of a corpus that have text on both sides; blocks of neighbours where it has more than wanted.
    private static func units(_ path: String, _ most: Int) throws -> [TranslationUnit] {
        var units: [TranslationUnit] = []
        try CorpusConversion(inputs: try CorpusFormat.Place.places([path])).scan { unit in
            if !unit.source.text.isEmpty, !unit.target.text.isEmpty { units.append(unit) }
        }
        guard units.count > most else { return units }
        let blocks = max(1, most / block)
        return (0..<blocks).flatMap { place -> ArraySlice<TranslationUnit> in
            let start = (units.count - block) * place / max(1, blocks - 1)
            return units[start..<min(units.count, start + block)]
        }
    }
}
