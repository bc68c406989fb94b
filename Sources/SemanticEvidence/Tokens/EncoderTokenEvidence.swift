import SentenceAlignment

/// What the encoder's tokens say of beads.
struct EncoderTokenEvidence: BeadEvidence {
    private let evidence: TokenEvidence<EncoderTokenSupport>

    init(support: EncoderTokenSupport, pair: DocumentPair) {
        evidence = TokenEvidence(kind: .tokens, support: support, pair: pair)
    }

    var features: FeatureSet<TokenFeatures> { evidence.features }

    func values(of bead: BeadSpan) -> TokenFeatures { evidence.values(of: bead) }
}
