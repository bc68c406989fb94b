import BitextModel

/// How much a document may ask for. Within these limits reading and cleaning take at most 300 MB, or 40 bytes of memory a
/// byte of text where that is more.
package enum DocumentLimits {
    /// So many lines (of text) or tags (of a page) any document may have.
    package static let pieces = 200_000
    /// A document of more has so many bytes for each in the mean: one of fewer is no text, and each piece costs memory
    /// however short it is.
    package static let bytesPerPiece = 40
    /// Sentences of one document that can be aligned; the longest novels have a fifth.
    package static let sentences = 200_000

    /// - Throws: `DocumentError.tooManyPieces`.
    /// - Complexity: O(bytes).
    static func check(_ text: String, isPage: Bool, id: String) throws(DocumentError) {
        let mark = isPage ? UInt8(ascii: "<") : 0x0A
        var text = text
        let (count, size) = text.withUTF8 { bytes in (bytes.reduce(0) { $0 + ($1 == mark ? 1 : 0) }, bytes.count) }
        guard count > pieces, size / count < bytesPerPiece else { return }
        throw .tooManyPieces(id, count: count, kind: isPage ? .tag : .line)
    }

    /// - Throws: `DocumentError.tooManyPieces`.
    static func check(blocks count: Int, bytes: Int, id: String) throws(DocumentError) {
        guard count > pieces, bytes / count < bytesPerPiece else { return }
        throw .tooManyPieces(id, count: count, kind: .block)
    }

    /// - Throws: `DocumentError.tooManySentences`.
    package static func check(sentences count: Int, id: String) throws(DocumentError) {
        guard count <= sentences else { throw .tooManySentences(id, count: count) }
    }
}
