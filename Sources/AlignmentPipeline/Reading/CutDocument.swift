import BitextModel
import DocumentInput
import PageCleaning

/// A document as it was read, cut into sentences.
public struct CutDocument: Sendable {
    public var segmented: SegmentedDocument
    /// What it was cut from.
    public var read: ReadDocument

    public init(segmented: SegmentedDocument, read: ReadDocument) {
        self.segmented = segmented
        self.read = read
    }

    /// The cleaned page; nil for presegmented text.
    public var article: Article? { read.kind == .sentences ? nil : read.article }
    /// The character set it was decoded from.
    public var charset: String { read.charset }
    /// Bad byte sequences that became U+FFFD.
    public var malformed: Int { read.malformed }
}
