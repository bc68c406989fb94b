import BitextModel
import CorpusFormats
import FileAccess
import TestSupport
import Testing

@testable import CorpusOutput

/// An output whose end fails leaves nothing, also while somebody keeps it.
@Suite struct FailedOutputTests {
    let corpus: CorpusFixture

    init() throws { corpus = try CorpusFixture() }

    private func unit(_ numbers: ([Int], [Int])) -> TranslationUnit {
        var unit = TranslationUnit(
            id: "1", source: TranslationUnit.Side(text: "a", language: .americanEnglish),
            target: TranslationUnit.Side(text: "b", language: .mainlandChinese), type: Bead.Kind(1, 1))
        unit.source.sentenceNumbers = numbers.0
        unit.target.sentenceNumbers = numbers.1
        return unit
    }

    /// A ladder cannot hold beads that cross, which shows when it is ended, or before.
    @Test(arguments: [["b.tmx", "a.ladder"], ["a.ladder", "b.tmx"]])
    func aWriterThatCannotEndLeavesNothing(names: [String]) throws {
        _ = try corpus.file("b.tmx", "old")
        let output = try CorpusOutput()
        let memory = try output.corpus(try CorpusFormat.Place.places(names.map { corpus.path($0) }))
        try memory.begin(CorpusFixture.header)
        #expect(throws: CorpusFormatError.self) {
            for numbers in [([5], [0]), ([0], [5])] { try memory.write(unit(numbers)) }
            _ = try output.commit()
        }
        withExtendedLifetime(output) {
            if (try? output.commit()) != nil { Issue.record("what failed was written after all") }
        }
        #expect(try corpus.text("b.tmx") == "old")
        #expect(try Folder.names(in: corpus.folder) == ["b.tmx"])
    }

    @Test func aStreamThatFailsLeavesTheFilesAsTheyWere() throws {
        _ = try corpus.file("a.tmx", "old")
        let output = try CorpusOutput(summary: "/dev/full")
        let memory = try output.corpus(try CorpusFormat.Place.places([corpus.path("a.tmx"), corpus.path("b.tsv")]))
        try memory.begin(CorpusFixture.header)
        try memory.write(unit(([0], [0])))
        #expect(throws: FileError.self) { try output.commit() }
        #expect(try Folder.names(in: corpus.folder) == ["a.tmx"])
        #expect(try corpus.text("a.tmx") == "old")
        withExtendedLifetime(output) {}
    }
}
