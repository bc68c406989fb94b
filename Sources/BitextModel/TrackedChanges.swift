/// Which state of a document with tracked changes is read.
public enum TrackedChanges: String, Hashable, Sendable, CaseIterable {
    /// As if all changes were accepted.
    case accepted
    /// As if none had been made.
    case original
}
