import BilingualLexicon
import TextFacts

/// A number that one side says and a translation keeps, in all its readings.
struct NumberFact {
    /// What sort of number it is, as far as it decides what it is compared with.
    enum Kind {
        case number
        case decade
        /// Letters with digits: VP-710. It has no value.
        case code
    }

    var kind: Kind
    /// Where it stands, in UTF-8 bytes.
    var start: Int
    var end: Int
    /// It may say any of these ("10k" is 10,000 and 10).
    var values: [ExactNumber]
    /// A code's letters in capitals, and its key.
    var letters = ""
    var key: UInt64 = 0
    /// Lower bound to upper bound, of 十几万.
    var openNumber: NumberHints.OpenNumber?
    /// With the unit after it.
    var measures: [NumberHints.Measure] = []
    /// Written in figures.
    var isInDigits: Bool
    /// The number of a list item, a note's mark, or a day that the other side gives as one of the week: its lack says
    /// nothing, unless something else stands in its place.
    var isSlight = false
}
