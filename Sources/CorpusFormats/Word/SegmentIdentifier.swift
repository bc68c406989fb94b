/// What the first cell of a segment says in a translation tool's table: its number, the tool's own identifier (a GUID) behind
/// it, or either alone.
struct SegmentIdentifier: Equatable {
    /// The number; the GUID where there is none.
    var id: String
    /// The GUID behind a number.
    var guid: String?

    /// Nil for a text without letters and digits.
    init?(_ text: String) {
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard words.contains(where: { $0.isLetter || $0.isNumber }) else { return nil }
        id = words
        // The two may stand without anything between them.
        let tail = String(words.suffix(Self.guidLength))
        guard Self.isGUID(tail) else { return }
        let number = words.dropLast(Self.guidLength).filter { $0 != " " }
        if !number.isEmpty { (id, guid) = (number, tail) }
    }

    private static let guidLength = 36

    private static func isGUID(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        return parts.map(\.utf8.count) == [8, 4, 4, 4, 12]
            && parts.allSatisfy { $0.allSatisfy { $0.isASCII && $0.isHexDigit } }
    }
}
