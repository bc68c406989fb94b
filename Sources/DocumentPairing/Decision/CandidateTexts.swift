import BitextModel
package import FileAccess

/// Two texts whose alignment is asked for: all that decides what it gives, beside the evidence.
package struct CandidateTexts: Sendable {
    /// Its place among the candidates.
    package let number: Int
    let source: SegmentedDocument
    let target: SegmentedDocument
    /// Whether their vectors are so near that a low score of the cheap alignment leaves a doubt.
    let isNear: Bool

    /// Writes the texts.
    ///
    /// - Complexity: O(bytes).
    package func write(to writer: inout BinaryWriter) {
        for side in [source, target] {
            writer.text(side.language.tag)
            writer.list(side.sentences) { sentence, writer in
                writer.text(sentence.text)
                writer.count(sentence.block)
            }
            writer.list(side.blocks) { $0.write(to: &$1) }
        }
        writer.number(UInt8(isNear ? 1 : 0))
    }

    /// Gives the score of a candidate, by having it worked out or because it is known.
    package typealias Scoring =
        @Sendable (
            _ candidate: CandidateTexts, _ work: @Sendable () async throws -> Double?
        ) async throws -> Double?
}
