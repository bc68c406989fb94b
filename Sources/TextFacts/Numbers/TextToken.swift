/// One piece of a sentence as the readers of numbers and dates see it.
package struct TextToken: Sendable {
    package enum Category: UInt8 {
        /// A run of letters of an alphabet.
        case word
        /// Digits with their separators.
        case number
        /// One Han character (or 〇).
        case han
        /// One character that is none of the above and no space.
        case symbol
    }

    /// What sort of piece it is.
    package var category: Category
    /// A space (or the sentence's beginning) stands before it.
    package var followsSpace = false
    /// The first letter is a capital.
    package var isCapitalised = false
    /// All letters are capitals.
    package var isAllCapitals = false
    /// A number written with digits after the decimal sign.
    package var hasFraction = false
    /// Letters of a word, digits of a number before the decimal sign.
    package var length = 0
    /// Where it begins and ends, in UTF-8 bytes.
    package var start: Int
    package var end: Int
    /// Words: the key of the folded letters. Han and symbols: the character (full-width forms as their ASCII ones).
    package var key: UInt64 = 0
    /// Words: the multiplier of what a key before this one has to be multiplied with.
    package var power: UInt64 = 1
    /// Words of six letters or more: the key of the first five.
    package var prefix: UInt64 = 0
    /// Numbers: the value.
    package var value: ExactNumber = 0

    /// The character of a Han character or symbol.
    package var scalar: UInt32 { UInt32(truncatingIfNeeded: key) }

    /// A token whose other properties are not known yet.
    package init(category: Category, start: Int, end: Int) {
        self.category = category
        self.start = start
        self.end = end
    }
}
