import BitextModel

/// The descriptions of documents that a reader meets with every unit, told once each, and again where they change.
struct DescriptionChanges {
    private var known: [String: Document.Metadata] = [:]
    private var changes: [DocumentDescription] = []

    /// Notes what a unit says of its document.
    mutating func note(_ metadata: Document.Metadata, of id: String) {
        guard known[id] != metadata else { return }
        known[id] = metadata
        changes.append(DocumentDescription(id: id, metadata: metadata))
    }

    /// What changed since the last call.
    mutating func take() -> [DocumentDescription] {
        guard !changes.isEmpty else { return [] }
        defer { changes = [] }
        return changes
    }
}
