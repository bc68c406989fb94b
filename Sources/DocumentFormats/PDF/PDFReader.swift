import BitextModel
import FileAccess

/// Reads PDF documents through poppler's `pdftotext`, which runs as a process of its own.
///
/// The program finds words, lines, blocks and their order on a page; what lines make a paragraph across columns and pages,
/// which are heads and feet, notes and headings, is found here.
package enum PDFReader {
    /// The program, and Debian's package of it.
    private static let program = (name: "pdftotext", package: "poppler-utils")
    /// Pages beyond which a document is refused.
    private static let pageLimit = 5000
    /// A thousand pages take it some seconds and 100 MB.
    private static let limits = ExternalProgram.Limits(seconds: 600, memory: 4 << 30, output: 1 << 30)

    /// - Parameter keepsNoteMarks: Whether raised marks of notes stay in their lines; else they are accounted for.
    /// - Throws: `DocumentFormatError`; `FileError` where no temporary file or process can be made.
    /// - Complexity: O(bytes), most of it in the other program.
    package static func read(_ bytes: [UInt8], file: String, keepsNoteMarks: Bool = false) throws -> StructuredDocument
    {
        guard let path = ExternalProgram.path(of: program.name) else {
            throw DocumentFormatError.missingProgram(file, program: program.name, package: program.package)
        }
        let scratch = try ScratchFile()
        try scratch.write(bytes)
        let result = try ExternalProgram.run(
            path, ["-bbox-layout", "-l", "\(pageLimit + 1)", "-enc", "UTF-8", scratch.path, "-"],
            limits: limits)
        guard result.status != ExternalProgram.stoppedForTime else {
            throw DocumentFormatError.programTooSlow(file, program: program.name, seconds: limits.seconds)
        }
        guard result.status == 0 else {
            if result.complaint.contains("assword") { throw DocumentFormatError.encrypted(file) }
            throw DocumentFormatError.programFailed(
                file, program: program.name,
                reason: result.complaint.isEmpty ? "exit status \(result.status)" : result.complaint)
        }
        return try document(fromLayout: result.output, file: file, keepsNoteMarks: keepsNoteMarks)
    }

    /// What the layout program's description of a document's pages is read as.
    ///
    /// - Throws: `DocumentFormatError`.
    package static func document(
        fromLayout bytes: [UInt8], file: String, keepsNoteMarks: Bool = false
    ) throws -> StructuredDocument {
        let layout = try PDFLayoutParser.parse(
            XMLCharacters.allowed(bytes), file: file, keepsNoteMarks: keepsNoteMarks)
        guard layout.pages.count <= pageLimit else {
            throw DocumentFormatError.tooManyPages(file, pages: layout.pages.count, limit: pageLimit)
        }
        guard layout.pages.contains(where: { !$0.blocks.isEmpty }) else {
            throw DocumentFormatError.noText(file, pages: layout.pages.count)
        }
        var document = StructuredDocument()
        document.metadata = layout.metadata
        document.blocks = PDFText(layout.pages).blocks
        document.metadata.title = document.blocks.first { $0.kind == .title && $0.omission == nil }?.text
        return document
    }
}
