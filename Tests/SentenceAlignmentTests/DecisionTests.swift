import BitextModel
import Testing

@testable import SentenceAlignment

/// Which of two wins, and what the choices say of themselves.
@Suite struct DecisionTests {
    private func bead(_ source: Range<Int>, _ target: Range<Int>) -> BeadSpan {
        BeadSpan(
            sourceStart: source.lowerBound, sourceEnd: source.upperBound, targetStart: target.lowerBound,
            targetEnd: target.upperBound)
    }

    @Test func aForbiddenLinkForbidsNoNeighbour() {
        let filter = ConstraintFilter(
            AlignmentConstraints(forbidden: [Bead(source: [6], target: [6])]), sourceCount: 12, targetCount: 12)
        for allowed in [
            bead(5..<6, 6..<7), bead(6..<7, 5..<6), bead(7..<8, 6..<7), bead(6..<7, 7..<8), bead(4..<6, 6..<8),
            bead(6..<8, 4..<6), bead(6..<7, 6..<6), bead(6..<6, 6..<7),
        ] {
            #expect(filter.allows(allowed), "\(allowed)")
        }
        for refused in [bead(6..<7, 6..<7), bead(5..<7, 6..<7), bead(6..<8, 6..<7), bead(5..<7, 5..<8)] {
            #expect(!filter.allows(refused), "\(refused)")
        }
    }

    @Test func aFixedBeadHoldsItsSentencesOnBothSides() {
        let filter = ConstraintFilter(
            AlignmentConstraints(fixed: [Bead(source: [3], target: [5, 6])]), sourceCount: 12, targetCount: 12)
        #expect(filter.allows(bead(3..<4, 5..<7)))
        for refused in [bead(3..<4, 5..<6), bead(4..<5, 6..<7), bead(3..<3, 5..<6), bead(2..<3, 4..<6)] {
            #expect(!filter.allows(refused), "\(refused)")
        }
    }

    @Test func aBeadFixedFarFromTheDiagonalIsKept() async throws {
        let texts = (0..<80).map { String(repeating: "x", count: 30 + $0 * 37 % 50) + "." }
        let pair = DocumentPair(
            source: SentenceSide(texts: texts, language: .english),
            target: SentenceSide(texts: texts, language: .chinese))
        let fixed = Bead(source: [10], target: [60])
        let beads = try await SentenceAligner(weights: try WeightsForTests.plain)
            .align(pair, sources: [LengthSource()], constraints: AlignmentConstraints(fixed: [fixed])).beads
        #expect(beads.contains { $0.source == fixed.source && $0.target == fixed.target })
        #expect(beads.flatMap(\.source) == Array(0..<80) && beads.flatMap(\.target) == Array(0..<80))
    }

    @Test func ofEqualPathsTheFirstIsTaken() {
        let lattice = BeadLattice(band: Band(sourceCount: 1, targetCount: 1))
        let scores = lattice.arcTypes.map { BeadInventory.types[Int($0)].isNull ? Float(-1) : -2 }
        let path = BestPath.arcs(of: lattice, scores: scores)
        #expect(path.map { BeadInventory.types[Int(lattice.arcTypes[$0])] } == [BeadType(1, 1)])
    }

    @Test func nullBeadsAreWorthMoreWhereManyAreExpected() {
        #expect(abs(NullPrior.bonus(nulls: 10, beads: 100, nullShare: 0.1)) < 1e-6)
        #expect(NullPrior.bonus(nulls: 60, beads: 100, nullShare: 0.1) > 0.1)
        #expect(NullPrior.bonus(nulls: 0, beads: 100, nullShare: 0.1) < -0.05)
        // Few beads say little.
        #expect(
            NullPrior.bonus(nulls: 6, beads: 10, nullShare: 0.1)
                < NullPrior.bonus(nulls: 60, beads: 100, nullShare: 0.1))
    }

    @Test func theBiasesOfNullBeadsFollowTheDocument() {
        let lattice = BeadLattice(band: Band(sourceCount: 30, targetCount: 30))
        let none = [Float](repeating: 0, count: BeadTransitions.count)
        func isNull(_ arc: Int) -> Bool { BeadInventory.types[Int(lattice.arcTypes[arc])].isNull }
        for (null, follows) in [(Float(0), 1.0), (-9, -1.0)] {
            let scores = (0..<lattice.arcCount).map { isNull($0) ? null : -3 }
            let adapted = NullPrior.adapt(lattice: lattice, scores: scores, transitions: none, nullShare: 0.1).scores
            for arc in 0..<lattice.arcCount {
                let change = Double(adapted[arc] - scores[arc])
                #expect(isNull(arc) ? change * follows > 0.01 : change == 0)
            }
        }
    }

    @Test func untranslatedStretchesDoNotBendTheRatio() {
        let source = SentenceSide(texts: ["aaaaaaaaaa", "bbbbbbbbbb", "cccccccccccccccccccc"], language: .english)
        let target = SentenceSide(texts: ["ddddd", "eeeee"], language: .french)
        let pair = DocumentPair(source: source, target: target)
        #expect(LengthEvidence.ratio(of: pair) == 4)
        #expect(
            LengthEvidence.ratio(of: pair, over: [bead(0..<1, 0..<1), bead(1..<2, 1..<2), bead(2..<3, 2..<2)]) == 2)
        #expect(LengthEvidence.ratio(of: pair, over: [bead(0..<3, 0..<0)]) == 4)
    }

    @Test func explanationsAreNumberedAsTheCallersSides() async throws {
        let lengths = [80, 40, 45, 200, 60, 120, 33]
        let other = [80, 85, 200, 60, 120, 33]
        func explained(_ source: [Int], _ target: [Int], _ languages: (Language, Language)) async throws
            -> SentenceAligner.Decision
        {
            let pair = DocumentPair(
                source: SentenceSide(
                    texts: source.map { String(repeating: "x", count: $0) + "." }, language: languages.0),
                target: SentenceSide(
                    texts: target.map { String(repeating: "x", count: $0) + "." }, language: languages.1))
            return try await SentenceAligner(weights: try WeightsForTests.plain)
                .align(pair, sources: [LengthSource()], explaining: true)
        }
        let forward = try await explained(lengths, other, (.english, .chinese))
        let backward = try await explained(other, lengths, (.chinese, .english))
        #expect(backward.beads.map(\.swapped) == forward.beads)
        #expect(backward.explanations.map { $0.runnerUp?.swapped } == forward.explanations.map(\.runnerUp))
        #expect(forward.explanations.contains { $0.runnerUp.map { $0.source.count != $0.target.count } ?? false })
        #expect(forward.beads.contains { $0.source == [1, 2] && $0.target == [1] })
    }
}
