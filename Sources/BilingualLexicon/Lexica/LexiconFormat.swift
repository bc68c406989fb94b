/// The formats of glossaries and dictionaries that can be read.
package enum LexiconFormat: Sendable, CaseIterable {
    case tabSeparated
    case chineseDictionary
    case termBase

    /// By the name's ending, and by the content where the name says nothing (a `.txt`, a pipe).
    init(of bytes: [UInt8], path: String) {
        let name = path.lowercased()
        if name.hasSuffix(".u8") {
            self = .chineseDictionary
        } else if name.hasSuffix(".tbx") || name.hasSuffix(".xml") {
            self = .termBase
        } else if name.hasSuffix(".tsv") || name.hasSuffix(".tab") {
            self = .tabSeparated
        } else {
            self = Self.sniff(bytes)
        }
    }

    private static func sniff(_ bytes: [UInt8]) -> LexiconFormat {
        for line in bytes.prefix(1 << 16).split(separator: 0x0A) {
            let text = line.drop { $0 <= 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
            guard let first = text.first, first != UInt8(ascii: "#") else { continue }
            if first == UInt8(ascii: "<") { return .termBase }
            if text.contains(0x09) { return .tabSeparated }
            return text.contains(UInt8(ascii: "[")) && text.contains(UInt8(ascii: "/"))
                ? .chineseDictionary : .tabSeparated
        }
        return .tabSeparated
    }
}
