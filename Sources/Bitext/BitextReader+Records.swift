import AlignmentPipeline
public import BitextModel

extension BitextReader {
    /// Answers records with clean text, as `BitextAligner.answerRecords` does with alignments: each has a `document` and
    /// perhaps a `language`, and is answered with the members of `ReadDocument.json`.
    ///
    /// - Parameters:
    ///   - input: the path of the records; `-` is standard input.
    ///   - output: the path of the answers; `-` is standard output.
    ///   - jobs: how many records are worked on at a time; nil for one on each processor. Answers do not depend on it.
    ///   - language: of records that name none; found out where there is none here either.
    /// - Returns: how many lines were answered, and how many of them with an error.
    /// - Throws: `BitextError` where the records cannot be read or the answers not be written; `CancellationError`.
    @discardableResult
    public func cleanRecords(
        from input: String = "-", to output: String = "-", jobs: Int? = nil, language: Language? = nil
    ) async throws -> (answered: Int, failed: Int) {
        try await RecordStream(jobs: jobs).clean(from: input, to: output, reading: reading, language: language)
    }

    /// Answers records with sentences: `paragraphs` in the members that `writeSentences` writes as JSON.
    ///
    /// - Parameters:
    ///   - input: the path of the records; `-` is standard input.
    ///   - output: the path of the answers; `-` is standard output.
    ///   - jobs: how many records are worked on at a time; nil for one on each processor. Answers do not depend on it.
    ///   - language: of records that name none; found out where there is none here either.
    /// - Returns: how many lines were answered, and how many of them with an error.
    /// - Throws: `BitextError` where the records cannot be read or the answers not be written; `CancellationError`.
    @discardableResult
    public func segmentRecords(
        from input: String = "-", to output: String = "-", jobs: Int? = nil, language: Language? = nil
    ) async throws -> (answered: Int, failed: Int) {
        try await RecordStream(jobs: jobs).segment(from: input, to: output, reading: reading, language: language)
    }
}
