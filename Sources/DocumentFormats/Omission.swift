/// What a reader leaves out of a document's text, and why.
package struct Omission: Hashable, Sendable {
    /// The kind, as accounts and `--keep` name it.
    package var kind: String
    /// In words, for the user.
    package var reason: String

    package static let hidden = Omission(kind: "hidden", reason: "text that the document hides")
    package static let deleted = Omission(kind: "deleted", reason: "deleted by a tracked change")
    package static let inserted = Omission(kind: "inserted", reason: "inserted by a tracked change")
    package static let comment = Omission(kind: "comment", reason: "a comment on the document")
    package static let reading = Omission(kind: "reading", reason: "the reading of characters")
    package static let contents = Omission(kind: "navigation", reason: "a line of the table of contents")
    package static let runningHead = Omission(kind: "page", reason: "repeated at the head or foot of pages")
    package static let pageNumber = Omission(kind: "page", reason: "the number of a page")
    package static let noteMark = Omission(kind: "note", reason: "the mark of a note")
    package static let slideFrame = Omission(kind: "page", reason: "the date, number or foot of a slide")
    package static let hiddenSlide = Omission(kind: "hidden", reason: "a slide that is not shown")
    package static let official = Omission(
        kind: "metadata", reason: "stands around the text of an official document")
    package static let inlineTag = Omission(kind: "code", reason: "a tag of a translation tool")
    package static let code = Omission(kind: "code", reason: "program code")
}
