import BitextModel
import CorpusFormats
import CorpusQuality
import FileAccess
import Foundation
import TestSupport
import Testing

@testable import CorpusOutput

@Suite struct OutputReportTests {
    private func file(_ change: (inout CorpusOutput.Report.File) -> Void) -> CorpusOutput.Report.File {
        var file = CorpusOutput.Report.File(path: "release.tmx", format: "tmx", written: 26, noun: "unit")
        file.total = .init(number: 28, noun: "bead")
        file.languages = .init(source: .americanEnglish, target: .mainlandChinese)
        file.meanConfidence = 0.9749
        change(&file)
        return file
    }

    @Test func aLineAFileSaysWhatWasWrittenAndWhatWasNot() {
        #expect(
            file { $0.leftOut = ["withoutCounterpart": 2] }.line
                == "release.tmx: 26 units of 28 beads, en-US to zh-CN, mean confidence .97 (2 without counterpart)")
        #expect(file { $0.meanConfidence = 0.996 }.line.hasSuffix("mean confidence 1.00"))
        #expect(file { $0.meanConfidence = 0.04 }.line.hasSuffix("mean confidence .04"))
        let mixed = file {
            $0.leftOut = ["numbers": 1, "confidence": 3, "dates": 0]
            $0.changes = ["1 text cut"]
            $0.notes = ["its owner could not be kept"]
        }
        #expect(mixed.line.hasSuffix("(3 not sure enough, 1 numbers; 1 text cut; its owner could not be kept)"))
    }

    @Test func whatIsChosenFromItsLikeIsCountedOnce() {
        var report = CorpusOutput.Report.File(path: "-", format: "tsv", written: 1, noun: "unit")
        report.total = .init(number: 3, noun: "unit")
        #expect(report.line == "standard output: 1 of 3 units")
        report.total = .init(number: 1, noun: "unit")
        #expect(report.line == "standard output: 1 unit")
    }

    private func pair() -> AlignedPair {
        func document(_ id: String, _ language: Language, _ texts: [String]) -> SegmentedDocument {
            SegmentedDocument(
                id: id, language: language,
                sentences: texts.map { Sentence(text: $0, range: Document.SourceRange(0, 1), block: 0) })
        }
        return AlignedPair(
            source: document("a", .english, ["One.", "Two.", "Three."]),
            target: document("b", .chinese, ["一二。", "三。", "四。"]),
            beads: [
                Bead(source: [0, 1], target: [0], confidence: 0.9), Bead(source: [2], target: [1], confidence: 0.5),
                Bead(source: [], target: [2], confidence: 0.3),
            ], provenance: AlignedPair.Provenance(weights: "w"))
    }

    @Test func theSummaryHasTheShapeOfTheConventions() throws {
        let figures = PairReport(pair())
        #expect(figures.sentences == [3, 3] && figures.linked == 2 && figures.unlinked == [0, 1])
        #expect(abs(figures.meanConfidence! - 0.7) < 1e-9)
        #expect(abs(figures.pairScore! - (0.9 * 3 + 0.5 * 2) / 6) < 1e-9)
        var report = CorpusOutput.Report()
        report.pairs = [figures]
        report.files = [file { $0.leftOut = ["withoutCounterpart": 2, "numbers": 1] }]
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(report.json.utf8)) as? [String: Any])
        #expect(
            Set(object.keys) == [
                "documents", "languages", "sentences", "beads", "linked", "unlinked", "meanConfidence", "pairScore",
                "outputs", "provenance",
            ])
        #expect(object["languages"] as? [String] == ["en-US", "zh-CN"])
        #expect(object["beads"] as? Int == 3)
        let output = try #require((object["outputs"] as? [[String: Any]])?.first)
        #expect(Set(output.keys) == ["path", "format", "written", "leftOut", "reasons"])
        #expect(output["leftOut"] as? Int == 3)
        #expect((output["reasons"] as? [String: Int]) == ["withoutCounterpart": 2, "numbers": 1])
        report.isList = true
        let list = try #require(try JSONSerialization.jsonObject(with: Data(report.json.utf8)) as? [String: Any])
        #expect((list["pairs"] as? [[String: Any]])?.count == 1)
    }

    @Test func aPairWithoutLinksIsNone() {
        var crossed = pair()
        crossed.beads = [Bead(source: [0, 1, 2], target: []), Bead(source: [], target: [0, 1, 2])]
        #expect(PairReport(crossed).pairScore == 0 && PairReport(crossed).meanConfidence == nil)
    }
}

@Suite struct AlignmentOutputTests {
    let corpus: CorpusFixture

    init() throws { corpus = try CorpusFixture() }

    private func pair(
        _ id: String = "a", target: Language = .chinese, confidences: [Double] = [0.9, 0.5, 0.2]
    ) -> AlignedPair {
        var english = SegmentedDocument(
            id: "\(id).en", language: .english,
            sentences: ["The port opened.", "It\thas 40 ships.", "All is well."].map {
                Sentence(text: $0, range: Document.SourceRange(0, 1), block: 0)
            })
        english.metadata.title = "Title of \(id)"
        let chinese = SegmentedDocument(
            id: "\(id).zh", language: target,
            sentences: ["港口开放。", "有40艘船。", "一切都好。"].map {
                Sentence(text: $0, range: Document.SourceRange(0, 1), block: 0)
            })
        return AlignedPair(
            source: english, target: chinese,
            beads: (0..<3).map { Bead(source: [$0], target: [$0], confidence: confidences[$0]) })
    }

    private func output(_ names: [String], least: Double? = nil, isList: Bool = false) throws -> AlignmentOutput {
        try AlignmentOutput(
            places: try CorpusFormat.Place.places(names.map { corpus.path($0) }),
            selection: AlignmentOutput.Selection(leastConfidence: least), isList: isList,
            summary: corpus.path("summary.json"))
    }

    private func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: corpus.folder).sorted()
    }

    @Test func aMosesPairIsOneOutputAndEachSideGoesToTheFileThatNamesIt() throws {
        for names in [["w.en", "w.zh"], ["w.zh", "w.en"]] {
            let output = try output(names)
            try output.write(pair())
            let report = try output.commit()
            #expect(report.files.map(\.format) == ["moses"] && report.files[0].written == 3)
            #expect(try corpus.text("w.en").hasPrefix("The port opened.\n"))
            #expect(try corpus.text("w.zh").hasPrefix("港口开放。\n"))
        }
    }

    @Test func aUnitAtTheLimitStaysAndNumbersAreNeverThinned() throws {
        let output = try output(["x.tsv", "x.beads"], least: 0.5)
        let left = try output.write(pair())
        #expect(left.map(\.unit) == ["3"])
        let report = try output.commit()
        #expect(report.files.map(\.written) == [2, 3])
        #expect(report.files[0].leftOut == ["confidence": 1] && report.files[1].leftOut.isEmpty)
        #expect(report.files[0].changes == ["1 tab or line end written as a space"])
        #expect(try corpus.text("x.beads").hasSuffix("[2]:[2]:0.2000\n"))
        #expect(try corpus.text("summary.json").contains("\"confidence\":1"))
    }

    @Test func documentsThatAreNoTranslationsAreLeftOutAndTold() throws {
        let output = try AlignmentOutput(
            places: try CorpusFormat.Place.places([corpus.path("x.tmx"), corpus.path("x.jsonl")]), leastPairScore: 0.3,
            isList: true, summary: corpus.path("summary.json"))
        var strangers = pair("a")
        strangers.pairScore = 0.29
        #expect(throws: AlignmentOutput.Unrelated(source: "a.en", target: "a.zh", score: 0.29, least: 0.3)) {
            try output.write(strangers)
        }
        var related = pair("b")
        related.pairScore = 0.3
        try output.write(related)
        _ = try output.commit()
        #expect(try corpus.read(.jsonl, "x.jsonl").units.map(\.pairScore) == [0.3, 0.3, 0.3])
        let summary = try corpus.text("summary.json")
        #expect(summary.contains("\"pairScore\":0.2900") && summary.contains("\"refused\":\"pairScore\""))
        // Of several pairs the head of a memory says nothing.
        #expect(!(try corpus.text("x.tmx").contains("x-pair-score")))
        let alone = try self.output(["y.tmx"])
        try alone.write(related)
        _ = try alone.commit()
        #expect(try corpus.text("y.tmx").contains("<prop type=\"x-pair-score\">0.3000</prop>"))
    }

    @Test func aPairInTheOtherDirectionIsTurned() throws {
        let output = try output(["x.tsv"], isList: true)
        try output.write(pair("a"))
        try output.write(pair("b").swapped)
        let report = try output.commit()
        #expect(report.remarks.contains { $0.hasPrefix("b.zh and b.en: turned round") })
        let rows = try corpus.text("x.tsv").split(separator: "\n")
        #expect(rows.filter { $0.hasPrefix("The port opened.\t") }.count == 2)
    }

    @Test func titlesStandWithTheirDocuments() throws {
        let output = try output(["x.tmx", "x.jsonl"])
        try output.write(pair("a"))
        try output.write(pair("b"))
        _ = try output.commit()
        for (format, name) in [(CorpusFormat.tmx, "x.tmx"), (.jsonl, "x.jsonl")] {
            // Of the others nothing is known.
            let documents = try corpus.documents(format, name).filter { $0.metadata.title != nil }
            #expect(documents.map(\.id) == ["a.en", "b.en"], "\(name)")
            #expect(documents.map(\.metadata.title) == ["Title of a", "Title of b"], "\(name)")
            #expect(try corpus.read(format, name).units.map(\.id) == ["1", "2", "3", "4", "5", "6"])
        }
    }

    @Test func anotherLanguageIsRefusedAloneAndXLIFFTakesNoVariety() throws {
        let output = try output(["x.tmx"], isList: true)
        try output.write(pair("a"))
        #expect(throws: AlignmentOutput.OtherLanguages.self) { try output.write(pair("b", target: .german)) }
        try output.write(pair("c", target: .taiwanChinese))
        #expect(try output.commit().files[0].written == 6)
        let strict = try self.output(["x.xliff"], isList: true)
        try strict.write(pair("a"))
        #expect(throws: AlignmentOutput.OtherLanguages.self) { try strict.write(pair("c", target: .taiwanChinese)) }
    }

    @Test func withoutAPairThereIsNoMemory() throws {
        let output = try output(["x.tmx"], isList: true)
        #expect(try names().count == 2)
        #expect(try output.commit().files.isEmpty)
        #expect(try names() == ["summary.json"])
    }

    @Test func nothingAppearsIfOneOutputFails() throws {
        do {
            let output = try AlignmentOutput(
                places: try CorpusFormat.Place.places([corpus.path("x.tsv"), "/dev/full"], format: .tsv))
            try output.write(pair())
            #expect(throws: FileError.self) { try output.commit() }
        }
        #expect(try names().isEmpty)
    }
}

@Suite struct SelectionTests {
    /// What lengths are usual is learned from the units that are sure: of those that are not, most have other lengths.
    @Test func weakUnitsDoNotSayWhatLengthsAreUsual() {
        func unit(_ number: Int, source: Int, target: Int, confidence: Double) -> TranslationUnit {
            TranslationUnit(
                id: String(number),
                source: TranslationUnit.Side(text: String(repeating: "x", count: source), language: .german),
                target: TranslationUnit.Side(text: String(repeating: "y", count: target), language: .french),
                confidence: confidence)
        }
        let sure = (0..<30).map { unit($0, source: 80 + $0, target: 80 + $0, confidence: 0.9) }
        let weak = (30..<90).map { unit($0, source: 80 + $0, target: 8 * (80 + $0), confidence: 0.1) }
        let selection = AlignmentOutput.Selection(
            leastConfidence: 0.5, rules: CorpusFilter.Options(rules: [.lengthRatio]))
        let judged = selection.judge(sure + weak, source: .german, target: .french)
        #expect(judged.prefix(30).allSatisfy { $0.reason == nil })
        #expect(judged.dropFirst(30).allSatisfy { $0.reason == CorpusOutput.Report.File.confidence })
        let long = unit(90, source: 100, target: 800, confidence: 0.9)
        #expect(
            selection.judge(sure + weak + [long], source: .german, target: .french).last?.reason
                == CorpusFilter.Reason.lengthRatio.rawValue)
    }

    @Test func theFirstReasonCountsAndAllAreNamed() {
        var rules = AlignmentOutput.Selection()
        rules.rules = .default
        let unit = TranslationUnit(
            id: "1", source: TranslationUnit.Side(text: "It has 40 ships and 12 piers.", language: .english),
            target: TranslationUnit.Side(text: "It has 41 ships and 13 piers.", language: .chinese))
        let judged = rules.judge([unit], source: .english, target: .chinese)
        #expect(judged[0].reason != nil)
        #expect(judged[0].detail.hasPrefix(judged[0].reason!) && judged[0].detail.contains(", "))
        #expect(AlignmentOutput.Selection.all.judge([unit], source: .english, target: .chinese)[0].reason == nil)
    }
}
