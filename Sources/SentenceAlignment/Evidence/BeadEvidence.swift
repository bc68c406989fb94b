/// One kind of evidence about beads, prepared for a pair of documents: lengths, anchors, a lexicon, an encoder, or
/// what a user adds.
///
/// The aligner multiplies each feature by its weight and adds them up. Values should be of the order of 1, so that one
/// strength of regularisation suits all.
public protocol BeadEvidence: Sendable {
    /// Names of the features, in the order in which `append` gives them. A weight file refers to them.
    var featureNames: [String] { get }

    /// Appends this bead's value of each feature.
    func append(_ bead: BeadSpan, to features: inout [Float])
}
