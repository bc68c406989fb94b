/// Where a word stands.
public struct WordPlace: Hashable, Sendable {
    public var sentence: Int32
    /// In UTF-8 bytes of the sentence.
    public var start: Int32
    public var end: Int32
}
