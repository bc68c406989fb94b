/// A kind of evidence, by the name that weight files and explanations give it.
///
/// The aligner's own kinds stand here; lexica, the encoder and whatever else is plugged in add theirs in extensions.
package struct EvidenceKind: Hashable, Sendable, CustomStringConvertible {
    /// One word of letters, without dots: `length`, `anchors`.
    package let name: String

    package init(_ name: String) { self.name = name }

    package var description: String { name }

    /// Lengths of texts.
    package static let length = EvidenceKind("length")
    /// Marks that translators carry over.
    package static let punctuation = EvidenceKind("punctuation")
    /// What is said and what is told.
    package static let quotation = EvidenceKind("quotation")
    /// Where paragraphs begin.
    package static let paragraph = EvidenceKind("paragraph")
    /// What blocks are.
    package static let structure = EvidenceKind("structure")
    /// When subtitles are shown.
    package static let timing = EvidenceKind("timing")
}
