package import BitextModel

/// An EPUB publication (W3C EPUB 3.3; OPF 2 and 3): its chapters in reading order.
package struct ElectronicBook: Sendable {
    /// A chapter: a page in XHTML.
    package struct Chapter: Sendable {
        /// The part's name in the archive.
        package var name: String
        package var bytes: [UInt8]
    }

    package private(set) var chapters: [Chapter] = []
    package private(set) var metadata = Document.Metadata()
    /// The language that the book says it is in.
    package private(set) var language: Language?
    /// Parts that are not read in order: tables of contents, notes on the side.
    package private(set) var leftOut: [Chapter] = []

    /// - Throws: `ZipError`, `DocumentFormatError`.
    /// - Complexity: O(bytes).
    package init(_ package: DocumentPackage) throws {
        try Self.refuseEncryption(package)
        var root: String?
        try package.read("META-INF/container.xml") { event in
            guard case .start("rootfile", let attributes) = event, root == nil else { return }
            root = attributes["full-path"]
        }
        guard let root, package.has(root) else {
            throw DocumentFormatError.notOfKind(package.file, kind: "EPUB book", reason: "its list of parts is missing")
        }
        let folder = root.lastIndex(of: "/").map { String(root[...$0]) } ?? ""
        var items: [String: (part: String, properties: String)] = [:]
        var spine: [(id: String, isLinear: Bool)] = []
        var text = ""
        try package.read(root) { event in
            switch event {
            case .start(let name, let attributes):
                text = ""
                if name == "item", let id = attributes["id"], let address = attributes["href"] {
                    let part = DocumentPackage.resolved(Self.decoded(address), in: folder)
                    items[id] = (part, attributes["properties"] ?? "")
                } else if name == "itemref", let id = attributes["idref"] {
                    spine.append((id, attributes["linear"] != "no"))
                }
            case .text(let more): text += more
            case .end(let name): describe(name, text)
            }
        }
        for (id, isLinear) in spine {
            guard let item = items[id], package.has(item.part) else { continue }
            if isLinear, !item.properties.split(separator: " ").contains("nav") {
                chapters.append(Chapter(name: item.part, bytes: try package.bytes(of: item.part)))
            } else {
                leftOut.append(Chapter(name: item.part, bytes: try package.bytes(of: item.part)))
            }
        }
        guard !chapters.isEmpty else {
            throw DocumentFormatError.notOfKind(package.file, kind: "EPUB book", reason: "it has no chapters")
        }
    }

    private mutating func describe(_ name: String, _ text: String) {
        let value = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !value.isEmpty else { return }
        switch name {
        case "title": metadata.title = metadata.title ?? value
        case "creator": metadata.author = metadata.author ?? value
        case "publisher": metadata.source = metadata.source ?? value
        case "date": metadata.date = metadata.date ?? String(value.prefix(10))
        case "language": language = language ?? Language(value)
        default: break
        }
    }

    /// Fonts may be obfuscated in a book that everybody may read; chapters may not.
    private static func refuseEncryption(_ package: DocumentPackage) throws {
        guard package.has("META-INF/encryption.xml") else { return }
        var isEncrypted = false
        try package.read("META-INF/encryption.xml") { event in
            guard case .start("CipherReference", let attributes) = event, let address = attributes["URI"] else {
                return
            }
            let name = address.lowercased()
            if name.hasSuffix("html") || name.hasSuffix("htm") || name.hasSuffix(".xml") { isEncrypted = true }
        }
        if isEncrypted { throw DocumentFormatError.encrypted(package.file) }
    }

    /// An address without its per-cent signs and without what follows the path.
    private static func decoded(_ address: String) -> String {
        var bytes: [UInt8] = []
        let source = Array(address.prefix { $0 != "#" && $0 != "?" }.utf8)
        var index = 0
        while index < source.count {
            if source[index] == UInt8(ascii: "%"), index + 2 < source.count,
                let value = UInt8(String(decoding: source[index + 1...index + 2], as: UTF8.self), radix: 16)
            {
                bytes.append(value)
                index += 3
            } else {
                bytes.append(source[index])
                index += 1
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
