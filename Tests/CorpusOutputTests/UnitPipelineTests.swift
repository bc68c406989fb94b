import BitextModel
import CorpusFormats
import TestSupport
import Testing

@testable import CorpusOutput

/// What is read ahead and side by side comes as it would one after the other.
@Suite struct UnitPipelineTests {
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

    /// What a pipeline gives, in the same words.
    private func events(of pipeline: UnitPipeline<String>, into events: inout [String]) throws {
        while var stretch = try pipeline.next() {
            var refusals = stretch.refusals[...]
            for place in 0...stretch.units.count {
                while let refused = refusals.first, refused.place == place {
                    events.append("\(refused.unit)")
                    refusals.removeFirst()
                }
                guard place < stretch.units.count else { break }
                events.append(stretch.units[place].source.text)
                if let prepared = stretch.prepared {
                    #expect(prepared[place] == stretch.units[place].source.text + "!")
                    #expect(stretch.units[place].target.text.hasPrefix("changed "))
                }
            }
            #expect(refusals.isEmpty)
            pipeline.giveBack(&stretch)
            #expect(stretch.units.isEmpty)
        }
    }

    private func pipeline(_ places: [CorpusFormat.Place], count: Int = 512) -> UnitPipeline<String> {
        UnitPipeline(inputs: places, options: CorpusFormat.ReadingOptions(), count: count)
    }

    private static let prepare: UnitPipeline<String>.Preparation = { units in
        for index in units.indices { units[index].target.text = "changed " + units[index].target.text }
        return units.map { $0.source.text + "!" }
    }

    @Test(arguments: [1, 7, 512, 4_096])
    func unitsAndRefusalsComeInOrder(count: Int) throws {
        let places = try places()
        let pipeline = pipeline(places, count: count)
        var events: [String] = []
        // Those that are asked for before it is known what to make of them are as they stand in the file.
        let first = try #require(try pipeline.next())
        #expect(first.prepared == nil)
        #expect(first.units.count + first.refusals.count == min(count, 1_300))
        pipeline.begin(Self.prepare)
        try self.events(of: pipeline, into: &events)
        let expected = try self.events(ofStream: places)
        #expect(events == Array(expected.dropFirst(min(count, 1_300))))
        #expect(expected.count == 2_203)
        #expect(pipeline.refused == expected.count { $0.contains("left out") })
        #expect(pipeline.untranslated == 0)
    }

    /// Where a part cannot be read by itself, its file is read in one piece: nothing is told twice, and the error is that
    /// of the whole.
    @Test(arguments: [1, 2, 3, 5, 512])
    func whatStandsBeforeAnErrorIsGivenFirst(count: Int) throws {
        func unit(_ text: String) -> String {
            "<tu><tuv xml:lang=\"en\"><seg>\(text)</seg></tuv><tuv xml:lang=\"de\"><seg>two</seg></tuv></tu>\n"
        }
        _ = try corpus.file("a.tsv", rows(30, from: 1))
        let units = (0..<20).map { $0 == 9 ? "<tu><tuv xml:lang=\"en\"/></tu>\n" : unit("good \($0)") }
        _ = try corpus.file(
            "b.tmx",
            "<tmx version=\"1.4\"><header srclang=\"en\"/><body>\n" + units.joined()
                + "<tu><tuv xml:lang=\"en\"><seg>three</tuv></tu>\n" + units.joined() + "</body></tmx>")
        _ = try corpus.file("c.tsv", rows(30, from: 1))
        let places = try CorpusFormat.Place.places(["a.tsv", "b.tmx", "c.tsv"].map { corpus.path($0) })
        var expected: [String] = []
        var words = ""
        var stream = UnitStream(inputs: places, options: CorpusFormat.ReadingOptions()) { expected.append("\($0)") }
        do {
            while let item = try stream.next() { expected.append(item.unit.source.text) }
        } catch { words = "\(error)" }
        #expect(expected.count == 50 && words.contains("22"))
        let pipeline = pipeline(places, count: count)
        pipeline.begin(Self.prepare)
        var events: [String] = []
        var found = ""
        do {
            try self.events(of: pipeline, into: &events)
        } catch { found = "\(error)" }
        #expect(events == expected)
        #expect(found == words)
        // It stays so.
        #expect(throws: (any Error).self) { try pipeline.next() }
    }

    /// A file that cannot be cut is read in one piece, to its end.
    @Test func filesThatCannotBeCutAreReadWhole() throws {
        let text = (0..<40).map { index in
            let empty = index == 21 ? "<tu tuid=\"empty\"/>" : ""
            return empty
                + "<tu><tuv xml:lang=\"en\"><seg>\(index)</seg></tuv><tuv xml:lang=\"de\"><seg>x</seg></tuv></tu>\n"
        }
        _ = try corpus.file(
            "a.tmx", "<tmx version=\"1.4\"><header srclang=\"en\"/><body>\n\(text.joined())</body></tmx>")
        _ = try corpus.file("b.tsv", rows(6, from: 1))
        let places = try CorpusFormat.Place.places(["a.tmx", "b.tsv"].map { corpus.path($0) })
        for count in [1, 4, 512] {
            let pipeline = pipeline(places, count: count)
            pipeline.begin(Self.prepare)
            var events: [String] = []
            try self.events(of: pipeline, into: &events)
            #expect(events == (try self.events(ofStream: places)))
            #expect(events.count == 47)
        }
    }

    @Test func longTextsEndAStretch() throws {
        let long = String(repeating: "word ", count: 60_000)
        _ = try corpus.file("a.tsv", (0..<9).map { "\($0) \(long)\t\($0) \(long)\n" }.joined())
        let places = try CorpusFormat.Place.places([corpus.path("a.tsv")])
        let pipeline = pipeline(places)
        var counts: [Int] = []
        while let stretch = try pipeline.next() { counts.append(stretch.units.count) }
        // Of 600 KB each, and a million bytes are enough; the first was looked at before.
        #expect(counts == [3, 2, 2, 2, 0])
    }

    /// What is said of a document stands before its units, wherever the stretches end.
    @Test func documentsKeepTheirPlaces() throws {
        try corpus.writeDocuments(units: 1_100, perDocument: 300, .tmx, to: "a.tmx")
        let places = try CorpusFormat.Place.places([corpus.path("a.tmx")])
        let ahead = pipeline(places, count: 50)
        var found: [String] = []
        var before = 0
        while let stretch = try ahead.next() {
            for (place, descriptions) in stretch.documents {
                found += descriptions.map { "\($0.id) \($0.metadata.title ?? "") \(before + place)" }
            }
            before += stretch.units.count
        }
        // Every part that names one tells of it; `CorpusConversion` writes what is new.
        #expect(found.count == 22)
        #expect(found[...6].map { $0 } == (0..<6).map { "d0 Title 0 \($0 * 50)" } + ["d1 Title 1 300"])
    }
}
