package import PageCleaning
package import TextLines

/// What a reader may need to know beside the document.
package struct ReadingContext: Sendable {
    /// Judges what belongs to a page's text.
    package var cleaner: PageCleaner
    /// How lines make paragraphs where a document is read line by line.
    package var lines: LineMode
}
