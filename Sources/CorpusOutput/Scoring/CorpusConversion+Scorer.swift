import BilingualLexicon
public import BitextModel
public import CorpusQuality
import Dispatch
import FileAccess
import SemanticEvidence
public import SentenceEncoding
import TextFacts

extension CorpusConversion {
    /// Says of units how probably they are good, by all rules weighed together, and by what a sentence encoder makes of them.
    ///
    ///     let scorer = try CorpusConversion.Scorer(encoder: SentenceEncoder())
    ///     print(scorer.scores(of: units, source: .english, target: .chinese).map(\.quality))
    ///
    /// The weights were fitted on pairs of professional translations and on the same pairs spoilt in known ways; `bitext
    /// fit-quality` fits them on others.
    public struct Scorer: Sendable {
        private let givenModel: QualityModel?
        // Read when something is scored, so that weights for new features can be fitted before there are any.
        package var model: QualityModel { givenModel ?? .bundled }
        private let matcher: PairMatcher?
        private let dictionary: Lexicon?

        /// Opens what scores are made of.
        ///
        /// - Parameters:
        ///   - encoder: nil for scores without similarity.
        ///   - dictionary: the path of a Chinese-English dictionary; nil for the installed one, if there is one.
        ///   - usesDictionary: whether there shall be a dictionary at all.
        ///   - weights: the path of weights made by `bitext fit-quality`; nil for the built-in ones.
        /// - Throws: `BitextError`s of the files.
        public init(
            encoder: SentenceEncoder? = nil, dictionary: String? = nil, usesDictionary: Bool = true,
            weights: String? = nil
        ) throws {
            givenModel = try weights.map { try QualityModel(table: Table(file: $0)) }
            matcher = try encoder.map { PairMatcher(encoder: $0, tokenMatch: try .bundled()) }
            self.dictionary =
                try !usesDictionary
                ? nil
                : dictionary.map { try Lexicon(file: $0, source: .chinese, target: .english) }
                    ?? Lexicon.installedDictionary()
        }

        /// The scores of units, in their order, on all cores: the same for any number of them.
        ///
        /// - Parameters:
        ///   - source, target: the languages of units that name none.
        ///   - lengths: what lengths go together in the corpus.
        /// - Complexity: O(bytes); with an encoder some 3,000 units a second and core.
        package func scores(
            of units: [TranslationUnit], source: Language, target: Language, lengths: LengthModel
        ) -> [CorpusFilter.Score] {
            let found = evidence(
                of: units, source: source, target: target, lengths: lengths, hasAllWords: false)
            return found.map { pair in
                let similarity = pair.match.flatMap { match in
                    model.probability(.similarity, QualityProfile.similarity.values(pair.features, match))
                }
                let profile = profile(hasMatch: pair.match != nil, pair.source, pair.target)
                let quality = model.probability(profile, profile.values(pair.features, pair.match))
                return CorpusFilter.Score(quality: quality ?? 1, similarity: similarity)
            }
        }

        /// The same for units whose lengths tell what is usual among them.
        public func scores(
            of units: [TranslationUnit], source: Language, target: Language
        ) -> [CorpusFilter.Score] {
            let lengths = LengthModel(
                fitting: units.map { (source: $0.source.text.utf8.count, target: $0.target.text.utf8.count) })
            return scores(of: units, source: source, target: target, lengths: lengths)
        }

        /// What a score is made of.
        package struct Evidence: Sendable {
            package let source: Language
            package let target: Language
            package let features: PairFeatures
            /// Nil without an encoder, or in a language that it does not know.
            package let match: MeaningMatch?
        }

        /// What scores are made of, unit by unit.
        ///
        /// - Parameter hasAllWords: whether dictionaries are asked where the encoder does without them too.
        package func evidence(
            of units: [TranslationUnit], source: Language, target: Language, lengths: LengthModel,
            hasAllWords: Bool = true
        ) -> [Evidence] {
            func language(_ side: TranslationUnit.Side, _ usual: Language) -> Language {
                side.language == .undetermined ? usual : side.language
            }
            let languages = units.map { (language($0.source, source), language($0.target, target)) }
            var readers: [[Language]: FeatureReader] = [:]
            for (one, other) in languages where readers[[one, other]] == nil {
                let hasMatch = matcher != nil && Self.isKnown(one) && Self.isKnown(other)
                readers[[one, other]] = FeatureReader(
                    source: one, target: other, lengths: lengths,
                    lexica: hasMatch && !hasAllWords ? [] : lexica(one, other))
            }
            let known = units.indices.filter { Self.isKnown(languages[$0].0) && Self.isKnown(languages[$0].1) }
            var matches = [MeaningMatch?](repeating: nil, count: units.count)
            if let matcher {
                let found = matcher.matches(known.map { (units[$0].source.text, units[$0].target.text) })
                for (index, match) in zip(known, found) { matches[index] = MeaningMatch(match) }
            }
            var evidence = [Evidence?](repeating: nil, count: units.count)
            let share = 64
            evidence.withUnsafeMutableBufferPointer { [readers, matches] room in
                // Each task writes places of its own.
                nonisolated(unsafe) let room = room
                DispatchQueue.concurrentPerform(iterations: (units.count + share - 1) / share) { part in
                    for index in (part * share)..<min(units.count, (part + 1) * share) {
                        let (one, other) = languages[index]
                        guard let reader = readers[[one, other]] else { continue }
                        room[index] = Evidence(
                            source: one, target: other,
                            features: reader.features(
                                source: units[index].source.text, target: units[index].target.text),
                            match: matches[index])
                    }
                }
            }
            return evidence.compactMap { $0 }
        }

        /// The limit below which a share of good units falls.
        ///
        /// - Parameter rule: `similarity` or `quality`.
        package func limit(_ rule: CorpusFilter.Reason, losing share: Double, source: Language, target: Language)
            -> Double?
        {
            let hasMatch = matcher != nil && Self.isKnown(source) && Self.isKnown(target)
            return model.limit(
                rule == .similarity ? .similarity : profile(hasMatch: hasMatch, source, target), losing: share)
        }

        /// Sets the limits that are given as a share of good units.
        func setLimits(of options: inout CorpusFilter.Options, source: Language, target: Language) {
            func limit(_ rule: CorpusFilter.Reason) -> Double? {
                self.limit(rule, losing: options.maximumLoss, source: source, target: target)
            }
            options.minimumSimilarity = options.minimumSimilarity ?? limit(.similarity)
            options.minimumQuality = options.minimumQuality ?? limit(.quality)
        }

        /// Whether units have a dictionary of their languages.
        package func hasDictionary(_ source: Language, _ target: Language) -> Bool {
            dictionary != nil && Self.isEnglishChinese(source, target)
        }

        private func profile(hasMatch: Bool, _ source: Language, _ target: Language) -> QualityProfile {
            QualityProfile(hasEncoder: hasMatch, hasDictionary: hasDictionary(source, target))
        }

        private func lexica(_ source: Language, _ target: Language) -> [Lexicon] {
            guard Self.isEnglishChinese(source, target) else { return [] }
            return [.agency] + (dictionary.map { [$0] } ?? [])
        }

        private static func isEnglishChinese(_ source: Language, _ target: Language) -> Bool {
            let languages = [source.primary, target.primary]
            return languages.contains("en") && languages.contains("zh")
        }

        private static let knownLanguages = Set(SentenceEncoder.languages.map(\.primary))

        private static func isKnown(_ language: Language) -> Bool { knownLanguages.contains(language.primary) }
    }
}

extension MeaningMatch {
    /// What a matcher found, whatever the order of the sides.
    init(_ match: PairMatch) {
        self.init(
            cosine: match.cosine, coverage: Sides(match.source.coverage, match.target.coverage),
            gap: Sides(match.source.gap, match.target.gap), lost: Sides(match.source.lost, match.target.lost),
            edge: Sides(match.source.edge, match.target.edge),
            order: Sides(match.source.order, match.target.order))
    }
}

extension TranslationUnit {
    /// Keeps a score as properties, in the place of one that it had.
    mutating func set(_ score: CorpusFilter.Score) {
        properties.removeAll {
            $0.name == CorpusConversion.qualityProperty || $0.name == CorpusConversion.similarityProperty
        }
        let values: [(name: String, value: Double?)] = [
            (CorpusConversion.qualityProperty, score.quality), (CorpusConversion.similarityProperty, score.similarity),
        ]
        for (name, value) in values {
            if let value { properties.append(.init(name: name, value: Decimals.string(value, places: 4))) }
        }
    }
}
