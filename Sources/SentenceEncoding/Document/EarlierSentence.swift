/// A sentence of one of the documents that were encoded before.
package struct EarlierSentence: Hashable, Sendable {
    /// The document's place among them.
    package let document: Int
    /// The sentence's number in it.
    package let sentence: Int
}
