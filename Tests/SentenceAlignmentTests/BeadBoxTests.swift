import BitextModel
import Testing

@testable import SentenceAlignment

/// Where sentences end in a part of a pair.
@Suite struct BeadBoxTests {
    private func span(_ source: Range<Int>, _ target: Range<Int>) -> BeadSpan {
        BeadSpan(
            sourceStart: source.lowerBound, sourceEnd: source.upperBound, targetStart: target.lowerBound,
            targetEnd: target.upperBound)
    }

    /// A bead's type counts sentences: pieces of one sentence are one.
    @Test func typesCountSentences() throws {
        let box = BeadBox(source: 10..<13, target: 20..<22, sourceCosts: [1, nil], targetCosts: [2])
        let beads = box.beads
        func type(_ span: BeadSpan) -> Bead.Kind? {
            beads.first { $0.span == span }.map { BeadInventory.types[$0.type] }
        }
        #expect(type(span(10..<13, 20..<22)) == Bead.Kind(2, 1))
        #expect(type(span(10..<12, 20..<22)) == Bead.Kind(1, 1))
        #expect(type(span(11..<13, 20..<21)) == Bead.Kind(2, 1))
        #expect(type(span(10..<11, 20..<20)) == Bead.Kind(1, 0))
        #expect(type(span(10..<12, 20..<20)) == nil)
    }

    private func decided(_ box: BeadBox, _ score: (BeadSpan) -> Float) -> BoxDecision {
        let beads = box.beads
        return BoxDecision(
            box, beads: beads, scores: beads.map { score($0.span) }, transitions: BeadTransitions.none.scores)
    }

    @Test func anEndIsPaidForOnceOnEachSide() {
        let box = BeadBox(source: 0..<2, target: 0..<2, sourceCosts: [1.5], targetCosts: [2])
        let whole = span(0..<2, 0..<2)
        let parts = [span(0..<1, 0..<1), span(1..<2, 1..<2)]
        // Both parts together are worth so much more than the whole.
        func beads(_ gain: Float) -> [BeadSpan] {
            decided(box) { $0 == whole ? 0 : parts.contains($0) ? gain / 2 : -50 }.beads
        }
        #expect(beads(3.4) == [whole])
        #expect(beads(3.6) == parts)
        // Where a sentence ends in any case, nothing is paid.
        let open = BeadBox(source: 0..<2, target: 0..<2, sourceCosts: [nil], targetCosts: [2])
        #expect(decided(open) { $0 == whole ? 0 : parts.contains($0) ? 1.05 : -50 }.beads == parts)
        #expect(decided(open) { $0 == whole ? 0 : parts.contains($0) ? 0.95 : -50 }.beads == [whole])
    }

    @Test func probabilitiesAreThoseOfTheBoxesBeads() {
        let box = BeadBox(source: 3..<5, target: 7..<9, sourceCosts: [0], targetCosts: [0])
        let whole = span(3..<5, 7..<9)
        let parts = [span(3..<4, 7..<8), span(4..<5, 8..<9)]
        let decision = decided(box) { $0 == whole ? 0 : parts.contains($0) ? 0.5 : -50 }
        #expect(decision.beads == parts)
        let expected = Float(1 / (1 + 0.367_879_44))
        #expect(decision.probabilities.allSatisfy { abs($0 - expected) < 1e-4 })
    }
}
