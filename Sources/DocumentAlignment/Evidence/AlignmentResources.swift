package import BilingualLexicon
package import BitextModel
package import FileAccess
package import LexicalEvidence
package import SemanticEvidence
package import SentenceAlignment
package import SentenceEncoding

/// What is loaded once and used for every pair: lexica, encoder, weights.
package struct AlignmentResources: Sendable {
    /// Weights that the user gave; nil for the built-in ones that fit the evidence.
    package var weights: AlignmentWeights?
    /// The sentence encoder, if there is one.
    package var encoder: SentenceEncoder?
    /// How the encoder's tokens meet; nil to do without.
    package var tokenMatch: TokenMatchModel?
    /// The Chinese-English dictionary, if there is one.
    package var dictionary: Lexicon?
    /// The user's own glossaries.
    package var glossaries: [Lexicon]
    /// What the documents of a batch have taught.
    package var learned: LearnedLexica
    /// What reviews have taught of sentences without a counterpart, by `LearnedLexica.key`: see
    /// `AlignmentWeights.nullShift`.
    package var nullShifts: [String: Float] = [:]
    /// What tells these resources from any others: the contents of every file that they were opened from, which are read
    /// for it. Evidence of the client's own is known by its name.
    package var identity: @Sendable () throws -> [String] = { [] }
    /// Evidence of the client's own.
    package var own: [any AlignmentEvidence] = []

    package init(
        weights: AlignmentWeights? = nil, encoder: SentenceEncoder? = nil,
        tokenMatch: TokenMatchModel? = nil, dictionary: Lexicon? = nil,
        glossaries: [Lexicon] = [], learned: LearnedLexica = .none
    ) {
        self.weights = weights
        self.encoder = encoder
        self.tokenMatch = tokenMatch
        self.dictionary = dictionary
        self.glossaries = glossaries
        self.learned = learned
    }

    /// The features of all the evidence there is: what weight files may speak of.
    package static let features =
        EvidenceFeatures.ofTexts + TokenSource.features(of: .anchors) + TokenSource.features(of: .words)
        + MeaningSource.features

    /// The evidence for a pair, and the weights made for that set of evidence.
    package struct Evidence: Sendable {
        package var sources: [any EvidenceSource]
        package var weights: AlignmentWeights

        /// Adds evidence of the client's own, at the weights that it says.
        ///
        /// - Throws: `AlignmentError.badEvidence`; what the evidence throws.
        mutating func add(
            _ own: [any AlignmentEvidence], for pair: DocumentPair, _ source: SegmentedDocument,
            _ target: SegmentedDocument
        ) async throws {
            guard !own.isEmpty else { return }
            let features = AlignmentResources.features
            // What explanations call the bias of a type and its place in the sequence.
            let unfitted = [EvidenceKind.labels, .structure, .timing].map(\.name)
            var taken = Set((features.quick + features.full).map(\.name.kind.name) + ["type", "sequence"] + unfitted)
            for one in own {
                let added = try await OwnSource(one, pair: pair, source, target, taken: taken)
                taken.insert(one.name)
                sources.append(added)
                weights = weights.with(added.features)
            }
        }
    }

    /// - Parameter earlier: the evidence of other versions of the pair, from these resources: what it has is not made again.
    /// - Throws: `AlignmentError`, and `CancellationError`.
    package func evidence(
        for pair: DocumentPair, earlier: [Evidence] = [], timer: StageTimer = .off,
        progress: @escaping AlignedPair.Progress.Handler = { _ in }
    ) async throws -> Evidence {
        var weights =
            try weights ?? profile(for: pair, hasEncoder: encoder != nil).weights
        weights.nullShift = nullShifts[LearnedLexica.key(pair)] ?? 0
        // Token vectors are not free: they are left out where the weights know nothing of them.
        let knowsTokens = weights.final.features.contains { $0.name.kind == .tokens }
        var evidence = Evidence(
            sources: try await sources(
                for: pair, tokenMatch: knowsTokens ? tokenMatch : nil,
                earlier: earlier.compactMap { $0.sources.lazy.compactMap { $0 as? MeaningSource }.first }, timer,
                progress),
            weights: weights)
        for source in documentSources(of: pair) {
            evidence.sources.append(source)
            evidence.weights = evidence.weights.with(source.features)
        }
        return evidence
    }

    /// What the documents say of their own order, at the weights that it declares: there is no gold to fit them on.
    private func documentSources(of pair: DocumentPair) -> [any EvidenceSource] {
        var sources: [any EvidenceSource] = []
        if let labels = LabelSource(pair: pair) { sources.append(labels) }
        if let structure = StructureSource(pair: pair) { sources.append(structure) }
        if let timing = TimingSource(pair: pair) { sources.append(timing) }
        return sources
    }

    /// What outputs say of how they were made.
    package func provenance(weights: String) -> AlignedPair.Provenance {
        AlignedPair.Provenance(weights: weights, modelChecksum: encoder?.checksum)
    }

    /// The evidence alone.
    ///
    /// - Throws: `CancellationError`.
    package func sources(for pair: DocumentPair) async throws -> [any EvidenceSource] {
        try await sources(for: pair, tokenMatch: tokenMatch, earlier: [], .off) { _ in }
    }

    private func sources(
        for pair: DocumentPair, tokenMatch: TokenMatchModel?, earlier: [MeaningSource], _ timer: StageTimer,
        _ progress: @escaping AlignedPair.Progress.Handler
    ) async throws -> [any EvidenceSource] {
        try Task.checkCancellation()
        progress(AlignedPair.Progress(.reading, completed: 0))
        let words = timer.measure("words") { self.words(of: pair) }
        var sources = quickSources(for: pair, words: WordSource(words, learned: learned[pair]), timer)
        progress(AlignedPair.Progress(.reading, completed: 1))
        guard let encoder else { return sources }
        let meaning = try await timer.measure("encoding") {
            try await MeaningSource(pair: pair, encoder: encoder, tokenMatch: tokenMatch, earlier: earlier) {
                progress(AlignedPair.Progress(.encoding, completed: $0))
            }
        }
        sources.append(meaning)
        return sources
    }

    /// The evidence that costs little: all but the encoder's.
    package func quickSources(for pair: DocumentPair, words: WordSource, _ timer: StageTimer = .off)
        -> [any EvidenceSource]
    {
        let anchors = timer.measure("anchors") {
            PairedAnchors(
                source: pair.source.texts, sourceLanguage: pair.source.language, target: pair.target.texts,
                targetLanguage: pair.target.language)
        }
        let punctuation = timer.measure("punctuation") { PunctuationSource(pair: pair) }
        let matches = timer.measure("matches") { TokenMatches(anchors) }
        return [
            LengthSource(), punctuation, ParagraphSource(pair: pair), TokenSource(kind: .anchors, matches: matches),
            words,
        ]
    }

    /// The words of a pair with the translations that dictionaries and glossaries know.
    package func words(of pair: DocumentPair) -> PairedWords {
        PairedWords(
            source: pair.source.texts, sourceLanguage: pair.source.language, target: pair.target.texts,
            targetLanguage: pair.target.language, lexica: lexica(for: pair.source.language, pair.target.language))
    }

    /// The weights for the evidence of `quickSources`.
    package func quickWeights(for pair: DocumentPair) throws(AlignmentError) -> AlignmentWeights {
        try profile(for: pair, hasEncoder: false).weights
    }

    private func profile(for pair: DocumentPair, hasEncoder: Bool) -> WeightProfile {
        WeightProfile(
            hasEncoder: hasEncoder, hasDictionary: hasDictionary(for: pair), joinsAlphabets: pair.joinsAlphabets)
    }

    /// What dictionaries and glossaries there are for two languages. The built-in glossary and the dictionary speak of English
    /// and Chinese only.
    package func lexica(for source: Language, _ target: Language) -> [Lexicon] {
        guard Self.isEnglishChinese(source, target) else { return glossaries }
        return glossaries + [.agency] + (dictionary.map { [$0] } ?? [])
    }

    private func hasDictionary(for pair: DocumentPair) -> Bool {
        dictionary != nil && Self.isEnglishChinese(pair.source.language, pair.target.language)
    }

    private static func isEnglishChinese(_ source: Language, _ target: Language) -> Bool {
        let languages = [source.primary, target.primary]
        return languages.contains("en") && languages.contains("zh")
    }
}
