import TextFacts

/// A place in a sentence whose translation can be recognised without a dictionary.
public struct Anchor: Hashable, Sendable {
    public var kind: AnchorKind
    /// Equal for anchors that may translate each other, in whatever languages they stand; the key includes the sort of
    /// thing, so a year and a number of the same value are equal, but a percentage is not.
    public var key: UInt64
    /// Where it begins and ends in the sentence, in UTF-8 bytes.
    public var start: Int
    public var end: Int
    /// The number that it says, where it says one (for dates the month times 100 plus the day).
    public var value: ExactNumber?
}
