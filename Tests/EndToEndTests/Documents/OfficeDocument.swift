import CommandSupport
import Foundation
import TestSupport

/// Documents with the text of a sample, written in the manner of the programs that people have: what each of them puts around
/// and between the words, from the formats' specifications and files of theirs.
enum OfficeDocument: String, CaseIterable {
    case word, wps, libreOfficeWriter, openDocument, richTextOfWord, richTextOfWordPad

    /// A program that makes test documents did not.
    struct NotMade: Error { var reason: String }

    var suffix: String {
        switch self {
        case .word, .wps, .libreOfficeWriter: "docx"
        case .openDocument: "odt"
        case .richTextOfWord, .richTextOfWordPad: "rtf"
        }
    }

    /// The first paragraph is a title.
    func bytes(_ paragraphs: [String]) throws -> Data {
        switch self {
        case .word: Self.word(paragraphs, styles: Self.wordStyles, paragraph: Self.wordParagraph)
        case .wps: Self.word(paragraphs, styles: Self.wpsStyles, paragraph: Self.wpsParagraph)
        case .libreOfficeWriter: Self.word(paragraphs, styles: Self.writerStyles, paragraph: Self.writerParagraph)
        case .openDocument: Self.openDocument(paragraphs)
        case .richTextOfWord: Data(Self.richText(paragraphs).utf8)
        case .richTextOfWordPad: try Self.bytesOfWordPad(paragraphs)
        }
    }

    static func escaped(_ text: String) -> String { WordFixture.escaped(text) }

    /// A text in parts, as programs cut runs: at changes of script, at what a spelling checker marked, anywhere.
    private static func parts(_ text: String) -> [String] {
        var parts: [String] = []
        var part = ""
        for character in text {
            if let last = part.last, last.isASCII != character.isASCII || part.count == 17 {
                parts.append(part)
                part = ""
            }
            part.append(character)
        }
        return parts + [part]
    }

    // MARK: WordprocessingML

    /// A document with a body that is given.
    static func wordDocument(body: String, styles: String = wordStyles) -> Data {
        Data(WordFixture.document(body: body, styles: styles))
    }

    private static func word(_ paragraphs: [String], styles: String, paragraph: (Int, String) -> String) -> Data {
        wordDocument(body: paragraphs.enumerated().map { paragraph($0.offset, $0.element) }.joined(), styles: styles)
    }

    static let wordStyles =
        "<w:style w:type='paragraph' w:default='1' w:styleId='Normal'><w:name w:val='Normal'/></w:style><w:style w:type='paragraph' w:styleId='Title'><w:name w:val='Title'/><w:basedOn w:val='Normal'/></w:style>"
    private static let wpsStyles =
        "<w:style w:type='paragraph' w:default='1' w:styleId='1'><w:name w:val='Normal'/></w:style><w:style w:type='paragraph' w:styleId='2'><w:name w:val='Title'/><w:basedOn w:val='1'/></w:style>"
    private static let writerStyles =
        "<w:style w:type='paragraph' w:styleId='Normal'><w:name w:val='Normal'/></w:style><w:style w:type='paragraph' w:styleId='Title'><w:name w:val='Title'/><w:basedOn w:val='Heading'/></w:style><w:style w:type='paragraph' w:styleId='Heading'><w:name w:val='Heading'/></w:style>"

    /// Revision marks, spelling marks, where pages ended, bookmarks, a field.
    private static func wordParagraph(_ index: Int, _ text: String) -> String {
        let runs = parts(text).enumerated().map { place, part in
            let hint = part.first?.isASCII == false ? "<w:rPr><w:rFonts w:hint='eastAsia'/></w:rPr>" : ""
            let mark = place % 3 == 1 ? "<w:proofErr w:type='spellStart'/>" : ""
            let ended = place % 5 == 2 ? "<w:lastRenderedPageBreak/>" : ""
            return
                "\(mark)<w:r w:rsidR='00A1B2C3'>\(hint)\(ended)<w:t xml:space='preserve'>\(escaped(part))</w:t></w:r>"
        }.joined()
        let style = index == 0 ? "<w:pStyle w:val='Title'/>" : ""
        return
            "<w:p w14:paraId='1A2B3C4D' w:rsidR='00A1B2C3'><w:pPr>\(style)<w:rPr><w:rFonts w:hint='eastAsia'/></w:rPr></w:pPr><w:bookmarkStart w:id='\(index)' w:name='_GoBack\(index)'/>\(runs)<w:bookmarkEnd w:id='\(index)'/></w:p>"
    }

    /// Styles by numbers, a language for each run, text in a choice of two forms.
    private static func wpsParagraph(_ index: Int, _ text: String) -> String {
        let runs = parts(text).map {
            "<w:r><w:rPr><w:rFonts w:hint='eastAsia' w:ascii='宋体'/><w:kern w:val='0'/><w:lang w:val='en-US' w:eastAsia='zh-CN' w:bidi='ar'/></w:rPr><w:t xml:space='preserve'>\(escaped($0))</w:t></w:r>"
        }.joined()
        let drawing =
            index == 1
            ? "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing/></mc:Choice><mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent></w:r>"
            : ""
        return
            "<w:p><w:pPr>\(index == 0 ? "<w:pStyle w:val='2'/>" : "")<w:keepNext w:val='0'/><w:rPr><w:rFonts w:hint='eastAsia'/></w:rPr></w:pPr>\(runs)\(drawing)</w:p>"
    }

    /// Properties that are empty, tabulators and line breaks as elements of runs of their own.
    private static func writerParagraph(_ index: Int, _ text: String) -> String {
        let runs = parts(text).map { "<w:r><w:rPr></w:rPr><w:t xml:space=\"preserve\">\(escaped($0))</w:t></w:r>" }
            .joined()
        return
            "<w:p>\r\n<w:pPr><w:pStyle w:val=\"\(index == 0 ? "Title" : "Normal")\"/><w:bidi w:val=\"0\"/><w:rPr></w:rPr></w:pPr>\(runs)</w:p>"
    }

    // MARK: OpenDocument

    private static func openDocument(_ paragraphs: [String]) -> Data {
        let body = paragraphs.enumerated().map { index, text in
            let spans = parts(text).map { part in
                // Two spaces, and those at a paragraph's beginning, are elements.
                "<text:span text:style-name='T1'>\(escaped(part).replacing("  ", with: " <text:s/>"))</text:span>"
            }.joined()
            return
                "<text:p text:style-name='\(index == 0 ? "P1" : "Text_20_body")'>\(spans)<text:soft-page-break/></text:p>"
        }.joined()
        let names =
            "xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0' xmlns:style='urn:oasis:names:tc:opendocument:xmlns:style:1.0'"
        return Data(
            ArchiveFixture.archive([
                (name: "mimetype", text: "application/vnd.oasis.opendocument.text"),
                (
                    name: "content.xml",
                    text:
                        "<?xml version='1.0'?><office:document-content \(names)><office:automatic-styles><style:style style:name='P1' style:family='paragraph' style:parent-style-name='Title'/></office:automatic-styles><office:body><office:text><text:sequence-decls><text:sequence-decl text:name='Table'/></text:sequence-decls>\(body)</office:text></office:body></office:document-content>"
                ),
            ]))
    }

    // MARK: Rich Text Format

    /// Characters by their numbers in Unicode, with two bytes for readers that know none.
    private static func richText(_ paragraphs: [String]) -> String {
        let body = paragraphs.enumerated().map { index, text in
            let runs = parts(text).map { part in
                let shown = part.unicodeScalars.map { scalar in
                    if scalar.value < 0x80 {
                        return "\\{}".unicodeScalars.contains(scalar) ? "\\\(scalar)" : String(scalar)
                    }
                    return String(scalar).utf16.map { "\\u\(Int16(bitPattern: $0))\\'a1\\'f6" }.joined()
                }.joined()
                return "{\\rtlch\\fcs1 \\af0 \\ltrch\\fcs0 \\loch\\af1\\hich\\af1\\dbch\\f13\\insrsid42 \(shown)}"
            }.joined(separator: "\r\n")
            return "\\pard\\plain \\s\(index == 0 ? 15 : 0)\\ql \(runs){\\insrsid42 \r\n\\par }"
        }.joined()
        return
            "{\\rtf1\\adeflang1025\\ansi\\ansicpg936\\uc2\\deff0{\\fonttbl{\\f0\\froman\\fcharset0 Times New Roman;}{\\f13\\fnil\\fcharset134 SimSun{\\*\\falt \\'cb\\'ce\\'cc\\'e5};}}{\\colortbl;\\red0\\green0\\blue0;}{\\stylesheet{\\ql \\snext0 Normal;}{\\*\\cs10 \\additive Default Paragraph Font;}{\\s15\\qc \\sbasedon0 Title;}}{\\*\\rsidtbl \\rsid42}{\\info{\\title x}{\\author A. Writer}{\\creatim\\yr2021\\mo6\\dy12\\hr9}{\\nofpages1}}{\\*\\xmlnstbl}\\paperw11906\n\(body)}"
    }

    /// Everything beyond ASCII as bytes of the machine's character set.
    private static func bytesOfWordPad(_ paragraphs: [String]) throws -> Data {
        let work = try TemporaryFolder()
        let text = try work.write("text", paragraphs.joined(separator: "\n"))
        let run = try BuiltCommand.execute(["iconv", "-f", "utf-8", "-t", "gb18030", "-o", work.path("bytes"), text])
        guard run.status == 0 else { throw NotMade(reason: run.messages) }
        let bytes = Array(try work.data("bytes"))
        var shown = "\\pard\\s1\\sa200\\f0\\lang2052 "
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            var length = 1
            if byte >= 0x81, index + 1 < bytes.count { length = 0x30...0x39 ~= bytes[index + 1] ? 4 : 2 }
            for byte in bytes[index..<min(bytes.count, index + length)] where length > 1 {
                shown += String(format: "\\'%02x", byte)
            }
            if length == 1 {
                switch byte {
                case 0x0A: shown += "\\par\r\n\\pard "
                case UInt8(ascii: "\\"), UInt8(ascii: "{"), UInt8(ascii: "}"):
                    shown += "\\" + String(UnicodeScalar(byte))
                default: shown += String(UnicodeScalar(byte))
                }
            }
            index += length
        }
        return Data(
            "{\\rtf1\\ansi\\ansicpg936\\deff0\\nouicompat{\\fonttbl{\\f0\\fnil\\fcharset134 \\'cb\\'ce\\'cc\\'e5;}}\r\n{\\stylesheet{\\s1 Title;}}{\\*\\generator Riched20 10.0}\\viewkind4\\uc1 \r\n\(shown)\\par\r\n}\r\n\0"
                .utf8)
    }
}
