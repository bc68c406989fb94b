/// How the columns of a row are told apart.
enum Delimiter: Hashable {
    /// Tabs; nothing is quoted, so that tabs and line ends in a text become spaces.
    case tab
    /// Tabs, quoted as Excel does it.
    case quotedTab
    /// Commas, RFC 4180.
    case comma
    /// Semicolons, as Excel writes CSV where the comma is the decimal sign.
    case semicolon

    var byte: UInt8 {
        switch self {
        case .tab, .quotedTab: 0x09
        case .comma: UInt8(ascii: ",")
        case .semicolon: UInt8(ascii: ";")
        }
    }
    var quotes: Bool { self != .tab }
}

/// The columns of an alignment, in order.
enum Column: String, CaseIterable {
    case source, target, confidence, type
    case sourceDocument = "source_document"
    case targetDocument = "target_document"
    case sourceRange = "source_range"
    case targetRange = "target_range"

    /// Its position among all.
    var place: Int {
        switch self {
        case .source: 0
        case .target: 1
        case .confidence: 2
        case .type: 3
        case .sourceDocument: 4
        case .targetDocument: 5
        case .sourceRange: 6
        case .targetRange: 7
        }
    }
}
