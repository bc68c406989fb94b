/// A document's sentences as one stream of pieces, without those for beginning and end.
///
/// Sentences joined by one space have the pieces of each, one after the other: a sentence's first piece begins with the
/// space, no piece spans one. So the stream holds the pieces of every run of sentences.
struct DocumentTokens: Sendable {
    let pieces: [Int32]
    /// Where each sentence begins in the stream; one more entry for the end.
    let starts: [Int]

    init(_ sentences: [[Int32]]) {
        var starts = [0]
        starts.reserveCapacity(sentences.count + 1)
        var pieces: [Int32] = []
        pieces.reserveCapacity(sentences.reduce(0) { $0 + $1.count })
        for sentence in sentences {
            pieces += sentence
            starts.append(pieces.count)
        }
        self.pieces = pieces
        self.starts = starts
    }

    var sentenceCount: Int { starts.count - 1 }

    /// The number of a sentence's tokens.
    func length(_ sentence: Int) -> Int { starts[sentence + 1] - starts[sentence] }

    /// Whether a sentence is so short that the contexts of its two sides meet.
    func isShort(_ sentence: Int) -> Bool { length(sentence) < RunParts.leastTokens }

    func range(_ run: SentenceRun) -> Range<Int> { starts[run.first]..<starts[run.first + run.count] }

    /// What the network sees of a run that stands alone.
    func sequence(_ run: SentenceRun) -> [Int32] {
        let content = pieces[range(run)]
        return [Tokenizer.beginning] + (content.isEmpty ? [Tokenizer.unknown] : content) + [Tokenizer.end]
    }
}
