import BitextModel

/// Reads WordprocessingML documents (ECMA-376 part 1, §17), as Word, WPS and LibreOffice write them.
///
/// The body in its order, tables by row; foot- and endnotes behind it; text boxes once, behind the paragraph they hang on.
/// Fields give their results. Hidden text, comments, deleted text, tables of contents and the heads and feet of pages are
/// accounted for. Numbers that the program makes for list items are no text of the document.
package struct WordReader {
    private let package: DocumentPackage
    /// Whether tracked changes are read as if none had been made; else as if all were accepted.
    private let readsOriginal: Bool
    private var document = StructuredDocument()

    /// - Parameter readsOriginal: Whether tracked changes are read as if none had been made; else as if all were accepted.
    /// - Throws: `ZipError`, `DocumentFormatError`.
    /// - Complexity: O(bytes).
    package static func read(
        _ package: DocumentPackage, readsOriginal: Bool = false
    ) throws -> StructuredDocument {
        var reader = WordReader(package: package, readsOriginal: readsOriginal)
        try reader.read()
        return reader.document
    }

    private init(package: DocumentPackage, readsOriginal: Bool) {
        self.package = package
        self.readsOriginal = readsOriginal
    }

    private mutating func read() throws {
        guard let main = try package.mainPart() else {
            throw DocumentFormatError.notOfKind(package.file, kind: "DOCX document", reason: "no part is its text")
        }
        let styles = try WordStyles(package, part: try package.parts("styles", of: main).first)
        var tables = TablePlaces()
        func blocks(of part: String, _ place: String) throws -> [StructuredBlock] {
            var story = WordStory(styles: styles, readsOriginal: readsOriginal, place: place, tables: tables)
            try package.read(part) { story.handle($0) }
            tables = story.tables
            return story.finish()
        }
        document.blocks = try blocks(of: main, "paragraph")
        for part in try package.parts("footnotes", of: main) { document.blocks += try blocks(of: part, "footnote") }
        for part in try package.parts("endnotes", of: main) { document.blocks += try blocks(of: part, "endnote") }
        for (kind, omission) in [("header", Omission.runningHead), ("footer", .runningHead), ("comments", .comment)] {
            for part in try package.parts(kind, of: main) {
                document.blocks += try blocks(of: part, kind).map { block in
                    var block = block
                    block.omission = block.omission ?? omission
                    return block
                }
            }
        }
        document.metadata = try PackageProperties.read(package)
        if let title = document.blocks.first(where: { $0.kind == .title && $0.omission == nil }) {
            document.metadata.title = title.text
        }
    }

    /// A switch of the format: on without a value, off by one of three words.
    static func isOn(_ attributes: [String: String]) -> Bool {
        !["0", "false", "off"].contains(attributes["w:val"] ?? "")
    }
}
