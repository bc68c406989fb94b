import AlignmentPipeline
import BitextModel
import DocumentAlignment
import Foundation
import SentenceAlignment
import TestSupport
import Testing

@Suite struct MutatedAnchorsTests {
    /// A file of anchors that is merely wrong is refused with a message, or met.
    @Test func thereIsAlwaysAnAnswer() async throws {
        var random = SeededGenerator(seed: 51)
        let mutations = MutatedText("[0, 1]:[0]\n\n![2]:[2]\n[3]:[2]\n[]:[4]\n[7]:[]\n![9]:[9, 10]\n")
        let path = NSTemporaryDirectory() + "anchors-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: path) }
        func document(_ language: Language) -> SegmentedDocument {
            SegmentedDocument(
                id: "\(language)", language: language,
                sentences: (0..<12).map {
                    Sentence(
                        text: String(repeating: "x", count: 9 + $0 * 7 % 40), range: Document.SourceRange(0, 0),
                        block: 0)
                })
        }
        let aligner = DocumentAligner(resources: AlignmentResources())
        var met = 0
        for _ in 0..<100 {
            try Data(mutations.next(using: &random)).write(to: URL(fileURLWithPath: path))
            do {
                let constraints = try AlignedPair.Constraints(file: path)
                let beads = try await aligner.align(
                    document(.english), document(.german), constraints: constraints
                ).beads
                met += 1
                for fixed in constraints.fixed {
                    #expect(beads.contains { $0.source == fixed.source && $0.target == fixed.target })
                }
                #expect(beads.flatMap(\.source) == Array(0..<12) && beads.flatMap(\.target) == Array(0..<12))
            } catch { #expect(error is any BitextError) }
        }
        #expect(met > 10)
    }
}
