import BitextModel
package import TextFacts

extension Article {
    /// One JSON object on one line, with the fields of `bitext clean --json`.
    package func json(file: String, charset: String? = nil) -> String {
        var json = JSONWriter()
        json.object { write(to: &$0, file: file, charset: charset) }
        return json.text
    }

    /// The same, as members of the object at hand.
    ///
    /// - Parameter file: what the document is called; nil to leave that out.
    package func write(to object: inout JSONWriter, file: String?, charset: String?) {
        let metadata = document.metadata
        if let file { object.member("file", file) }
        object.member("program", "\(BitextVersion.name) \(BitextVersion.number)")
        object.member("format", isHTML ? "html" : "text")
        object.member("charset", charset)
        object.member("title", metadata.title)
        object.member("source", metadata.source)
        object.member("author", metadata.author)
        object.member("editor", metadata.editor)
        object.member("date", metadata.date)
        object.member("dateText", metadata.dateText)
        object.member("documentNumber", metadata.documentNumber)
        object.member("language", document.language?.tag)
        object.member("url", metadata.url)
        object.member("alternates", each: metadata.alternates) { alternate, json in
            json.object { entry in
                entry.member("language", alternate.language?.tag)
                entry.member("url", alternate.url)
            }
        }
        if !notes.attachments.isEmpty {
            object.member("attachments", each: notes.attachments) { attachment, json in
                json.object { entry in
                    entry.member("name", attachment.name)
                    entry.member("address", attachment.address)
                }
            }
        }
        if let signature = notes.signature {
            object.member("signature") { entry in
                entry.member("names", signature.names)
                entry.member("date", signature.date)
                entry.member("dateText", signature.dateText)
            }
        }
        object.member("paragraphs", each: document.blocks) { block, json in
            json.object { entry in
                entry.member("kind", block.kind.rawValue)
                entry.member("text", block.text)
                entry.member("range", block.range.description)
                if let language = block.language { entry.member("language", language.tag) }
            }
        }
        object.member("removed", each: removed) { block, json in
            json.object { entry in
                entry.member("text", block.text)
                entry.member("kind", block.kind.name)
                entry.member("reason", block.reason)
                entry.member("line", block.line)
                entry.member("range", block.range.description)
            }
        }
    }
}
