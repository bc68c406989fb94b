import BitextModel
import DocumentAlignment
import FileAccess
import SentenceAlignment
import TestSupport
import Testing

@Suite struct MutatedWeightsTests {
    /// A weight file that is merely wrong is refused with a message, or aligns.
    @Test func thereIsAlwaysAnAnswer() async throws {
        var random = SeededGenerator(seed: 31)
        let text = MutatedText(try WeightProfile(hasEncoder: false, hasDictionary: false).weights.fileText)
        let sample = try GoldSample("en-zh", "smart-port-forum-2021")
        var read = 0
        for _ in 0..<150 {
            let bytes = text.next(using: &random)
            do {
                let weights = try AlignmentWeights(
                    table: Table(name: "w.tsv", text: String(decoding: bytes, as: UTF8.self)),
                    features: AlignmentResources.features)
                read += 1
                guard read % 8 == 0 else { continue }
                let aligner = DocumentAligner(resources: AlignmentResources(weights: weights))
                let alignment = try await aligner.session(sample.source, sample.target)
                #expect(alignment.beads.allSatisfy { (0...1).contains($0.confidence ?? -1) })
                let explanations = try await alignment.explanations()
                #expect(explanations.allSatisfy { $0.contributions.allSatisfy { $0.score.isFinite } })
            } catch let error as AlignmentError {
                #expect("\(error)".contains("E-ALIGN-"))
            }
        }
        #expect(read > 10)
    }
}
