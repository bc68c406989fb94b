package import BitextModel

extension Document.Metadata {
    /// What a document says about itself, by the names that `clean --json` has; the editions in other languages apart.
    package static var fields: [(name: String, path: WritableKeyPath<Document.Metadata, String?>)] {
        [
            ("title", \.title), ("source", \.source), ("author", \.author), ("editor", \.editor), ("date", \.date),
            ("dateText", \.dateText), ("documentNumber", \.documentNumber), ("url", \.url),
        ]
    }
}
