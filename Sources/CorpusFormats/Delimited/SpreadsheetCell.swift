/// Texts in cells of a table made for a spreadsheet: none of them is run as a formula.
///
/// Excel and its kin take a cell that begins with `=`, `+`, `-`, `@` (also full-width), a tab or a line end for a formula,
/// which may run programs and send what stands in other cells away. An apostrophe before it makes it text. So that reading
/// gives the same text back, texts that begin with apostrophes and then such a sign get one more, too.
enum SpreadsheetCell {
    private static let apostrophe = UInt8(ascii: "'")

    /// Whether a text gets an apostrophe.
    static func needsMark(_ bytes: some Sequence<UInt8>) -> Bool {
        var rest = bytes.lazy.drop { $0 == apostrophe }.makeIterator()
        switch rest.next() {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0A, 0x0D: return true
        case 0xEF:
            guard rest.next() == 0xBC, let last = rest.next() else { return false }
            // U+FF1D, U+FF0B, U+FF0D, U+FF20.
            return [0x9D, 0x8B, 0x8D, 0xA0].contains(last)
        default: return false
        }
    }

    /// A cell's text without the apostrophe that `needsMark` asked for.
    static func withoutMark(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        bytes.first == apostrophe && needsMark(bytes) ? bytes.dropFirst() : bytes
    }
}
