package import SentenceAlignment

extension EvidenceKind {
    /// The encoder's vectors of sentences and runs of them.
    package static let meaning = EvidenceKind("meaning")
    /// The encoder's tokens.
    package static let tokens = EvidenceKind("tokens")
}
