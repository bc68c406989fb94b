import BitextModel

/// Reads OpenDocument texts (ISO/IEC 26300): the body in its order, notes behind it, text boxes where they hang.
///
/// Tracked changes are read as accepted: what was deleted stands apart in such files.
package struct OpenDocumentReader {
    private var document = StructuredDocument()
    private var paragraphs: [(kind: Block.Kind, text: String)] = []
    private var notes: [StructuredBlock] = []
    /// Blocks of a note being read, and how many paragraphs were open when it began.
    private var noteDepth: Int?
    /// The styles that the document's own automatic ones are made of.
    private var parents: [String: String] = [:]
    private var listDepth = 0
    private var cellDepth = 0
    private var tables = TablePlaces()
    private var contentsDepth = 0
    private var count = 0
    private var depth = ElementDepth()
    /// What the element that is passed over is; nil for what is no text.
    private var skipped: Omission?
    private var skippedText = ""

    /// - Throws: `ZipError`, `DocumentFormatError`.
    /// - Complexity: O(bytes).
    package static func read(_ package: DocumentPackage) throws -> StructuredDocument {
        var reader = OpenDocumentReader()
        try package.read("content.xml") { reader.handle($0) }
        reader.document.blocks += reader.notes
        if package.has("meta.xml") { reader.document.metadata = try metadata(package) }
        return reader.document
    }

    private static func metadata(_ package: DocumentPackage) throws -> Document.Metadata {
        var metadata = Document.Metadata()
        var text = ""
        try package.read("meta.xml") { event in
            switch event {
            case .start: text = ""
            case .text(let more): text += more
            case .end("title"): metadata.title = text.isEmpty ? nil : text
            case .end("creator"), .end("initial-creator"): metadata.author = text.isEmpty ? metadata.author : text
            case .end("creation-date"): metadata.date = String(text.prefix(10))
            case .end: break
            }
        }
        return metadata
    }

    private mutating func handle(_ event: XMLPart.Event) {
        switch event {
        case .start(let name, let attributes):
            depth.enter()
            if !depth.isSkipping { start(name, attributes) } else if name == "p" { skippedText += "\n" }
        case .end(let name):
            if !depth.isSkipping { end(name) }
            if depth.leave() { endSkipped() }
        case .text(let text):
            if depth.isSkipping {
                skippedText += text
            } else if !paragraphs.isEmpty {
                paragraphs[paragraphs.count - 1].text += text
            }
        }
    }

    private mutating func start(_ name: String, _ attributes: [String: String]) {
        switch name {
        case "tracked-changes": skip(.deleted)
        case "annotation": skip(.comment)
        case "hidden-text": skip(.hidden)
        case "ruby-text": skip(.reading)
        case "note-citation", "scripts", "font-face-decls", "sequence-decls", "forms", "desc": skip(nil)
        case "style":
            if let name = attributes["style:name"] { parents[name] = attributes["style:parent-style-name"] }
        case "note": noteDepth = paragraphs.count
        case "list": listDepth += 1
        case "table": tables.enterTable()
        case "table-row": tables.enterRow()
        case "table-cell", "covered-table-cell":
            cellDepth += 1
            tables.enterCell()
            tables.span(columns: attributes["table:number-columns-repeated"])
        case "table-of-content", "alphabetical-index", "illustration-index", "table-index": contentsDepth += 1
        case "h": paragraphs.append((.heading, ""))
        case "p":
            paragraphs.append((cellDepth > 0 ? .tableCell : listDepth > 0 ? .listItem : .paragraph, ""))
            if let style = attributes["text:style-name"], style == "Title" || parents[style] == "Title" {
                paragraphs[paragraphs.count - 1].kind = .title
            }
        // No more than the element itself takes: a small file could ask for any amount.
        case "s": add(String(repeating: " ", count: max(0, min(16, attributes["text:c"].flatMap { Int($0) } ?? 1))))
        case "tab": add(" ")
        case "line-break": add("\n")
        default: break
        }
    }

    private mutating func add(_ text: String) {
        if !paragraphs.isEmpty { paragraphs[paragraphs.count - 1].text += text }
    }

    private mutating func end(_ name: String) {
        switch name {
        case "p", "h": endParagraph()
        case "note": noteDepth = nil
        case "list": listDepth -= 1
        case "table": tables.leaveTable()
        case "table-cell", "covered-table-cell": cellDepth -= 1
        case "table-of-content", "alphabetical-index", "illustration-index", "table-index": contentsDepth -= 1
        default: break
        }
    }

    private mutating func skip(_ omission: Omission?) {
        skipped = omission
        depth.skip()
    }

    private mutating func endSkipped() {
        if let omission = skipped, skippedText.contains(where: { !$0.isWhitespace }) {
            document.blocks.append(
                StructuredBlock(.paragraph, skippedText, place: "paragraph \(count + 1)", omission: omission))
        }
        skippedText = ""
    }

    private mutating func endParagraph() {
        guard let (kind, text) = paragraphs.popLast() else { return }
        count += 1
        guard text.contains(where: { !$0.isWhitespace }) else { return }
        if noteDepth != nil {
            notes.append(StructuredBlock(.paragraph, text, place: "note at paragraph \(count)"))
        } else {
            document.blocks.append(
                StructuredBlock(
                    kind, text, place: "paragraph \(count)", position: tables.position,
                    omission: contentsDepth > 0 ? .contents : nil))
        }
    }
}
