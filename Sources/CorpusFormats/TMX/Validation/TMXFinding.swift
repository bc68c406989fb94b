import BitextModel

/// Something that a check of a TMX file found.
public struct TMXFinding: Hashable, Sendable, CustomStringConvertible {
    public enum Severity: String, Sendable, Comparable {
        /// Lawful, but some tool is known to stumble over it.
        case advice
        /// The file is valid, but means something that cannot be.
        case fault
        /// Not valid by the DTD, or not well formed.
        case invalid

        private var rank: Int { self == .advice ? 0 : self == .fault ? 1 : 2 }
        public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
    }

    public enum Reason: String, Sendable, CaseIterable {
        case notWellFormed = "not-well-formed"
        case encoding
        case forbiddenCharacter = "forbidden-character"
        case byteOrderMark = "byte-order-mark"
        case version
        case unknownElement = "unknown-element"
        case misplacedElement = "misplaced-element"
        case missingElement = "missing-element"
        case misplacedText = "misplaced-text"
        case missingAttribute = "missing-attribute"
        case unknownAttribute = "unknown-attribute"
        case attributeValue = "attribute-value"
        case languageCode = "language-code"
        case sourceLanguage = "source-language"
        case noSourceVariant = "no-source-variant"
        case repeatedLanguage = "repeated-language"
        case manyLanguages = "many-languages"
        case oneLanguage = "one-language"
        case duplicateIdentifier = "duplicate-tuid"
        case unpairedCode = "unpaired-code"
        case emptySegment = "empty-segment"
        case longSegment = "long-segment"
        case date
    }

    public var severity: Severity
    public var reason: Reason
    public var location: ErrorLocation
    /// The unit's identifier, or its number; nil outside units.
    public var unit: String?
    public var problem: String
    public var remedy: String
    /// Whether `--repair` can mend it.
    public var isRepairable: Bool

    public var description: String {
        let place = unit.map { " unit '\($0)':" } ?? ""
        return "\(location): \(severity.rawValue) [\(reason.rawValue)]\(place) \(problem). \(remedy)."
    }
}
