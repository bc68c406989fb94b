package import BitextModel

/// Where evidence comes from: lengths, anchors, a lexicon, an encoder, or what a user adds. The aligner knows this
/// protocol alone.
///
/// A source is made for one (oriented) pair of documents and gives its evidence twice: in a quick form for the passes
/// that look at every bead of a band, and in full for the few beads that survive them.
package protocol EvidenceSource: Sendable {
    /// The features of its evidence: what weights can speak of.
    var features: EvidenceFeatures { get }

    /// Places for the first, coarse path to pass through, if the source knows such. Many may be wrong.
    func guidePoints(for pair: DocumentPair) -> [GuidePoint]

    /// Sentences of the two sides that are each other's likeliest partner wherever they stand, with how likely they are by
    /// the source's own measure, if the source knows such.
    ///
    /// - Parameters: sentences in rising order.
    func partners(of source: [Int], among target: [Int], for pair: DocumentPair) -> [GuidePoint]

    /// Evidence of some tens of nanoseconds a bead.
    ///
    /// - Parameter ratio: source bytes for each target byte.
    func quickEvidence(for pair: DocumentPair, band: Band, ratio: Double) -> [any BeadEvidence]

    /// The source with what the first passes have taught it, nil if that is nothing: the final pass uses it.
    ///
    /// - Parameter beads: the beads that the quick evidence makes probable, numbered as the pair.
    func learning(from beads: [Bead]) -> (any EvidenceSource)?

    /// All the evidence, for the beads given.
    func fullEvidence(for pair: DocumentPair, candidates: [BeadSpan], ratio: Double) async throws -> [any BeadEvidence]
}

extension EvidenceSource {
    package func guidePoints(for pair: DocumentPair) -> [GuidePoint] { [] }

    package func partners(of source: [Int], among target: [Int], for pair: DocumentPair) -> [GuidePoint] { [] }

    package func learning(from beads: [Bead]) -> (any EvidenceSource)? { nil }
}
