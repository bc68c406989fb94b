import BitextModel
import FileAccess
import TestSupport
import Testing

@testable import CorpusFormats

@Suite struct BeadFileTests {
    let corpus: CorpusFixture

    init() throws { corpus = try CorpusFixture() }

    private static let beads = [
        Bead(source: [0, 1], target: [0], confidence: 0.9731), Bead(source: [], target: [1], confidence: 1),
        Bead(source: [2], target: [], confidence: 0), Bead(source: [3], target: [2, 3, 4], confidence: 0.5),
    ]

    @Test func linesAreThoseOfTheConventions() throws {
        let file = try OutputFile(corpus.path("a.beads"))
        try BeadFile.write(Self.beads, to: file)
        try file.commit()
        #expect(
            try corpus.text("a.beads")
                == "[0, 1]:[0]:0.9731\n[]:[1]:1.0000\n[2]:[]:0.0000\n[3]:[2, 3, 4]:0.5000\n")
        #expect(try BeadFile.read(corpus.path("a.beads")) == Self.beads)
    }

    @Test func goldHasNoThirdField() throws {
        let path = try corpus.file("a.gold", "[0]:[0]\r\n\n [2,1] : [ ] \n")
        #expect(try BeadFile.read(path) == [Bead(source: [0], target: [0]), Bead(source: [2, 1], target: [])])
        #expect(BeadFile.line(Bead(source: [0], target: [])) == "[0]:[]")
    }

    @Test func costsAreReadWhenSaidSo() throws {
        let path = try corpus.file("a.vecalign", "[0]:[0, 1]:1.234567\n")
        #expect(try BeadFile.read(path, thirdField: .cost) == [Bead(source: [0], target: [0, 1])])
        #expect(throws: CorpusFormatError.self) { try BeadFile.read(path) }
    }

    @Test(arguments: [
        "0:0", "[0]", "[0]:", "[0]:[0", "[0]:[x]", "[-1]:[0]", "[0]:[0] 0.5", "[0]:[0]:abc", "[0]:[0]:1.5",
        "[0]:[0]:nan",
        "[]:[]", "[0, 0]:[1]", "[99999999999999999999]:[0]", "[0,]:[0]", "[0][0]", "\u{0}", "[0]:[0]:0.5:0.5",
    ])
    func badLinesAreRefusedWithTheirLine(line: String) throws {
        let path = try corpus.file("bad.beads", "[0]:[0]\n\n\(line)\n")
        #expect {
            try BeadFile.read(path)
        } throws: { error in
            guard case CorpusFormatError.badBead(_, 3, let reason) = error else { return false }
            return !reason.isEmpty
        }
    }

    /// Beads that cover two documents in order.
    private static func monotone(_ count: Int, seed: UInt64) -> [Bead] {
        var random = SeededGenerator(seed: seed)
        var place = (0, 0)
        return (0..<count).map { _ in
            let source = Int.random(in: 0...3, using: &random)
            let target = source == 0 ? Int.random(in: 1...2, using: &random) : Int.random(in: 0...3, using: &random)
            defer { place = (place.0 + source, place.1 + target) }
            return Bead(
                source: Array(place.0..<place.0 + source), target: Array(place.1..<place.1 + target),
                confidence: Double(Int.random(in: 0...10_000, using: &random)) / 10_000)
        }
    }

    @Test(arguments: [CorpusFormat.beads, .ladder, .xces, .vecalign])
    func numbersGoThroughEveryFormat(format: CorpusFormat) throws {
        for seed in 1...20 as ClosedRange<UInt64> {
            let beads = Self.monotone(40, seed: seed)
            let units = beads.map { bead in
                TranslationUnit(
                    id: "", source: TranslationUnit.Side(text: "", language: .english, sentenceNumbers: bead.source),
                    target: TranslationUnit.Side(text: "", language: .chinese, sentenceNumbers: bead.target),
                    confidence: bead.confidence, type: bead.type)
            }
            try corpus.write(units, format, to: "out")
            let read = try corpus.read(format, "out").units
            #expect(read.map(\.source.sentenceNumbers) == beads.map(\.source))
            #expect(read.map(\.target.sentenceNumbers) == beads.map(\.target))
            if format != .vecalign { #expect(read.map(\.confidence) == beads.map(\.confidence)) }
        }
    }

    @Test func sentencesGiveTheNumbersText() throws {
        _ = try corpus.file("a.beads", "[0, 2]:[1]:0.9000\n")
        var options = CorpusFormat.ReadingOptions()
        options.sentences = (try corpus.file("s.txt", "One.\nTwo.\nThree.\n"), try corpus.file("t.txt", "一。\n二。\n"))
        options.languages = (.english, .chinese)
        let unit = try corpus.read(.beads, "a.beads", options: options).units[0]
        #expect(unit.source.text == "One. Three.")
        #expect(unit.target.sentences == ["二。"])
        _ = try corpus.file("b.beads", "[3]:[0]\n")
        #expect(throws: CorpusFormatError.self) { try corpus.read(.beads, "b.beads", options: options) }
    }

    @Test func identifiersOfOPUSAreLookedUp() throws {
        let source = try corpus.file(
            "a.xml", "<text><p><s id=\"s1.1\">One.</s></p><s id=\"s2.1\"><w>Two</w> <w>.</w></s></text>")
        let target = try corpus.file("b.xml", "<text><s id=\"1\">一。</s></text>")
        _ = try corpus.file(
            "c.xces",
            "<cesAlign><linkGrp fromDoc=\"a\" toDoc=\"b\"><link xtargets=\"s1.1 s2.1;1\" certainty=\"0.5\"/></linkGrp></cesAlign>"
        )
        var options = CorpusFormat.ReadingOptions()
        options.sentences = (source, target)
        options.languages = (.english, .chinese)
        let unit = try corpus.read(.xces, "c.xces", options: options).units[0]
        #expect(unit.source.text == "One. Two .")
        #expect(unit.source.sentenceNumbers == [0, 1])
        #expect(unit.source.document == "a")
        #expect(unit.confidence == 0.5)
        #expect(throws: CorpusFormatError.self) { try corpus.read(.xces, "c.xces") }
    }

    @Test func aLadderLeavesOutWhatIsMoved() throws {
        func unit(_ source: [Int], _ target: [Int], isMoved: Bool = false) -> TranslationUnit {
            var unit = TranslationUnit(
                id: "", source: TranslationUnit.Side(text: "x", language: .english, sentenceNumbers: source),
                target: TranslationUnit.Side(text: "y", language: .german, sentenceNumbers: target))
            unit.isMoved = isMoved
            return unit
        }
        let units = [unit([0], [0]), unit([1], [3], isMoved: true), unit([2], [1]), unit([3], [2])]
        let summary = try corpus.write(units, .ladder, to: "moved.ladder")
        #expect(summary.moved == 1 && summary.written == 3)
        #expect(
            try LadderFile.read(corpus.path("moved.ladder")).map(BeadFile.line)
                == ["[0]:[0]:0.0000", "[1]:[]:0.0000", "[2]:[1]:0.0000", "[3]:[2]:0.0000"])
        #expect(try corpus.write(units, .beads, to: "moved.beads").written == 4)
        #expect(try corpus.text("moved.beads") == "[0]:[0]\n[1]:[3]\n[2]:[1]\n[3]:[2]\n")
    }

    @Test func laddersRefuseWhatTheyCannotHold() throws {
        func write(_ beads: [Bead]) throws {
            let file = try OutputFile(corpus.path("x.ladder"))
            try LadderFile.write(beads, to: file)
            try file.commit()
        }
        #expect(throws: CorpusFormatError.self) {
            try write([Bead(source: [0], target: [1]), Bead(source: [1], target: [0])])
        }
        #expect(throws: CorpusFormatError.self) { try write([Bead(source: [0, 2], target: [0])]) }
        try write([Bead(source: [1], target: [0])])
        #expect(try LadderFile.read(corpus.path("x.ladder")).map(\.source) == [[0], [1]])
        for bad in ["0\t0\n2\tx", "5 5\n4 4", "1"] {
            let path = try corpus.file("bad.ladder", bad)
            #expect(throws: CorpusFormatError.self) { try LadderFile.read(path) }
        }
    }
}
