public import BitextModel
import CorpusFormats
import TextFacts

extension CorpusOutput.Report {
    /// What became of one output.
    public struct File: Hashable, Sendable {
        /// The path as the user gave it, `-` for standard output; the two of Moses with a space between.
        public var path: String
        /// `tmx`, `tsv` ..., `text` for what is no corpus.
        public var format: String
        /// How many of what `noun` names were written.
        public var written: Int
        /// What was counted: unit, bead, sentence.
        public var noun: String
        /// How many there were to choose from, and what they are; nil where nothing was chosen.
        public var total: Count?
        /// What the file names as its languages; nil where nothing is known.
        public var languages: Languages?
        /// Of the units written that have both sides.
        public var meanConfidence: Double?
        /// How many were left out, by reason: `withoutCounterpart`, `confidence`, the names of rules.
        public var leftOut: [String: Int] = [:]
        /// What was changed in texts that were written, in words: `3 tabs and line ends written as spaces`.
        public var changes: [String] = []
        /// What else the user should know: rights that could not be kept.
        public var notes: [String] = []

        /// A number of things.
        public struct Count: Hashable, Sendable {
            /// How many.
            public var number: Int
            /// What they are, in the singular.
            public var noun: String
        }

        /// A pair of languages.
        public struct Languages: Hashable, Sendable {
            /// The first language.
            public var source: Language
            /// The second language.
            public var target: Language
        }

        /// A file of which nothing is known but what was counted.
        public init(path: String, format: String, written: Int, noun: String) {
            self.path = path
            self.format = format
            self.written = written
            self.noun = noun
        }

        /// `release.tmx: 26 units of 28 beads, en-US to zh-CN, mean confidence .97 (2 without counterpart)`.
        public var line: String {
            var parts = [amount]
            if let languages { parts.append("\(languages.source) to \(languages.target)") }
            if let meanConfidence { parts.append("mean confidence \(Self.hundredths(meanConfidence))") }
            let reasons = leftOut.filter { $0.value > 0 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
                .map { "\($0.value) \(Self.words(for: $0.key))" }
            let asides = [
                reasons.joined(separator: ", "), changes.joined(separator: ", "), notes.joined(separator: ", "),
            ]
            .filter { !$0.isEmpty }
            let aside = asides.isEmpty ? "" : " (\(asides.joined(separator: "; ")))"
            return "\(ErrorLocation.output(path)): \(parts.joined(separator: ", "))\(aside)"
        }

        private var amount: String {
            guard let total else { return Self.counted(written, noun) }
            if total.noun != noun {
                return "\(Self.counted(written, noun)) of \(Self.counted(total.number, total.noun))"
            }
            return total.number == written
                ? Self.counted(written, noun) : "\(written) of \(Self.counted(total.number, noun))"
        }

        private static func counted(_ number: Int, _ noun: String) -> String {
            "\(number) \(noun)\(number == 1 ? "" : "s")"
        }

        /// Two decimals, without a zero before the point.
        private static func hundredths(_ value: Double) -> String {
            let text = Decimals.string(value, places: 2)
            return text.hasPrefix("0.") ? String(text.dropFirst()) : text
        }

        private static func words(for reason: String) -> String {
            switch reason {
            case Self.withoutCounterpart: "without counterpart"
            case Self.confidence: "not sure enough"
            case Self.moved: "moved elsewhere, which the format cannot tell"
            default: "\(reason)"
            }
        }

        /// One side is empty, and the format has no place for such.
        static let withoutCounterpart = "withoutCounterpart"
        /// It stands elsewhere in the other document, and the format has no place for such.
        static let moved = "moved"
        /// A segment that nobody has translated yet.
        static let untranslated = "untranslated"
        /// The unit is less sure than was asked for.
        static let confidence = "confidence"
    }
}

extension CorpusOutput.Report.File {
    /// Takes over what a writer says it did.
    mutating func add(_ summary: WriterSummary) {
        written += summary.written
        if summary.withoutCounterpart > 0 { leftOut[Self.withoutCounterpart, default: 0] += summary.withoutCounterpart }
        if summary.moved > 0 { leftOut[Self.moved, default: 0] += summary.moved }
        for (count, one, more) in [
            (
                summary.droppedCharacters, "character that the format cannot hold left out",
                "characters that the format cannot hold left out"
            ),
            (summary.flattenedCharacters, "tab or line end written as a space", "tabs and line ends written as spaces"),
            (
                summary.shortened, "text cut at the length that a cell of Excel can hold",
                "texts cut at the length that a cell of Excel can hold"
            ),
            (
                summary.renamed, "identifier changed because it was not unique",
                "identifiers changed because they were not unique"
            ),
        ] where count > 0 { changes.append("\(count) \(count == 1 ? one : more)") }
    }
}
