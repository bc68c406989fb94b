import SentenceEncoding

/// One document of a pair as the sentence encoder sees it.
struct EncodedSide: Sendable {
    let document: DocumentEncoding
    let sentences: EmbeddingMatrix
    /// Nil if no token match was given.
    let tokens: EncoderTokens?

    /// - Parameters:
    ///   - earlier: other versions of the document, encoded with the same encoder and token match.
    ///   - progress: told now and then how many sentences are done.
    /// - Throws: `CancellationError`; `FileError.noScratch`.
    init(
        _ texts: [String], encoder: SentenceEncoder, tokenMatch: TokenMatchModel?, earlier: [EncodedSide],
        memory: Int,
        progress: @escaping (Int) -> Void
    ) async throws {
        let documents = earlier.map(\.document)
        if let tokenMatch {
            var tokens = EncoderTokens(memory: memory)
            tokens.reserve(for: texts)
            document = try await encoder.encodeDocument(
                texts, earlier: documents, projection: tokenMatch.tokenProjection, memory: memory,
                taken: { _, origin in
                    guard let other = earlier[origin.document].tokens else {
                        preconditionFailure("versions of a document have tokens or none")
                    }
                    tokens.append(origin.sentence, of: other)
                },
                tokenVectors: {
                    tokens.append($1, model: tokenMatch)
                    try tokens.settle()
                    if $0 % 256 == 0 { progress($0) }
                })
            try tokens.complete()
            self.tokens = tokens
        } else {
            document = try await encoder.encodeDocument(texts, earlier: documents, memory: memory)
            tokens = nil
        }
        sentences = try await document.sentenceVectors(earlier: earlier.map(\.sentences))
    }

    /// Lets go of the memory of what a long document has in scratch files.
    func release() { tokens?.release() }
}
