import TextFacts

/// A part of a MIME message (RFC 2045, 2046): headers, and a body that is decoded when it is asked for.
struct MIMEPart {
    /// By their names in small letters; folded lines are one.
    private(set) var headers: [String: String] = [:]
    private let content: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) {
        var position = bytes.startIndex
        var name: String?
        while position < bytes.endIndex {
            let end = bytes[position...].firstIndex(of: 0x0A) ?? bytes.endIndex
            var line = bytes[position..<end]
            position = end < bytes.endIndex ? end + 1 : end
            if line.last == 0x0D { line.removeLast() }
            if line.isEmpty { break }
            let text = String(decoding: line, as: UTF8.self)
            if text.first == " " || text.first == "\t" {
                if let name { headers[name, default: ""] += " " + text.drop(while: \.isWhitespace) }
            } else if let colon = text.firstIndex(of: ":") {
                name = text[..<colon].lowercased()
                headers[text[..<colon].lowercased()] = String(
                    text[text.index(after: colon)...].drop(while: \.isWhitespace))
            }
        }
        content = bytes[position...]
    }

    /// A header's parameter: the boundary of `multipart/related; boundary="x"`.
    func parameter(_ name: String, of header: String) -> String? {
        guard let value = headers[header] else { return nil }
        for piece in value.split(separator: ";").dropFirst() {
            guard let equals = piece.firstIndex(of: "=") else { continue }
            let key = piece[..<equals].filter { !$0.isWhitespace }.lowercased()
            guard key == name else { continue }
            var text = piece[piece.index(after: equals)...].drop(while: \.isWhitespace)
            while text.last?.isWhitespace ?? false { text.removeLast() }
            if text.first == "\"", text.last == "\"", text.count >= 2 { text = text.dropFirst().dropLast() }
            return String(text)
        }
        return nil
    }

    /// The parts of a multipart body.
    func parts(boundary: String, limit: Int) -> [MIMEPart] {
        let mark = Array("--\(boundary)".utf8)
        var parts: [MIMEPart] = []
        var start: Int?
        var position = content.startIndex
        while position < content.endIndex, parts.count < limit {
            let end = content[position...].firstIndex(of: 0x0A) ?? content.endIndex
            if content[position..<end].starts(with: mark) {
                if let start { parts.append(MIMEPart(content[start..<position])) }
                start = end < content.endIndex ? end + 1 : nil
                if content[position..<end].dropFirst(mark.count).starts(with: [0x2D, 0x2D]) { return parts }
            }
            position = end < content.endIndex ? end + 1 : end
        }
        // A message that was cut off ends with its last part.
        if let start, start < content.endIndex { parts.append(MIMEPart(content[start...])) }
        return parts
    }

    /// The body, decoded from quoted-printable or base64.
    ///
    /// - Complexity: O(bytes).
    var body: [UInt8] {
        switch headers["content-transfer-encoding"]?.lowercased().filter({ !$0.isWhitespace }) {
        case "quoted-printable": Self.quotedPrintable(content)
        case "base64": Base64.bytes(of: content)
        default: Array(content)
        }
    }

    private static func quotedPrintable(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var position = bytes.startIndex
        while position < bytes.endIndex {
            let byte = bytes[position]
            position += 1
            guard byte == UInt8(ascii: "=") else {
                result.append(byte)
                continue
            }
            // A soft line end: the sign, spaces that a transport put there, and the end.
            var end = position
            while end < bytes.endIndex, bytes[end] == 0x20 || bytes[end] == 0x09 || bytes[end] == 0x0D { end += 1 }
            if end < bytes.endIndex, bytes[end] == 0x0A {
                position = end + 1
            } else if position + 1 < bytes.endIndex, let high = hexadecimal(bytes[position]),
                let low = hexadecimal(bytes[position + 1])
            {
                result.append(high << 4 | low)
                position += 2
            } else {
                result.append(byte)
            }
        }
        return result
    }

    private static func hexadecimal(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x41 + 10
        case 0x61...0x66: byte - 0x61 + 10
        default: nil
        }
    }
}
