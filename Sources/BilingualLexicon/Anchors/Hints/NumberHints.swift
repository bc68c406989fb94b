package import TextFacts

/// What the words of a sentence may say of numbers beyond its anchors. An anchor is evidence and has to be sure; a hint only
/// explains a number that the other side has: `one` and 一 (a pronoun more often than a number), the 300 of 三四百, the
/// twelve months of 一年, what 十几万 stays below.
package struct NumberHints: Sendable {
    /// At least so much, and less than the upper bound, which a part of the sentence says.
    package struct OpenNumber: Sendable {
        /// Where it stands, in UTF-8 bytes.
        package var start: Int
        package var end: Int
        package var low: ExactNumber
        package var high: ExactNumber

        /// Whether a number may be meant.
        package func contains(_ value: ExactNumber) -> Bool { low <= value && value < high }
    }

    /// A number with its unit: 12 months, 1万亩.
    package struct Measure: Sendable {
        /// Where the number stands, in UTF-8 bytes; empty where no number is written ("a year").
        package var start: Int
        package var end: Int
        package var dimension: MeasureUnit.Dimension
        /// In the dimension's own unit.
        package var amount: Double

        /// Whether both say the same to a hundredth.
        package func equals(_ other: Measure) -> Bool {
            dimension == other.dimension && abs(amount - other.amount) <= 0.01 * max(amount, other.amount)
        }
    }

    /// Numbers that look like one: 249,289,299 in a text that lists three.
    package struct NumberList: Sendable {
        /// Where the first begins, in UTF-8 bytes.
        package var start: Int
        package var values: [ExactNumber]
    }

    /// Whether numbers in words are known in the sentence's language.
    package var knowsNumberWords = true
    /// Numbers that some words may say.
    package var values: Set<ExactNumber> = []
    /// Days that figures in a row may name, as month times 100 and day: 604 of 六四, 918 of 九一八.
    package var days: Set<Int> = []
    package var openNumbers: [OpenNumber] = []
    package var measures: [Measure] = []
    package var lists: [NumberList] = []

    /// Nothing found yet.
    package init() {}
}
