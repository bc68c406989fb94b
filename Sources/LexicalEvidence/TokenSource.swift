import SentenceAlignment

/// Tokens that match exactly: anchors, or words with a dictionary.
public struct TokenSource: EvidenceSource {
    private let name: String
    private let matches: TokenMatches

    /// - Parameter name: the prefix of the feature names: `anchors`, `words`.
    public init(name: String, matches: TokenMatches) {
        self.name = name
        self.matches = matches
    }

    public func guidePoints(for pair: DocumentPair) -> [GuidePoint] { matches.guidePoints }

    public func quickEvidence(for pair: DocumentPair, band: Band, ratio: Double) -> [any BeadEvidence] {
        [PairwiseTokenEvidence(name: name, matches: matches, pair: pair, band: band)]
    }

    public func fullEvidence(
        for pair: DocumentPair, candidates: [BeadSpan], ratio: Double
    ) async throws -> [any BeadEvidence] {
        [TokenEvidence(name: name, support: MatchSupport(matches, candidates: candidates), pair: pair)]
    }
}
