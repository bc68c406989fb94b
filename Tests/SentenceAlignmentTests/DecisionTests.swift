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
            AlignedPair.Constraints(forbidden: [Bead(source: [6], target: [6])]), sourceCount: 12, targetCount: 12)
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
            AlignedPair.Constraints(fixed: [Bead(source: [3], target: [5, 6])]), sourceCount: 12, targetCount: 12)
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
            .align(pair, sources: [LengthSource()], constraints: AlignedPair.Constraints(fixed: [fixed])).beads
        #expect(beads.contains { $0.source == fixed.source && $0.target == fixed.target })
        #expect(beads.flatMap(\.source) == Array(0..<80) && beads.flatMap(\.target) == Array(0..<80))
    }

    @Test func ofEqualPathsTheFirstIsTaken() {
        let lattice = BeadLattice(band: Band(sourceCount: 1, targetCount: 1))
        let scores = lattice.arcTypes.map { BeadInventory.types[Int($0)].isNull ? Float(-1) : -2 }
        let path = BestPath.arcs(of: lattice, scores: scores)
        #expect(path.map { BeadInventory.types[Int(lattice.arcTypes[$0])] } == [Bead.Kind(1, 1)])
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
        func explained(
            _ source: [Int], _ target: [Int], _ languages: (Language, Language)
        ) async throws -> (beads: [Bead], runnersUp: [Bead?]) {
            func side(_ lengths: [Int], _ language: Language) -> SentenceSide {
                SentenceSide(texts: lengths.map { String(repeating: "x", count: $0) + "." }, language: language)
            }
            let pair = DocumentPair(source: side(source, languages.0), target: side(target, languages.1))
            let alignment = try await SentenceAligner(weights: try WeightsForTests.plain)
                .align(pair, sources: [LengthSource()])
            let explanations = try await alignment.explanations(of: 0..<alignment.beads.count)
            return (alignment.beads, explanations.map(\.runnerUp))
        }
        let forward = try await explained(lengths, other, (.english, .chinese))
        let backward = try await explained(other, lengths, (.chinese, .english))
        #expect(backward.beads.map(\.swapped) == forward.beads)
        #expect(backward.runnersUp.map { $0?.swapped } == forward.runnersUp)
        #expect(forward.runnersUp.contains { $0.map { $0.source.count != $0.target.count } ?? false })
        #expect(forward.beads.contains { $0.source == [1, 2] && $0.target == [1] })
    }
}
