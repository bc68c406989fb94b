package import BilingualLexicon
package import BitextModel
package import SentenceAlignment

/// Words with a dictionary's translations, and in the final pass with those that the documents themselves teach: words
/// that meet in the probable beads more often than chance has it.
package struct WordSource: EvidenceSource {
    private let words: PairedWords
    private let matches: TokenMatches
    /// What other documents have taught already.
    private let learned: LearnedLexicon

    /// - Parameters:
    ///   - words: of the oriented pair.
    ///   - learned: translations learned across documents; the final pass uses them beside those of this one.
    package init(_ words: PairedWords, learned: LearnedLexicon = .empty) {
        self.init(words: words, matches: TokenMatches(words), learned: learned)
    }

    private init(words: PairedWords, matches: TokenMatches, learned: LearnedLexicon) {
        self.words = words
        self.matches = matches
        self.learned = learned
    }

    private var source: TokenSource { TokenSource(kind: .words, matches: matches) }

    package var features: EvidenceFeatures { source.features }

    package func guidePoints(for pair: DocumentPair) -> [GuidePoint] { source.guidePoints(for: pair) }

    package func partners(of source: [Int], among target: [Int], for pair: DocumentPair) -> [GuidePoint] {
        self.source.partners(of: source, among: target, for: pair)
    }

    package func quickEvidence(for pair: DocumentPair, band: Band, ratio: Double) -> [any BeadEvidence] {
        source.quickEvidence(for: pair, band: band, ratio: ratio)
    }

    package func learning(from beads: [Bead]) -> (any EvidenceSource)? {
        var learner = LexiconLearner()
        learner.add(words, beads: beads)
        let own = learner.learn()
        guard own.count > 0 || learned.count > 0 else { return nil }
        // The document learns as if it were alone, and of what both know the surer counts: told beforehand what the others
        // know, it would not trust its own evidence more (worth .003 on novels without a dictionary).
        let more = words.adding(own).adding(learned)
        return WordSource(words: more, matches: matches.translated(by: more), learned: learned)
    }

    package func fullEvidence(
        for pair: DocumentPair, candidates: [BeadSpan], ratio: Double
    ) async throws -> [any BeadEvidence] {
        try await source.fullEvidence(for: pair, candidates: candidates, ratio: ratio)
    }
}
