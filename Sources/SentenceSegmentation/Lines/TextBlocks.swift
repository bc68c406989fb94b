import BitextModel

/// Plain text as blocks.
public enum TextBlocks {
    /// The paragraphs of a text, each with the map of its bytes into the text.
    ///
    /// - Parameter language: decides nothing but what the blocks say about themselves; nil where it is not known.
    /// - Complexity: linear in the text.
    public static func blocks(of text: String, mode: LineMode, language: Language?) -> [Block] {
        var text = text
        return text.withUTF8 { bytes in
            var blocks: [Block] = []
            var assembler = LineAssembler(mode: mode == .auto ? .blank : mode, language: language)
            var start = 0
            while start < bytes.count {
                let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
                assembler.add(line: UnsafeBufferPointer(rebasing: bytes[start..<end]), at: start) { blocks.append($0) }
                start = end + 1
            }
            assembler.finish { blocks.append($0) }
            return blocks
        }
    }
}
