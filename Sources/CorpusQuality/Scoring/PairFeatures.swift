/// What the two texts of a pair show of its quality, in numbers that do not change with the sides' order.
package struct PairFeatures: Sendable {
    /// The values, in the order of `names`.
    package private(set) var values: [Float]
    /// The logarithm of the shorter side's words.
    package private(set) var size: Float

    /// The name of `size`.
    package static let sizeName = "text.size"

    /// The names of the features.
    package static let names = [
        "length.difference", "length.difference-squared", "length.ratio", "numbers.contradicted", "numbers.lacking",
        "numbers.lacking-share", "dates.contradicted", "dates.lacking", "money.lacking", "addresses.lacking",
        "anchors.shared", "anchors.lone", "brackets.unequal", "quotes.unequal", "question.unequal", "end.unequal",
        "clauses.difference", "script.foreign", "words.kept", "text.identical", "language.other", "language.half",
        "language.strange", "text.boilerplate", "text.repetition", "text.variety", "text.mojibake", "text.control",
        "text.mixed-chinese", sizeName, "dictionary.covered-least", "dictionary.covered-most", "dictionary.gap-least",
        "dictionary.gap-most",
    ]

    /// How many of them, the last ones, are of dictionaries and glossaries.
    static let dictionaryCount = names.count { $0.hasPrefix("dictionary.") }

    init(values: [Float], size: Float) {
        precondition(values.count == Self.names.count)
        self.values = values
        self.size = size
    }
}
