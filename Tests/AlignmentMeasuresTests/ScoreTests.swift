import AlignmentMeasures
import BitextModel
import Testing

@Suite struct ScoreTests {
    private let gold = [
        Bead(source: [0], target: [0]), Bead(source: [1], target: [1, 2]), Bead(source: [2], target: []),
        Bead(source: [3], target: [3]),
    ]

    @Test func perfect() {
        let score = AlignmentScore(gold: gold, test: gold)
        #expect(score.strict.f1 == 1 && score.vecalign.f1 == 1 && score.withoutNulls.f1 == 1)
    }

    @Test func nullsCountAsEachMeasureSays() {
        // Two right beads, one of them null; one wrong.
        let test = [
            Bead(source: [0], target: [0]), Bead(source: [1], target: [1]), Bead(source: [2], target: []),
        ]
        let score = AlignmentScore(gold: gold, test: test)
        #expect(score.strict.precision == 2.0 / 3 && score.strict.recall == 0.5)
        #expect(score.vecalign.precision == 2.0 / 3 && score.vecalign.recall == 1.0 / 3)
        #expect(score.withoutNulls.precision == 0.5 && score.withoutNulls.recall == 1.0 / 3)
    }

    @Test func aSentenceInTwoBeadsMakesTheTestEmpty() {
        let test = [Bead(source: [0], target: [0]), Bead(source: [0], target: [1])]
        #expect(AlignmentScore(gold: gold, test: test).strict.f1 == 0)
        #expect(AlignmentScore(gold: gold, test: test).strict.tested == 0)
    }

    @Test func emptyAgainstEmptyIsNoDivisionByZero() {
        #expect(AlignmentScore(gold: [], test: []).strict.f1 == 0)
    }
}
