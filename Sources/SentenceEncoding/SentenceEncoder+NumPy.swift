package import FileAccess

extension SentenceEncoder {
    /// Writes the vectors of lines, or of runs of lines, as a NumPy array: `[lines x runs, width]` in single precision.
    ///
    /// - Parameter runs: for each line the vectors of the runs of 1, 2 ... so many lines that begin with it are written; of
    ///   runs beyond the last line zeros.
    /// - Throws: `FileError.writeFailed`, `CancellationError`.
    /// - Complexity: linear in the text. Memory does not grow with the number of runs.
    package func writeVectors(of lines: [String], runs: Int, to file: OutputFile) async throws {
        guard runs > 1 else { return try NumPyArray.write(try await encode(lines), to: file) }
        let document = try await encodeDocument(lines, memory: ScratchFile.usualMemory)
        try file.write(NumPyArray.header(rows: lines.count * runs, columns: Self.width))
        let zeros = [Float](repeating: 0, count: Self.width)
        for start in stride(from: 0, to: lines.count, by: 1000) {
            let all = (start..<min(start + 1000, lines.count)).flatMap { first in
                (1...runs).map { SentenceRun(first: first, count: $0) }
            }
            let vectors = try await document.vectors(of: all.filter { $0.first + $0.count <= lines.count })
            if vectors.count == all.count {
                try NumPyArray.write(vectors.elements[...], to: file)
                continue
            }
            var row = 0
            for run in all {
                if run.first + run.count <= lines.count {
                    try NumPyArray.write(vectors[row], to: file)
                    row += 1
                } else {
                    try NumPyArray.write(zeros[...], to: file)
                }
            }
        }
    }
}
