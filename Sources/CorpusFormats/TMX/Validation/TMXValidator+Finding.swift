public import BitextModel

extension TMXValidator {
    /// Something that a check of a TMX file found.
    public struct Finding: Hashable, Sendable, CustomStringConvertible {
        /// How bad it is.
        public enum Severity: String, Sendable, Comparable {
            /// Lawful, but some tool is known to stumble over it.
            case advice
            /// The file is valid, but means something that cannot be.
            case fault
            /// Not valid by the DTD, or not well formed.
            case invalid

            private var rank: Int { self == .advice ? 0 : self == .fault ? 1 : 2 }
            /// The less bad first.
            public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
        }

        /// What kind of fault it is. The raw values are stable: they stand in outputs.
        public enum Reason: String, Sendable, CaseIterable {
            /// No XML from some place on.
            case notWellFormed = "not-well-formed"
            /// Bytes that are not of the encoding that the file names.
            case encoding
            /// A character that XML cannot hold, or an ampersand that begins no reference.
            case forbiddenCharacter = "forbidden-character"
            /// A byte order mark before UTF-8, which some tools refuse.
            case byteOrderMark = "byte-order-mark"
            /// A version that there is not, or none.
            case version
            /// An element that TMX does not have.
            case unknownElement = "unknown-element"
            /// An element where it may not stand.
            case misplacedElement = "misplaced-element"
            /// An element that must be there is not.
            case missingElement = "missing-element"
            /// Text outside segments.
            case misplacedText = "misplaced-text"
            /// An attribute that must be there is not.
            case missingAttribute = "missing-attribute"
            /// An attribute that TMX does not have.
            case unknownAttribute = "unknown-attribute"
            /// A value that its attribute cannot have.
            case attributeValue = "attribute-value"
            /// A code that is no BCP 47 tag.
            case languageCode = "language-code"
            /// A source language that contradicts the header.
            case sourceLanguage = "source-language"
            /// A unit without a text in the source language.
            case noSourceVariant = "no-source-variant"
            /// A unit with two texts in one language.
            case repeatedLanguage = "repeated-language"
            /// A unit in more than two languages.
            case manyLanguages = "many-languages"
            /// A unit in one language only.
            case oneLanguage = "one-language"
            /// An identifier that an earlier unit has.
            case duplicateIdentifier = "duplicate-tuid"
            /// An inline code that opens or closes nothing.
            case unpairedCode = "unpaired-code"
            /// A segment without text.
            case emptySegment = "empty-segment"
            /// A segment longer than tools take.
            case longSegment = "long-segment"
            /// A date that is none, or not written as TMX wants it.
            case date
        }

        /// How bad it is.
        public var severity: Severity
        /// What kind of fault it is.
        public var reason: Reason
        /// File and line.
        public var location: ErrorLocation
        /// The unit's identifier, or its number; nil outside units.
        public var unit: String?
        /// What is wrong, as a sentence without a full stop.
        public var problem: String
        /// What can be done, as a sentence without a full stop.
        public var remedy: String
        /// Whether `--repair` can mend it.
        public var isRepairable: Bool

        /// `memory.tmx:12: fault [date] unit '3': what is wrong. What to do.`
        public var description: String {
            let place = unit.map { " unit '\($0)':" } ?? ""
            return "\(location): \(severity.rawValue) [\(reason.rawValue)]\(place) \(problem). \(remedy)."
        }
    }
}
