import BitextModel

/// A file that somebody has already cut: a sentence a line.
public struct PresegmentedText: Sendable, Equatable {
    /// Line i is sentence i. A blank line keeps its number and is in no bead.
    public var lines: [Sentence]

    /// Lines end at LF (a CR before it is dropped), never at U+2028, U+0085, VT or FF.
    public init(_ text: String) {
        lines = []
        var start = 0
        let bytes = Array(text.utf8)
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
            var contentEnd = end
            if contentEnd > start, bytes[contentEnd - 1] == UInt8(ascii: "\r") { contentEnd -= 1 }
            let line = String(decoding: bytes[start..<contentEnd], as: UTF8.self)
            lines.append(Sentence(text: line, range: SourceRange(start, contentEnd), block: 0))
            start = end + 1
        }
    }

    /// Whether a line holds nothing but white space.
    static func isBlank(_ line: String) -> Bool { line.unicodeScalars.allSatisfy(\.properties.isWhitespace) }
}
