import BitextModel
import Foundation
import TestSupport
import Testing

@testable import SentenceAlignment

@Suite struct BandTests {
    @Test func anyRangesBecomeALegalBand() {
        var random = SeededGenerator(seed: 1)
        for _ in 0..<200 {
            let rows = Int.random(in: 1...12, using: &random)
            let columns = Int.random(in: 0...12, using: &random)
            let low = (0..<rows).map { _ in Int.random(in: -3...15, using: &random) }
            let high = (0..<rows).map { _ in Int.random(in: -3...15, using: &random) }
            let band = Band(low: low, high: high, targetCount: columns)
            #expect(band.low[0] == 0 && band.high[rows - 1] == Int32(columns))
            for row in 0..<rows {
                #expect(band.low[row] <= band.high[row])
                guard row > 0 else { continue }
                #expect(band.low[row] >= band.low[row - 1] && band.high[row] >= band.high[row - 1])
                #expect(band.low[row] <= band.high[row - 1])
            }
        }
    }

    @Test func cellsAreNumberedRowByRow() {
        let band = Band(around: [0, 1, 2, 3], halfWidth: 1, targetCount: 3)
        #expect(band.cellCount == 2 + 3 + 3 + 2)
        #expect(band.cell(source: 1, target: 0) == 2)
        #expect(band.contains(source: 3, target: 3) && !band.contains(source: 0, target: 2))
    }
}

@Suite struct PathSumTests {
    /// All paths of a small lattice, by brute force.
    private func paths(_ lattice: BeadLattice) -> [[Int]] {
        var arcs: [(arc: Int, span: BeadSpan)] = []
        lattice.forEachArc { arc, span, _ in arcs.append((arc, span)) }
        var found: [[Int]] = []
        func walk(_ source: Int, _ target: Int, _ path: [Int]) {
            if source == lattice.band.sourceCount, target == lattice.band.targetCount { found.append(path) }
            for (arc, span) in arcs where span.sourceStart == source && span.targetStart == target {
                walk(span.sourceEnd, span.targetEnd, path + [arc])
            }
        }
        walk(0, 0, [])
        return found
    }

    @Test(arguments: [(2, 2), (3, 2), (4, 4), (0, 3), (1, 5)])
    func posteriorsAndBestPathAgreeWithBruteForce(sizes: (Int, Int)) throws {
        var random = SeededGenerator(seed: UInt64(sizes.0 * 10 + sizes.1))
        let lattice = BeadLattice(band: Band(sourceCount: sizes.0, targetCount: sizes.1))
        let scores = (0..<lattice.arcCount).map { _ in Float.random(in: -6...6, using: &random) }
        let all = paths(lattice)
        let weights = all.map { path in exp(path.reduce(0.0) { $0 + Double(scores[$1]) }) }
        let total = weights.reduce(0, +)
        let sums = ForwardBackward(lattice: lattice, scores: scores)
        #expect(abs(sums.logPartition - log(total)) < 1e-4)
        for arc in 0..<lattice.arcCount {
            let expected = zip(all, weights).reduce(0.0) { $0 + ($1.0.contains(arc) ? $1.1 : 0) } / total
            #expect(abs(Double(sums.posteriors[arc]) - expected) < 1e-5)
        }
        let best = try #require(zip(all, weights).max { $0.1 < $1.1 }).0
        #expect(BestPath.arcs(of: lattice, scores: scores) == best)
    }

    @Test(arguments: [(2, 2), (3, 3), (1, 4)])
    func transitionsAgreeWithBruteForce(sizes: (Int, Int)) throws {
        var random = SeededGenerator(seed: UInt64(sizes.0 * 10 + sizes.1))
        let lattice = BeadLattice(band: Band(sourceCount: sizes.0, targetCount: sizes.1))
        let scores = (0..<lattice.arcCount).map { _ in Float.random(in: -3...3, using: &random) }
        let transitions = (0..<BeadTransitions.count).map { _ in Float.random(in: -3...3, using: &random) }
        /// The places in `transitions` along a path.
        func steps(_ path: [Int]) -> [Int] {
            var before = BeadTransitions.start
            return path.map { arc in
                let after = BeadKind(BeadInventory.types[Int(lattice.arcTypes[arc])]).rawValue
                defer { before = after }
                return before * BeadKind.count + after
            }
        }
        let all = paths(lattice)
        let weights = all.map { path in
            exp(
                path.reduce(0.0) { $0 + Double(scores[$1]) }
                    + steps(path).reduce(0.0) { $0 + Double(transitions[$1]) })
        }
        let total = weights.reduce(0, +)
        let sums = ForwardBackward(lattice: lattice, scores: scores, transitions: transitions, counting: true)
        #expect(abs(sums.logPartition - log(total)) < 1e-4)
        for arc in 0..<lattice.arcCount {
            let expected = zip(all, weights).reduce(0.0) { $0 + ($1.0.contains(arc) ? $1.1 : 0) } / total
            #expect(abs(Double(sums.posteriors[arc]) - expected) < 1e-5)
        }
        for place in transitions.indices {
            let expected =
                zip(all, weights).reduce(0.0) { sum, entry in
                    sum + Double(steps(entry.0).filter { $0 == place }.count) * entry.1
                } / total
            #expect(abs(sums.transitions[place] - expected) < 1e-4)
        }
        let best = try #require(zip(all, weights).max { $0.1 < $1.1 }).0
        #expect(BestPath.arcs(of: lattice, scores: scores, transitions: transitions) == best)
    }

    @Test func longChainsNeitherOverflowNorVanish() {
        let count = 3000
        let band = Band(around: Array(0...count), halfWidth: 3, targetCount: count)
        let lattice = BeadLattice(band: band)
        for score: Float in [-40, 0, 30] {
            let sums = ForwardBackward(lattice: lattice, scores: Array(repeating: score, count: lattice.arcCount))
            #expect(sums.logPartition.isFinite)
            // Every source sentence is in exactly one bead.
            var covered = [Double](repeating: 0, count: count)
            lattice.forEachArc { arc, span, _ in
                for sentence in span.sourceStart..<span.sourceEnd { covered[sentence] += Double(sums.posteriors[arc]) }
            }
            #expect(covered.allSatisfy { abs($0 - 1) < 1e-3 })
        }
    }

    @Test func sumsInLogarithmsAreTheSame() {
        var random = SeededGenerator(seed: 6)
        let lattice = BeadLattice(band: Band(sourceCount: 6, targetCount: 5))
        let scores = (0..<lattice.arcCount).map { _ in Float.random(in: -6...6, using: &random) }
        let transitions = (0..<BeadTransitions.count).map { _ in Float.random(in: -3...3, using: &random) }
        let allowed = (0..<lattice.arcCount).map { _ in Int.random(in: 0..<4, using: &random) > 0 }
        for transitions in [nil, transitions] {
            let scaled = ForwardBackward(
                lattice: lattice, scores: scores, allowed: allowed, transitions: transitions,
                counting: transitions != nil)
            let sums = LogarithmicSums(lattice: lattice, scores: scores, allowed: allowed, transitions: transitions)
            #expect(abs(scaled.logPartition - sums.logPartition) < 1e-5)
            #expect(zip(scaled.posteriors, sums.posteriors).allSatisfy { abs($0 - $1) < 1e-5 })
            #expect(scaled.transitions.count == sums.transitions.count)
            #expect(zip(scaled.transitions, sums.transitions).allSatisfy { abs($0 - $1) < 1e-4 })
        }
    }

    /// A thousand improbable beads in one row of the matrix: their product is below the smallest number.
    @Test func aRowOfManySkippedSentencesDoesNotVanish() {
        let lattice = BeadLattice(band: Band(sourceCount: 1, targetCount: 1000), types: [0, 1, 2])
        let sums = ForwardBackward(lattice: lattice, scores: Array(repeating: -7, count: lattice.arcCount))
        // 1000 places for the 1-1 bead among 999 nulls, or 1001 for the 1-0 bead among 1000.
        let expected = log(1000 + exp(-7.0) * 1001) - 7000
        #expect(abs(sums.logPartition - expected) < 1e-6)
        #expect(abs(sums.posteriors.reduce(0, +) - 1000) < 1)
    }

    @Test func keepingArcsKeepsTheirOrder() {
        var random = SeededGenerator(seed: 12)
        let lattice = BeadLattice(band: Band(sourceCount: 9, targetCount: 7))
        let keep = (0..<lattice.arcCount).map { _ in Int.random(in: 0..<5, using: &random) == 0 }
        var expected: [BeadSpan] = []
        lattice.forEachArc { arc, span, _ in if keep[arc] { expected.append(span) } }
        var found: [BeadSpan] = []
        let kept = lattice.keeping { keep[$0] }
        kept.forEachArc { _, span, _ in found.append(span) }
        #expect(found == expected && kept.arcCount == expected.count)
    }

    @Test func forbiddenArcsAreOnNoPath() {
        let lattice = BeadLattice(band: Band(sourceCount: 3, targetCount: 3))
        let allowed = (0..<lattice.arcCount).map {
            lattice.arcTypes[$0] == UInt8(BeadInventory.index(of: Bead.Kind(1, 1))!)
        }
        let sums = ForwardBackward(
            lattice: lattice, scores: Array(repeating: 0.5, count: lattice.arcCount), allowed: allowed)
        #expect(abs(sums.logPartition - 1.5) < 1e-6)
        let none = ForwardBackward(
            lattice: lattice, scores: Array(repeating: 0, count: lattice.arcCount),
            allowed: Array(repeating: false, count: lattice.arcCount))
        #expect(none.logPartition == -.infinity)
        #expect(none.posteriors.allSatisfy { $0 == 0 })
    }
}

@Suite struct InventoryTests {
    @Test func typesAreThoseOfTheDesign() {
        #expect(BeadInventory.types.count == 25)
        #expect(Set(BeadInventory.types).count == 25)
        for type in BeadInventory.types {
            #expect(BeadInventory.index(of: type.swapped) != nil)
            #expect(type.source <= BeadInventory.longestSide && type.target <= BeadInventory.longestSide)
        }
        #expect(BeadInventory.index(of: Bead.Kind(3, 3)) != nil && BeadInventory.index(of: Bead.Kind(4, 4)) == nil)
        #expect(BeadInventory.types[BeadInventory.sourceNull] == Bead.Kind(1, 0))
        #expect(BeadInventory.types[BeadInventory.targetNull] == Bead.Kind(0, 1))
    }
}
