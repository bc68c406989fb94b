import CharacterDecoding

/// What the first bytes of a file say that it is.
enum ContentKind: Equatable {
    /// A format of corpora that cannot be mistaken: TMX, XLIFF, XCES, JSON Lines.
    case corpus(CorpusFormat)
    /// Something that is no text, in words: `a PDF document`.
    case binary(String)
    /// Markup that holds no corpus, in words: `an HTML page`.
    case markup(String)
    case unknown

    /// - Parameter head: the first bytes, some hundreds at least, of UTF-8 or UTF-16.
    init(_ head: some Collection<UInt8>) {
        if let kind = BinarySignature.kind(of: Array(head.prefix(64))) {
            self = .binary(kind)
            return
        }
        // In UTF-16 every other byte of markup is zero.
        var text = head.filter { $0 != 0 }[...]
        for mark: [UInt8] in [[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF]] where text.starts(with: mark) {
            text = text.dropFirst(mark.count)
        }
        text = text.drop { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
        if text.starts(with: Array("{\"".utf8)) {
            self = .corpus(.jsonl)
            return
        }
        guard text.first == UInt8(ascii: "<"), let root = Self.root(text) else {
            self = .unknown
            return
        }
        switch root {
        case "tmx": self = .corpus(.tmx)
        case "xliff": self = .corpus(.xliff)
        case "cesAlign": self = .corpus(.xces)
        case "html", "HTML": self = .markup("an HTML page")
        default: self = text.starts(with: Array("<?xml".utf8)) ? .markup("XML of another kind (<\(root)>)") : .unknown
        }
    }

    /// The name of a document's first element, comments, declarations and the like passed over.
    private static func root(_ text: ArraySlice<UInt8>) -> String? {
        var rest = text
        while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
            rest = rest[(open + 1)...]
            guard let first = rest.first else { return nil }
            if first == UInt8(ascii: "?") || first == UInt8(ascii: "!") { continue }
            let name = rest.prefix { ![0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: ">"), UInt8(ascii: "/")].contains($0) }
            return String(decoding: name.prefix(40), as: UTF8.self)
        }
        return nil
    }
}
