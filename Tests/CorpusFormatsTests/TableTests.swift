import BitextModel
import FileAccess
import Foundation
import TestSupport
import Testing

@testable import CorpusFormats

/// Tables as people have them: any header, separator, quotation and encoding; workbooks.
@Suite struct TableTests {
    let corpus: CorpusFixture

    init() throws { corpus = try CorpusFixture() }

    private func pairs(
        _ format: CorpusFormat, _ name: String, _ options: CorpusFormat.ReadingOptions = CorpusFormat.ReadingOptions()
    ) throws -> [String] {
        try corpus.read(format, name, options: options).units.map {
            "\($0.source.text)|\($0.target.text)|\($0.source.language)|\($0.target.language)"
        }
    }

    @Test(arguments: [
        ("id\ten\tzh\n7\tPort\t港口\n", "Port|港口|en|zh"), ("中文\t英文\n港口\tPort\n", "港口|Port|zh|en"),
        ("English\tChinese\nPort\t港口\n", "Port|港口|en|zh"), ("原文\t译文\nPort\t港口\n", "Port|港口|und|und"),
        ("Source Text\tTarget Text\nPort\t港口\n", "Port|港口|und|und"), ("src\ttgt\nPort\t港口\n", "Port|港口|und|und"),
        ("zh_TW\ten-US\n港口\tPort\n", "港口|Port|zh-TW|en-US"), ("No\tIT\nPort\t港口\n", "No|IT|und|und"),
        ("繁體中文\tEnglish\n港口\tPort\n", "港口|Port|zh-TW|en"),
    ])
    func headersByAnyUsualName(text: String, first: String) throws {
        _ = try corpus.file("header.tsv", text)
        #expect(try pairs(.tsv, "header.tsv").first == first)
    }

    @Test func theColumnsAskedForAreTaken() throws {
        _ = try corpus.file("many.csv", "id,zh-CN,fr,en\n1,港口,Port F,Port\n")
        var options = CorpusFormat.ReadingOptions()
        options.languages = (.english, .chinese)
        #expect(try pairs(.csv, "many.csv", options) == ["Port|港口|en|zh-CN"])
        options.languages = (.french, .english)
        #expect(try pairs(.csv, "many.csv", options) == ["Port F|Port|fr|en"])
        #expect(try pairs(.csv, "many.csv") == ["港口|Port F|zh-CN|fr"])
        #expect(try corpus.read(.csv, "many.csv").units.map(\.id) == ["1"])
    }

    @Test(arguments: [
        "en;zh-CN\r\nPort, open;港口，开放\r\n\"a;b\";\"甲；乙\"\r\n", "en\tzh-CN\nPort, open\t港口，开放\na;b\t甲；乙\n",
        "en,zh-CN\n\"Port, open\",\"港口，开放\"\na;b,甲；乙\n",
    ])
    func separatorsAreFound(text: String) throws {
        _ = try corpus.file("separated.csv", text)
        #expect(try pairs(.csv, "separated.csv") == ["Port, open|港口，开放|en|zh-CN", "a;b|甲；乙|en|zh-CN"])
    }

    @Test func whatASpreadsheetQuotedIsUnquoted() throws {
        _ = try corpus.file(
            "quoted.tsv", "en\tzh\n\"He said \"\"no\"\".\"\t他说“不”。\n\"Yes,\" she said.\t“是。”\n\"Go!\"\t“走！”\n")
        #expect(
            try corpus.read(.tsv, "quoted.tsv").units.map(\.source.text) == [
                "He said \"no\".", "\"Yes,\" she said.", "\"Go!\"",
            ])
    }

    @Test func anyEncodingIsRead() throws {
        let text = "en,zh-CN\r\n\"The port, open\",港口今天开放，渔船出海\r\nBoats,渔船\r\n"
        for encoding in [String.Encoding.utf16LittleEndian, .utf8] {
            _ = try corpus.file("coded.csv", bytes: Array(try #require(text.data(using: encoding))))
            #expect(try pairs(.csv, "coded.csv").first == "The port, open|港口今天开放，渔船出海|en|zh-CN")
        }
        // Chinese Excel writes GBK: 港口今天开放，渔船出海 and 渔船.
        let gbk: [UInt8] = [
            0xB8, 0xDB, 0xBF, 0xDA, 0xBD, 0xF1, 0xCC, 0xEC, 0xBF, 0xAA, 0xB7, 0xC5, 0xA3, 0xAC, 0xD3, 0xE6, 0xB4, 0xAC,
            0xB3, 0xF6, 0xBA, 0xA3,
        ]
        _ = try corpus.file(
            "gbk.csv", bytes: Array("en,zh-CN\r\n\"The port, open\",".utf8) + gbk + Array("\r\n".utf8))
        #expect(try pairs(.csv, "gbk.csv") == ["The port, open|港口今天开放，渔船出海|en|zh-CN"])
        _ = try corpus.file("gbk.tsv", bytes: Array("en\tzh-CN\r\n\"a \"\"b\"\"\"\t".utf8) + gbk + Array("\r\n".utf8))
        #expect(try pairs(.tsv, "gbk.tsv") == ["a \"b\"|港口今天开放，渔船出海|en|zh-CN"])
    }

    @Test func aFewFaultsOfUTF8AreErrorsWithTheirLine() throws {
        _ = try corpus.file(
            "fault.tsv", bytes: Array("en\tzh\nPort\t港口今天开放\nBoats\t渔船".utf8) + [0xFF] + Array("\n".utf8))
        #expect(throws: CorpusFormatError.self) { try corpus.read(.tsv, "fault.tsv") }
    }

    @Test func workbooksAreRead() throws {
        let units = [
            TranslationUnit(
                id: "1", source: TranslationUnit.Side(text: "Port & \"quay\"", language: .americanEnglish),
                target: TranslationUnit.Side(text: "港口<码头>", language: .mainlandChinese)),
            TranslationUnit(
                id: "2", source: TranslationUnit.Side(text: " two  spaces ", language: .americanEnglish),
                target: TranslationUnit.Side(text: "第二行\n第三行", language: .mainlandChinese)),
        ]
        try corpus.write(units, .xlsx, to: "book.xlsx")
        let read = try corpus.read(.xlsx, "book.xlsx").units
        #expect(read.map(\.source.text) == units.map(\.source.text))
        #expect(read.map(\.target.text) == units.map(\.target.text))
        var options = CorpusFormat.ReadingOptions()
        options.sheet = "none"
        #expect(throws: CorpusFormatError.self) { try corpus.read(.xlsx, "book.xlsx", options: options) }
        options.sheet = "1"
        #expect(try corpus.read(.xlsx, "book.xlsx", options: options).units.count == 2)
    }

    @Test func damagedWorkbooksAreRefused() throws {
        try corpus.write([], .xlsx, to: "whole.xlsx")
        let whole = try InputFile.read(corpus.path("whole.xlsx"))
        for length in stride(from: 0, to: whole.count, by: max(1, whole.count / 40)) {
            _ = try corpus.file("cut.xlsx", bytes: Array(whole[..<length]))
            #expect(throws: (any Error).self) { try corpus.read(.xlsx, "cut.xlsx") }
        }
        for place in stride(from: 0, to: whole.count, by: max(1, whole.count / 200)) {
            var bytes = whole
            bytes[place] ^= 0x55
            _ = try corpus.file("changed.xlsx", bytes: bytes)
            _ = try? corpus.read(.xlsx, "changed.xlsx")
        }
    }
}
