// What libFuzzer calls: bytes as a part of a document of the kind that BITEXT_FUZZ_KIND names, through its reader, and what
// must hold of every result. Built and run by Tools/fuzz-documents under the address sanitizer.
import BitextModel
import DocumentFormats
import Glibc
import ZipArchives

private let kind = getenv("BITEXT_FUZZ_KIND").map { String(cString: $0) } ?? "docx"

@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    do {
        for block in try read(Array(UnsafeBufferPointer(start: start, count: count))).blocks {
            precondition(!block.text.isEmpty && !block.place.isEmpty)
            if case .cell(let table, let row, let column) = block.position {
                precondition(table >= 0 && row >= 0 && column >= 0)
            }
        }
    } catch let error as any BitextError {
        // Whatever is refused says so in words.
        precondition(!error.problem.isEmpty && !error.remedy.isEmpty && !"\(error)".utf8.contains(0))
    } catch {
        fatalError("\(error)")
    }
    return 0
}

private func read(_ bytes: [UInt8]) throws -> StructuredDocument {
    switch kind {
    case "docx": return try WordReader.read(office("word/document.xml", bytes))
    case "pptx":
        let main = "<p xmlns:r='r'><sldId r:id='r'/></p>"
        return try PresentationReader.read(
            office("ppt/presentation.xml", Array(main.utf8), [("ppt/s.xml", bytes)], relation: "slide"))
    case "xlsx":
        let main = "<w xmlns:r='r'><sheet name='S' r:id='r'/></w>"
        return try SpreadsheetReader.read(
            office("xl/workbook.xml", Array(main.utf8), [("xl/s.xml", bytes)], relation: "worksheet"))
    case "strings":
        let sheet = "<w><row><c t='s'><v>0</v></c><c t='s'><v>1</v></c><c s='1'><v>44562</v></c></row></w>"
        return try SpreadsheetReader.read(
            office(
                "xl/workbook.xml", Array("<w xmlns:r='r'><sheet name='S' r:id='q'/></w>".utf8),
                [("xl/q.xml", Array(sheet.utf8)), ("xl/s.xml", bytes)], relation: "sharedStrings"))
    case "odt":
        return try OpenDocumentReader.read(
            DocumentPackage(
                ArchiveFixture.archive([
                    (name: "mimetype", bytes: Array("application/vnd.oasis.opendocument.text".utf8)),
                    (name: "content.xml", bytes: bytes),
                ]), file: "x"))
    case "epub":
        let container = Array("<c><rootfile full-path='b.opf'/></c>".utf8)
        let book = try ElectronicBook(
            DocumentPackage(
                ArchiveFixture.archive([
                    (name: "META-INF/container.xml", bytes: container), (name: "b.opf", bytes: bytes),
                    (name: "1.xhtml", bytes: [0x61]),
                ]), file: "x"))
        precondition(book.chapters.count < 100_000)
        return StructuredDocument()
    case "zip":
        let archive = try ZipArchive(bytes, file: "x")
        for name in archive.names { _ = try? archive.bytes(of: name) }
        return StructuredDocument()
    case "rtf": return try RichTextReader.read(bytes, file: "x")
    case "srt": return SubtitleReader.read(String(decoding: bytes, as: UTF8.self))
    case "md": return MarkdownReader.read(String(decoding: bytes, as: UTF8.self))
    case "mhtml":
        _ = try WebArchive(bytes, file: "x")
        return StructuredDocument()
    default: return try PDFReader.document(fromLayout: bytes, file: "x")
    }
}

/// An Office Open XML document with one part that the main one refers to.
private func office(
    _ main: String, _ bytes: [UInt8], _ more: [(name: String, bytes: [UInt8])] = [], relation: String = "styles"
) throws -> DocumentPackage {
    let folder = main.split(separator: "/")[0]
    func relations(_ inner: String) -> [UInt8] { Array("<Relationships>\(inner)</Relationships>".utf8) }
    return try DocumentPackage(
        ArchiveFixture.archive(
            [
                (
                    name: "_rels/.rels",
                    bytes: relations("<Relationship Id='a' Type='x/officeDocument' Target='\(main)'/>")
                ), (name: main, bytes: bytes),
                (
                    name: "\(folder)/_rels/\(main.split(separator: "/")[1]).rels",
                    bytes: relations(
                        "<Relationship Id='r' Type='x/\(relation)' Target='s.xml'/><Relationship Id='q' Type='x/worksheet' Target='q.xml'/>"
                    )
                ),
            ] + more), file: "x")
}
