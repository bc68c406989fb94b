package import SentenceAlignment

/// Tokens that match exactly: anchors, or words with a dictionary.
package struct TokenSource: EvidenceSource {
    private let kind: EvidenceKind
    private let matches: TokenMatches

    /// - Parameter kind: the first part of the feature names: `.anchors`, `.words`.
    package init(kind: EvidenceKind, matches: TokenMatches) {
        self.kind = kind
        self.matches = matches
    }

    /// The features of every such source.
    package static func features(of kind: EvidenceKind) -> EvidenceFeatures {
        EvidenceFeatures(
            quick: PairwiseTokenEvidence.features(of: kind).declarations,
            full: FeatureSet<TokenFeatures>(kind).declarations)
    }

    package var features: EvidenceFeatures { Self.features(of: kind) }

    package func guidePoints(for pair: DocumentPair) -> [GuidePoint] { matches.guidePoints }

    package func partners(of source: [Int], among target: [Int], for pair: DocumentPair) -> [GuidePoint] {
        matches.partners(of: source, among: target)
    }

    package func quickEvidence(for pair: DocumentPair, band: Band, ratio: Double) -> [any BeadEvidence] {
        [PairwiseTokenEvidence(kind: kind, matches: matches, pair: pair, band: band)]
    }

    package func fullEvidence(
        for pair: DocumentPair, candidates: [BeadSpan], ratio: Double
    ) async throws -> [any BeadEvidence] {
        [MatchEvidence(kind: kind, support: MatchSupport(matches, candidates: candidates), pair: pair)]
    }
}
