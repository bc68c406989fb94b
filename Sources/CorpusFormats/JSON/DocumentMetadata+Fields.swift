package import BitextModel

extension DocumentMetadata {
    /// What a document says about itself, by the names that `clean --json` has; the editions in other languages apart.
    package static var fields: [(name: String, path: WritableKeyPath<DocumentMetadata, String?>)] {
        [
            ("title", \.title), ("source", \.source), ("author", \.author), ("editor", \.editor), ("date", \.date),
            ("dateText", \.dateText), ("documentNumber", \.documentNumber), ("url", \.url),
        ]
    }
}
