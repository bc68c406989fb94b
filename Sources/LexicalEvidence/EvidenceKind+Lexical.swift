import SentenceAlignment

extension EvidenceKind {
    /// Numbers, dates, names and other tokens that stand on both sides.
    public static let anchors = EvidenceKind("anchors")
    /// Words and their translations.
    public static let words = EvidenceKind("words")
}
