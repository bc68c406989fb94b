/// What a document is a file of.
package enum DocumentKind: String, Sendable, Hashable, CaseIterable {
    /// A page in HTML.
    case html
    /// Plain text: pasted from a page, or of a file of its own.
    case text
    /// A sentence a line, cut by somebody before.
    case sentences
}
