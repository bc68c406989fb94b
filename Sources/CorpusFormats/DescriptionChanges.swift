package import BitextModel

/// The descriptions of documents that a reader meets with every unit, told once each, and again where they change.
package struct DescriptionChanges {
    private var known: [String: Document.Metadata] = [:]
    private var changes: [DocumentDescription] = []

    package init() {}

    /// Notes what a unit says of its document.
    package mutating func note(_ metadata: Document.Metadata, of id: String) {
        guard known[id] != metadata else { return }
        known[id] = metadata
        changes.append(DocumentDescription(id: id, metadata: metadata))
    }

    /// What changed since the last call.
    package mutating func take() -> [DocumentDescription] {
        guard !changes.isEmpty else { return [] }
        defer { changes = [] }
        return changes
    }
}
