/// The fields of a record's or a message's head: `name: value` lines.
struct HeaderFields {
    /// By their names in small letters; of a field that comes twice the first.
    private let values: [String: String]

    subscript(name: String) -> String? { values[name] }

    /// Lines that are no field are left out; folded lines belong to the one before.
    ///
    /// - Complexity: O(bytes).
    init(_ bytes: UnsafeRawBufferPointer) {
        var values: [String: String] = [:]
        var name: String?
        for line in bytes.split(separator: 0x0A) {
            let text = String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
            if let first = text.first, first == " " || first == "\t" {
                if let name { values[name]! += " " + Self.trimmed(text[...]) }
                continue
            }
            guard let colon = text.firstIndex(of: ":") else {
                name = nil
                continue
            }
            let key = Self.trimmed(text[..<colon]).lowercased()
            name = values[key] == nil ? key : nil
            if name != nil { values[key] = Self.trimmed(text[text.index(after: colon)...]) }
        }
        self.values = values
    }

    /// The media type of `content-type`, in small letters, and its charset.
    var contentType: (type: String?, charset: String?) {
        guard let value = values["content-type"] else { return (nil, nil) }
        let parts = value.split(separator: ";")
        let type = parts.first.map { Self.trimmed($0).lowercased() }
        var charset: String?
        for part in parts.dropFirst() {
            let trimmed = Self.trimmed(part)
            guard trimmed.lowercased().hasPrefix("charset=") else { continue }
            let name = trimmed.dropFirst(8).filter { $0 != "\"" && $0 != "'" }
            if !name.isEmpty, name.utf8.count <= 40 { charset = name }
        }
        return (type?.isEmpty == true ? nil : type, charset)
    }

    /// Where a head's blank line ends, if it does within the limit.
    ///
    /// - Complexity: O(bytes of the head).
    static func end(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
        var position = start
        let limit = min(bytes.count, start + PageLimits.header)
        while position < limit {
            guard bytes[position] == 0x0A else {
                position += 1
                continue
            }
            if position + 1 < bytes.count, bytes[position + 1] == 0x0A { return position + 2 }
            if position + 2 < bytes.count, bytes[position + 1] == 0x0D, bytes[position + 2] == 0x0A {
                return position + 3
            }
            position += 1
        }
        return nil
    }

    private static func trimmed(_ text: Substring) -> String {
        var content = text
        while content.first?.isWhitespace == true { content.removeFirst() }
        while content.last?.isWhitespace == true { content.removeLast() }
        return String(content)
    }
}
