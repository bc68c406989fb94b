import BitextModel

extension Article {
    /// The title first, a paragraph a line.
    package func plainText() -> String { document.blocks.map { $0.text + "\n" }.joined() }

    /// The account for `--explain`: what was read from the page, and line, kind, reason and text of all that went.
    package func account() -> String {
        let metadata = document.metadata
        var lines = ["\(document.id): \(document.blocks.count) blocks kept, \(removed.count) removed"]
        for (name, value) in [
            ("title", metadata.title), ("source", metadata.source), ("author", metadata.author),
            ("editor", metadata.editor), ("date", metadata.date), ("number", metadata.documentNumber),
            ("language", document.language?.tag), ("address", metadata.url),
        ] {
            if let value { lines.append("  \(name): \(value)") }
        }
        for block in removed {
            let text = block.text.replacing("\n", with: " ").replacing("\t", with: " ")
            lines.append("\(block.line)\t\(block.kind)\t\(block.reason)\t\(text)")
        }
        return lines.map { $0 + "\n" }.joined()
    }
}
