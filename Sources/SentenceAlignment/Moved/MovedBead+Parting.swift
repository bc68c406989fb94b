import BitextModel

extension MovedBead {
    /// The chosen beads without the sentences that are moved: what else stood in a bead with such stands alone.
    ///
    /// - Parameter chosen: in order, with the span of each.
    /// - Complexity: O(beads).
    static func parting(
        _ chosen: [Bead], spans: [BeadSpan], moved: [MovedBead]
    ) -> [(bead: Bead, origin: BeadOrigin)] {
        let sources = Set(moved.flatMap { $0.span.sourceStart..<$0.span.sourceEnd })
        let targets = Set(moved.flatMap { $0.span.targetStart..<$0.span.targetEnd })
        var parted: [(bead: Bead, origin: BeadOrigin)] = []
        parted.reserveCapacity(chosen.count)
        for (place, bead) in chosen.enumerated() {
            if sources.isDisjoint(with: bead.source), targets.isDisjoint(with: bead.target) {
                parted.append((bead, .chosen(place)))
                continue
            }
            let span = spans[place]
            let confidence = bead.confidence.map { 1 - $0 }
            for sentence in bead.source where !sources.contains(sentence) {
                let left = BeadSpan(
                    sourceStart: sentence, sourceEnd: sentence + 1, targetStart: span.targetStart,
                    targetEnd: span.targetStart)
                parted.append(
                    (
                        Bead(source: [sentence], target: [], confidence: confidence),
                        .other(left, type: BeadInventory.sourceNull)
                    ))
            }
            for sentence in bead.target where !targets.contains(sentence) {
                let left = BeadSpan(
                    sourceStart: span.sourceEnd, sourceEnd: span.sourceEnd, targetStart: sentence,
                    targetEnd: sentence + 1)
                parted.append(
                    (
                        Bead(source: [], target: [sentence], confidence: confidence),
                        .other(left, type: BeadInventory.targetNull)
                    ))
            }
        }
        return parted
    }
}
