import BilingualLexicon
import BitextModel

/// Words with a dictionary's translations, and in the final pass with those that the documents themselves teach: words
/// that meet in the probable beads more often than chance has it.
public struct WordSource: EvidenceSource {
    private let words: PairedWords
    private let matches: TokenMatches

    /// - Parameter words: of the oriented pair.
    public init(_ words: PairedWords) {
        self.init(words: words, matches: TokenMatches(words))
    }

    private init(words: PairedWords, matches: TokenMatches) {
        self.words = words
        self.matches = matches
    }

    private var source: TokenSource { TokenSource(name: "words", matches: matches) }

    public func guidePoints(for pair: DocumentPair) -> [GuidePoint] { source.guidePoints(for: pair) }

    public func quickEvidence(for pair: DocumentPair, band: Band, ratio: Double) -> [any BeadEvidence] {
        source.quickEvidence(for: pair, band: band, ratio: ratio)
    }

    public func learning(from beads: [Bead]) -> (any EvidenceSource)? {
        var learner = LexiconLearner()
        learner.add(words, beads: beads)
        let learned = learner.learn()
        guard learned.count > 0 else { return nil }
        let more = words.adding(learned)
        return WordSource(words: more, matches: matches.translated(by: more))
    }

    public func fullEvidence(
        for pair: DocumentPair, candidates: [BeadSpan], ratio: Double
    ) async throws -> [any BeadEvidence] {
        try await source.fullEvidence(for: pair, candidates: candidates, ratio: ratio)
    }
}
