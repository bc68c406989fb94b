/// Paragraph boundaries, where both documents have them.
package struct ParagraphSource: SteadySource {
    package let evidence: ParagraphEvidence

    /// The features of every such source.
    package static let features = EvidenceFeatures(
        quick: ParagraphEvidence.features.declarations, full: ParagraphEvidence.features.declarations)

    package init(pair: DocumentPair) { evidence = ParagraphEvidence(pair: pair) }
}
