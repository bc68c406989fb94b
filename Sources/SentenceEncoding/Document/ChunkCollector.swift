/// Sums up the features of a chunk of a document as the network yields them, and sorts out the token vectors.
struct ChunkCollector {
    private let tokens: DocumentTokens
    private let sentences: Range<Int>
    private let columns: Int
    /// For each sentence of the chunk W(k) and S(k) of `RunParts`, by turns.
    private(set) var sums: FeatureSums
    private var projected: [[Float]] = []

    init(tokens: DocumentTokens, sentences: Range<Int>, projection: TokenProjection?) {
        self.tokens = tokens
        self.sentences = sentences
        columns = projection?.columns ?? 0
        sums = FeatureSums(count: 2 * sentences.count)
        guard columns > 0 else { return }
        projected = sentences.map { sentence in
            [Float](repeating: 0, count: min(length(sentence), TokenVectors.mostTokens) * columns)
        }
    }

    /// Those of each sentence of the chunk; none if no projection was given.
    var tokenVectors: [TokenVectors] {
        projected.map { TokenVectors(count: $0.count / columns, width: columns, elements: $0) }
    }

    private func length(_ sentence: Int) -> Int { tokens.starts[sentence + 1] - tokens.starts[sentence] }

    // MARK: Sums

    mutating func take(_ source: DocumentChunk.Source, _ features: UnsafePointer<Float>, _ rows: Int) {
        switch source {
        case .stream(let first): takeStream(first..<first + rows, features)
        case .beginning(let sentence):
            addSentence(sentence, features, rows, 1)
            addSeam(sentence - 1, features, rows, -1)
        case .end(let sentence):
            addSentence(sentence, features, rows, 1)
            addSeam(sentence, features, rows, -1)
        case .alone: break
        }
    }

    private mutating func takeStream(_ range: Range<Int>, _ features: UnsafePointer<Float>) {
        let reach = TokenSpan.reach
        func part(_ wanted: Range<Int>) -> (rows: UnsafePointer<Float>, count: Int) {
            let common = wanted.clamped(to: range)
            return (features + (common.lowerBound - range.lowerBound) * Network.featureWidth, common.count)
        }
        for sentence in sentences {
            let start = tokens.starts[sentence]
            let end = tokens.starts[sentence + 1]
            guard start - reach < range.upperBound, end + reach > range.lowerBound else { continue }
            let head = start..<min(tokens.pieces.count, start + reach)
            let tail = max(0, end - reach)..<end
            // A seam needs the tokens around it as they stand in the document.
            let seam = part(tail.lowerBound..<min(tokens.pieces.count, end + reach))
            addSeam(sentence, seam.rows, seam.count, 1)
            if end - start >= 2 * reach {
                let middle = part(head.upperBound..<tail.lowerBound)
                addSentence(sentence, middle.rows, middle.count, 1)
            } else {
                // The four tokens after the start and before the end overlap and reach into the neighbours.
                for (range, factor) in [(start..<end, Float(1)), (head, -1), (tail, -1)] {
                    let part = part(range)
                    addSentence(sentence, part.rows, part.count, factor)
                }
            }
        }
    }

    private mutating func addSentence(
        _ sentence: Int, _ features: UnsafePointer<Float>, _ rows: Int, _ factor: Float
    ) {
        guard sentences.contains(sentence), rows > 0 else { return }
        sums.add(features, rows: rows, to: 2 * (sentence - sentences.lowerBound), factor: factor)
    }

    /// The seam after a sentence; there is none after the document's last.
    private mutating func addSeam(
        _ sentence: Int, _ features: UnsafePointer<Float>, _ rows: Int, _ factor: Float
    ) {
        guard sentences.contains(sentence), sentence + 1 < tokens.sentenceCount, rows > 0 else { return }
        sums.add(features, rows: rows, to: 2 * (sentence - sentences.lowerBound) + 1, factor: factor)
    }

    // MARK: Token vectors

    /// A token's vector is taken from where the token stands as it would in the sentence alone: the first and last four
    /// from the runs that begin and end there, those between from the document; short sentences are computed alone.
    mutating func takeProjected(_ source: DocumentChunk.Source, _ vectors: UnsafePointer<Float>, _ rows: Int) {
        let reach = TokenSpan.reach
        switch source {
        case .stream(let first):
            for sentence in sentences where length(sentence) >= RunParts.leastTokens {
                let start = tokens.starts[sentence]
                let middle = start + reach..<tokens.starts[sentence + 1] - reach
                for token in middle.clamped(to: first..<first + rows) {
                    put(vectors, token - first, sentence, token - start)
                }
            }
        case .beginning(let sentence):
            guard sentences.contains(sentence), length(sentence) >= RunParts.leastTokens else { return }
            for row in 1..<rows { put(vectors, row, sentence, row - 1) }
        case .end(let sentence):
            guard length(sentence) >= RunParts.leastTokens else { return }
            for row in 0..<rows - 1 { put(vectors, row, sentence, length(sentence) - reach + row) }
        case .alone(let sentence, let first):
            for row in 0..<rows { put(vectors, row, sentence, first + row - 1) }
        }
    }

    private mutating func put(_ vectors: UnsafePointer<Float>, _ row: Int, _ sentence: Int, _ token: Int) {
        let place = sentence - sentences.lowerBound
        let start = token * columns
        guard token >= 0, start < projected[place].count else { return }
        let padded = (columns + 15) / 16 * 16
        for column in 0..<columns { projected[place][start + column] = vectors[row * padded + column] }
    }
}
