import BitextModel
import FileAccess
import Foundation
import Testing

@testable import CorpusFormats

@Suite struct ConversionTests {
    let corpus: CorpusFixture

    init() throws { corpus = try CorpusFixture() }

    private func unit(_ id: String, _ source: String, _ target: String, document: String? = nil) -> TranslationUnit {
        TranslationUnit(
            id: id, source: UnitSide(text: source, language: .americanEnglish, document: document),
            target: UnitSide(text: target, language: .mainlandChinese, document: document.map { $0 + ".zh" }))
    }

    private func conversion(_ inputs: [String], _ outputs: [String], from: CorpusFormat? = nil) throws
        -> CorpusConversion
    {
        CorpusConversion(
            inputs: try CorpusPlace.places(inputs.map { corpus.path($0) }, format: from),
            outputs: try CorpusPlace.places(outputs.map { corpus.path($0) }))
    }

    @Test func namesTellTheFormats() throws {
        let places = try CorpusPlace.places(["a.tmx.gz", "b.en", "c.TSV", "b.zh", "-"])
        #expect(places.map(\.format) == [.tmx, .tsv, .moses, .tsv])
        #expect(places[2].paths == ["b.en", "b.zh"])
        #expect(throws: CorpusFormatError.self) { try CorpusPlace.places(["a.unknownformat"]) }
        #expect(throws: CorpusFormatError.self) { try CorpusPlace.places(["a.en"]) }
        #expect(throws: CorpusFormatError.self) { try CorpusPlace.places(["a.txt"], format: .moses) }
        #expect(CorpusFormat(path: "dir.tmx/file") == nil)
    }

    @Test func inputsAreMergedAndIdentifiersMadeUnique() throws {
        try corpus.write([unit("1", "One.", "一。")], .tmx, to: "a.tmx")
        try corpus.write([unit("1", "Two.", "二。")], .jsonl, to: "b.jsonl")
        let summary = try conversion(["a.tmx", "b.jsonl"], ["c.tmx", "c.en", "c.zh"]).run()
        #expect(summary.read == 2)
        #expect(summary.outputs.map(\.renamed) == [1, 0])
        #expect(try corpus.read(.tmx, "c.tmx").units.map(\.id) == ["1", "1-2"])
        #expect(try corpus.text("c.zh") == "一。\n二。\n")
    }

    @Test func sidesAreSwappedAndCodesMapped() throws {
        var one = unit("1", "One. Two.", "一。")
        one.type = BeadType(2, 1)
        try corpus.write([one], .tmx, to: "a.tmx")
        var conversion = try conversion(["a.tmx"], ["b.tmx"])
        conversion.swaps = true
        conversion.codes = [.americanEnglish: Language("en-GB")!]
        _ = try conversion.run()
        let read = try corpus.read(.tmx, "b.tmx").units[0]
        #expect(read.source.text == "一。")
        #expect(read.target.language.tag == "en-GB")
        #expect(read.type == BeadType(1, 2))
        #expect(try corpus.text("b.tmx").contains("srclang=\"zh-CN\""))
    }

    @Test func wantedLanguagesTurnUnitsRoundAndLeaveOthersOut() throws {
        var german = unit("2", "Eins.", "一。")
        german.source.language = .german
        try corpus.write([unit("1", "One.", "一。"), german], .jsonl, to: "a.jsonl")
        var conversion = try conversion(["a.jsonl"], ["b.tmx"])
        conversion.reading.languages = (.chinese, .english)
        var refused: [RefusedUnit] = []
        let summary = try conversion.run(refusal: { refused.append($0) })
        #expect(summary.refused == 1)
        #expect(refused[0].unit == "2")
        #expect(try corpus.read(.tmx, "b.tmx").units.map(\.source.text) == ["一。"])
    }

    @Test func languagesAreFoundWhereTheFormatNamesNone() throws {
        _ = try corpus.file("a.tsv", "One.\t一。\n")
        var conversion = try conversion(["a.tsv"], ["b.tmx"])
        #expect(throws: CorpusFormatError.self) { try conversion.run() }
        conversion.identify = { $0[0] == "One." ? .english : .chinese }
        _ = try conversion.run()
        let read = try corpus.read(.tmx, "b.tmx").units[0]
        #expect(read.source.language == .americanEnglish)
        #expect(read.target.language == .mainlandChinese)
    }

    @Test func outputsAreSplit() throws {
        let units = (0..<5).map { unit("\($0)", "S\($0).", "T\($0)。", document: $0 < 3 ? "x/a.html" : "y/a.html") }
        try corpus.write(units, .jsonl, to: "a.jsonl")
        var conversion = try conversion(["a.jsonl"], ["part.tmx"])
        conversion.split = .units(2)
        #expect(try conversion.run().outputs[0].written == 5)
        #expect(try (1...3).map { try corpus.read(.tmx, "part-000\($0).tmx").units.count } == [2, 2, 1])
        conversion.split = .documents
        _ = try conversion.run()
        #expect(try corpus.read(.tmx, "part-a.tmx").units.count == 3)
        #expect(try corpus.read(.tmx, "part-a-2.tmx").units.count == 2)
    }

    @Test func nothingAppearsWhenReadingFails() throws {
        try corpus.write([unit("1", "One.", "一。")], .tmx, to: "a.tmx")
        let text = try corpus.text("a.tmx")
        _ = try corpus.file("cut.tmx", String(text.dropLast(20)))
        #expect(throws: CorpusFormatError.self) { try conversion(["a.tmx", "cut.tmx"], ["out.tmx"]).run() }
        #expect(!FileManager.default.fileExists(atPath: corpus.path("out.tmx")))
        #expect(throws: FileError.self) { try conversion(["a.tmx"], ["a.tmx"]).run() }
        #expect(try corpus.text("a.tmx") == text)
    }

    @Test func everyFormatOfTextKeepsThePairs() throws {
        let units = (0..<40).map { unit("\($0 + 1)", "Sentence \($0), “quoted” & <tagged> 😀.", "第\($0)句，“引”。") }
        try corpus.write(units, .tmx, to: "start.tmx")
        var last = "start.tmx"
        for name in ["a.tsv", "b.csv", "c.jsonl", "d.xliff", "e.hunalign", "f.tsv.gz", "g.tmx.gz"] {
            var conversion = try conversion([last], [name])
            conversion.reading.languages = (.americanEnglish, .mainlandChinese)
            #expect(try conversion.run().outputs[0].written == 40)
            last = name
        }
        let end = try corpus.read(.tmx, "g.tmx.gz").units
        #expect(end.map(\.source.text) == units.map(\.source.text))
        #expect(end.map(\.target.text) == units.map(\.target.text))
        #expect(end.map(\.id) == units.map(\.id))
    }

    @Test func identifiersAreMadeUniqueInLittleMemory() {
        var names = UniqueNames()
        var given: Set<String> = []
        for name in ["1", "2", "1", "2", "a-1", "a-1", "a-3", "a-2", "x", "x", "x", "01", "1", "007", "7", "", ""] {
            let unique = names.unique(name)
            #expect(given.insert(unique).inserted, "\(name) became \(unique)")
        }
    }
}
