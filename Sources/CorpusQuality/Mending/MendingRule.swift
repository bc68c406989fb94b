/// A kind of fault in a text that can be mended without knowing what it means. The raw values are stable: they stand in
/// reports.
package enum MendingRule: String, Hashable, Sendable, CaseIterable {
    /// Text decoded with the wrong charset, where no byte is lost.
    case mojibake
    /// References of markup in plain text: `&amp;`, `&nbsp;`, `&#8217;`.
    case entities
    /// Control characters, and private ones.
    case controlCharacters = "control-characters"
    /// Soft hyphens, zero-width spaces and marks of byte order.
    case invisibleCharacters = "invisible-characters"
    /// Spaces between Han characters, which Chinese does not have.
    case hanSpaces = "han-spaces"
    /// Full-width letters and digits, and half-width punctuation between Han.
    case width
    /// Straight quotation marks in Chinese, in pairs.
    case quotes
    /// No-break and repeated spaces, and spaces at the ends.
    case spaces
}
