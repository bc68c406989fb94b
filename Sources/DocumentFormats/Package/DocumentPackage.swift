import ZipArchives

/// A document that is a zip archive of parts: Office Open XML (ECMA-376), OpenDocument (ISO/IEC 26300), EPUB.
package struct DocumentPackage {
    /// The kinds of document that are such archives.
    package enum Kind: Sendable, Hashable {
        case word, presentation, spreadsheet, openDocumentText, epub, other
    }

    package let file: String
    private let archive: ZipArchive

    /// - Throws: `ZipError`.
    package init(_ bytes: [UInt8], file: String) throws {
        self.file = file
        archive = try ZipArchive(bytes, file: file)
    }

    /// What the archive is, by the parts that every document of a kind has.
    package var kind: Kind {
        if archive.has("META-INF/container.xml") { return .epub }
        if archive.has("content.xml"), let bytes = try? archive.bytes(of: "mimetype") {
            let type = String(decoding: bytes, as: UTF8.self)
            return type.hasPrefix("application/vnd.oasis.opendocument.text") ? .openDocumentText : .other
        }
        guard let main = try? mainPart() else { return .other }
        if main.hasPrefix("word/") || main.hasSuffix("document.xml") { return .word }
        if main.hasPrefix("ppt/") || main.hasSuffix("presentation.xml") { return .presentation }
        return main.hasPrefix("xl/") || main.hasSuffix("workbook.xml") ? .spreadsheet : .other
    }

    func has(_ part: String) -> Bool { archive.has(part) }

    var names: [String] { archive.names }

    func bytes(of part: String) throws -> [UInt8] { try archive.bytes(of: part) }

    /// Hands the events of a part's XML on.
    ///
    /// - Throws: `ZipError`, `DocumentFormatError.malformed`, what `handle` throws.
    func read(_ part: String, _ handle: (XMLPart.Event) throws -> Void) throws {
        try XMLPart(file: file, name: part).read(Self.utf8(try archive.bytes(of: part)), handle)
    }

    /// The part that the package's own relations name as the document.
    func mainPart() throws -> String? {
        try relations(of: "").first { $0.value.type.hasSuffix("/officeDocument") }?.value.target
    }

    /// One part's reference to another.
    struct Relation {
        /// The address that names its kind; the words behind the last slash say it.
        var type: String
        /// The part's name in the archive, or an address outside of it.
        var target: String
        var isExternal: Bool
    }

    /// What a part refers to, by the identifiers it uses; nothing where it refers to nothing.
    ///
    /// - Parameter part: The part's name; empty for the package as a whole.
    func relations(of part: String) throws -> [String: Relation] {
        let cut = part.lastIndex(of: "/")
        let folder = cut.map { String(part[...$0]) } ?? ""
        let own = cut.map { String(part[part.index(after: $0)...]) } ?? part
        let name = "\(folder)_rels/\(own).rels"
        guard archive.has(name) else { return [:] }
        var relations: [String: Relation] = [:]
        try read(name) { event in
            guard case .start("Relationship", let attributes) = event, let id = attributes["Id"],
                let target = attributes["Target"]
            else { return }
            let isExternal = attributes["TargetMode"] == "External"
            relations[id] = Relation(
                type: attributes["Type"] ?? "", target: isExternal ? target : Self.resolved(target, in: folder),
                isExternal: isExternal)
        }
        return relations
    }

    /// A reference's part: relative to the folder of the part that has it, or from the archive's root.
    static func resolved(_ reference: String, in folder: String) -> String {
        var path = reference.hasPrefix("/") ? [] : folder.split(separator: "/")
        for step in reference.split(separator: "/") where step != "." {
            if step == ".." { _ = path.popLast() } else { path.append(step) }
        }
        return path.joined(separator: "/")
    }

    /// The parser takes UTF-8; the standards allow UTF-16 as well.
    private static func utf8(_ bytes: [UInt8]) -> [UInt8] {
        let isLittle = bytes.starts(with: [0xFF, 0xFE])
        guard isLittle || bytes.starts(with: [0xFE, 0xFF]) else { return bytes }
        let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index in
            isLittle
                ? UInt16(bytes[index]) | UInt16(bytes[index + 1]) << 8
                : UInt16(bytes[index]) << 8 | UInt16(bytes[index + 1])
        }
        let text = String(decoding: units, as: UTF16.self)
        // The declaration would contradict what the bytes are now.
        guard text.hasPrefix("<?xml"), let end = text.firstRange(of: "?>") else { return Array(text.utf8) }
        return Array(text[end.upperBound...].utf8)
    }
}
