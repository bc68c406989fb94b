import BitextModel
import PageCleaning

/// A document as it was read: its sentences, and what happened on the way.
public struct ReadDocument: Sendable {
    public var segmented: SegmentedDocument
    /// The cleaned page; nil for presegmented text.
    public var article: Article?
    /// The character set it was decoded from.
    public var charset: String
    /// Bad byte sequences that became U+FFFD.
    public var malformed: Int
}
