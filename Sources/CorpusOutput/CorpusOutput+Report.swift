public import BitextModel

extension CorpusOutput {
    /// What a command wrote, what it left out and why: one value for the lines on standard error and for `--summary`.
    public struct Report: Hashable, Sendable {
        /// One for each output, in the order in which they were named.
        public var files: [File] = []
        /// The aligned pairs that were written; empty for commands that align none.
        package var pairs: [PairReport] = []
        /// Whether the pairs are those of a list, however few.
        public var isList = false
        /// Units read, where a corpus was.
        public var read: Int?
        /// Units that could not be taken from the inputs.
        public var refused: Int?
        /// What made the outputs.
        public var provenance = AlignedPair.Provenance()
        /// What else the user should know, a line each.
        public var remarks: [String] = []

        /// Nothing written yet.
        public init() {}

        /// The report of a corpus that was read.
        public init(_ summary: CorpusConversion.Summary) {
            read = summary.read
            refused = summary.refused
        }

        /// A line a file, as every command ends with them.
        public var lines: [String] { files.map(\.line) + remarks }
    }
}
