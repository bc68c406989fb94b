import BitextModel
import SentenceAlignment
import Testing

@testable import DocumentAlignment

@Suite struct ConfidenceScaleTests {
    @Test func oddsGrowAndCertaintyStays() {
        for posterior in [0.0, 0.0001, 0.3, 0.5, 0.9, 0.9999] {
            let confidence = ConfidenceScale.confidence(posterior)
            let (before, after) = (posterior / (1 - posterior), confidence / (1 - confidence))
            #expect((after - 1.4 * before).magnitude < 1e-9 * (1 + after))
        }
        #expect(ConfidenceScale.confidence(1) == 1)
    }

    @Test func theSecondGivesUpWhatTheFirstGains() {
        let two = Bead.Explanation(
            contributions: [.init(evidence: "length", score: -1)],
            runnerUp: Bead(source: [1], target: [2, 3], confidence: 0.4))
        let said = ConfidenceScale.confident(two, chosenAt: 0.6)
        #expect(((said.runnerUp?.confidence ?? 0) + ConfidenceScale.confidence(0.6) - 1).magnitude < 1e-12)
        #expect(said.contributions == two.contributions)
        #expect(said.runnerUp?.target == [2, 3])
        let alone = Bead.Explanation(contributions: [], runnerUp: nil)
        #expect(ConfidenceScale.confident(alone, chosenAt: 0.6) == alone)
    }

    /// What is said of the beads, and of those that came second, is what is said by everything that aligns.
    @Test(arguments: GoldSample.some) func everyWayToAnAlignmentSaysTheSame(sample: GoldSample) async throws {
        let aligner = DocumentAligner(resources: AlignmentResources())
        let session = try await aligner.session(sample.source, sample.target)
        #expect(session.pair.beads == session.beads)
        #expect(try await aligner.align(sample.source, sample.target).beads == session.beads)
        let explanations = try await session.explanations()
        #expect(explanations.count == session.beads.count)
        for (bead, explanation) in zip(session.beads, explanations) {
            let sum = (bead.confidence ?? 0) + (explanation.runnerUp?.confidence ?? 0)
            // A sentence alone is as probable as all ways to leave it alone together, among them the second bead's.
            #expect(bead.type.isNull || sum <= 1.0001)
        }
    }
}
