package import BitextModel

/// A file that somebody has already cut: a sentence a line.
package enum SentenceLines {
    /// A block for each line: block i is sentence i. A blank line keeps its number.
    ///
    /// Lines end at LF (a CR before it is dropped), never at U+2028, U+0085, VT or FF.
    ///
    /// - Complexity: O(bytes).
    package static func blocks(of text: String) -> [Block] {
        var text = text
        return text.withUTF8 { bytes in
            var blocks: [Block] = []
            var start = 0
            while start < bytes.count {
                let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
                let contentEnd = end > start && bytes[end - 1] == UInt8(ascii: "\r") ? end - 1 : end
                let line = String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<contentEnd]), as: UTF8.self)
                blocks.append(Block(text: line, range: Document.SourceRange(start, contentEnd)))
                start = end + 1
            }
            return blocks
        }
    }

    /// Whether a line holds nothing but white space.
    package static func isBlank(_ line: String) -> Bool { line.unicodeScalars.allSatisfy(\.properties.isWhitespace) }
}
