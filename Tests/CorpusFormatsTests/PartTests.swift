import BitextModel
import TestSupport
import Testing

@testable import CorpusFormats

/// Whoever reads the parts of a corpus reads what a reading in one piece does, or is told that it cannot be.
@Suite struct PartTests {
    let corpus: CorpusFixture

    init() throws { corpus = try CorpusFixture() }

    /// What a reader gives, in order, with its error at the end.
    private struct Reading: Equatable {
        var units: [TranslationUnit] = []
        var refusals: [RefusedUnit] = []
        var failure: String?
    }

    private func read(_ reader: any CorpusReader, into reading: inout Reading) throws {
        defer { reading.refusals += reader.takeRefusals() }
        while let unit = try reader.next() { reading.units.append(unit) }
    }

    private func whole(_ format: CorpusFormat, _ paths: [String]) -> Reading {
        var reading = Reading()
        do {
            try read(try makeReader(format: format, paths: paths), into: &reading)
        } catch { reading.failure = "\(error)" }
        return reading
    }

    /// All parts, and how many there were; nil where there is a part that cannot be read by itself.
    private func parts(_ format: CorpusFormat, _ paths: [String], units: Int) -> (reading: Reading, count: Int)? {
        var reading = Reading()
        var count = 0
        do {
            let reader = try #require(try makeReader(format: format, paths: paths) as? any PartedReader)
            while let part = try reader.nextPart(units: units) {
                try read(try part.open(), into: &reading)
                count += 1
            }
        } catch { return nil }
        return (reading, count)
    }

    private static let markup = """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE tmx SYSTEM "tmx14.dtd" [ <!ENTITY firm "A > B"> <!-- ' </tu> --> ]>
        <!-- <tu> in a comment </tu> -->
        <tmx version="1.4" xmlns:x="urn:x">
        <header creationtool="t" srclang="en"><note>n</note>
        <prop type="p">v</prop></header>
        <body>
        <tu><tuv xml:lang="en"><seg>one &firm;</seg></tuv><tuv xml:lang="de"><seg>eins</seg></tuv></tu>
        <!-- between </tu> ' ]> units -->
        <tu tuid="7" x:kind="a>b"><tuv xml:lang="en"><seg>two <ph>&lt;b/&gt;</ph> &amp; more</seg></tuv>
        <tuv xml:lang="de"><seg><![CDATA[zwei </tu> <tu>]]></seg></tuv></tu ><tu><tuv xml:lang="en"><seg>x</seg></tuv></tu>
        <tu
         tuid="9"><tuv xml:lang="en"><prop type="q">r</prop><seg>three</seg></tuv>
        <tuv xml:lang="fr"><seg>trois</seg></tuv><tuv xml:lang="de"><seg>drei</seg></tuv></tu>
        <?pi </tu> ?>
        <tu><tuv xml:lang="en"><seg>four</seg></tuv><tuv xml:lang="de"><seg>vier</seg></tuv></tu>
        <tu><tuv xml:lang="xx-yy-"><seg>bad</seg></tuv><tuv xml:lang="de"><seg>schlecht</seg></tuv></tu>
        <tu><tuv xml:lang="en"><seg>five</seg></tuv><tuv xml:lang="de"><seg>fünf</seg></tuv></tu>
        </body>
        </tmx>
        """

    private static let table = #"""
        id,source,target,note
        1,plain,text,a
        2,"quoted, with a comma","and ""marks""",b

        3,"a line
        end in it","two

        of them",c
        4,mid"quote,"",d
        5,lone
        6,"","""",e
        7,six,seven,f
        """#

    private static let lines = """
        {"source": "one", "target": "eins", "id": 4}

        {"source": ["a", "b"], "target": ["c"], "type": "2:1"}
        {"source": 3}
        not json
           \t
        {"source": "two", "target": "zwei"}
        {"source": "three", "target": "drei"}
        """

    private static let rows = "one\teins\ntwo\tzwei\n\nlone\nthree\tdrei\t0.5\n\"four\tvier\nfive\tfünf\n"

    @Test(arguments: [1, 2, 3, 100])
    func partsOfRightFilesAreTheWhole(units: Int) throws {
        for (format, text, least) in [
            (CorpusFormat.tmx, Self.markup, 7), (.csv, Self.table, 7), (.jsonl, Self.lines, 6), (.tsv, Self.rows, 6),
            (.tsv, "source\ttarget\n" + Self.rows, 6), (.tsv, "x\ty", 1), (.csv, Self.table + "\n", 7),
            (.csv, Self.table.replacing("\n", with: "\r\n"), 7),
            (.tsv, "\u{FEFF}" + Self.rows.replacing("\"four", with: "\"four\""), 6),
            (.tmx, Self.markup.replacing("\n", with: "\r\n"), 7), (.tmx, "\n \n" + Self.markup, 7),
        ] {
            let path = try corpus.file("a.\(format.rawValue)", text)
            let expected = whole(format, [path])
            #expect(expected.failure == nil && expected.units.count + expected.refusals.count >= least)
            let found = try #require(parts(format, [path], units: units), "\(format) \(units)")
            #expect(found.reading == expected, "\(format) \(units)")
            #expect(found.count >= least / units)
        }
    }

    @Test func partsOfTwoFilesAreTheWhole() throws {
        let paths = [try corpus.file("a.en", "one\n\nthree\nfour"), try corpus.file("a.de", "eins\nzwei\n\nvier\n")]
        for units in 1...5 {
            let found = try #require(parts(.moses, paths, units: units))
            #expect(found.reading == whole(.moses, paths))
            #expect(found.reading.units.map(\.id) == ["1", "2", "3", "4"])
        }
        for longer in ["eins\nzwei\n\nvier\nfünf\n", "eins\nzwei\n"] {
            _ = try corpus.file("a.de", longer)
            #expect(whole(.moses, paths).failure != nil)
            for units in 1...5 { #expect(parts(.moses, paths, units: units) == nil) }
        }
    }

    /// What XML allows and the cutter cannot be sure of.
    @Test(arguments: [
        ("<tu><tuv xml:lang=\"en\">", "<tu/><tu><tuv xml:lang=\"en\">"),
        ("</body>", "</body><body><tu></tu></body>"), ("<seg>four</seg>", "<seg>four</seg><tu></tu>"),
        ("</body>", "</body><tu></tu>"), ("--> ]>", "--> <?x ' ?> ]>"),
        ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "<?xml version=\"1.1\"?> <tu>"),
    ])
    func unusualFilesAreTheWholeOrNone(from: String, to: String) throws {
        let path = try corpus.file("a.tmx", Self.markup.replacing(from, with: to, maxReplacements: 1))
        let expected = whole(.tmx, [path])
        for units in [1, 2, 100] {
            if let found = parts(.tmx, [path], units: units) { #expect(found.reading == expected) }
        }
    }

    @Test(arguments: 0..<40)
    func damagedFilesAreTheWholeOrNone(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let tags = [
            "<tu>", "</tu>", "</tu >", "<tu/>", "<!--", "-->", "<![CDATA[", "]]>", "<?", "?>", "</body>", "<body>",
            "<a>",
            "</a>", "<!DOCTYPE", "\"", "\n", "\"\"", ",\"", "\",", "&firm;", "<seg>", "</seg>", "<b xml:lang=\">\">",
        ]
        for (format, text) in [
            (CorpusFormat.tmx, Self.markup), (.csv, Self.table), (.jsonl, Self.lines), (.tsv, Self.rows),
        ] {
            for _ in 0..<25 {
                var bytes = MutatedText(text).next(using: &random)
                for _ in 0..<Int.random(in: 0...2, using: &random) {
                    let tag = Array(tags.randomElement(using: &random)!.utf8)
                    bytes.insert(contentsOf: tag, at: Int.random(in: 0...bytes.count, using: &random))
                }
                let path = try corpus.file("a.\(format.rawValue)", bytes: bytes)
                let expected = whole(format, [path])
                for units in [1, 3] {
                    if let found = parts(format, [path], units: units) {
                        #expect(
                            found.reading == expected, "\(format) \(units): \(String(decoding: bytes, as: UTF8.self))")
                    }
                }
            }
        }
    }

    /// What a document is said to be is said in every part that names it.
    @Test func partsTellOfDocuments() throws {
        for format in [CorpusFormat.tmx, .jsonl] {
            try corpus.writeDocuments(units: 6, perDocument: 4, format, to: "a.\(format.rawValue)")
            let path = corpus.path("a.\(format.rawValue)")
            let reader = try #require(try makeReader(format: format, paths: [path]) as? any PartedReader)
            var found: [[String]] = []
            while let part = try reader.nextPart(units: 2) {
                let reader = try part.open()
                var titles: [String] = []
                while try reader.next() != nil { titles += reader.takeDescriptions().compactMap(\.metadata.title) }
                if !titles.isEmpty { found.append(titles) }
            }
            #expect(found == [["Title 0"], ["Title 0"], ["Title 1"]])
        }
    }
}
