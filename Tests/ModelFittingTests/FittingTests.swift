import BitextModel
import Foundation
import SentenceAlignment
import TestSupport
import Testing

@testable import ModelFitting

@Suite struct GoldRegionsTests {
    private func span(_ source: Range<Int>, _ target: Range<Int>) -> BeadSpan {
        BeadSpan(
            sourceStart: source.lowerBound, sourceEnd: source.upperBound, targetStart: target.lowerBound,
            targetEnd: target.upperBound)
    }

    @Test func aKnownBeadAllowsItselfOnly() {
        let regions = GoldRegions(
            gold: [Bead(source: [0, 1], target: [0]), Bead(source: [2], target: [1])], sourceCount: 3, targetCount: 2)
        #expect(regions.allows(span(0..<2, 0..<1)))
        #expect(regions.allows(span(2..<3, 1..<2)))
        #expect(!regions.allows(span(0..<1, 0..<1)))
        #expect(!regions.allows(span(0..<1, 0..<0)))
    }

    @Test func crossingLinksFreeTheirRegion() {
        let gold = [
            Bead(source: [0], target: [0]), Bead(source: [1], target: [2]), Bead(source: [2], target: [1]),
            Bead(source: [3], target: [3]),
        ]
        let regions = GoldRegions(gold: gold, sourceCount: 4, targetCount: 4)
        #expect(regions.allows(span(1..<2, 1..<2)) && regions.allows(span(1..<3, 1..<3)))
        #expect(!regions.allows(span(0..<2, 0..<2)))
        #expect(regions.allows(span(3..<4, 3..<4)))
    }

    @Test func nullsMayComeInAnyOrder() {
        let gold = [
            Bead(source: [0], target: [0]), Bead(source: [1], target: []), Bead(source: [], target: [1]),
            Bead(source: [2], target: [2]),
        ]
        let regions = GoldRegions(gold: gold, sourceCount: 3, targetCount: 3)
        #expect(regions.allows(span(1..<2, 1..<1)) && regions.allows(span(1..<2, 2..<2)))
        #expect(regions.allows(span(1..<1, 1..<2)) && regions.allows(span(2..<2, 1..<2)))
        #expect(!regions.allows(span(1..<2, 1..<2)))
    }

    /// Gold says that source sentence 1 has no counterpart, and of target sentence 1 it says nothing.
    @Test func aStretchThatIsNullOnOneSideOnlyIsFree() {
        let gold = [Bead(source: [0], target: [0]), Bead(source: [1], target: []), Bead(source: [2], target: [2])]
        let regions = GoldRegions(gold: gold, sourceCount: 3, targetCount: 3)
        #expect(regions.allows(span(1..<2, 1..<2)) && regions.allows(span(1..<2, 1..<1)))
        let mirrored = GoldRegions(gold: gold.map(\.swapped), sourceCount: 3, targetCount: 3)
        #expect(mirrored.allows(span(1..<2, 1..<2)))
    }

    @Test func unknownTypesAndUnmentionedSentencesAreFree() {
        let big = Bead(source: Array(0..<5), target: Array(0..<5))
        let regions = GoldRegions(gold: [big], sourceCount: 6, targetCount: 5)
        #expect(regions.allows(span(0..<1, 0..<1)))
        #expect(regions.allows(span(5..<6, 5..<5)))
    }
}

@Suite struct OmissionsTests {
    @Test(arguments: [
        Omissions.Amount.stretches, .scattered(share: 0.1, seed: 1), .scattered(share: 0.3, seed: 2),
    ])
    func everySentenceThatIsLeftIsInOneBead(amount: Omissions.Amount) {
        var random = SeededGenerator(seed: 3)
        for _ in 0..<20 {
            var gold: [Bead] = []
            var source = 0
            var target = 0
            for _ in 0..<300 {
                let left = Int.random(in: 0...2, using: &random)
                let right = left == 0 ? 1 : Int.random(in: 0...3, using: &random)
                gold.append(
                    Bead(source: Array(source..<(source + left)), target: Array(target..<(target + right))))
                source += left
                target += right
            }
            let cut = Omissions(
                source: (0..<source).map { "s\($0)" }, target: (0..<target).map { "t\($0)" }, gold: gold, amount)
            #expect(cut.source.count + cut.target.count < source + target)
            #expect(cut.gold.flatMap(\.source) == Array(cut.source.indices))
            #expect(cut.gold.flatMap(\.target) == Array(cut.target.indices))
            #expect(cut.gold.filter(\.type.isNull).count > gold.filter(\.type.isNull).count)
            // What is still aligned is what gold aligned.
            let known = Set(
                gold.map { bead in (bead.source.map { "s\($0)" } + bead.target.map { "t\($0)" }).joined(separator: " ")
                })
            for bead in cut.gold where !bead.type.isNull {
                let texts = bead.source.map { cut.source[$0] } + bead.target.map { cut.target[$0] }
                #expect(known.contains(texts.joined(separator: " ")))
            }
        }
    }
}

@Suite struct OmissionShareTests {
    @Test(arguments: [0.05, 0.1, 0.3]) func theShareIsTakenSinglyAndInStretches(share: Double) {
        let count = 20_000
        let texts = (0..<count).map { "\($0)" }
        let gold = texts.indices.map { Bead(source: [$0], target: [$0]) }
        let cut = Omissions(source: texts, target: texts, gold: gold, .scattered(share: share, seed: 5))
        let (sources, targets) = (Set(cut.source), Set(cut.target))
        let isLost = [false] + texts.map { !sources.contains($0) || !targets.contains($0) }
        let lost = isLost.count { $0 }
        #expect(abs(Double(lost) / Double(count) - share) < 0.2 * share)
        // Both sides lose as much, and many stand alone.
        let onSource = count - cut.source.count
        #expect(abs(Double(onSource) / Double(lost) - 0.5) < 0.06)
        let alone = (1..<count).count { isLost[$0] && !isLost[$0 - 1] && !isLost[$0 + 1] }
        #expect(alone * 7 > lost && alone * 3 < lost)
    }
}

@Suite struct MinimiserTests {
    @Test func findsTheMinimumOfACurvedValley() async {
        // Rosenbrock's function.
        let (point, value) = await LimitedMemoryBFGS(memory: 10, iterations: 300, tolerance: 1e-8)
            .minimise(from: [-1.2, 1]) { x in
                let a = 1 - x[0]
                let b = x[1] - x[0] * x[0]
                return (a * a + 100 * b * b, [-2 * a - 400 * x[0] * b, 200 * b])
            }
        #expect(value < 1e-6)
        #expect(abs(point[0] - 1) < 1e-2 && abs(point[1] - 1) < 1e-2)
    }
}

@Suite struct GradientTests {
    @Test func gradientAgreesWithDifferences() {
        var random = SeededGenerator(seed: 5)
        let lattice = BeadLattice(band: Band(sourceCount: 4, targetCount: 5))
        let features = (0..<lattice.arcCount * 3).map { _ in Float.random(in: -1...1, using: &random) }
        let gold = GoldRegions(
            gold: [
                Bead(source: [0], target: [0]), Bead(source: [1, 2], target: [1, 2, 3]), Bead(source: [3], target: [4]),
            ],
            sourceCount: 4, targetCount: 5)
        for isOriented in [true, false] {
            var training = TrainingLattice(
                lattice: lattice, features: features,
                featureNames: [
                    FeatureName(.length, "a", side: .source), FeatureName(.length, "a", side: .target),
                    FeatureName(.length, "b"),
                ], gold: gold,
                isOriented: isOriented, weight: 0.5, nullBonus: 0.3)
            let types = BeadInventory.types.count
            training.steps = 0.7
            let layout = ParameterLayout(features: 3, hasTransitions: true, hasSlopes: true)
            let point = (0..<layout.count).map { _ in Double.random(in: -1...1, using: &random) }
            let (value, gradient) = training.loss(point, layout)
            #expect(value > 0)
            for index in [
                0, 1, 2, 3, 9, types, types + 1, types + 2, types + 4, types + 5, types + 14, types + 19, types + 22,
                2 * types + 19, 2 * types + 21,
            ] {
                let step = 1e-2
                var up = point
                var down = point
                up[index] += step
                down[index] -= step
                let slope = (training.loss(up, layout).value - training.loss(down, layout).value) / (2 * step)
                #expect(abs(slope - gradient[index]) < 2e-3)
            }
        }
    }
}
