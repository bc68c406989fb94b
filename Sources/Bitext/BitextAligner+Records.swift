import AlignmentPipeline
public import BitextModel
public import CorpusOutput

extension BitextAligner {
    /// Answers records as they come: JSON Lines in and out, a line for each line, in order, each written at once.
    ///
    /// A record is an object with `source` and `target`: a text or a page, or an object with one of `text`, `html` and
    /// `base64` (bytes of any document), and `name`, `url`, `charset`, `language`. It may have an `id`, `sourceLanguage`,
    /// `targetLanguage`, and `metadata`, which come back as they are. An answer has `beads` and `units`, or an `error` with
    /// code and message: a bad record stops nothing.
    ///
    /// - Parameters:
    ///   - input: the path of the records; `-` is standard input.
    ///   - output: the path of the answers; `-` is standard output.
    ///   - jobs: how many records are worked on at a time; nil for one on each processor. Answers do not depend on it.
    ///   - languages: of records that name none; found out where there are none here either.
    ///   - selection: which units an answer has; it has all beads.
    ///   - leastPairScore: pairs that score less are refused.
    /// - Returns: how many lines were answered, and how many of them with an error.
    /// - Throws: `BitextError` where the records cannot be read or the answers not be written; `CancellationError`.
    /// - Complexity: memory is bounded, whatever the number of records and the length of a line.
    @discardableResult
    public func answerRecords(
        from input: String = "-", to output: String = "-", jobs: Int? = nil,
        languages: (source: Language?, target: Language?) = (nil, nil), selection: AlignmentOutput.Selection = .all,
        leastPairScore: Double = AlignmentOutput.usualLeastPairScore
    ) async throws -> (answered: Int, failed: Int) {
        try await RecordStream(jobs: jobs).align(
            from: input, to: output, reading: reader.reading, by: releases, languages: languages, selection: selection,
            leastPairScore: leastPairScore)
    }
}
