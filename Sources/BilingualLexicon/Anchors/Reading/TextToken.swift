/// One piece of a sentence as the anchors see it.
struct TextToken: Sendable {
    enum Category: UInt8 {
        /// A run of letters of an alphabet.
        case word
        /// Digits with their separators.
        case number
        /// One Han character (or 〇).
        case han
        /// One character that is none of the above and no space.
        case symbol
    }

    var category: Category
    /// A space (or the sentence's beginning) stands before it.
    var followsSpace = false
    /// The first letter is a capital.
    var isCapitalised = false
    /// All letters are capitals.
    var isAllCapitals = false
    /// A number written with digits after the decimal sign.
    var hasFraction = false
    /// Letters of a word, digits of a number before the decimal sign.
    var length = 0
    var start: Int
    var end: Int
    /// Words: the key of the folded letters. Han and symbols: the character (full-width forms as their ASCII ones).
    var key: UInt64 = 0
    /// Words: what `TextKey.power` is for them.
    var power: UInt64 = 1
    /// Words of six letters or more: the key of the first five.
    var prefix: UInt64 = 0
    /// Numbers: the value.
    var value: Double = 0

    var scalar: UInt32 { UInt32(truncatingIfNeeded: key) }
}
