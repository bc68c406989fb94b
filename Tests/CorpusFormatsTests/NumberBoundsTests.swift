import BitextModel
import FileAccess
import TestSupport
import Testing

@testable import CorpusFormats

/// Numbers of files that no document can have: a message with file and line, no crash, no great allocation.
@Suite struct NumberBoundsTests {
    let corpus: CorpusFixture

    init() throws { corpus = try CorpusFixture() }

    @Test(arguments: [
        ("x.beads", CorpusFormat.beads, "[0]:[0]\n[9223372036854775807]:[1]\n", "x.beads:2:"),
        ("x.beads", .beads, "[0]:[100000000]\n", "x.beads:1:"),
        ("x.ladder", .ladder, "0\t0\t0\n9223372036854775807\t1\t0\n", "x.ladder:2:"),
        ("x.ladder", .ladder, "0\t0\t0\n1001\t1\t0\n", "x.ladder:2:"),
        (
            "x.xces", .xces, "<cesAlign><linkGrp>\n<link xtargets=\"-9223372036854775808;1\"/></linkGrp></cesAlign>",
            "x.xces:2:"
        ),
        ("x.xces", .xces, "<cesAlign><linkGrp>\n<link xtargets=\"0;1\"/></linkGrp></cesAlign>", "x.xces:2:"),
    ])
    func filesOfNumbersAreRefused(name: String, format: CorpusFormat, text: String, says: String) throws {
        _ = try corpus.file(name, text)
        #expect { try corpus.read(format, name) } throws: { "\($0)".contains(says) }
    }

    @Test(arguments: [
        ("x.tsv", CorpusFormat.tsv, "source\ttarget\ttype\nA\tB\t10000000000-1\nC\tD\t1-1\n", 2),
        ("x.tsv", .tsv, "source\ttarget\ttype\nA\tB\t1001-1\nC\tD\t1000-1\n", 2),
        (
            "x.jsonl", .jsonl,
            "{\"source\":[\"A\"],\"target\":[\"B\"],\"type\":\"10000000000-1\"}\n{\"source\":[\"C\"],\"target\":[\"D\"]}\n",
            1
        ),
        (
            "x.jsonl", .jsonl,
            "{\"source\":[\"A\"],\"target\":[\"B\"],\"numbers\":[[9223372036854775807],[1]]}\n{\"source\":[\"C\"],\"target\":[\"D\"]}\n",
            1
        ),
        (
            "x.jsonl", .jsonl,
            "{\"source\":[\"A\"],\"target\":[\"B\"],\"numbers\":[[-1],[1]]}\n{\"source\":[\"C\"],\"target\":[\"D\"]}\n",
            1
        ),
        ("x.tmx", .tmx, tmx("<prop type=\"type\">10000000000:1</prop>", ""), 2),
        ("x.tmx", .tmx, tmx("", "<prop type=\"x-sentence-numbers\">9223372036854775808</prop>"), 2),
        ("x.xliff", .xliff, xliff, 2),
    ])
    func aUnitWithSuchIsPassedOver(name: String, format: CorpusFormat, text: String, line: Int) throws {
        _ = try corpus.file(name, text)
        let (units, refusals) = try corpus.read(format, name)
        #expect(units.map(\.source.text) == ["C"])
        #expect(refusals.count == 1)
        #expect(refusals.first?.location == ErrorLocation(file: corpus.path(name), line: line))
    }

    private static func tmx(_ unit: String, _ variant: String) -> String {
        """
        <tmx version="1.4"><header srclang="en"/><body>
        <tu>\(unit)<tuv xml:lang="en">\(variant)<seg>A</seg></tuv><tuv xml:lang="zh"><seg>B</seg></tuv></tu>
        <tu><tuv xml:lang="en"><seg>C</seg></tuv><tuv xml:lang="zh"><seg>D</seg></tuv></tu></body></tmx>
        """
    }

    private static let xliff = """
        <xliff version="2.1" srcLang="en" trgLang="zh"><file>
        <unit id="1"><mda:metadata xmlns:mda="m"><mda:metaGroup><mda:meta type="type">5000-1</mda:meta></mda:metaGroup></mda:metadata>
        <segment><source>A</source><target>B</target></segment></unit>
        <unit id="2"><segment><source>C</source><target>D</target></segment></unit></file></xliff>
        """

    @Test func aTypeOfAnotherMeaningStays() throws {
        _ = try corpus.file("x.tmx", Self.tmx("<prop type=\"type\">noun</prop>", ""))
        let units = try corpus.read(.tmx, "x.tmx").units
        #expect(units.count == 2 && units[0].properties == [.init(name: "type", value: "noun")])
    }

    private func unit(_ source: [Int], _ target: [Int]) -> TranslationUnit {
        TranslationUnit(
            id: "1", source: TranslationUnit.Side(text: "", language: .english, sentenceNumbers: source),
            target: TranslationUnit.Side(text: "", language: .chinese, sentenceNumbers: target))
    }

    @Test(arguments: [CorpusFormat.beads, .ladder, .xces, .vecalign])
    func unitsOfALibraryAreCheckedToo(_ format: CorpusFormat) throws {
        #expect(throws: CorpusFormatError.self) { try corpus.write([unit([.max], [0])], format, to: "x") }
        #expect(throws: CorpusFormatError.self) { try corpus.write([unit([-1], [0])], format, to: "x") }
        var huge = unit([], [])
        huge.type = Bead.Kind(10_000_000_000, 1)
        #expect(throws: CorpusFormatError.self) { try corpus.write([huge], format, to: "x") }
    }

    @Test func aLadderIsNotMadeOfWhatIsLeftOut() throws {
        try corpus.write([unit([0], [0]), unit([100_000], [1])], .ladder, to: "most.ladder")
        #expect(throws: CorpusFormatError.self) {
            try corpus.write([unit([0], [0]), unit([4_000_000], [1])], .ladder, to: "x.ladder")
        }
        // Descending and broken runs are no range.
        #expect(throws: CorpusFormatError.self) { try corpus.write([unit([654, 600], [0])], .ladder, to: "x.ladder") }
        #expect(throws: CorpusFormatError.self) { try corpus.write([unit([1, 3], [0])], .ladder, to: "x.ladder") }
    }
}
