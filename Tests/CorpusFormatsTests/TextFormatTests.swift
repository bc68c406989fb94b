import BitextModel
import FileAccess
import Foundation
import TestSupport
import Testing

@testable import CorpusFormats

@Suite struct TextFormatTests {
    let corpus: CorpusFixture

    init() throws { corpus = try CorpusFixture() }

    private func units(_ count: Int, seed: UInt64 = 11) -> [TranslationUnit] {
        var texts = AdversarialText(seed: seed)
        return (0..<count).map { texts.unit($0) }
    }

    private static let languages: CorpusFormat.ReadingOptions = {
        var options = CorpusFormat.ReadingOptions()
        options.languages = (.americanEnglish, .mainlandChinese)
        return options
    }()

    private static func flat(_ text: String, _ characters: String = "\t\n\r") -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { characters.unicodeScalars.contains($0) ? " " : $0 }))
    }

    @Test func jsonLinesHoldEverything() throws {
        let units = units(300)
        try corpus.write(units, .jsonl, to: "out.jsonl")
        let (read, refusals) = try corpus.read(.jsonl, "out.jsonl")
        #expect(refusals.isEmpty)
        #expect(read == units)
        // An independent parser reads every line.
        for line in try corpus.text("out.jsonl").utf8.split(separator: 0x0A) {
            let object = try #require(try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any])
            #expect(object["source"] is [String])
        }
    }

    @Test(arguments: [false, true])
    func tabsHoldTheColumns(forExcel: Bool) throws {
        let units = units(300)
        var options = CorpusFormat.WritingOptions()
        options.forExcel = forExcel
        let summary = try corpus.write(units, .tsv, to: "out.tsv", options: options)
        #expect((summary.flattenedCharacters > 0) == !forExcel)
        let read = try corpus.read(.tsv, "out.tsv", options: Self.languages).units
        #expect(read.count == units.count)
        for (one, other) in zip(read, units) {
            #expect(one.source.text == (forExcel ? other.source.text : Self.flat(other.source.text)))
            #expect(one.target.text == (forExcel ? other.target.text : Self.flat(other.target.text)))
            #expect(one.confidence == other.confidence)
            #expect(one.type == other.type)
            #expect(one.source.document == other.source.document)
            #expect(one.target.range == other.target.range)
        }
    }

    @Test(arguments: [false, true])
    func commasHoldTheTextUnchanged(forExcel: Bool) throws {
        let units = units(300)
        var options = CorpusFormat.WritingOptions()
        options.forExcel = forExcel
        try corpus.write(units, .csv, to: "out.csv", options: options)
        let read = try corpus.read(.csv, "out.csv", options: Self.languages).units
        #expect(read.map(\.source.text) == units.map(\.source.text))
        #expect(read.map(\.target.text) == units.map(\.target.text))
        #expect(read.map(\.confidence) == units.map(\.confidence))
    }

    @Test func theHeaderIsThatOfTheConventions() throws {
        try corpus.write([], .tsv, to: "out.tsv")
        #expect(
            try corpus.text("out.tsv")
                == "source\ttarget\tconfidence\ttype\tsource_document\ttarget_document\tsource_range\ttarget_range\n")
    }

    @Test func columnsAreFoundWithAndWithoutHeader() throws {
        _ = try corpus.file("plain.tsv", "One.\t一。\t0.5\nTwo.\t二。\t1.7\n\nalone\n\t\n")
        let (plain, refusals) = try corpus.read(.tsv, "plain.tsv")
        #expect(plain.map(\.source.text) == ["One.", "Two.", ""])
        #expect(plain.map(\.confidence) == [0.5, nil, nil])
        #expect(plain[1].properties == [.init(name: "score", value: "1.7")])
        #expect(refusals.map { $0.location.line } == [4])
        _ = try corpus.file("named.tsv", "ID\tTarget\tdomain\tSource\nx\t一\tnews\tone\n")
        let named = try corpus.read(.tsv, "named.tsv").units[0]
        #expect(named.id == "x")
        #expect(named.source.text == "one")
        #expect(named.properties == [.init(name: "domain", value: "news")])
        _ = try corpus.file("codes.tsv", "en\tzh-TW\none\t一\n")
        #expect(try corpus.read(.tsv, "codes.tsv").units[0].target.language == .taiwanChinese)
        _ = try corpus.file("para.tsv", "http://a\thttp://b\tone\t一\t0.9\n")
        let crawl = try corpus.read(.tsv, "para.tsv").units[0]
        #expect(crawl.source.document == "http://a")
        #expect(crawl.target.text == "一")
    }

    @Test func quotesMayHoldLines() throws {
        _ = try corpus.file("quoted.csv", "source,target\r\n\"a \"\"b\"\",\r\nc\",\"一\n二\"\r\nplain,x\"y\r\n")
        let units = try corpus.read(.csv, "quoted.csv").units
        #expect(units.map(\.source.text) == ["a \"b\",\r\nc", "plain"])
        #expect(units.map(\.target.text) == ["一\n二", "x\"y"])
        _ = try corpus.file("open.csv", "source,target\nx,\"y\nz")
        #expect(throws: CorpusFormatError.self) { try corpus.read(.csv, "open.csv") }
    }

    @Test func badLinesOfJSONAreNamed() throws {
        _ = try corpus.file(
            "bad.jsonl",
            "{\"source\":\"a\",\"target\":\"b\"}\n{\"source\":\"a\"}\n[1]\n{\"source\":\n{\"source\":\"\\ud800\",\"target\":\"\"}\n"
        )
        let (units, refusals) = try corpus.read(.jsonl, "bad.jsonl")
        #expect(units.count == 1)
        #expect(refusals.map { $0.location.line } == [2, 3, 4, 5])
        let deep = String(repeating: "[", count: 100_000)
        _ = try corpus.file("deep.jsonl", deep)
        #expect(try corpus.read(.jsonl, "deep.jsonl").refusals.count == 1)
    }

    @Test func badEncodingHasItsLine() throws {
        _ = try corpus.file("bad.tsv", bytes: Array("a\tb\nc\td".utf8) + [0xFF, 0x0A])
        #expect {
            try corpus.read(.tsv, "bad.tsv")
        } throws: { error in
            guard case CorpusFormatError.badEncoding(_, 2, "UTF-8") = error else { return false }
            return true
        }
    }

    @Test func mosesAndHunalignHoldTheirLines() throws {
        let units = units(200)
        try corpus.write(units, .moses, to: "out.en", "out.zh")
        let pairs = try corpus.read(.moses, "out.en", "out.zh").units
        #expect(pairs.map(\.source.text) == units.map { Self.flat($0.source.text, "\n\r") })
        #expect(pairs.map(\.target.text) == units.map { Self.flat($0.target.text, "\n\r") })
        #expect(pairs[0].target.language == .chinese)
        _ = try corpus.file("short.zh", "一\n")
        #expect(throws: CorpusFormatError.self) { try corpus.read(.moses, "out.en", "short.zh") }
        #expect(throws: CorpusFormatError.self) { try corpus.read(.moses, "out.en") }

        let simple = TranslationUnit(
            id: "1", source: TranslationUnit.Side(text: "A. B.", language: .english, sentences: ["A.", "B."]),
            target: TranslationUnit.Side(text: "甲。", language: .chinese, sentences: ["甲。"]), confidence: 0.5,
            type: Bead.Kind(2, 1))
        try corpus.write([simple], .hunalign, to: "out.hunalign")
        #expect(try corpus.text("out.hunalign") == "A. ~~~ B.\t甲。\t0.5000\n")
        var options = CorpusFormat.ReadingOptions()
        options.languages = (.english, .chinese)
        #expect(try corpus.read(.hunalign, "out.hunalign", options: options).units == [simple])
    }

    @Test func linesOfAnyLengthAreRead() throws {
        let long = String(repeating: "long ", count: 4_000_000)
        _ = try corpus.file("long.tsv", "a\tb\n\(long)\tc\nd\te")
        #expect(try corpus.read(.tsv, "long.tsv").units.map(\.source.text.utf8.count) == [1, long.utf8.count, 1])
    }
}
