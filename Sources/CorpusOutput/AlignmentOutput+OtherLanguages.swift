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

    /// Whether a pair is in the languages of a memory, but in the other direction.
    package static func isTurned(
        _ source: Language, _ target: Language, expected: (source: Language, target: Language)
    ) -> Bool {
        source.primary == expected.target.primary && target.primary == expected.source.primary
            && source.primary != target.primary
    }
}

extension AlignmentOutput.OtherLanguages {
    /// The refusal of a pair; nil for one in the memory's languages.
    ///
    /// - Parameter isExact: whether varieties of a language are others too.
    package init?(
        _ source: Language, _ target: Language, expected: (source: Language, target: Language),
        isExact: Bool = false
    ) {
        let isFit =
            isExact
            ? source == expected.source && target == expected.target
            : source.primary == expected.source.primary && target.primary == expected.target.primary
        guard !isFit else { return nil }
        found = "\(source) and \(target)"
        self.expected = "\(expected.source) and \(expected.target)"
    }
}
