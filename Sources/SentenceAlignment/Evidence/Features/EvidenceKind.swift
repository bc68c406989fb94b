/// A kind of evidence, by the name that weight files and explanations give it.
///
/// The aligner's own kinds stand here; lexica, the encoder and whatever else is plugged in add theirs in extensions.
public struct EvidenceKind: Hashable, Sendable, CustomStringConvertible {
    /// One word of letters, without dots: `length`, `anchors`.
    public let name: String

    public init(_ name: String) { self.name = name }

    public var description: String { name }

    /// Lengths of texts.
    public static let length = EvidenceKind("length")
    /// Marks that translators carry over.
    public static let punctuation = EvidenceKind("punctuation")
    /// What is said and what is told.
    public static let quotation = EvidenceKind("quotation")
    /// Where paragraphs begin.
    public static let paragraph = EvidenceKind("paragraph")
}
