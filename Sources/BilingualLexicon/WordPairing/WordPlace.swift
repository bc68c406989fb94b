/// Where a word stands.
package struct WordPlace: Hashable, Sendable {
    package var sentence: Int32
    /// In UTF-8 bytes of the sentence.
    package var start: Int32
    package var end: Int32
}
