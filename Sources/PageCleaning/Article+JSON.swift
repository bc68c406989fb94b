import BitextModel

extension Article {
    /// One JSON object on one line, with the fields of `bitext clean --json`.
    public func json(file: String, charset: String? = nil) -> String {
        var object = JSONObject()
        let metadata = document.metadata
        object.add("file", file)
        object.add("program", "\(BitextVersion.name) \(BitextVersion.number)")
        object.add("format", isHTML ? "html" : "text")
        object.add("charset", charset)
        object.add("title", metadata.title)
        object.add("source", metadata.source)
        object.add("author", metadata.author)
        object.add("editor", metadata.editor)
        object.add("date", metadata.date)
        object.add("dateText", metadata.dateText)
        object.add("documentNumber", metadata.documentNumber)
        object.add("language", document.language?.tag)
        object.add("url", metadata.url)
        object.add("alternates", metadata.alternates) { alternate, entry in
            entry.add("language", alternate.language?.tag)
            entry.add("url", alternate.url)
        }
        object.add("paragraphs", document.blocks) { block, entry in
            entry.add("kind", block.kind.rawValue)
            entry.add("text", block.text)
            entry.add("range", block.range.description)
            if let language = block.language { entry.add("language", language.tag) }
        }
        object.add("removed", removed) { block, entry in
            entry.add("text", block.text)
            entry.add("kind", block.kind.name)
            entry.add("reason", block.reason)
            entry.add("line", block.line)
            entry.add("range", block.range.description)
        }
        return object.text
    }
}
