/// Tokens that match exactly: anchors, or words with a dictionary.
public struct TokenSource: EvidenceSource {
    private let name: String
    private let matches: TokenMatches

    /// - Parameter name: the prefix of the feature names: `anchors`, `words`.
    public init(name: String, matches: TokenMatches) {
        self.name = name
        self.matches = matches
    }

    public var guide: TokenMatches? { matches }

    public func quickEvidence(for pair: DocumentPair, band: Band, ratio: Double) -> [any BeadEvidence] {
        [PairwiseTokenEvidence(name: name, matches: matches, pair: pair, band: band)]
    }

    public func fullEvidence(
        for pair: DocumentPair, candidates: [BeadSpan], ratio: Double
    ) async -> [any BeadEvidence] {
        [TokenEvidence(name: name, support: matches, pair: pair)]
    }
}
