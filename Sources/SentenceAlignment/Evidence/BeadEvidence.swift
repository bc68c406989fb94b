/// One kind of evidence about beads, prepared for a pair of documents: lengths, anchors, a lexicon, an encoder, or
/// what a user adds.
///
/// The aligner multiplies each feature by its weight and adds them up.
package protocol BeadEvidence: Sendable {
    /// The features, as properties of a struct.
    associatedtype Values: FeatureValues

    /// What the features are called.
    var features: FeatureSet<Values> { get }

    /// What the evidence says of a bead.
    func values(of bead: BeadSpan) -> Values

    /// Whether all features of all beads are 0 in these documents, so that nobody needs to ask; false unless said.
    var isSilent: Bool { get }

    /// The features of many beads: `[beads x features]`, row by row.
    func matrix(of beads: [BeadSpan]) -> [Float]
}

extension BeadEvidence {
    package var isSilent: Bool { false }

    /// How many features there are.
    package var featureCount: Int { FeatureSet<Values>.count }

    /// The features without their type.
    package var declarations: [FeatureDeclaration] { features.declarations }

    // A requirement with one body for all: called once for hundreds of beads, it is compiled for each kind of evidence,
    // which takes the search, with its hundreds of beads a sentence, half the time of a call for each bead.
    @inlinable
    package func matrix(of beads: [BeadSpan]) -> [Float] {
        let count = FeatureSet<Values>.count
        return [Float](unsafeUninitializedCapacity: beads.count * count) { matrix, initialized in
            let start = UnsafeMutableRawBufferPointer(matrix)
            for row in beads.indices {
                // unsafe: values are `count` floats and nothing else (`FeatureSet` sees to it), and there is a row for each.
                start.storeBytes(
                    of: values(of: beads[row]), toByteOffset: row * MemoryLayout<Values>.size, as: Values.self)
            }
            initialized = beads.count * count
        }
    }
}
