import Glibc
import ICUText

/// What a document says its charset is, and what such a label means in practice.
enum CharsetLabel {
    /// The name to decode with, nil for an unknown label.
    static func canonical(_ label: String) -> String? {
        let name = label.lowercased()
        switch name {
        case "utf-8", "utf8", "unicode-1-1-utf-8": return "UTF-8"
        case "gb2312", "gbk", "x-gbk", "gb18030", "gb_2312-80", "gb_2312", "chinese", "euc-cn", "cp936", "ms936":
            return "GB18030"
        case "big5", "big5-hkscs", "cn-big5", "x-x-big5", "csbig5", "cp950": return "Big5-HKSCS"
        case "iso-8859-1", "iso8859-1", "latin1", "l1", "us-ascii", "ascii", "windows-1252", "cp1252":
            return "windows-1252"
        case "shift_jis", "shift-jis", "sjis", "x-sjis", "ms_kanji", "windows-31j": return "windows-31j"
        case "ks_c_5601-1987", "euc-kr", "korean", "ksc5601": return "windows-949"
        case "utf-16", "utf-16le", "utf-16be", "utf-32":
            // A label that could be read as bytes is not in UTF-16; browsers take UTF-8 here as well.
            return "UTF-8"
        default: return CharsetDecoder.knows(name) ? name : nil
        }
    }

    /// The charset of `<meta charset>`, `<meta http-equiv>` or the XML declaration, looked for in the first 16 KB.
    static func declared(in bytes: [UInt8]) -> String? {
        let head = bytes.prefix(1 << 14).map { $0 | ($0 >= 0x41 && $0 <= 0x5A ? 0x20 : 0) }
        for key in ["charset", "encoding"] {
            let pattern = Array(key.utf8)
            var index = 0
            while let found = find(pattern, in: head, from: index) {
                index = found + pattern.count
                // "encoding" counts only inside the XML declaration.
                if key == "encoding", !head.starts(with: Array("<?xml".utf8)) || index > 200 { break }
                if let label = value(in: head, at: index), let name = canonical(label) { return name }
            }
        }
        return nil
    }

    /// ISO-2022-JP and HZ are seven-bit, and so are valid UTF-8: they are told by their escapes.
    static func escaped(in bytes: [UInt8], declared: String?) -> String? {
        if find([0x1B, 0x24, 0x42], in: bytes, from: 0) != nil || find([0x1B, 0x24, 0x40], in: bytes, from: 0) != nil {
            return "ISO-2022-JP"
        }
        return declared == "hz-gb-2312" || declared == "hz" ? "HZ-GB-2312" : nil
    }

    private static func value(in head: [UInt8], at start: Int) -> String? {
        var index = start
        func skip(_ set: String) { while index < head.count, set.utf8.contains(head[index]) { index += 1 } }
        skip(" \t\r\n")
        guard index < head.count, head[index] == UInt8(ascii: "=") else { return nil }
        index += 1
        skip(" \t\r\n\"'")
        let end = head[index...].firstIndex {
            !($0 >= 0x30 && $0 <= 0x39 || $0 >= 0x61 && $0 <= 0x7A || "-_:".utf8.contains($0))
        }
        let label = String(decoding: head[index..<(end ?? head.count)], as: UTF8.self)
        return label.isEmpty ? nil : label
    }

    private static func find(_ pattern: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
        guard bytes.count >= pattern.count + start else { return nil }
        return bytes.withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress else { return nil }
            var index = start
            let end = bytes.count - pattern.count + 1
            // unsafe: memchr looks at bytes before `end` alone.
            while index < end, let found = memchr(base + index, Int32(pattern[0]), end - index) {
                index = UnsafeRawPointer(found) - UnsafeRawPointer(base)
                if bytes[index..<index + pattern.count].elementsEqual(pattern) { return index }
                index += 1
            }
            return nil
        }
    }
}
