import BitextModel
import SentenceAlignment

/// The rows that follow from the aligner's beads and what somebody has decided.
struct RowLayout: Sendable {
    /// In document order.
    let rows: [RowContent]

    /// - Parameters:
    ///   - beads: as they follow from the constraints of `state`: each holds atoms of one region, or of none.
    /// - Complexity: O(beads + regions).
    init(_ beads: [Bead], _ state: ReviewState, _ book: SentenceBook) {
        var keys = SidePair<[Int: AtomPlace]>(source: [:], target: [:])
        for (key, region) in state.regions {
            for side in ReviewSide.allCases { for atom in region[side] { keys[side][atom] = key } }
        }
        var rows: [RowContent] = []
        rows.reserveCapacity(beads.count)
        var done: Set<AtomPlace> = []
        var crossing = CrossingCheck()
        for bead in beads {
            let known = bead.source.first.flatMap { keys.source[$0] } ?? bead.target.first.flatMap { keys.target[$0] }
            guard let known, let region = state.regions[known] else {
                rows.append(
                    RowContent(
                        source: book.pieces(of: bead.source, .source), target: book.pieces(of: bead.target, .target),
                        confidence: bead.confidence ?? 0, isMoved: crossing.crosses(bead)))
                continue
            }
            // What was moved stands where its source stands.
            guard !(region.isMoved && bead.source.isEmpty && !region.source.isEmpty), done.insert(known).inserted
            else { continue }
            for row in region.rows {
                rows.append(
                    RowContent(
                        source: row.source, target: row.target, confidence: row.confidence,
                        isConfirmed: row.isConfirmed, isLocked: true,
                        isMoved: region.isMoved && !row.source.isEmpty && !row.target.isEmpty,
                        isUntranslatable: row.isUntranslatable))
            }
            if !region.isMoved { _ = crossing.crosses(Bead(source: region.source, target: region.target)) }
        }
        self.rows = rows
    }
}
