extension SentenceEncoder {
    /// Encodes a document so that the vector of any run of its sentences can be had for little.
    ///
    /// - Parameters:
    ///   - sentences: the document's sentences; empty ones count for nothing in a run.
    ///   - earlier: other versions of the document, from which sentences are taken that stand between the same neighbours.
    ///     Sentences and tokens get the same bytes, runs are the same but for rounding (2e-5).
    ///   - projection: given if token vectors are wanted too; they cost little in the same pass.
    ///   - memory: bytes of sentences' parts that are held before a scratch file is used.
    ///   - taken: receives the number of each sentence that an earlier document has, and which one it is.
    ///   - tokenVectors: receives each other sentence's number and token vectors; both in the order of the sentences.
    ///   - progress: called now and then with the number of sentences that are done.
    /// - Throws: `CancellationError` when the task is cancelled; `FileError.noScratch`; what the closures throw.
    /// - Complexity: linear in the text. With the vectors of all runs of up to 7 sentences it costs some 1.57 times what
    ///   encoding the sentences alone does.
    package func encodeDocument(
        _ sentences: [String], earlier: [DocumentEncoding] = [], projection: TokenProjection? = nil,
        memory: Int = .max, taken: ((Int, EarlierSentence) throws -> Void)? = nil,
        tokenVectors: ((Int, TokenVectors) throws -> Void)? = nil,
        progress: (@Sendable (Int) -> Void)? = nil
    ) async throws -> DocumentEncoding {
        let known = EarlierSentences(earlier)
        let tokens = DocumentTokens(try await contentPieces(of: sentences, known))
        let origins = known.origins(tokens)
        let chunks = Self.documentChunks(of: tokens) { origins[$0] == nil }
        let projection = projection.map {
            DocumentProjection(
                folded($0), network: network,
                pieces: chunks.lazy.flatMap {
                    tokens.pieces[tokens.starts[$0.lowerBound]..<tokens.starts[$0.upperBound]]
                })
        }
        try await projection?.prepare(self)
        var waiting: [Int: DocumentChunk.Result] = [:]
        var next = 0
        var parts = RunParts(memory: memory)
        parts.reserve(sentences: sentences.count)
        var done = 0
        func takeEarlier() throws {
            while done < origins.count, let origin = origins[done] {
                known.append(origin, to: &parts)
                try taken?(done, origin)
                done += 1
            }
        }
        try takeEarlier()
        try await inOrder(chunks.count) { index, workspace in
            DocumentChunk(network: network, tokens: tokens, sentences: chunks[index], projection: projection)
                .compute(workspace)
        } take: { index, result in
            waiting[index] = result
            while let result = waiting.removeValue(forKey: next) {
                parts.append(result.parts)
                for (place, vectors) in result.tokenVectors.enumerated() { try tokenVectors?(done + place, vectors) }
                done = chunks[next].upperBound
                try takeEarlier()
                try parts.settle()
                progress?(done)
                next += 1
            }
        }
        try parts.complete()
        return DocumentEncoding(
            encoder: self, sentences: sentences, tokens: tokens, parts: parts, origins: origins)
    }

    private func contentPieces(of sentences: [String], _ known: EarlierSentences) async throws -> [[Int32]] {
        var pieces = [[Int32]](repeating: [], count: sentences.count)
        var unknown: [Int] = []
        for (sentence, text) in sentences.enumerated() {
            if let found = known.pieces(of: text) { pieces[sentence] = Array(found) } else { unknown.append(sentence) }
        }
        let wanted = unknown
        let size = 64
        try await inOrder((wanted.count + size - 1) / size) { index, _ in
            wanted[index * size..<min(wanted.count, (index + 1) * size)].map {
                tokenizer.contentPieces(of: sentences[$0])
            }
        } take: { index, found in
            for (place, found) in found.enumerated() { pieces[wanted[index * size + place]] = found }
        }
        return pieces
    }

    /// Sentences that are computed together: up to some 1,400 tokens, and an eighth of a short document, so that there is
    /// work for all processors. The cuts depend on nothing but the documents, and so does the result.
    ///
    /// - Parameter isWanted: whether a sentence has to be computed.
    private static func documentChunks(of tokens: DocumentTokens, isWanted: (Int) -> Bool) -> [Range<Int>] {
        let size = min(1400, max(350, tokens.pieces.count / 8 + 1))
        var chunks: [Range<Int>] = []
        var start = 0
        for sentence in 0..<tokens.sentenceCount {
            guard isWanted(sentence) else {
                if start < sentence { chunks.append(start..<sentence) }
                start = sentence + 1
                continue
            }
            if tokens.starts[sentence + 1] - tokens.starts[start] >= size || sentence - start >= 255 {
                chunks.append(start..<sentence + 1)
                start = sentence + 1
            }
        }
        if start < tokens.sentenceCount { chunks.append(start..<tokens.sentenceCount) }
        return chunks
    }
}
