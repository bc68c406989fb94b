/// A place inside a sentence where it might have ended: what the other text can decide.
package struct SentenceJoint: Hashable, Sendable {
    /// What makes it one, the likeliest ends first.
    package enum Kind: Int, CaseIterable, Sendable {
        /// A mark that ends sentences, where a rule said that it does not here.
        case terminator
        /// A colon, but before a small letter.
        case colon
        /// A closing bracket or quotation mark before what may open a sentence.
        case closing
        /// A dash or bullet after white space, or a number that counts on from one before.
        case item
        /// A semicolon, or a colon before a small letter.
        case semicolon
        /// White space where the script has none.
        case gap
        /// White space before a word that opens sentences, in capitals, where no mark ends one: a heading without one.
        case opening
        /// A comma.
        case comma
    }

    package var kind: Kind
    /// The end of what is before it, and the start of what is after: UTF-8 offsets in the sentence's text.
    package var end: Int
    package var start: Int
    /// The same in the decoded document.
    package var sourceEnd: Int
    package var sourceStart: Int

    package init(kind: Kind, end: Int, start: Int, sourceEnd: Int, sourceStart: Int) {
        self.kind = kind
        self.end = end
        self.start = start
        self.sourceEnd = sourceEnd
        self.sourceStart = sourceStart
    }
}
