/// What a block of a document is to its reader.
public enum BlockKind: String, Hashable, Sendable, CaseIterable {
    case title, heading, paragraph, listItem, tableCell, caption, quotation, preformatted
    /// Boilerplate *inside* the release (editor's note, media contact, "Ends"): kept, but marked.
    case releaseBoilerplate
}
