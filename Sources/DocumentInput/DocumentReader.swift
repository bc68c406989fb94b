/// Reads documents of one kind: from bytes to blocks that are judged.
///
/// A new kind is a type in a file of its own, named in `DocumentReaders.all`.
package protocol DocumentReader: Sendable {
    var kind: DocumentKind { get }

    /// Whether a document is of this kind, by its content.
    ///
    /// - Throws: what keeps its text from being decoded.
    func recognises(_ content: inout DocumentContent) throws -> Bool

    /// The document's blocks, those that are no part of the text marked.
    ///
    /// - Throws: `BitextError` where the content is not what it seemed.
    func read(_ content: inout DocumentContent, _ context: ReadingContext) throws -> JudgedPage
}
