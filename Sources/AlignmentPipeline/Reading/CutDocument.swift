package import BitextModel
package import DocumentInput
package import PageCleaning

/// A document as it was read, cut into sentences.
package struct CutDocument: Sendable {
    package var segmented: SegmentedDocument
    /// What it was cut from.
    package var read: ReadDocument

    package init(segmented: SegmentedDocument, read: ReadDocument) {
        self.segmented = segmented
        self.read = read
    }

    /// The cleaned page; nil for presegmented text.
    package var article: Article? { read.kind == .sentences ? nil : read.article }
    /// The character set it was decoded from.
    package var charset: String { read.charset }
    /// Bad byte sequences that became U+FFFD.
    package var malformed: Int { read.malformed }
}
