import BitextModel
import TestSupport
import Testing

@testable import SentenceAlignment

/// Choices inside the passes that no result shows by itself, each with cases that it alone decides.
@Suite struct ChoiceTests {
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

        static let weights = StageWeights(
            biases: Array(repeating: 0, count: BeadInventory.types.count),
            features: [.init(name: FeatureName(EvidenceKind("told"), "said"), weight: 1)])
    }

    private func sides(_ source: [Int], _ target: [Int]) -> DocumentPair {
        func side(_ lengths: [Int], _ language: Language) -> SentenceSide {
            SentenceSide(texts: lengths.map { String(repeating: "x", count: $0 - 1) + "." }, language: language)
        }
        return DocumentPair(source: side(source, .german), target: side(target, .french))
    }

    /// The rough path knows beads of up to two sentences a side.
    @Test(arguments: [(2, 1), (1, 2), (2, 2)])
    func theRoughPathMergesSentences(source: Int, target: Int) {
        let evidence = Told { bead in bead.sourceCount == source && bead.targetCount == target ? 0 : -20 }
        let scorer = BeadScorer(weights: Told.weights, evidence: [evidence], isOriented: true)
        let rough = RoughPath(in: Band(sourceCount: source * 7, targetCount: target * 7), scorer: scorer)
        #expect(rough.beads.count == 7)
        #expect(rough.beads.allSatisfy { $0.sourceCount == source && $0.targetCount == target })
    }

    /// What the sources learn from is more probable than not: no sentence stands in two such beads.
    @Test(arguments: [1, 2, 3] as [UInt64])
    func nothingIsLearnedFromDoubt(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let scores = (0..<400).map { _ in Float.random(in: -1.5...1.5, using: &random) }
        let pair = sides(Array(repeating: 20, count: 12), Array(repeating: 20, count: 12))
        let passes = AlignmentPasses(pair, sources: [Teller(scores: scores)], searchWeights: Told.weights)
        let search = passes.search(BeadLattice(band: Band(sourceCount: 12, targetCount: 12)), ratio: 1)
        #expect(search.probable.allSatisfy { ($0.confidence ?? 0) > 0.5 })
        let sentences = search.probable.flatMap(\.source)
        #expect(Set(sentences).count == sentences.count)
    }

    private struct Teller: EvidenceSource {
        let scores: [Float]
        var features: EvidenceFeatures { EvidenceFeatures() }

        func quickEvidence(for pair: DocumentPair, band: Band, ratio: Double) -> [any BeadEvidence] {
            [
                Told { bead in
                    scores[
                        (bead.sourceStart * 31 + bead.targetStart * 7 + bead.sourceCount * 3 + bead.targetCount) % 400]
                }
            ]
        }
        func learning(from beads: [Bead]) -> (any EvidenceSource)? { nil }
        func fullEvidence(
            for pair: DocumentPair, candidates: [BeadSpan], ratio: Double
        ) async throws -> [any BeadEvidence] { [] }
    }

    /// Points a few sentences off the diagonal, to and fro, are more in number than those on it, and worth less.
    @Test(arguments: [(5, 3), (-3, -5)])
    func theGuideDoesNotJumpToAndFro(one: Int, other: Int) {
        let pair = sides(Array(repeating: 100, count: 48), Array(repeating: 100, count: 48))
        let straight = stride(from: 8, through: 40, by: 4).map { GuidePoint(source: $0, target: $0, weight: 0.3) }
        let crooked = (2...13).map { step in
            GuidePoint(source: 3 * step, target: 3 * step + (step.isMultiple(of: 2) ? one : other), weight: 0.3)
        }
        #expect(crooked.count > straight.count)
        #expect(GuidePath(pair: pair, candidates: straight + crooked).points == straight)
        // Alone they are better than nothing only where they weigh more than the way round.
        #expect(
            GuidePath(
                pair: pair, candidates: crooked.map { GuidePoint(source: $0.source, target: $0.target, weight: 3) }
            ).points.count >= 10)
    }

    /// What the weights of the search make hopeless is gone, whatever those of the decision say; and the reverse.
    @Test func theSearchHasWeightsOfItsOwn() async throws {
        let merged = BeadInventory.types.firstIndex(of: Bead.Kind(2, 1))!
        let pair = sides([80, 40, 45, 200, 60, 120, 33], [80, 85, 200, 60, 120, 33])
        func types(_ change: (inout AlignmentWeights) -> Void) async throws -> [String] {
            var weights = try WeightsForTests.plain
            change(&weights)
            return try await SentenceAligner(weights: weights)
                .align(pair, sources: [LengthSource(), PunctuationSource(pair: pair), ParagraphSource(pair: pair)])
                .beads.map(\.type.description)
        }
        #expect(try await types { _ in }.contains("2-1"))
        #expect(try await !types { $0.search.biases[merged] = -60 }.contains("2-1"))
        #expect(try await !types { $0.final.biases[merged] = -60 }.contains("2-1"))
    }
}
