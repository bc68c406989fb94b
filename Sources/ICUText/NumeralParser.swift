import CICU

/// Reads spelled-out numbers by a locale's rules: 一百二十三, 廿三, 壹佰贰拾叁, 第十四; "twenty-one" in English.
///
/// Not sendable: ICU's number formats are not.
package final class NumeralParser {
    private let handle: OpaquePointer

    package init(locale: String) throws(ICUError) {
        var reason: UnsafePointer<CChar>?
        guard let opened = cicu_open_numerals(locale, &reason) else {
            throw .cannotOpen(what: "numerals of \(locale)", reason: reason.map { String(cString: $0) } ?? "")
        }
        handle = opened
    }

    deinit { cicu_close_numerals(handle) }

    /// The longest number at the start of the text and how many UTF-8 bytes it takes; nil if there is none.
    package func parse(_ text: String) -> (value: Double, length: Int)? {
        var value = 0.0
        let length = text.withBytes { cicu_parse_numeral(handle, $0.baseAddress, $0.count, &value) }
        return length > 0 ? (value, length) : nil
    }
}
