extension SentenceEncoder {
    /// Encodes a document so that the vector of any run of its sentences can be had for little.
    ///
    /// - Parameters:
    ///   - sentences: the document's sentences; empty ones count for nothing in a run.
    ///   - projection: given if token vectors are wanted too; they cost little in the same pass.
    ///   - tokenVectors: receives each sentence's number and token vectors, in the order of the sentences.
    ///   - progress: called now and then with the number of sentences that are done.
    /// - Throws: `CancellationError` when the task is cancelled.
    /// - Complexity: linear in the text. With the vectors of all runs of up to 7 sentences it costs some 1.57 times what
    ///   encoding the sentences alone does.
    package func encodeDocument(
        _ sentences: [String], projection: TokenProjection? = nil,
        tokenVectors: ((Int, TokenVectors) -> Void)? = nil, progress: (@Sendable (Int) -> Void)? = nil
    ) async throws -> DocumentEncoding {
        let tokens = DocumentTokens(try await contentPieces(of: sentences))
        let projection = projection.map { DocumentProjection($0, network: network, tokens: tokens) }
        try await projection?.prepare(self)
        let chunks = Self.documentChunks(of: tokens)
        var waiting: [Int: DocumentChunk.Result] = [:]
        var next = 0
        var parts = RunParts()
        parts.reserve(sentences: sentences.count)
        try await inOrder(chunks.count) { index, workspace in
            DocumentChunk(network: network, tokens: tokens, sentences: chunks[index], projection: projection)
                .compute(workspace)
        } take: { index, result in
            waiting[index] = result
            while let result = waiting.removeValue(forKey: next) {
                parts.append(result.parts)
                for (place, vectors) in result.tokenVectors.enumerated() {
                    tokenVectors?(chunks[next].lowerBound + place, vectors)
                }
                progress?(chunks[next].upperBound)
                next += 1
            }
        }
        return DocumentEncoding(encoder: self, tokens: tokens, parts: parts)
    }

    private func contentPieces(of sentences: [String]) async throws -> [[Int32]] {
        let size = 64
        var pieces = [[Int32]](repeating: [], count: sentences.count)
        try await inOrder((sentences.count + size - 1) / size) { index, _ in
            sentences[index * size..<min(sentences.count, (index + 1) * size)].map { tokenizer.contentPieces(of: $0) }
        } take: { index, found in
            pieces.replaceSubrange(index * size..<index * size + found.count, with: found)
        }
        return pieces
    }

    /// Sentences that are computed together: up to some 1,400 tokens, and an eighth of a short document, so that there is
    /// work for all processors. The cuts depend on nothing but the document, and so does the result.
    private static func documentChunks(of tokens: DocumentTokens) -> [Range<Int>] {
        let size = min(1400, max(350, tokens.pieces.count / 8 + 1))
        var chunks: [Range<Int>] = []
        var start = 0
        for sentence in 0..<tokens.sentenceCount {
            if tokens.starts[sentence + 1] - tokens.starts[start] >= size || sentence - start >= 255 {
                chunks.append(start..<sentence + 1)
                start = sentence + 1
            }
        }
        if start < tokens.sentenceCount { chunks.append(start..<tokens.sentenceCount) }
        return chunks
    }
}
