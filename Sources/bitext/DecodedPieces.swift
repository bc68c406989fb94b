import BitextModel
import CharacterDecoding
import FileAccess

/// A text file in decoded pieces that end at line ends: UTF-8 as it is read, so that a file of any size fits; every
/// other encoding as one piece, since its decoder wants the whole.
struct DecodedPieces {
    /// How many bad byte sequences became U+FFFD so far.
    private(set) var malformed = 0
    private(set) var charset = "UTF-8"
    private var chunks: LineChunks?
    private var pending: [String] = []

    /// - Throws: `FileError`; `DecodingError` for what is no text.
    init(_ path: String) throws {
        let chunks = try LineChunks(path)
        // An empty text is a text without sentences.
        guard let first = try chunks.next() else { return }
        let decoded = try DocumentDecoder.decode(first, file: path)
        charset = decoded.charset
        if decoded.charset == "UTF-8", try path == "-" || Self.staysUTF8(path) {
            malformed = decoded.malformed
            pending = [decoded.text]
            self.chunks = chunks
            return
        }
        var whole = first
        while let next = try chunks.next() { whole += next }
        let text = try DocumentDecoder.decode(whole, file: path)
        charset = text.charset
        malformed = text.malformed
        pending = [text.text]
    }

    /// The next piece; nil after the last.
    mutating func next() throws -> String? {
        if let piece = pending.popLast() { return piece }
        guard let bytes = try chunks?.next() else { return nil }
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        let text = String(decoding: bytes, as: UTF8.self)
        malformed += Self.replacements(in: text)
        return text
    }

    /// Whether a file that starts like UTF-8 goes on so: a table of ASCII may stand before pages of GB18030.
    private static func staysUTF8(_ path: String) throws -> Bool {
        guard !LineChunks.canBeReadOnce(path) else { return true }
        let chunks = try LineChunks(path)
        var characters = 0
        var bad = 0
        while let bytes = try chunks.next() {
            if (try? UTF8Span(validating: bytes.span)) != nil {
                characters += bytes.count { $0 >= 0xC2 }
                continue
            }
            let text = String(decoding: bytes, as: UTF8.self)
            bad += replacements(in: text)
            characters += text.utf8.count { $0 >= 0xC2 } - replacements(in: text)
        }
        return characters >= bad * 10
    }

    private static func replacements(in text: String) -> Int { text.unicodeScalars.count { $0 == "\u{FFFD}" } }
}
