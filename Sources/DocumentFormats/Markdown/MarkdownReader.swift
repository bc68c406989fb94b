import BitextModel
import CMarkdown

/// Reads Markdown (CommonMark 0.29 with GitHub's tables and notes): the text without its marks; program code and markup are
/// accounted for.
package struct MarkdownReader {
    private var document = StructuredDocument()
    private var text = ""
    private var places: [Block.Kind] = []
    private var notes: [StructuredBlock] = []
    private var isNote = false
    /// Where struck text began, within the text being read.
    private var struck: [String.Index] = []

    /// The ends of names that Markdown files have.
    package static let nameEndings = [".md", ".markdown", ".mdown", ".mkd"]

    /// - Complexity: O(bytes).
    package static func read(_ text: String) -> StructuredDocument {
        var reader = MarkdownReader()
        let body = reader.readFrontMatter(text)
        reader.readBody(body)
        reader.document.blocks += reader.notes
        if reader.document.metadata.title == nil {
            reader.document.metadata.title = reader.document.blocks.first { $0.kind == .title }?.text
        }
        return reader.document
    }

    /// Takes the lines between two rules of dashes at the very start, which generators of sites read.
    private mutating func readFrontMatter(_ text: String) -> Substring {
        let lines = text.split(separator: "\n", maxSplits: 200, omittingEmptySubsequences: false)
        func isRule(_ line: Substring) -> Bool {
            line.prefix(3) == "---" && line.allSatisfy { $0 == "-" || $0.isWhitespace }
        }
        guard let first = lines.first, isRule(first),
            let end = lines.dropFirst().prefix(200).firstIndex(where: isRule), end < lines.count - 1,
            // Two rules with nothing between them are two rules.
            lines[1..<end].contains(where: { $0.contains { !$0.isWhitespace } })
        else { return text[...] }
        for line in lines[1..<end] {
            guard let colon = line.firstIndex(of: ":") else { continue }
            let value = String(
                line[line.index(after: colon)...].drop(while: \.isWhitespace).filter { $0 != "\"" && $0 != "\r" })
            guard !value.isEmpty else { continue }
            switch line[..<colon].lowercased() {
            case "title": document.metadata.title = value
            case "author": document.metadata.author = value
            case "date": document.metadata.date = String(value.prefix(10))
            default: break
            }
        }
        document.blocks.append(
            StructuredBlock(
                .paragraph, lines[1..<end].joined(separator: "\n"), place: "line 1",
                omission: Omission(kind: "metadata", reason: "what the file says of itself")))
        return text[lines[end].endIndex...].dropFirst()
    }

    private mutating func readBody(_ body: Substring) {
        cmark_gfm_core_extensions_ensure_registered()
        guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT | CMARK_OPT_FOOTNOTES) else { return }
        defer { cmark_parser_free(parser) }
        for name in ["table", "strikethrough"] {
            if let syntax = cmark_find_syntax_extension(name) {
                cmark_parser_attach_syntax_extension(parser, syntax)
            }
        }
        var source = String(body)
        source.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
        }
        guard let root = cmark_parser_finish(parser) else { return }
        defer { cmark_node_free(root) }
        guard let iterator = cmark_iter_new(root) else { return }
        defer { cmark_iter_free(iterator) }
        while true {
            let event = cmark_iter_next(iterator)
            guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { break }
            let type = String(cString: cmark_node_get_type_string(node))
            if event == CMARK_EVENT_ENTER { enter(node, type) } else { leave(node, type) }
        }
    }

    private mutating func enter(_ node: OpaquePointer, _ type: String) {
        switch type {
        case "item", "tasklist": places.append(.listItem)
        case "block_quote": places.append(.quotation)
        case "footnote_definition": isNote = true
        case "text", "code": text += literal(of: node)
        case "softbreak", "linebreak": text += "\n"
        case "code_block": add(.preformatted, literal(of: node), node, .code)
        case "html_block":
            add(.paragraph, literal(of: node), node, Omission(kind: "code", reason: "markup within the text"))
        case "strikethrough": struck.append(text.endIndex)
        default: break
        }
    }

    private mutating func leave(_ node: OpaquePointer, _ type: String) {
        switch type {
        case "item", "tasklist", "block_quote": _ = places.popLast()
        case "footnote_definition": isNote = false
        case "strikethrough":
            guard let start = struck.popLast() else { return }
            let deleted = String(text[start...])
            text.removeSubrange(start...)
            add(.paragraph, deleted, node, Omission(kind: "deleted", reason: "struck out"))
        case "heading":
            let isTitle = cmark_node_get_heading_level(node) == 1 && !document.blocks.contains { $0.kind == .title }
            addText(isTitle ? .title : .heading, node)
        case "paragraph": addText(places.last ?? .paragraph, node)
        case "table_cell": addText(.tableCell, node)
        default: break
        }
    }

    private func literal(of node: OpaquePointer) -> String {
        cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
    }

    private mutating func addText(_ kind: Block.Kind, _ node: OpaquePointer) {
        add(kind, text, node, nil)
        text = ""
    }

    private mutating func add(_ kind: Block.Kind, _ text: String, _ node: OpaquePointer, _ omission: Omission?) {
        guard text.contains(where: { !$0.isWhitespace }) else { return }
        let line = max(1, Int(cmark_node_get_start_line(node)))
        let block = StructuredBlock(kind, text, place: "line \(line)", omission: omission)
        if isNote { notes.append(block) } else { document.blocks.append(block) }
    }
}
