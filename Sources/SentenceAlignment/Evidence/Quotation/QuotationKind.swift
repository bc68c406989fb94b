/// Kinds of quotation marks; a quotation ends with a mark of the kind that opened it, whatever stands between.
enum QuotationKind: Sendable {
    case double, single, angled

    /// Which way a mark points.
    enum Direction: Sendable {
        case opening, closing
        /// Told by what stands around it only.
        case either
    }

    /// - Returns: nil for what is no quotation mark.
    static func mark(_ scalar: Unicode.Scalar) -> (kind: QuotationKind, direction: Direction)? {
        switch scalar {
        case "「", "『", "„", "〝": (.double, .opening)
        case "」", "』", "”", "〞": (.double, .closing)
        // German closes with the mark that English opens with.
        case "“", "\"", "＂": (.double, .either)
        case "‚": (.single, .opening)
        case "‘", "’", "'", "＇": (.single, .either)
        // French points them outwards, German inwards.
        case "«", "»", "‹", "›": (.angled, .either)
        default: nil
        }
    }
}
