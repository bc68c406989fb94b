package import FileAccess

/// An output that is no corpus: sentences, a table, a report; made by `CorpusOutput.text`.
package final class TextOutput {
    /// The file itself, for writers that want one.
    package let file: OutputFile
    private let format: String
    private let noun: String
    /// How many of what it holds were written.
    package var count = 0
    /// How many were left out, by reason.
    package var leftOut: [String: Int] = [:]
    /// What was changed, in words.
    package var changes: [String] = []

    init(_ file: OutputFile, format: String, noun: String) {
        self.file = file
        self.format = format
        self.noun = noun
    }

    /// - Throws: `FileError.writeFailed`.
    package func write(_ text: String) throws(FileError) { try file.write(text) }

    /// - Throws: `FileError.writeFailed`.
    package func write(_ bytes: some Sequence<UInt8>) throws(FileError) { try file.write(bytes) }

    /// Writes a text with a line feed, and counts it.
    ///
    /// - Throws: `FileError.writeFailed`.
    package func writeLine(_ line: String) throws(FileError) {
        try file.write(line)
        try file.write("\n")
        count += 1
    }

    var report: FileReport {
        var report = FileReport(path: file.path, format: format, written: count, noun: noun)
        report.leftOut = leftOut
        report.changes = changes
        return report
    }
}
