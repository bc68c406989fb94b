/// A document's sentences, ready to give the vector of any run of consecutive sentences.
///
/// The vector of a run is that of its sentences joined by one space, in any language (cosine above .9999). Memory is about
/// 2.6 KB a sentence (3.9 KB a very short one), and 4 bytes a piece; of long documents those 2.6 KB are in a scratch file.
package struct DocumentEncoding: Sendable {
    private let encoder: SentenceEncoder
    let sentences: [String]
    let tokens: DocumentTokens
    let parts: RunParts
    /// For each sentence the one that it was taken from; nil if it was computed.
    package let origins: [EarlierSentence?]

    /// Runs that one task computes at a time.
    private static let runsAtOnce = 256
    /// After so many tasks the memory of what they read is let go of.
    private static let tasksToRelease = 32

    init(
        encoder: SentenceEncoder, sentences: [String], tokens: DocumentTokens, parts: RunParts,
        origins: [EarlierSentence?]
    ) {
        self.encoder = encoder
        self.sentences = sentences
        self.tokens = tokens
        self.parts = parts
        self.origins = origins
    }

    /// The number of sentences.
    package var count: Int { tokens.sentenceCount }

    /// The number of pieces of a run.
    package func pieceCount(_ run: SentenceRun) -> Int { tokens.range(run).count }

    /// A vector of length 1 for each run.
    ///
    /// - Parameter sentenceVectors: those of all sentences, if they are there already; runs of one sentence are taken from
    ///   them.
    /// - Precondition: every run lies within the document.
    /// - Throws: `CancellationError` when the task is cancelled.
    /// - Complexity: 0.7 million multiply-adds a run, a small part of encoding a sentence.
    package func vectors(
        of runs: [SentenceRun], sentenceVectors: EmbeddingMatrix? = nil
    ) async throws -> EmbeddingMatrix {
        for run in runs {
            precondition(
                run.count > 0 && run.first >= 0 && run.first <= count - run.count, "a run lies outside the document")
        }
        precondition(sentenceVectors.map { $0.count == count } ?? true, "a vector for each sentence is needed")
        let width = SentenceEncoder.width
        var result = EmbeddingMatrix(count: runs.count, width: width)
        var rows = Array(runs.indices)
        if let sentenceVectors {
            rows = rows.filter { runs[$0].count > 1 }
            for (row, run) in runs.enumerated() where run.count == 1 {
                result.elements.replaceSubrange(row * width..<(row + 1) * width, with: sentenceVectors[run.first])
            }
        }
        let wanted = rows
        let size = Self.runsAtOnce
        try await encoder.inOrder((wanted.count + size - 1) / size) { index, workspace in
            let block = wanted[index * size..<min(wanted.count, (index + 1) * size)]
            return vectors(of: block.map { runs[$0] }, workspace)
        } take: { index, vectors in
            for place in 0..<vectors.count / width {
                let row = wanted[index * size + place]
                result.elements.replaceSubrange(
                    row * width..<(row + 1) * width, with: vectors[place * width..<(place + 1) * width])
            }
            if index % Self.tasksToRelease == Self.tasksToRelease - 1 { parts.release() }
        }
        parts.release()
        return result
    }

    /// A vector of length 1 for each sentence.
    ///
    /// - Parameter earlier: the sentence vectors of the documents that sentences were taken from; none to compute all.
    /// - Throws: `CancellationError` when the task is cancelled.
    package func sentenceVectors(earlier: [EmbeddingMatrix] = []) async throws -> EmbeddingMatrix {
        let computed = earlier.isEmpty ? Array(0..<count) : (0..<count).filter { origins[$0] == nil }
        let vectors = try await vectors(of: computed.map { SentenceRun(first: $0, count: 1) })
        guard computed.count < count else { return vectors }
        let width = SentenceEncoder.width
        var result = EmbeddingMatrix(count: count, width: width)
        func set(_ sentence: Int, _ vector: some Collection<Float>) {
            result.elements.replaceSubrange(sentence * width..<(sentence + 1) * width, with: vector)
        }
        for (row, sentence) in computed.enumerated() { set(sentence, vectors[row]) }
        for (sentence, origin) in origins.enumerated() {
            if let origin { set(sentence, earlier[origin.document][origin.sentence]) }
        }
        return result
    }

    private func vectors(of runs: [SentenceRun], _ workspace: Network.Workspace) -> [Float] {
        let inputWidth = ModelWeights.inputWidth
        let width = SentenceEncoder.width
        var short: [Int] = []
        var vectors = withUnsafeTemporaryAllocation(of: Float.self, capacity: inputWidth) { sums in
            let inputs = workspace.inputs.floats(runs.count * inputWidth)
            // The run before is often this one without its last sentence: its sum goes on.
            let sum = sums.baseAddress!
            var summed = SentenceRun(first: 0, count: 0)
            for (row, run) in runs.enumerated() {
                let input = inputs + row * inputWidth
                let length = tokens.range(run).count
                if length < RunParts.leastTokens {
                    input.update(repeating: 0, count: inputWidth)
                    if run.count == 1 {
                        parts.add(shortSentence: run.first, to: input)
                        // Nothing is one unknown token.
                        encoder.network.scale(input, tokenCount: max(1, length) + 2)
                    } else {
                        short.append(row)
                    }
                    continue
                }
                if summed.count == 0 || summed.first != run.first || summed.count > run.count {
                    sums.update(repeating: 0)
                    summed = SentenceRun(first: run.first, count: 0)
                }
                for sentence in run.sentences.dropFirst(summed.count) {
                    parts.add(sentence: sentence, afterSeam: sentence > run.first, to: sum)
                }
                summed = run
                input.update(from: sum, count: inputWidth)
                encoder.network.scale(input, tokenCount: length + 2)
            }
            return [Float](unsafeUninitializedCapacity: runs.count * width) { vectors, initialized in
                encoder.network.finish(inputs, count: runs.count, into: vectors.baseAddress!, workspace)
                initialized = runs.count * width
            }
        }
        // Too short to be put together: encoded for real.
        let exact = encoder.encode(short.map { tokens.sequence(runs[$0]) }, workspace)
        for (place, row) in short.enumerated() {
            vectors.replaceSubrange(row * width..<(row + 1) * width, with: exact[place * width..<(place + 1) * width])
        }
        return vectors
    }
}
