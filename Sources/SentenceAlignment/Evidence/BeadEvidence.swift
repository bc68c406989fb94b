/// One kind of evidence about beads, prepared for a pair of documents: lengths, anchors, a lexicon, an encoder, or
/// what a user adds.
///
/// The aligner multiplies each feature by its weight and adds them up. Values should be of the order of 1, so that one
/// strength of regularisation suits all.
public protocol BeadEvidence: Sendable {
    /// Names of the features, in the order in which `append` gives them. A weight file refers to them.
    var featureNames: [String] { get }

    /// Appends this bead's value of each feature.
    func append(_ bead: BeadSpan, to features: inout OutputSpan<Float>)

    /// The features of many beads: `[beads x features]`, row by row.
    func values(of beads: [BeadSpan]) -> [Float]

    /// Whether all features of all beads are 0 in these documents, so that nobody needs to ask; false unless said.
    var isSilent: Bool { get }
}

extension BeadEvidence {
    public var isSilent: Bool { false }

    // A requirement with one body for all: called once for a thousand beads, it is compiled for each kind of evidence,
    // which takes the search, with its hundreds of beads a sentence, half the time of a call for each bead.
    @inlinable
    public func values(of beads: [BeadSpan]) -> [Float] {
        [Float](capacity: beads.count * featureNames.count) { features in
            for bead in beads { append(bead, to: &features) }
        }
    }
}
