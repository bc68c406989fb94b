import BitextModel
import CorpusFormats
import TestSupport
import Testing

@testable import CorpusOutput

/// What is read ahead comes as it would without.
@Suite struct UnitPrefetchTests {
    let corpus: CorpusFixture

    init() throws { corpus = try CorpusFixture() }

    /// Rows of which every seventh has no target.
    private func rows(_ count: Int, from first: Int) -> String {
        (first..<first + count).map { $0.isMultiple(of: 7) ? "lone \($0)\n" : "source \($0)\ttarget \($0)\n" }.joined()
    }

    private func places() throws -> [CorpusPlace] {
        _ = try corpus.file("a.tsv", rows(1_300, from: 0))
        _ = try corpus.file("b.tsv", rows(3, from: 2_000))
        _ = try corpus.file("c.tsv", rows(900, from: 3_000))
        return try CorpusPlace.places(["a.tsv", "b.tsv", "c.tsv"].map { corpus.path($0) })
    }

    /// Texts of units, and words of refusals, as they come.
    private func events(ofStream places: [CorpusPlace]) throws -> [String] {
        var events: [String] = []
        var stream = UnitStream(inputs: places, options: ReadingOptions()) { events.append("\($0)") }
        while let item = try stream.next() { events.append(item.unit.source.text) }
        return events
    }

    @Test(arguments: [1, 512, 513, 4_096])
    func unitsAndRefusalsComeInOrder(count: Int) throws {
        let places = try places()
        var events: [String] = []
        let ahead = UnitPrefetch(inputs: places, options: ReadingOptions(), count: count) { events.append("\($0)") }
        while let item = try ahead.next() { events.append(item.unit.source.text) }
        let expected = try self.events(ofStream: places)
        #expect(events == expected)
        #expect(events.count == 2_203)
        #expect(ahead.refused == expected.count { $0.contains("left out") })
        #expect(ahead.untranslated == 0)
    }

    @Test func whatStandsBeforeAnErrorIsGivenFirst() throws {
        _ = try corpus.file("a.tsv", rows(1_300, from: 1))
        _ = try corpus.file(
            "b.tmx",
            """
            <tmx version="1.4"><header srclang="en"/><body>
            <tu><tuv xml:lang="en"><seg>one</seg></tuv><tuv xml:lang="de"><seg>two</seg></tuv></tu>
            <tu><tuv xml:lang="en"><seg>three</tuv></tu></body></tmx>
            """)
        let places = try CorpusPlace.places(["a.tsv", "b.tmx"].map { corpus.path($0) })
        var texts: [String] = []
        var refused = 0
        let ahead = UnitPrefetch(inputs: places, options: ReadingOptions(), count: 1) { _ in refused += 1 }
        #expect(throws: (any Error).self) { while let item = try ahead.next() { texts.append(item.unit.source.text) } }
        #expect(texts.last == "one")
        #expect(texts.count + refused == 1_301)
        // It stays so.
        #expect(throws: (any Error).self) { try ahead.next() }
    }

    @Test func longTextsEndAStretch() throws {
        let long = String(repeating: "word ", count: 400_000)
        _ = try corpus.file("a.tsv", (0..<9).map { "\($0) \(long)\t\($0) \(long)\n" }.joined())
        let places = try CorpusPlace.places([corpus.path("a.tsv")])
        let ahead = UnitPrefetch(inputs: places, options: ReadingOptions(), count: 1) { _ in }
        var first: [Character?] = []
        while let item = try ahead.next() { first.append(item.unit.source.text.first) }
        #expect(first == Array("012345678"))
    }
}
