public import BitextModel
package import FileAccess

extension CorpusOutput {
    /// An output that is no corpus: sentences, a table, a report; made by `CorpusOutput.text`.
    public final class Text {
        /// The file itself, for writers that want one.
        package let file: OutputFile
        private let format: String
        private let noun: String
        /// How many of what it holds were written, for the report.
        public var count = 0
        /// How many were left out, by reason.
        public var leftOut: [String: Int] = [:]
        /// What was changed, in words.
        public var changes: [String] = []

        init(_ file: OutputFile, format: String, noun: String) {
            self.file = file
            self.format = format
            self.noun = noun
        }

        /// Appends a text as it is.
        ///
        /// - Throws: `BitextError` where it cannot be written.
        public func write(_ text: String) throws { try file.write(text) }

        /// Appends units as `table` has them; where it goes to a terminal, confidences in colour, unless `NO_COLOR` is set.
        ///
        /// - Throws: `BitextError` where they cannot be written.
        public func write(table units: some Sequence<TranslationUnit>) throws {
            for part in units.tableParts {
                try part.colour.map { try file.write(part.text, in: $0) } ?? file.write(part.text)
            }
        }

        /// Appends bytes.
        ///
        /// - Throws: `BitextError` where they cannot be written.
        public func write(_ bytes: some Sequence<UInt8>) throws { try file.write(bytes) }

        /// Appends a text and a line feed, and counts it.
        ///
        /// - Throws: `BitextError` where it cannot be written.
        public func writeLine(_ line: String) throws {
            try file.write(line)
            try file.write("\n")
            count += 1
        }

        var report: CorpusOutput.Report.File {
            var report = CorpusOutput.Report.File(path: file.path, format: format, written: count, noun: noun)
            report.leftOut = leftOut
            report.changes = changes
            return report
        }
    }
}
