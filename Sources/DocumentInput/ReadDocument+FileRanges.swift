import BitextModel
import CharacterDecoding
import PageCleaning

extension ReadDocument {
    /// The same with ranges that count bytes of the file, whatever its encoding, in place of those of the decoded text.
    ///
    /// - Parameter bytes: of the file that this was read from.
    /// - Returns: nil for a document that is not decoded as a whole, such as DOCX, PDF or a page saved as one file: it has no
    ///   such ranges.
    /// - Complexity: O(bytes).
    public func withRanges(in bytes: [UInt8]) -> ReadDocument? {
        guard [.html, .text, .markdown, .subtitles].contains(kind) else { return nil }
        var offsets: [Int] = []
        for block in document.blocks { offsets += [block.range.start, block.range.end] }
        for block in removed { offsets += [block.range.start, block.range.end] }
        let places = FileOffsets.places(of: offsets, in: bytes, charset: charset)
        func moved(_ range: Document.SourceRange) -> Document.SourceRange {
            let start = places[range.start] ?? range.start
            return Document.SourceRange(start, max(start, places[range.end] ?? range.end))
        }
        var read = self
        for index in read.article.document.blocks.indices {
            read.article.document.blocks[index].range = moved(read.article.document.blocks[index].range)
        }
        for index in read.article.removed.indices {
            read.article.removed[index].range = moved(read.article.removed[index].range)
        }
        return read
    }
}
