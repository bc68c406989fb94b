import CICU

/// A writing system, by its ISO 15924 code.
public struct Script: Hashable, Sendable, CustomStringConvertible {
    private let number: Int32

    /// The script of a scalar; punctuation and digits are `common`.
    public init(of scalar: Unicode.Scalar) { number = cicu_script(scalar.value) }

    private init(like scalar: Unicode.Scalar) { self.init(of: scalar) }

    public static let common = Script(like: " ")
    public static let latin = Script(like: "a")
    public static let han = Script(like: "中")
    public static let hiragana = Script(like: "の")
    public static let katakana = Script(like: "カ")
    public static let hangul = Script(like: "한")
    public static let thai = Script(like: "ท")
    public static let arabic = Script(like: "م")
    public static let cyrillic = Script(like: "я")

    /// The four-letter code: `Hani`, `Latn`, `Zyyy`.
    public var description: String { String(cString: cicu_script_name(number)) }
}
