public import BitextModel

extension AlignmentOutput {
    /// A pair in other languages than those of the memory that all pairs are written to: it concerns this pair alone.
    public struct OtherLanguages: BitextError, Equatable {
        /// The pair's languages, and those of the memory.
        let found, expected: String

        /// `E-PAIRS-04`.
        public var code: String { "E-PAIRS-04" }
        /// Which languages do not agree.
        public var problem: String { "the pair is in the languages \(found), the memory in \(expected)" }
        /// None: the pair is known to whoever wrote it.
        public var location: ErrorLocation? { nil }
        /// How the pair can be written.
        public var remedy: String {
            "Put it into a list of its own, turn the line round, name the languages with --source-language and --target-language, or use --output-folder"
        }
        /// The pair's data are at fault.
        public var exitStatus: ExitStatus { .badData }
    }
}
