extension Block {
    /// What a block of a document is to its reader.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// The document's title.
        case title
        /// A heading within it.
        case heading
        /// A paragraph of running text.
        case paragraph
        /// An item of a list.
        case listItem
        /// A cell of a table.
        case tableCell
        /// The caption of a picture or a table.
        case caption
        /// A quotation set apart.
        case quotation
        /// Text whose line ends and spaces count.
        case preformatted
        /// Boilerplate *inside* the release (editor's note, media contact, "Ends"): kept, but marked.
        case releaseBoilerplate
    }
}
