import BitextModel
import CorpusFormats
import CorpusQuality
import FileAccess
import Foundation
import TestSupport
import Testing

@testable import CorpusOutput

@Suite struct ConversionTests {
    let corpus: CorpusFixture

    init() throws { corpus = try CorpusFixture() }

    private func unit(_ id: String, _ source: String, _ target: String, document: String? = nil) -> TranslationUnit {
        TranslationUnit(
            id: id, source: TranslationUnit.Side(text: source, language: .americanEnglish, document: document),
            target: TranslationUnit.Side(
                text: target, language: .mainlandChinese, document: document.map { $0 + ".zh" }))
    }

    private func conversion(_ inputs: [String]) throws -> CorpusConversion {
        CorpusConversion(inputs: try CorpusFormat.Place.places(inputs.map { corpus.path($0) }))
    }

    @discardableResult
    private func run(
        _ conversion: CorpusConversion, to outputs: [String], split: CorpusOutput.Units.Split = .none,
        refusal: @escaping (String) -> Void = { _ in },
        judge: (TranslationUnit) throws -> CorpusConversion.Verdict = { .keep($0) }
    ) throws -> (summary: CorpusConversion.Summary, report: CorpusOutput.Report) {
        let output = try CorpusOutput()
        let units = try output.corpus(try CorpusFormat.Place.places(outputs.map { corpus.path($0) }), split: split)
        let summary = try conversion.run(into: units, refusal: refusal, judge: judge)
        return (summary, try output.commit())
    }

    @Test func namesTellTheFormats() throws {
        let places = try CorpusFormat.Place.places(["a.tmx.gz", "b.en", "c.TSV", "b.zh", "-"])
        #expect(places.map(\.format) == [.tmx, .tsv, .moses, .tsv])
        #expect(places[2].paths == ["b.en", "b.zh"])
        #expect(throws: CorpusFormatError.self) { try CorpusFormat.Place.places(["a.unknownformat"]) }
        #expect(throws: CorpusFormatError.self) { try CorpusFormat.Place.places(["a.en"]) }
        #expect(throws: CorpusFormatError.self) { try CorpusFormat.Place.places(["a.txt"], format: .moses) }
        #expect(CorpusFormat(path: "dir.tmx/file") == nil)
    }

    @Test func inputsAreMergedAndIdentifiersMadeUnique() throws {
        try corpus.write([unit("1", "One.", "一。")], .tmx, to: "a.tmx")
        try corpus.write([unit("1", "Two.", "二。")], .jsonl, to: "b.jsonl")
        let (summary, report) = try run(conversion(["a.tmx", "b.jsonl"]), to: ["c.tmx", "c.en", "c.zh"])
        #expect(summary.read == 2)
        #expect(report.files.map(\.changes) == [["1 identifier changed because it was not unique"], []])
        #expect(try corpus.read(.tmx, "c.tmx").units.map(\.id) == ["1", "1-duplicate-2"])
        #expect(try corpus.text("c.zh") == "一。\n二。\n")
    }

    /// What cannot be read twice is known before it is read once.
    @Test func pipesAreNotRepeatable() throws {
        #expect(mkfifo(corpus.path("pipe.tsv"), 0o600) == 0)
        _ = try corpus.file("a.tsv", "one\teins\n")
        func isRepeatable(_ paths: String...) throws -> Bool {
            try CorpusConversion(inputs: CorpusFormat.Place.places(paths, format: .tsv)).isRepeatable
        }
        #expect(try isRepeatable(corpus.path("a.tsv")))
        #expect(try !isRepeatable(corpus.path("a.tsv"), corpus.path("pipe.tsv")))
        #expect(try !isRepeatable("-"))
        // What is missing, or a folder, is an error of its own kind.
        #expect(try isRepeatable(corpus.path("missing.tsv"), corpus.folder))
    }

    /// A unit that another rule rejects keeps that reason, and does not make its like a repetition.
    @Test func rejectedUnitsDoNotCountAsSeen() throws {
        func unit(_ id: String, confidence: Double) -> TranslationUnit {
            TranslationUnit(
                id: id, source: TranslationUnit.Side(text: "The bridge is open.", language: .english),
                target: TranslationUnit.Side(text: "Die Brücke ist offen.", language: .german), confidence: confidence)
        }
        let confidences = [0.1, 0.9, 0.1, 0.8]
        try corpus.write(
            confidences.enumerated().map { unit("\($0)", confidence: $1) }, .jsonl, to: "a.jsonl")
        let conversion = CorpusConversion(inputs: try CorpusFormat.Place.places([corpus.path("a.jsonl")]))
        let output = try CorpusOutput()
        let kept = try output.corpus(try CorpusFormat.Place.places([corpus.path("good.jsonl")]))
        let rejected = try output.corpus(try CorpusFormat.Place.places([corpus.path("bad.jsonl")]))
        var options = CorpusFilter.Options(rules: [.confidence, .duplicate])
        options.minimumConfidence = 0.5
        let (_, report) = try conversion.filter(by: options, into: kept, rejected: rejected)
        _ = try output.commit()
        #expect(report.total == 4 && report.kept == 1)
        #expect(try corpus.read(.jsonl, "good.jsonl").units.map(\.id) == ["1"])
        let reasons = try corpus.read(.jsonl, "bad.jsonl").units.compactMap { unit in
            unit.properties.first { $0.name == "rejected" }?.value
        }
        #expect(reasons == ["confidence (0.10)", "confidence (0.10)", "duplicate"])
    }

    @Test func sidesAreSwappedAndCodesMapped() throws {
        var one = unit("1", "One. Two.", "一。")
        one.type = Bead.Kind(2, 1)
        try corpus.write([one], .tmx, to: "a.tmx")
        var conversion = try conversion(["a.tmx"])
        conversion.swaps = true
        conversion.codes = [.americanEnglish: Language("en-GB")!]
        try run(conversion, to: ["b.tmx"])
        let read = try corpus.read(.tmx, "b.tmx").units[0]
        #expect(read.source.text == "一。")
        #expect(read.target.language.tag == "en-GB")
        #expect(read.type == Bead.Kind(1, 2))
        #expect(try corpus.text("b.tmx").contains("srclang=\"zh-CN\""))
    }

    @Test func wantedLanguagesTurnUnitsRoundAndLeaveOthersOut() throws {
        var german = unit("2", "Eins.", "一。")
        german.source.language = .german
        try corpus.write([unit("1", "One.", "一。"), german], .jsonl, to: "a.jsonl")
        var conversion = try conversion(["a.jsonl"])
        conversion.reading.languages = (.chinese, .english)
        var refused: [String] = []
        let summary = try run(conversion, to: ["b.tmx"], refusal: { refused.append($0) }).summary
        #expect(summary.refused == 1)
        #expect(refused.count == 1 && refused[0].contains("unit '2'"))
        #expect(try corpus.read(.tmx, "b.tmx").units.map(\.source.text) == ["一。"])
    }

    @Test func languagesAreFoundWhereTheFormatNamesNone() throws {
        _ = try corpus.file("a.tsv", "1.\t2.\n")
        #expect(throws: CorpusFormatError.self) { try run(conversion(["a.tsv"]), to: ["b.tmx"]) }
        _ = try corpus.file("a.tsv", "The port opened in the spring.\t港口于春天启用，它很大。\n")
        try run(conversion(["a.tsv"]), to: ["b.tmx"])
        let read = try corpus.read(.tmx, "b.tmx").units[0]
        #expect(read.source.language == .americanEnglish)
        #expect(read.target.language == .mainlandChinese)
    }

    @Test func outputsAreSplit() throws {
        let units = (0..<5).map { unit("\($0)", "S\($0).", "T\($0)。", document: $0 < 3 ? "x/a.html" : "y/a.html") }
        try corpus.write(units, .jsonl, to: "a.jsonl")
        let conversion = try conversion(["a.jsonl"])
        #expect(try run(conversion, to: ["part.tmx"], split: .units(2)).report.files[0].written == 5)
        #expect(try (1...3).map { try corpus.read(.tmx, "part-000\($0).tmx").units.count } == [2, 2, 1])
        try run(conversion, to: ["part.tmx"], split: .documents)
        #expect(try corpus.read(.tmx, "part-a.tmx").units.count == 3)
        #expect(try corpus.read(.tmx, "part-a-2.tmx").units.count == 2)
    }

    @Test func nothingAppearsWhenReadingFails() throws {
        try corpus.write([unit("1", "One.", "一。")], .tmx, to: "a.tmx")
        let text = try corpus.text("a.tmx")
        _ = try corpus.file("cut.tmx", String(text.dropLast(20)))
        #expect(throws: CorpusFormatError.self) { try run(conversion(["a.tmx", "cut.tmx"]), to: ["out.tmx"]) }
        #expect(!FileManager.default.fileExists(atPath: corpus.path("out.tmx")))
        #expect(throws: FileError.self) { try run(conversion(["a.tmx"]), to: ["a.tmx"]) }
        #expect(try corpus.text("a.tmx") == text)
    }

    @Test func everyFormatOfTextKeepsThePairs() throws {
        let units = (0..<40).map { unit("\($0 + 1)", "Sentence \($0), “quoted” & <tagged> 😀.", "第\($0)句，“引”。") }
        try corpus.write(units, .tmx, to: "start.tmx")
        var last = "start.tmx"
        for name in ["a.tsv", "b.csv", "c.jsonl", "d.xliff", "e.hunalign", "f.tsv.gz", "g.tmx.gz"] {
            var conversion = try conversion([last])
            conversion.reading.languages = (.americanEnglish, .mainlandChinese)
            #expect(try run(conversion, to: [name]).report.files[0].written == 40)
            last = name
        }
        let end = try corpus.read(.tmx, "g.tmx.gz").units
        #expect(end.map(\.source.text) == units.map(\.source.text))
        #expect(end.map(\.target.text) == units.map(\.target.text))
        #expect(end.map(\.id) == units.map(\.id))
    }
}
