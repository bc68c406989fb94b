import BitextModel
import Synchronization
import TestSupport
import Testing

@testable import SentenceAlignment

/// Evidence that says of each bead what a closure says.
private struct Told: BeadEvidence {
    struct Values: FeatureValues {
        var said: Float = 0
    }

    let features = FeatureSet<Values>(EvidenceKind("told"), initial: [(\.said, 1)])
    let say: @Sendable (BeadSpan) -> Float

    func values(of bead: BeadSpan) -> Values {
        var values = Values()
        values.said = say(bead)
        return values
    }

    /// Weights under which nothing else counts.
    static let weights = StageWeights(
        biases: Array(repeating: 0, count: BeadInventory.types.count),
        features: [.init(name: FeatureName(EvidenceKind("told"), "said"), weight: 1)])
}

/// Evidence that says more with every lesson.
private final class Pupil: EvidenceSource {
    /// What each lesson was about, in order; shared by all pupils of a test.
    let lessons: Mutex<[(level: Int, beads: [Bead])]>
    let level: Int
    private let shared: Pupil?

    init() {
        lessons = Mutex([])
        level = 0
        shared = nil
    }

    private init(level: Int, shared: Pupil) {
        lessons = Mutex([])
        self.level = level
        self.shared = shared
    }

    private var root: Pupil { shared ?? self }

    var features: EvidenceFeatures { EvidenceFeatures() }

    func quickEvidence(for pair: DocumentPair, band: Band, ratio: Double) -> [any BeadEvidence] {
        // Untaught it likes every 1-1 bead, taught only those on the diagonal.
        [
            Told { [level] bead in
                if bead.isNull { return -4 }
                guard bead.sourceCount == 1, bead.targetCount == 1 else { return -12 }
                return level == 0 || bead.sourceStart == bead.targetStart ? 0 : -8
            }
        ]
    }

    func learning(from beads: [Bead]) -> (any EvidenceSource)? {
        root.lessons.withLock { $0.append((level, beads)) }
        return Pupil(level: root.lessons.withLock { $0.count }, shared: root)
    }

    func fullEvidence(
        for pair: DocumentPair, candidates: [BeadSpan], ratio: Double
    ) async throws -> [any BeadEvidence] { [] }
}

@Suite struct PassesTests {
    private func pair(_ source: Int, _ target: Int) -> DocumentPair {
        DocumentPair(
            source: SentenceSide(texts: Array(repeating: "a", count: source), language: .english),
            target: SentenceSide(texts: Array(repeating: "b", count: target), language: .german))
    }

    /// What is learned once changes what is probable, and from that it is learned once more.
    @Test func evidenceLearnsTwice() throws {
        let pupil = Pupil()
        let passes = AlignmentPasses(pair(9, 10), sources: [pupil], searchWeights: Told.weights)
        let search = passes.search(BeadLattice(band: Band(sourceCount: 9, targetCount: 10)), ratio: 1)
        let lessons = pupil.lessons.withLock { $0 }
        #expect(lessons.count == 2)
        let first = try #require(lessons.first).beads
        let second = try #require(lessons.last).beads
        // Untaught it cannot tell which of the ten has no counterpart; taught it knows that it is the last.
        #expect(first.contains { $0.source != $0.target })
        #expect(second.filter { $0.type == Bead.Kind(1, 1) }.map(\.source) == (0..<9).map { [$0] })
        #expect(search.probable == second)
        #expect((search.sources.first as? Pupil)?.level == 2)
    }

    /// A path that is worse by 7 is kept in sight, one that is worse by 30 is not.
    @Test func theRoughPathKeepsWhatIsNotMuchWorse() {
        let count = 60
        /// A way round by 20 sentences on one side, then on the other, that costs so much.
        @Sendable func detour(_ bead: BeadSpan, from start: Int, cost: Float) -> Float? {
            if bead.isNull {
                let isOut =
                    bead.sourceStart == start && bead.sourceEnd == start && (start..<start + 20) ~= bead.targetStart
                let isBack =
                    bead.targetStart == start + 30 && bead.targetEnd == start + 30
                    && (start + 10..<start + 30) ~= bead.sourceStart
                return isOut || isBack ? -cost / 40 : nil
            }
            return bead.targetStart - bead.sourceStart == 20 && (start..<start + 10) ~= bead.sourceStart ? 0 : nil
        }
        let evidence = Told { bead in
            let isSmall = bead.isNull || (bead.sourceCount == 1 && bead.targetCount == 1)
            guard isSmall else { return -100 }
            if !bead.isNull, bead.sourceStart == bead.targetStart { return 0 }
            return detour(bead, from: 0, cost: 7) ?? detour(bead, from: 30, cost: 30) ?? -100
        }
        let scorer = BeadScorer(weights: Told.weights, evidence: [evidence], isOriented: true)
        let rough = RoughPath(in: Band(sourceCount: count, targetCount: count), scorer: scorer)
        #expect(rough.beads.allSatisfy { $0.sourceStart == $0.targetStart && !$0.isNull })
        #expect(rough.band.contains(source: 5, target: 25))
        #expect(!rough.band.contains(source: 35, target: 55))
    }

    @Test func documentsWithManyNullsExpectMore() {
        #expect(NullPrior.bonus(nulls: 5, beads: 100, nullShare: 0.05) == 0)
        #expect(NullPrior.bonus(nulls: 50, beads: 100, nullShare: 0.05) > 0.5)
        #expect(NullPrior.bonus(nulls: 0, beads: 500, nullShare: 0.05) < -0.3)
        let lattice = BeadLattice(band: Band(sourceCount: 40, targetCount: 20), types: [0, 1, 2])
        let scores = (0..<lattice.arcCount).map { lattice.arcTypes[$0] <= 1 ? Float(-2) : 0 }
        let none = BeadTransitions.none.scores
        let plain = ForwardBackward(lattice: lattice, scores: scores, transitions: none)
        let (adapted, sums) = DocumentPriors.adapt(lattice: lattice, scores: scores, transitions: none, nullShare: 0.05)
        func nulls(_ sums: ForwardBackward) -> Float {
            sums.posteriors.indices.filter { lattice.arcTypes[$0] <= 1 }.reduce(0) { $0 + sums.posteriors[$1] }
        }
        #expect(nulls(sums) > nulls(plain) + 0.1)
        for arc in scores.indices {
            #expect(lattice.arcTypes[arc] <= 1 ? adapted[arc] > scores[arc] + 0.1 : adapted[arc] == scores[arc])
        }
    }

    @Test func documentsCutSentenceForSentenceExpectFewerLinksOfSeveral() {
        #expect(MergePrior.bonus(merged: 0, links: 60) < -1.5)
        #expect(MergePrior.bonus(merged: 3, links: 60) < -0.5)
        #expect(MergePrior.bonus(merged: 9, links: 60) == 0)
        #expect(MergePrior.bonus(merged: 40, links: 60) == 0)
        // Half of the links join two and one, or next to none.
        let types = [Bead.Kind(1, 1), Bead.Kind(2, 1), Bead.Kind(1, 2)].map { BeadInventory.index(of: $0)! }
        let lattice = BeadLattice(band: Band(sourceCount: 40, targetCount: 40), types: types)
        let none = BeadTransitions.none.scores
        for (score, falls) in [(Float(-4), true), (2, false)] {
            let scores = lattice.arcTypes.map { Int($0) == types[0] ? 0 : score }
            let (adapted, _) = DocumentPriors.adapt(
                lattice: lattice, scores: scores, transitions: none, nullShare: 0.05)
            for arc in scores.indices {
                let isMerged = Int(lattice.arcTypes[arc]) != types[0]
                #expect(falls && isMerged ? adapted[arc] < scores[arc] - 0.5 : adapted[arc] == scores[arc])
            }
        }
    }

    @Test func posteriorDecodingTakesTheMostRightBeads() throws {
        var random = SeededGenerator(seed: 2)
        let lattice = BeadLattice(band: Band(sourceCount: 6, targetCount: 6))
        var others = 0
        for _ in 0..<40 {
            let scores = (0..<lattice.arcCount).map { _ in Float.random(in: -2...2, using: &random) }
            func choice(_ decoding: SentenceAligner.Decoding) throws -> Choice {
                try Decoder(decoding: decoding, nullShare: 0.05, transitions: BeadTransitions.none.scores)
                    .choose(lattice, scores: scores)
            }
            let (viterbi, posterior) = (try choice(.viterbi), try choice(.posterior(threshold: 0.1)))
            func gain(_ choice: Choice) -> Double {
                var gain = 0.0
                lattice.forEachArc { arc, span, _ in
                    if choice.spans.contains(span) { gain += Double(choice.posteriors[arc]) - 0.1 }
                }
                return gain
            }
            #expect(gain(posterior) >= gain(viterbi) - 1e-5)
            if posterior.spans != viterbi.spans { others += 1 }
        }
        #expect(others > 10)
    }
}
