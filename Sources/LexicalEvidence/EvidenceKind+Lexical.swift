package import SentenceAlignment

extension EvidenceKind {
    /// Numbers, dates, names and other tokens that stand on both sides.
    package static let anchors = EvidenceKind("anchors")
    /// Words and their translations.
    package static let words = EvidenceKind("words")
    /// Numbers of articles and items.
    package static let labels = EvidenceKind("labels")
}
