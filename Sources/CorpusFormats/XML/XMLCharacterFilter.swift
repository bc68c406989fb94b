/// Takes out of an XML document what no XML 1.0 document may contain, and remembers where.
///
/// Works on UTF-8 before the parser sees it, so that a file with a stray control character, a `&#0;` or a broken byte
/// can still be read, checked and mended.
final class XMLCharacterFilter {
    struct Finding: Hashable {
        enum Kind: Hashable {
            /// A character that XML does not allow, such as U+000B.
            case character(UInt32)
            /// The same as a numeric reference.
            case reference(String)
            /// Bytes that are not UTF-8; one replacement character stands for each stretch.
            case invalidBytes
            /// An ampersand that begins no reference.
            case bareAmpersand
            /// The name of an entity that the document declares, or that HTML has.
            case entity(String, isDeclared: Bool)
            /// Two references to the halves of a surrogate pair.
            case surrogates
            /// A vertical tab or form feed, which is white space.
            case whiteSpace(UInt32)
        }
        var kind: Kind
        var line: Int
    }

    /// In document order; no more than `limit` are kept, but all are counted.
    private(set) var findings: [Finding] = []
    private(set) var count = 0
    private var line = 1
    private var entities: MarkupEntities?
    private static let limit = 10_000

    /// Gives what was found since the last call, and forgets it.
    func takeFindings() -> [Finding] {
        defer { findings = [] }
        return findings
    }

    /// A piece that ends at a tag's end (or the document's) without what is not allowed.
    func filtered(_ piece: ArraySlice<UInt8>, isLast: Bool) -> [UInt8] {
        if entities == nil { entities = MarkupEntities(head: piece) }
        var output: [UInt8] = []
        output.reserveCapacity(piece.count)
        var index = piece.startIndex
        while index < piece.endIndex {
            let byte = piece[index]
            switch byte {
            case 0x0A:
                line += 1
                output.append(byte)
                index += 1
            case 0x09, 0x0D, 0x20...0x25, 0x27...0x7F:
                output.append(byte)
                index += 1
            case UInt8(ascii: "&"):
                index = reference(in: piece, at: index, to: &output)
            case 0x0B, 0x0C:
                add(.whiteSpace(UInt32(byte)))
                output.append(0x20)
                index += 1
            case 0..<0x20:
                add(.character(UInt32(byte)))
                index += 1
            default:
                index = multibyte(in: piece, at: index, to: &output)
            }
        }
        return output
    }

    private func add(_ kind: Finding.Kind) {
        count += 1
        if findings.count < Self.limit { findings.append(Finding(kind: kind, line: line)) }
    }

    private func reference(in piece: ArraySlice<UInt8>, at start: Int, to output: inout [UInt8]) -> Int {
        let longest = min(piece.endIndex, start + 64)
        guard let end = piece[start..<longest].firstIndex(of: UInt8(ascii: ";")), end > start + 1 else {
            add(.bareAmpersand)
            output.append(contentsOf: "&amp;".utf8)
            return start + 1
        }
        let name = piece[start + 1..<end]
        if name.first == UInt8(ascii: "#") {
            let digits = String(decoding: name.dropFirst(), as: UTF8.self)
            let value = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
            if let value, let scalar = Unicode.Scalar(value), XMLEscaping.allows(scalar) {
                output.append(contentsOf: piece[start...end])
            } else if let value, let (scalar, next) = Self.surrogatePair(value, in: piece, after: end) {
                add(.surrogates)
                output.append(contentsOf: String(Character(scalar)).utf8)
                return next
            } else if let value, value == 0x0B || value == 0x0C {
                add(.whiteSpace(value))
                output.append(0x20)
            } else if digits.allSatisfy({ $0.isASCII && ($0.isHexDigit || $0 == "x") }), !digits.isEmpty {
                add(.reference(digits))
            } else {
                add(.bareAmpersand)
                output.append(contentsOf: "&amp;".utf8)
                return start + 1
            }
            return end + 1
        }
        guard name.allSatisfy({ Self.isNameByte($0) }) else {
            add(.bareAmpersand)
            output.append(contentsOf: "&amp;".utf8)
            return start + 1
        }
        let text = String(decoding: name, as: UTF8.self)
        if !["amp", "lt", "gt", "quot", "apos"].contains(text) {
            // What nobody knows is the text that it looks like.
            guard let known = entities?.text(of: text) else {
                add(.bareAmpersand)
                output.append(contentsOf: "&amp;".utf8)
                return start + 1
            }
            add(.entity(text, isDeclared: entities?.declared[text] != nil))
            known.withUnsafeBufferPointer { _ = XMLEscaping.append($0, to: &output, in: .content) }
            return end + 1
        }
        output.append(contentsOf: piece[start...end])
        return end + 1
    }

    /// The character of two references to surrogates, one right after the other, and what follows them.
    private static func surrogatePair(
        _ high: UInt32, in piece: ArraySlice<UInt8>, after end: Int
    ) -> (Unicode.Scalar, Int)? {
        guard (0xD800...0xDBFF).contains(high), piece[(end + 1)...].starts(with: Array("&#".utf8)),
            let stop = piece[(end + 1)..<min(piece.endIndex, end + 16)].firstIndex(of: UInt8(ascii: ";"))
        else { return nil }
        let digits = String(decoding: piece[(end + 3)..<stop], as: UTF8.self)
        let low = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        guard let low, (0xDC00...0xDFFF).contains(low) else { return nil }
        return Unicode.Scalar(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00)).map { ($0, stop + 1) }
    }

    static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x3A, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x80...0xFF: true
        default: false
        }
    }

    private func multibyte(in piece: ArraySlice<UInt8>, at start: Int, to output: inout [UInt8]) -> Int {
        let length =
            switch piece[start] {
            case 0xC2...0xDF: 2
            case 0xE0...0xEF: 3
            case 0xF0...0xF4: 4
            default: 0
            }
        if length > 0, start + length <= piece.endIndex,
            let text = String(validating: piece[start..<start + length], as: UTF8.self),
            let scalar = text.unicodeScalars.first
        {
            if XMLEscaping.allows(scalar) {
                output.append(contentsOf: piece[start..<start + length])
            } else {
                add(.character(scalar.value))
            }
            return start + length
        }
        add(.invalidBytes)
        output.append(contentsOf: "\u{FFFD}".utf8)
        // The stretch ends where a character can begin again.
        var index = start + 1
        while index < piece.endIndex, piece[index] >= 0x80, piece[index] < 0xC2 || piece[index] > 0xF4 { index += 1 }
        return index
    }
}
