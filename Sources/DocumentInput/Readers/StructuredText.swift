import BitextModel
import DocumentFormats
import PageCleaning
import TextFacts
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
        var text: [UInt8] = []
        var line = 1
        var opening: [Int: StructuredBlock] = [:]
        for block in document.blocks {
            let count = append(linesOf: block.text, to: &text)
            guard count > 0 else { continue }
            opening[line] = block
            text.append(0x0A)
            line += count + 1
        }
        var blocks: [Block] = []
        var numbers: [Int] = []
        var removals: [Int: (kind: RemovedBlock.Kind, reason: String)] = [:]
        let paragraphs = ParagraphReader.paragraphs(
            of: String(decoding: text, as: UTF8.self), opening: Set(opening.keys))
        for paragraph in paragraphs {
            guard let found = opening[paragraph.line] else { continue }
            var block = paragraph.block
            if found.kind != .paragraph || block.kind == .quotation { block.kind = found.kind }
            block.position = found.position
            if let omission = found.omission {
                removals[blocks.count] = (RemovedBlock.Kind(omission.kind), "\(omission.reason) (\(found.place))")
            }
            blocks.append(block)
            numbers.append(paragraph.line)
        }
        return PageCleaner.Page(blocks: blocks, lines: numbers, removals: removals, metadata: document.metadata)
    }

    /// Appends the lines of a block that are not blank, each with its end. White space becomes one space: it never makes
    /// columns in these documents.
    ///
    /// - Returns: how many lines there are.
    private static func append(linesOf block: String, to text: inout [UInt8]) -> Int {
        var block = block
        return block.withUTF8 { bytes in
            let content = ParagraphText(bytes: bytes)
            var (count, offset) = (0, 0)
            var (isInLine, isSpaced) = (false, false)
            while offset < bytes.count {
                let (value, length) = content.scalar(at: offset)
                if !CharacterClass(of: value).contains(.space) {
                    if isSpaced { text.append(0x20) }
                    text.append(contentsOf: bytes[offset..<offset + length])
                    (isInLine, isSpaced) = (true, false)
                } else if LineEnd.length(in: bytes, at: offset) == 0 {
                    isSpaced = isInLine
                } else if isInLine {
                    text.append(0x0A)
                    count += 1
                    (isInLine, isSpaced) = (false, false)
                }
                offset += length
            }
            if isInLine { text.append(0x0A) }
            return isInLine ? count + 1 : count
        }
    }
}
