import BitextModel
import SentenceAlignment

/// Aligns two documents that are already cut into sentences, with all the evidence there is.
public struct SegmentedPairAligner: Sendable {
    private let resources: AlignmentResources
    private let decoding: SentenceAligner.Decoding

    public init(resources: AlignmentResources, decoding: SentenceAligner.Decoding = .viterbi) {
        self.resources = resources
        self.decoding = decoding
    }

    /// Blank sentences are in no bead; all others are in exactly one.
    public func align(_ source: SegmentedDocument, _ target: SegmentedDocument) async throws -> Alignment {
        let sourceNumbers = Self.filled(source)
        let targetNumbers = Self.filled(target)
        let pair = DocumentPair(
            source: SentenceSide(Self.document(source, sourceNumbers)),
            target: SentenceSide(Self.document(target, targetNumbers)))
        let evidence = try await resources.evidence(for: pair)
        let beads = try await SentenceAligner(weights: evidence.weights, decoding: decoding)
            .align(pair, sources: evidence.sources)
        return Alignment(
            beads: beads.map { bead in
                Bead(
                    source: bead.source.map { sourceNumbers[$0] }, target: bead.target.map { targetNumbers[$0] },
                    confidence: bead.confidence)
            }, weights: evidence.weights.name)
    }

    private static func filled(_ document: SegmentedDocument) -> [Int] {
        document.sentences.indices.filter { !PresegmentedText.isBlank(document.sentences[$0].text) }
    }

    private static func document(_ document: SegmentedDocument, _ numbers: [Int]) -> SegmentedDocument {
        guard numbers.count < document.sentences.count else { return document }
        var filled = document
        filled.sentences = numbers.map { document.sentences[$0] }
        return filled
    }
}
