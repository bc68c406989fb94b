/// What a document is a file of.
package enum DocumentKind: String, Sendable, Hashable, CaseIterable {
    /// A page in HTML.
    case html
    /// A page that a browser saved as one file (MHTML).
    case webArchive
    /// Plain text: pasted from a page, or of a file of its own.
    case text
    /// Plain text with marks for headings, lists and links.
    case markdown
    /// Subtitles: SubRip or WebVTT.
    case subtitles
    /// Office Open XML: DOCX.
    case word
    /// Office Open XML: PPTX.
    case presentation
    /// Office Open XML: XLSX.
    case spreadsheet
    /// Rich Text Format.
    case richText
    /// What office programs wrote before Office Open XML (DOC, WPS, XLS, PPT): converted on the way.
    case oldOffice
    /// OpenDocument: ODT.
    case openDocument
    /// An electronic book.
    case epub
    case pdf
    /// A sentence a line, cut by somebody before.
    case sentences

    /// Whether it is a page of a site, with a title of its own.
    package var isPage: Bool { self == .html || self == .webArchive }
}
