/// The features of a source of evidence in its two forms.
public struct EvidenceFeatures: Sendable, Equatable {
    /// Those of the quick evidence.
    public var quick: [FeatureDeclaration]
    /// Those of the evidence in full.
    public var full: [FeatureDeclaration]

    public init(quick: [FeatureDeclaration] = [], full: [FeatureDeclaration] = []) {
        self.quick = quick
        self.full = full
    }

    public static func + (left: EvidenceFeatures, right: EvidenceFeatures) -> EvidenceFeatures {
        EvidenceFeatures(quick: left.quick + right.quick, full: left.full + right.full)
    }

    /// Of the sources that need nothing but the texts.
    public static let ofTexts = LengthSource.features + PunctuationSource.features + ParagraphSource.features
}
