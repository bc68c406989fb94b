package import TextFacts

/// A place in a sentence whose translation can be recognised without a dictionary.
package struct Anchor: Hashable, Sendable {
    package var kind: AnchorKind
    /// Equal for anchors that may translate each other, in whatever languages they stand; the key includes the sort of
    /// thing, so a year and a number of the same value are equal, but a percentage is not.
    package var key: UInt64
    /// Where it begins and ends in the sentence, in UTF-8 bytes.
    package var start: Int
    package var end: Int
    /// The number that it says, where it says one (for dates the month times 100 plus the day).
    package var value: ExactNumber?
}
