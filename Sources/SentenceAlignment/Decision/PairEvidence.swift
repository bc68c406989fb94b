import BitextModel
import Glibc

/// What an alignment says of whether its two documents are translations of each other.
struct PairEvidence: Sendable, Equatable {
    /// See `AlignmentPasses.Search.literalness`; 0 where there is no link.
    var literalness: Float = 0
    /// The final score of a link, in the mean.
    var linkScore: Float = 0
    /// The share of both documents' bytes that stands in links.
    var linked: Float = 0
    /// The share of all sentences that stands in links, each counted with its bead's confidence.
    var sure: Float = 0
    /// How many links there are.
    var links = 0

    init(_ choice: Choice, in pair: DocumentPair, literalness: Float?) {
        self.literalness = literalness ?? 0
        var bytes = 0.0
        var sentences = 0.0
        var sure = 0.0
        for (place, span) in choice.spans.enumerated() {
            let count = Double(span.sourceCount + span.targetCount)
            sentences += count
            guard !span.isNull else { continue }
            links += 1
            linkScore += choice.scores[place]
            sure += count * (choice.beads[place].confidence ?? 0)
            bytes +=
                pair.source.bytes(span.sourceStart, span.sourceEnd)
                + pair.target.bytes(span.targetStart, span.targetEnd)
        }
        guard links > 0 else { return }
        linkScore /= Float(links)
        linked = Float(bytes / max(1, pair.source.bytes(0, pair.source.count) + pair.target.bytes(0, pair.target.count)))
        self.sure = Float(sure / max(1, sentences))
    }
    func print() { let line = Array("PAIR \(literalness) \(linkScore) \(linked) \(sure) \(links)\n".utf8); _ = Glibc.write(2, line, line.count) }
}
