/// A place in a sentence that meets one of the other text's: a number, a date, a term.
package struct ReviewMark: Codable, Hashable, Sendable {
    /// What meets.
    package enum Kind: String, Codable, Hashable, Sendable {
        /// A number, a percentage, an ordinal.
        case number
        /// A day, a month, a year, a time.
        case date
        /// A name, a code, an address, a term of the dictionary or a glossary.
        case term
    }

    /// The text it stands in.
    package var side: ReviewSide
    /// The sentence's id.
    package var sentence: Int
    /// Where it begins in the sentence's text, in UTF-16 units.
    package var start: Int
    /// In UTF-16 units.
    package var length: Int
    /// What meets.
    package var kind: Kind

    package init(side: ReviewSide, sentence: Int, start: Int, length: Int, kind: Kind) {
        self.side = side
        self.sentence = sentence
        self.start = start
        self.length = length
        self.kind = kind
    }
}
