import CICU

/// A writing system, by its ISO 15924 code.
package struct Script: Hashable, Sendable, CustomStringConvertible {
    private let number: Int32

    /// The script of a scalar; punctuation and digits are `common`.
    package init(of scalar: Unicode.Scalar) { number = cicu_script(scalar.value) }

    private init(like scalar: Unicode.Scalar) { self.init(of: scalar) }

    package static let common = Script(like: " ")
    package static let latin = Script(like: "a")
    package static let han = Script(like: "中")
    package static let hiragana = Script(like: "の")
    package static let katakana = Script(like: "カ")
    package static let hangul = Script(like: "한")
    package static let thai = Script(like: "ท")
    package static let arabic = Script(like: "م")
    package static let cyrillic = Script(like: "я")

    /// The four-letter code: `Hani`, `Latn`, `Zyyy`.
    package var description: String { String(cString: cicu_script_name(number)) }
}
