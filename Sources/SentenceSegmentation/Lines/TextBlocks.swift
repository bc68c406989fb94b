import BitextModel

/// Plain text as blocks.
public enum TextBlocks {
    /// The paragraphs of a text, each with the map of its bytes into the text. Hyphens that certainly are a line
    /// end's are taken out of a block's text; its map and the text itself keep them.
    ///
    /// - Parameter language: what the blocks say of themselves; nil where it is not known.
    /// - Complexity: linear in the text.
    public static func blocks(of text: String, mode: LineMode, language: Language?) -> [Block] {
        var text = text
        return text.withUTF8 { bytes in
            let layout = layout(of: bytes, mode: mode)
            let hyphenation = layout.mode == .paragraph ? nil : Hyphenation(of: bytes)
            var assembler = LineAssembler(layout: layout, language: language, hyphenation: hyphenation)
            var blocks: [Block] = []
            LineSplitter.forEachLine(in: bytes) { line, offset in
                assembler.add(line: line, at: offset) { blocks.append($0) }
            }
            assembler.finish { blocks.append($0) }
            return blocks
        }
    }

    /// The mode that `auto` stands for in a text.
    public static func mode(of text: String) -> LineMode {
        var text = text
        return text.withUTF8 { layout(of: $0, mode: .auto).mode }
    }

    static func layout(of bytes: UnsafeBufferPointer<UInt8>, mode: LineMode) -> LineLayout {
        let sample = UnsafeBufferPointer(rebasing: bytes[..<min(bytes.count, LineLayout.sampleSize)])
        let found = mode == .auto || mode == .wrapped ? LineLayout(of: sample) : nil
        return LineLayout(mode: mode == .auto ? found?.mode ?? .paragraph : mode, width: found?.width ?? 0)
    }
}
