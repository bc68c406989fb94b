import SentenceAlignment

extension EvidenceKind {
    /// The encoder's vectors of sentences and runs of them.
    public static let meaning = EvidenceKind("meaning")
    /// The encoder's tokens.
    public static let tokens = EvidenceKind("tokens")
}
