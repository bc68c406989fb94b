public import CorpusOutput
public import SentenceEncoding

extension CorpusOutput.Text {
    /// Writes the vectors of lines as a NumPy array (`.npy`) in single precision: row i is line i, blank lines included.
    ///
    /// - Parameters:
    ///   - lines: sentences in any of the encoder's languages.
    ///   - runs: for each line the vectors of the runs of 1, 2 ... so many lines that begin with it are written; of runs
    ///     beyond the last line zeros.
    /// - Throws: `BitextError` where they cannot be written; `CancellationError`.
    /// - Precondition: `runs` is at least 1.
    /// - Complexity: linear in the text.
    public func writeVectors(of lines: [String], runs: Int = 1, by encoder: SentenceEncoder) async throws {
        precondition(runs >= 1)
        try await encoder.writeVectors(of: lines, runs: runs, to: file)
        count += lines.count * runs
    }
}
