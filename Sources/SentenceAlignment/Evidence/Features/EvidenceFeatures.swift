/// The features of a source of evidence in its two forms.
package struct EvidenceFeatures: Sendable, Equatable {
    /// Those of the quick evidence.
    package var quick: [FeatureDeclaration]
    /// Those of the evidence in full.
    package var full: [FeatureDeclaration]

    package init(quick: [FeatureDeclaration] = [], full: [FeatureDeclaration] = []) {
        self.quick = quick
        self.full = full
    }

    package static func + (left: EvidenceFeatures, right: EvidenceFeatures) -> EvidenceFeatures {
        EvidenceFeatures(quick: left.quick + right.quick, full: left.full + right.full)
    }

    /// Of the sources that need nothing but the texts.
    package static let ofTexts = LengthSource.features + PunctuationSource.features + ParagraphSource.features
}
