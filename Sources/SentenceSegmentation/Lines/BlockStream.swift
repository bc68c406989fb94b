import BitextModel

/// The paragraphs of a text that arrives piece by piece: memory depends on the longest paragraph, not on the text.
///
/// Here no hyphen is taken out, since that needs the whole document: a block's text is its source but for white space.
public struct BlockStream {
    private let mode: LineMode
    private let language: Language?
    private var assembler: LineAssembler?
    private var consumed = 0

    /// - Parameter mode: `auto` is decided by the first piece.
    public init(mode: LineMode, language: Language?) {
        self.mode = mode
        self.language = language
    }

    /// Takes the next piece, which ends at a line end unless it is the last; calls `body` with every block that is
    /// complete now. Ranges are offsets in all pieces together.
    public mutating func add(_ piece: String, _ body: (Block) -> Void) {
        var piece = piece
        piece.withUTF8 { bytes in
            var assembler =
                assembler
                ?? LineAssembler(layout: TextBlocks.layout(of: bytes, mode: mode), language: language)
            LineSplitter.forEachLine(in: bytes) { line, offset in
                assembler.add(line: line, at: consumed + offset, body)
            }
            self.assembler = assembler
            consumed += bytes.count
        }
    }

    /// Completes the last block.
    public mutating func finish(_ body: (Block) -> Void) { assembler?.finish(body) }
}
