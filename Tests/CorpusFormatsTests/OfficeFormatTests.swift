import BitextModel
import FileAccess
import Foundation
import TestSupport
import Testing

@testable import CorpusFormats

@Suite struct OfficeFormatTests {
    let corpus: CorpusFixture

    init() throws { corpus = try CorpusFixture() }

    private func units(_ count: Int, seed: UInt64 = 21) -> [TranslationUnit] {
        var texts = AdversarialText(seed: seed)
        return (0..<count).map { texts.unit($0) }
    }

    @Test func xliffHoldsEveryCharacter() throws {
        let units = units(200)
        try corpus.write(units, .xliff, to: "out.xliff")
        let read = try corpus.read(.xliff, "out.xliff").units
        #expect(read.count == units.count)
        for (one, other) in zip(read, units) {
            #expect(one.id == other.id)
            #expect(one.source.text == other.source.text)
            #expect(one.target.text == other.target.text)
            #expect(one.source.sentences == other.source.sentences)
            #expect(one.source.document == other.source.document)
            #expect(one.target.document == other.target.document)
            #expect(one.target.range == other.target.range)
            #expect(one.confidence == other.confidence)
            #expect(one.type == other.type)
        }
        let checked = try #require(try CorpusFixture.run(["xmllint", "--nonet", "--noout", corpus.path("out.xliff")]))
        #expect(checked.status == 0, "\(checked.output)")
    }

    @Test func xliffHasTheStructureOfTheStandard() throws {
        let null = TranslationUnit(
            id: "no token!",
            source: TranslationUnit.Side(text: "Alone.", language: .americanEnglish, document: "a.html"),
            target: TranslationUnit.Side(text: "", language: .mainlandChinese))
        try corpus.write([null], .xliff, to: "null.xliff")
        #expect(
            try corpus.text("null.xliff") == """
                <?xml version="1.0" encoding="UTF-8"?>
                <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0" \
                version="2.1" srcLang="en-US" trgLang="zh-CN">
                  <file id="f1" original="a.html" xml:space="preserve">
                    <unit id="u1">
                      <mda:metadata>
                        <mda:metaGroup category="bitext">
                          <mda:meta type="id">no token!</mda:meta>
                        </mda:metaGroup>
                      </mda:metadata>
                      <segment state="initial">
                        <source>Alone.</source>
                      </segment>
                    </unit>
                  </file>
                </xliff>

                """)
        #expect(try corpus.read(.xliff, "null.xliff").units == [null])
        var german = null
        german.source.language = .german
        #expect(throws: CorpusFormatError.self) { try corpus.write([german], .xliff, to: "mixed.xliff") }
        #expect(!FileManager.default.fileExists(atPath: corpus.path("mixed.xliff")))
    }

    @Test func olderXLIFFIsRead() throws {
        _ = try corpus.file(
            "old.xlf",
            """
            <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a.html" source-language="en" \
            target-language="zh-CN" datatype="html"><body><trans-unit id="7"><source>A <g id="1">bold</g><x id="2"/> \
            <ph id="3">&lt;br/&gt;</ph>word</source><target>一</target><alt-trans><source>no</source><target>no</target>\
            </alt-trans></trans-unit></body></file></xliff>
            """)
        let unit = try corpus.read(.xliff, "old.xlf").units[0]
        #expect(unit.id == "7")
        #expect(unit.source.text == "A bold word")
        #expect(unit.target.text == "一")
        #expect(unit.source.language == .english)
        #expect(unit.source.document == "a.html")
    }

    @Test func workbooksHoldTheTexts() throws {
        let units = units(120)
        let summary = try corpus.write(units, .xlsx, to: "out.xlsx")
        #expect(summary.written == 120)
        // The sheets as they stand in the archive, read by other programs.
        let listing = try #require(
            try CorpusFixture.run(["unzip", "-l", corpus.path("out.xlsx")]), "unzip is not installed")
        #expect(listing.status == 0)
        #expect(listing.output.contains("xl/worksheets/sheet12.xml"))
        let sheet = try #require(
            try CorpusFixture.run(["unzip", "-p", corpus.path("out.xlsx"), "xl/worksheets/sheet1.xml"]))
        #expect(sheet.output.contains("state=\"frozen\""))
        #expect(sheet.output.contains("<colorScale>"))
        #expect(!sheet.output.contains("<f>"))
        let again = try corpus.write(units, .xlsx, to: "again.xlsx")
        #expect(again == summary)
        #expect(try InputFile.read(corpus.path("out.xlsx")) == InputFile.read(corpus.path("again.xlsx")))
    }

    @Test func longTextsAndOddNamesFitASheet() throws {
        var texts = units(3)
        texts[0].source.text = String(repeating: "长", count: 40_000)
        texts[0].source.document = "/a/[b]:*?\\'" + String(repeating: "n", count: 60)
        texts[1].source.document = "x/" + String(repeating: "N", count: 60)
        texts[2].source.document = "History"
        #expect(try corpus.write(texts, .xlsx, to: "odd.xlsx").shortened == 1)
        #expect(try corpus.write([], .xlsx, to: "none.xlsx").written == 0)
        let book = try #require(try CorpusFixture.run(["unzip", "-p", corpus.path("odd.xlsx"), "xl/workbook.xml"]))
        #expect(book.output.components(separatedBy: "<sheet ").count == 4)
    }
}
