import BitextModel
import Testing

@testable import SentenceAlignment

/// The parts of looking for passages that stand elsewhere; `DocumentAlignmentTests` has the whole.
@Suite struct MovedPassageTests {
    private func span(_ source: Range<Int>, _ target: Range<Int>) -> BeadSpan {
        BeadSpan(
            sourceStart: source.lowerBound, sourceEnd: source.upperBound, targetStart: target.lowerBound,
            targetEnd: target.upperBound)
    }

    @Test func chanceIsToldFromLinksByWhatBothScore() throws {
        let scale = try #require(ChanceScale(links: [9, 10, 11, 10], chance: [-1, 0, 1, 0]))
        #expect(abs(scale.middle - 5) < 1e-5 && scale.slope > 1)
        #expect(scale.logOdds(5) == 0 && scale.logOdds(4) < 0)
        #expect(abs(scale.logOdds(6) + scale.logOdds(4)) < 1e-4)
        // One bead alone is never sure, one of chance may be as hopeless as it likes.
        #expect(scale.logOdds(1000) == 9 && scale.logOdds(-1000) < -100)
        // Scores that differ more among themselves say less.
        let wide = try #require(ChanceScale(links: [0, 20, 5, 15], chance: [-10, 10, -5, 5]))
        #expect(wide.slope < scale.slope)
        // Little that is known says less than much.
        let much = try #require(
            ChanceScale(
                links: Array(repeating: [9, 11], count: 50).flatMap { $0 },
                chance: Array(repeating: [-1, 1], count: 50).flatMap { $0 }))
        #expect(much.slope > 2 * scale.slope)
    }

    @Test func withoutLinksOrChanceNothingIsSaid() {
        #expect(ChanceScale(links: [9, 10], chance: [0, 0, 0]) == nil)
        #expect(ChanceScale(links: [9, 10, 11], chance: [0, 0]) == nil)
        #expect(ChanceScale(links: [0, 0, 0], chance: [1, 1, 1]) == nil)
        #expect(ChanceScale(links: [.infinity, 0, 0], chance: [1, 1, 1]) == nil)
    }

    @Test func partnersAreMutual() {
        var partners = MutualPartners()
        partners.add(3, 7, 0.8)
        partners.add(3, 8, 0.9)
        partners.add(4, 8, 0.95)
        partners.add(5, 7, 0.3)
        partners.add(6, 9, 0.5)
        partners.add(7, 9, 0.5)
        // 3 wants 8, which wants 4; 7 wants 3, which wants another; of the equals 6 and 7 the first has 9.
        #expect(
            partners.pairs == [
                GuidePoint(source: 4, target: 8, weight: 0.95), GuidePoint(source: 6, target: 9, weight: 0.5),
            ])
        #expect(MutualPartners().pairs.isEmpty)
    }

    private func choice(_ spans: [BeadSpan]) -> Choice {
        var choice = Choice(lattice: BeadLattice(band: Band(sourceCount: 6, targetCount: 6)), posteriors: [])
        choice.spans = spans
        choice.beads = spans.map { Bead($0, confidence: 0.75) }
        return choice
    }

    @Test func unlinkedIsWhatStandsAloneOrHasNothingForIt() {
        let texts = Array(repeating: "x", count: 6)
        let pair = DocumentPair(
            source: SentenceSide(texts: texts, language: .english),
            target: SentenceSide(texts: texts, language: .german))
        let choice = choice([
            span(0..<1, 0..<1), span(1..<2, 1..<1), span(2..<3, 1..<1), span(3..<5, 1..<3), span(5..<6, 3..<4),
            span(6..<6, 4..<5), span(6..<6, 5..<6),
        ])
        var free = UnlinkedSentences(choice, weak: [4], in: pair, fixed: [Bead(source: [2], target: [])])
        #expect(free.numbers.source == [1, 5] && free.numbers.target == [3, 4, 5])
        #expect(UnlinkedSentences.run(around: 4, in: free.target, reach: 24) == 3..<6)
        #expect(UnlinkedSentences.run(around: 4, in: free.target, reach: 0) == 4..<5)
        #expect(UnlinkedSentences.run(around: 3, in: free.target, reach: 1) == 3..<5)
        #expect(UnlinkedSentences.run(around: 5, in: free.target, reach: 1) == 4..<6)
        free.take(span(5..<6, 4..<5))
        #expect(free.numbers.source == [1] && free.numbers.target == [3, 5])
        #expect(UnlinkedSentences.run(around: 3, in: free.target, reach: 24) == 3..<4)
    }

    @Test func whatAMovedBeadLeavesStandsAlone() {
        let choice = choice([span(0..<1, 0..<1), span(1..<3, 1..<3), span(3..<3, 3..<4)])
        let parted = MovedBead.parting(
            choice.beads, spans: choice.spans,
            moved: [MovedBead(span: span(2..<3, 3..<4), type: 2, confidence: 0.9)])
        #expect(
            parted.map(\.bead) == [
                Bead(source: [0], target: [0], confidence: 0.75), Bead(source: [1], target: [], confidence: 0.25),
                Bead(source: [], target: [1], confidence: 0.25), Bead(source: [], target: [2], confidence: 0.25),
            ])
    }
}
