import BitextModel
import FileAccess
import TestSupport
import Testing

@testable import CorpusFormats

/// No text is run as a formula by a spreadsheet, and none is changed by that.
@Suite struct SpreadsheetCellTests {
    let corpus: CorpusFixture

    init() throws { corpus = try CorpusFixture() }

    static let formulas = [
        "=1+1", "+44 20", "-2 degrees", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠a", "'=1", "''-1",
        "'＝1",
    ]
    static let texts = ["a=1", "'quoted'", "'", " =1", "－", "'tis", "1-1", "“=”", "｀a", "＞1"]

    @Test(arguments: formulas) func formulasAreMarked(text: String) { #expect(SpreadsheetCell.needsMark(text.utf8)) }

    @Test(arguments: texts.filter { $0 != "－" }) func textsAreNot(text: String) {
        #expect(!SpreadsheetCell.needsMark(text.utf8))
    }

    @Test(arguments: [CorpusFormat.csv, .tsv], [true, false])
    func whatIsWrittenIsReadAgain(format: CorpusFormat, withHeader: Bool) throws {
        var options = CorpusFormat.WritingOptions()
        options.forExcel = true
        options.withHeader = withHeader
        let units = (Self.formulas + Self.texts).enumerated().map { index, text in
            TranslationUnit(
                id: String(index + 1), source: TranslationUnit.Side(text: text, language: .americanEnglish),
                target: TranslationUnit.Side(text: "译\(text)", language: .mainlandChinese))
        }
        try corpus.write(units, format, to: "out", options: options)
        for line in try corpus.text("out").split(separator: "\r\n") where line.hasPrefix("\"=") || line.hasPrefix("=") {
            Issue.record("a formula: \(line)")
        }
        var reading = CorpusFormat.ReadingOptions()
        reading.hasHeader = withHeader ? nil : false
        let read = try corpus.read(format, "out", options: reading).units
        #expect(read.map(\.source.text) == units.map(\.source.text))
        #expect(read.map(\.target.text) == units.map(\.target.text))
    }

    /// For programs, and files of others, nothing is put before a text or taken from it.
    @Test(arguments: [CorpusFormat.csv, .tsv])
    func withoutExcelTextsStayVerbatim(format: CorpusFormat) throws {
        let texts = ["=1+1", "'=1+1", "-2"]
        try corpus.write(
            texts.map {
                TranslationUnit(
                    id: "1", source: TranslationUnit.Side(text: $0, language: .americanEnglish),
                    target: TranslationUnit.Side(text: "译", language: .mainlandChinese))
            }, format, to: "out")
        #expect(try corpus.text("out").contains("\n'=1+1"))
        #expect(try corpus.read(format, "out").units.map(\.source.text) == texts)
    }

    /// Processors differ in the last digits of a confidence.
    @Test func aWorkbookHoldsFourDecimals() throws {
        func book(_ confidence: Double, _ name: String) throws -> [UInt8] {
            try corpus.write(
                [
                    TranslationUnit(
                        id: "1", source: TranslationUnit.Side(text: "a", language: .americanEnglish),
                        target: TranslationUnit.Side(text: "b", language: .mainlandChinese), confidence: confidence)
                ], .xlsx, to: name)
            return try InputFile.read(corpus.path(name))
        }
        #expect(try book(0.98765000001, "a.xlsx") == book(0.98765432, "b.xlsx"))
        #expect(try book(0.98765000001, "a.xlsx") != book(0.9878, "c.xlsx"))
    }
}
