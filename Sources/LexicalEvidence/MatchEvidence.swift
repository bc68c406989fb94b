import SentenceAlignment

/// What matching tokens out of a table say of beads.
struct MatchEvidence: BeadEvidence {
    private let evidence: TokenEvidence<MatchSupport>

    init(kind: EvidenceKind, support: MatchSupport, pair: DocumentPair) {
        evidence = TokenEvidence(kind: kind, support: support, pair: pair)
    }

    var features: FeatureSet<TokenFeatures> { evidence.features }

    func values(of bead: BeadSpan) -> TokenFeatures { evidence.values(of: bead) }
}
