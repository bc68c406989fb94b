import BitextModel
import TestSupport
import Testing

@testable import CorpusFormats

@Suite struct ContentKindTests {
    let corpus: CorpusFixture

    init() throws { corpus = try CorpusFixture() }

    @Test(arguments: [
        (
            "<?xml version=\"1.0\"?>\n<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">\n<!-- a note --><tmx version=\"1.4\">",
            ContentKind.corpus(.tmx)
        ),
        ("\u{FEFF}<tmx>", .corpus(.tmx)), ("\n <xliff version=\"1.2\">", .corpus(.xliff)),
        ("<cesAlign>", .corpus(.xces)), ("{\"source\":", .corpus(.jsonl)), ("%PDF-1.7", .binary("a PDF document")),
        ("<html><body>", .markup("an HTML page")), ("<!DOCTYPE html><html lang=\"en\">", .markup("an HTML page")),
        ("<?xml version=\"1.0\"?><srx>", .markup("XML of another kind (<srx>)")), ("<b>bold</b>\tfett", .unknown),
        ("A bridge.\t一座桥。", .unknown), ("", .unknown), ("<", .unknown), ("<!--", .unknown), ("{a}\tb", .unknown),
    ])
    func isToldByTheFirstBytes(text: String, kind: ContentKind) { #expect(ContentKind(Array(text.utf8)) == kind) }

    @Test func isToldInUTF16() {
        let units = Array("\u{FEFF}<?xml version=\"1.0\" encoding=\"UTF-16\"?><tmx>".utf16)
        #expect(ContentKind(units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }) == .corpus(.tmx))
        #expect(ContentKind(units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }) == .corpus(.tmx))
    }

    @Test(arguments: ["x.tsv", "x.csv", "x.jsonl", "x.hunalign", "x.beads", "x.tmx", "x.xliff"])
    func whatIsNoCorpusIsRefusedByItsName(_ name: String) throws {
        _ = try corpus.file(name, "%PDF-1.7\nA\tB\n")
        #expect { try corpus.read(CorpusFormat(path: name)!, name) } throws: {
            "\($0)".contains("E-CORPUS-11: this is a PDF document")
        }
    }

    @Test func aMemoryIsNotReadAsRows() throws {
        _ = try corpus.file("x.tsv", "<?xml version=\"1.0\"?>\n<tmx version=\"1.4\"><header/><body/></tmx>\n")
        #expect { try corpus.read(.tsv, "x.tsv") } throws: {
            "\($0)".contains("this is TMX. Name the format with --from tmx")
        }
    }
}

@Suite struct EscapingTests {
    /// A parser makes spaces of line ends and tabs in attributes unless they are written as references (XML 1.0, 3.3.3).
    @Test func lineEndsInAttributesAreKept() throws {
        let corpus = try CorpusFixture()
        var unit = TranslationUnit(
            id: "a\nb\tc\rd", source: TranslationUnit.Side(text: "A", language: .english),
            target: TranslationUnit.Side(text: "甲", language: .chinese))
        unit.properties = [.init(name: "x\ny", value: "z")]
        try corpus.write([unit], .tmx, to: "x.tmx")
        #expect(try corpus.text("x.tmx").contains("tuid=\"a&#10;b&#9;c&#13;d\""))
        let read = try corpus.read(.tmx, "x.tmx").units[0]
        #expect(read.id == unit.id && read.properties == unit.properties)
    }

    /// RFC 4180: a field with a line break of any kind, a quotation mark or a comma stands in quotation marks.
    @Test(arguments: ["a\rb", "a\nb", "a\r\nb", "a,b", "a\"b"])
    func whatEndsAFieldIsQuoted(_ text: String) throws {
        let corpus = try CorpusFixture()
        let unit = TranslationUnit(
            id: "1", source: TranslationUnit.Side(text: text, language: .english),
            target: TranslationUnit.Side(text: "甲", language: .chinese))
        try corpus.write([unit], .csv, to: "x.csv")
        let quoted = "\"\(text.replacing("\"", with: "\"\""))\",甲"
        #expect(try corpus.text("x.csv").contains(quoted))
        #expect(try corpus.read(.csv, "x.csv").units[0].source.text == text)
    }
}
