package import BitextModel
package import PageCleaning
package import TextLines

/// What a reader may need to know beside the document.
package struct ReadingContext: Sendable {
    /// Judges what belongs to a page's text.
    package var cleaner: PageCleaner
    /// How lines make paragraphs where a document is read line by line.
    package var lines: Document.LineMode

    /// The blocks of a page in HTML, within `DocumentLimits`.
    ///
    /// - Throws: `DocumentError.tooManyPieces`.
    func page(html: String, id: String) throws(DocumentError) -> PageCleaner.Page {
        try DocumentLimits.check(html, isPage: true, id: id)
        return cleaner.page(html: html, lines: lines)
    }

    /// The blocks of a plain text, within `DocumentLimits`.
    ///
    /// - Throws: `DocumentError.tooManyPieces`.
    func page(text: String, id: String) throws(DocumentError) -> PageCleaner.Page {
        try DocumentLimits.check(text, isPage: false, id: id)
        return cleaner.page(text: text, lines: lines)
    }
}
