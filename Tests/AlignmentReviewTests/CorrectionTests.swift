import BitextModel
import CommandSupport
import CorpusFormats
import FileAccess
import Foundation
import Testing

@testable import AlignmentReview

@Suite struct CorrectionTests {
    private func texts(_ review: Review) async -> [String] {
        let snapshot = await review.snapshot()
        return snapshot.rows.map { snapshot.text($0) }
    }

    private func known(_ rows: [([String], [String])]) -> [TableComparison.Known] {
        var next = (0, 0)
        return rows.map { source, target in
            let row = RowContent(
                source: Array(next.0..<next.0 + source.count), target: Array(next.1..<next.1 + target.count),
                confidence: 0.5)
            next = (next.0 + source.count, next.1 + target.count)
            return TableComparison.Known(
                row: row,
                texts: SidePair(source: source.joined(separator: " "), target: target.joined(separator: " ")),
                sentences: SidePair(source: source, target: target))
        }
    }

    private let rows = [
        (["The harbour opened."], ["港口开放了。"]), (["Ships came in.", "Boats came too."], ["船只进港，小船也来了。"]),
        (["The mayor spoke."], ["市长讲话。"]), (["It rained at noon."], ["中午下雨。", "人们散去。"]),
    ]

    private func compare(_ table: [(String, String)]) -> TableComparison {
        TableComparison(table.map { SidePair(source: $0.0, target: $0.1) }, known(rows))
    }

    private func parts(_ numbers: Int...) -> [TableComparison.Part] {
        numbers.map { TableComparison.Part(sentence: $0, part: nil) }
    }

    private var table: [(String, String)] { rows.map { ($0.joined(separator: " "), $1.joined(separator: " ")) } }

    @Test func aTableThatNobodyChangedCorrectsNothing() {
        let comparison = compare(table)
        #expect(comparison.rows.isEmpty && comparison.cuts.isEmpty && comparison.odd.isEmpty)
        // Spaces are a spreadsheet's affair.
        #expect(compare(table.map { (" \($0) ", $1.replacingOccurrences(of: " ", with: "")) }).rows.isEmpty)
    }

    @Test func mergedRowsAreUnderstood() {
        var changed = table
        changed[2] = ("The mayor spoke. It rained at noon.", "市长讲话。中午下雨。人们散去。")
        changed.remove(at: 3)
        let comparison = compare(changed)
        #expect(comparison.rows.map(\.source) == [parts(3, 4)] && comparison.rows.map(\.target) == [parts(2, 3, 4)])
        #expect(comparison.odd.isEmpty)
    }

    @Test func splitRowsAndCutSentencesAreUnderstood() {
        var changed = table
        changed.replaceSubrange(1...1, with: [("Ships came in.", "船只进港，"), ("Boats came too.", "小船也来了。")])
        let comparison = compare(changed)
        #expect(comparison.cuts == [.init(side: .target, sentence: 1, first: "船只进港，")])
        #expect(comparison.rows.map(\.source) == [parts(1), parts(2)])
        #expect(
            comparison.rows.map(\.target) == [[.init(sentence: 1, part: 0)], [.init(sentence: 1, part: 1)]])
        #expect(comparison.odd.isEmpty)
    }

    @Test func editedCellsAreUnderstood() {
        var changed = table
        changed[2].0 = "The mayor spoke briefly."
        changed[3].1 = "中午下雨，人们散去了。"
        let comparison = compare(changed)
        #expect(comparison.rows.count == 2)
        #expect(comparison.rows[0].texts == SidePair(source: "The mayor spoke briefly.", target: nil))
        #expect(comparison.rows[1].texts == SidePair(source: nil, target: "中午下雨，人们散去了。"))
        #expect(comparison.rows[1].target == parts(3, 4))
    }

    @Test func sentencesMovedToTheNextRowAreUnderstood() {
        var changed = table
        changed[2].1 = "市长讲话。中午下雨。"
        changed[3].1 = "人们散去。"
        let comparison = compare(changed)
        #expect(comparison.rows.map(\.target) == [parts(2, 3), parts(4)])
        #expect(comparison.odd.isEmpty)
    }

    @Test func whatIsOddIsTold() {
        var changed = table
        changed.insert(("Quite another thing.", "别的事情。"), at: 2)
        var comparison = compare(changed)
        #expect(comparison.rows.isEmpty && comparison.odd.count == 1)
        #expect(comparison.odd[0].hasPrefix("row 4: “Quite another thing."))
        changed = table
        changed.remove(at: 0)
        comparison = compare(changed)
        #expect(comparison.rows.isEmpty && comparison.odd.count == 1 && comparison.odd[0].contains("left as they are"))
        changed = table
        changed[2].1 = "完全不同的一句话在这里。"
        comparison = compare(changed)
        #expect(comparison.odd.contains { $0.contains("is like no sentence there") })
    }

    @Test(arguments: [ExportFormat.xlsx, .tsv, .csv]) func aTableGoesOutAndIn(format: ExportFormat) async throws {
        let folder = try TemporaryFolder()
        let review = try await ReviewFixture.review()
        let before = await review.snapshot()
        let file = try await review.export(format: format.rawValue, minimum: nil, confirmedOnly: false)
        let path = try folder.write(file.name, bytes: Data(file.bytes))
        // As it is it changes nothing.
        var applied = try await review.apply(corrections: path)
        #expect(applied.rows == 0 && applied.texts == 0 && applied.odd.isEmpty)
        #expect(await review.snapshot() == before)
        // Two rows merged, one cell edited.
        var units = await review.units()
        let place = try #require(units.firstIndex { $0.source.text.contains("1,400") })
        units[place].source.text += " " + units[place + 1].source.text
        units[place].target.text += units[place + 1].target.text
        units.remove(at: place + 1)
        let edited = try #require(units.firstIndex { $0.source.text.contains("museum") })
        units[edited].source.text = "The old lighthouse will become a small museum."
        let output = FolderCorpus(folder.path("changed.\(format.rawValue)"), format)
        try output.write(units, await review.header)
        applied = try await review.apply(corrections: output.path)
        #expect(applied.odd.isEmpty && applied.texts == 1 && applied.rows >= 1, "\(applied)")
        let after = await review.snapshot()
        let merged = try #require(after.rows.first { after.text($0).contains("1,400") })
        #expect(after.text(merged).contains("50,000") && merged.state == .confirmed)
        #expect(await texts(review).contains { $0.contains("small museum") })
        // All of it can be taken back.
        while await review.snapshot().canUndo { _ = try await review.perform(ReviewCommand(.undo)) }
        #expect(await review.snapshot().withoutHistory == before.withoutHistory)
    }

    @Test func whatThePageSavedIsTakenIn() async throws {
        let folder = try TemporaryFolder()
        let review = try await ReviewFixture.review()
        func row(_ source: [Int], _ target: [Int], _ more: String = "") -> String {
            let originals = [source.map { ReviewFixture.english[$0] }, target.map { ReviewFixture.chinese[$0] }]
            let texts = String(decoding: try! JSONEncoder().encode(originals), as: UTF8.self)
            return
                #"{"documents":["harbour.en.txt","harbour.zh.txt"],"source":\#(source),"target":\#(target),"originals":\#(texts)\#(more)}"#
        }
        let text = #"""
            {"bitextCorrections":1,"rows":[\#(row([3, 4], [3, 4])),\#(row([0], [0], #","comment":"the title""#)),
            {"documents":["other.txt","harbour.zh.txt"],"source":[1],"target":[2]},
            {"source":[5],"target":[99]},{"source":[5],"target":[5],"originals":[["Another text."],["别的"]]}],
            "texts":[{"side":"source","sentence":9,"original":"The old lighthouse will become a museum.","text":"The lighthouse becomes a museum."}]}
            """#
        let applied = try await review.apply(corrections: try folder.write("corrections.json", text))
        #expect(applied.rows == 2 && applied.texts == 1)
        #expect(applied.odd.count == 2 && applied.odd[0].hasPrefix("row [5]:[99]: "))
        #expect(applied.odd[1].contains("says something else"))
        let after = await review.snapshot()
        #expect(after.row(.source, 3)?.source == [3, 4] && after.row(.source, 3)?.target == [3, 4])
        #expect(after.row(.source, 0)?.comment == "the title")
        #expect(after.sentences.source[9].text == "The lighthouse becomes a museum.")
        await #expect(throws: ReviewError.self) {
            try await review.apply(corrections: try folder.write("none.json", "{\"rows\":3}"))
        }
        await #expect(throws: ReviewError.self) {
            try await review.apply(
                corrections: try folder.write(
                    "other.json", #"{"rows":[{"source":[5],"target":[5],"originals":[["x"],["y"]]}],"texts":[]}"#))
        }
    }
}

/// A file that somebody else wrote.
private struct FolderCorpus {
    let path: String
    private let format: ExportFormat

    init(_ path: String, _ format: ExportFormat) {
        self.path = path
        self.format = format
    }

    func write(_ units: [TranslationUnit], _ header: CorpusHeader) throws {
        let set = OutputSet()
        let place = CorpusFormat.Place(format: try #require(CorpusFormat(rawValue: format.rawValue)), paths: [path])
        let writer = try place.writer(in: set, header: header)
        for unit in units { try writer.write(unit) }
        try writer.finish()
        try set.commit()
    }
}
