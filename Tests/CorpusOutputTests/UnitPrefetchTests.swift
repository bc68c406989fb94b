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

    private func places() throws -> [CorpusFormat.Place] {
        _ = try corpus.file("a.tsv", rows(1_300, from: 0))
        _ = try corpus.file("b.tsv", rows(3, from: 2_000))
        _ = try corpus.file("c.tsv", rows(900, from: 3_000))
        return try CorpusFormat.Place.places(["a.tsv", "b.tsv", "c.tsv"].map { corpus.path($0) })
    }

    /// Texts of units, and words of refusals, as they come.
    private func events(ofStream places: [CorpusFormat.Place]) throws -> [String] {
        var events: [String] = []
        var stream = UnitStream(inputs: places, options: CorpusFormat.ReadingOptions()) { events.append("\($0)") }
        while let item = try stream.next() { events.append(item.unit.source.text) }
        return events
    }

    /// What a prefetch gives, in the same words.
    private func events(of ahead: UnitPrefetch, into events: inout [String]) throws {
        while let stretch = try ahead.next() {
            var refusals = stretch.refusals[...]
            for place in 0...stretch.units.count {
                while let refused = refusals.first, refused.place == place {
                    events.append("\(refused.unit)")
                    refusals.removeFirst()
                }
                if place < stretch.units.count { events.append(stretch.units[place].source.text) }
            }
            #expect(refusals.isEmpty)
        }
    }

    @Test(arguments: [1, 512, 513, 4_096])
    func unitsAndRefusalsComeInOrder(count: Int) throws {
        let places = try places()
        let ahead = UnitPrefetch(inputs: places, options: CorpusFormat.ReadingOptions(), count: count)
        var events: [String] = []
        try self.events(of: ahead, into: &events)
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
        let places = try CorpusFormat.Place.places(["a.tsv", "b.tmx"].map { corpus.path($0) })
        let ahead = UnitPrefetch(inputs: places, options: CorpusFormat.ReadingOptions(), count: 1)
        var events: [String] = []
        #expect(throws: (any Error).self) { try self.events(of: ahead, into: &events) }
        #expect(events.last == "one")
        #expect(events.count == 1_301)
        // It stays so.
        #expect(throws: (any Error).self) { try ahead.next() }
    }

    @Test func longTextsEndAStretch() throws {
        let long = String(repeating: "word ", count: 400_000)
        _ = try corpus.file("a.tsv", (0..<9).map { "\($0) \(long)\t\($0) \(long)\n" }.joined())
        let places = try CorpusFormat.Place.places([corpus.path("a.tsv")])
        let ahead = UnitPrefetch(inputs: places, options: CorpusFormat.ReadingOptions(), count: 1)
        var counts: [Int] = []
        while let stretch = try ahead.next() { counts.append(stretch.units.count) }
        // Of 4 MB each, and 16 MB are enough.
        #expect(counts == [5, 4])
    }

    /// What is said of a document stands before its units, wherever the stretches end.
    @Test func documentsKeepTheirPlaces() throws {
        let units = (0..<1_100).map { index in
            TranslationUnit(
                id: "\(index)",
                source: TranslationUnit.Side(text: "S\(index).", language: .english, document: "d\(index / 300)"),
                target: TranslationUnit.Side(text: "T\(index).", language: .german))
        }
        let documents = (0..<4).map { number in
            var metadata = Document.Metadata()
            metadata.title = "Title \(number)"
            return DocumentDescription(id: "d\(number)", metadata: metadata)
        }
        try corpus.write(units, .tmx, to: "a.tmx", documents: documents)
        let places = try CorpusFormat.Place.places([corpus.path("a.tmx")])
        let ahead = UnitPrefetch(inputs: places, options: CorpusFormat.ReadingOptions(), count: 1)
        var found: [String] = []
        var before = 0
        while let stretch = try ahead.next() {
            for (place, descriptions) in stretch.documents {
                found += descriptions.map { "\($0.id) \($0.metadata.title ?? "") \(before + place)" }
            }
            before += stretch.units.count
        }
        #expect(found == ["d0 Title 0 0", "d1 Title 1 300", "d2 Title 2 600", "d3 Title 3 900"])
    }
}
