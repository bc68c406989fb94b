/// How the columns of a row are told apart.
enum Delimiter: Hashable {
    /// Tabs; nothing is quoted, so that tabs and line ends in a text become spaces.
    case tab
    /// Tabs, quoted as Excel does it.
    case quotedTab
    /// Commas, RFC 4180.
    case comma

    var byte: UInt8 { self == .comma ? UInt8(ascii: ",") : 0x09 }
    var quotes: Bool { self != .tab }
}

/// The columns of an alignment, in order.
enum Column: String, CaseIterable {
    case source, target, confidence, type
    case sourceDocument = "source_document"
    case targetDocument = "target_document"
    case sourceRange = "source_range"
    case targetRange = "target_range"
}
