import BitextModel
import Glibc

/// What an alignment says of whether its two documents are translations of each other.
package struct PairEvidence: Sendable, Equatable {
    /// What the values are called.
    package static let names = ["literalness", "score", "linked", "sure", "amount", "scoreAmount", "sureAmount"]
    /// One for each name.
    package let values: [Float]

    /// So many links say half of what any number could.
    private static let halfway: Float = 3

    /// - Parameter literalness: see `AlignmentPasses.Search.literalness`.
    init(_ choice: Choice, in pair: DocumentPair, literalness: Float?) {
        var links: Float = 0
        var score: Float = 0
        var bytes = 0.0
        var sentences = 0.0
        var sure = 0.0
        for (place, span) in choice.spans.enumerated() {
            let count = Double(span.sourceCount + span.targetCount)
            sentences += count
            guard !span.isNull else { continue }
            links += 1
            score += choice.scores[place]
            sure += count * (choice.beads[place].confidence ?? 0)
            bytes +=
                pair.source.bytes(span.sourceStart, span.sourceEnd)
                + pair.target.bytes(span.targetStart, span.targetEnd)
        }
        let all = pair.source.bytes(0, pair.source.count) + pair.target.bytes(0, pair.target.count)
        let amount = links / (links + Self.halfway)
        let mean = links > 0 ? score / links / 10 : 0
        let share = Float(sure / max(1, sentences))
        values = [
            (literalness ?? 0) / 10, mean, Float(bytes / max(1, all)), share, amount, mean * amount, share * amount,
        ]
    }
}
