import BitextModel
import DocumentFormats
import PageCleaning
import TextLines

/// Makes blocks of what a document's reader found: the lines of each are joined, hyphens of line ends taken out.
///
/// The document's text, in which ranges are counted, is all that was found, a line a line, blocks parted by blank lines.
enum StructuredText {
    /// - Throws: `DocumentError.tooManyPieces`.
    /// - Complexity: O(bytes).
    static func page(_ document: StructuredDocument, id: String) throws(DocumentError) -> PageCleaner.Page {
        let document = RedHead.marked(document)
        try DocumentLimits.check(
            blocks: document.blocks.count, bytes: document.blocks.reduce(0) { $0 + $1.text.utf8.count }, id: id)
        var text = ""
        var line = 1
        var opening: [Int: StructuredBlock] = [:]
        for block in document.blocks {
            let lines = block.text.split(whereSeparator: \.isNewline).map(Self.collapsed).filter { !$0.isEmpty }
            guard !lines.isEmpty else { continue }
            opening[line] = block
            for content in lines { text += content + "\n" }
            text += "\n"
            line += lines.count + 1
        }
        var blocks: [Block] = []
        var numbers: [Int] = []
        var removals: [Int: (kind: RemovalKind, reason: String)] = [:]
        for paragraph in ParagraphReader.paragraphs(of: text, opening: Set(opening.keys)) {
            guard let found = opening[paragraph.line] else { continue }
            var block = paragraph.block
            if found.kind != .paragraph || block.kind == .quotation { block.kind = found.kind }
            block.position = found.position
            if let omission = found.omission {
                removals[blocks.count] = (RemovalKind(omission.kind), "\(omission.reason) (\(found.place))")
            }
            blocks.append(block)
            numbers.append(paragraph.line)
        }
        return PageCleaner.Page(blocks: blocks, lines: numbers, removals: removals, metadata: document.metadata)
    }

    /// White space as one space; it never makes columns in these documents.
    private static func collapsed(_ line: Substring) -> String {
        line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
