import BitextModel
import FileAccess
import TestSupport
import Testing

@testable import CorpusFormats

/// Damage in a TMX file is confined to the unit that has it, and the tally says so.
@Suite struct DamagedUnitTests {
    let corpus: CorpusFixture

    init() throws { corpus = try CorpusFixture() }

    private static func unit(_ text: String) -> String {
        "<tu><tuv xml:lang=\"en\"><seg>\(text)</seg></tuv><tuv xml:lang=\"zh\"><seg>\(text)。</seg></tuv></tu>\n"
    }

    private static func file(_ units: [String], doctype: String = "") -> String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        \(doctype)
        <tmx version="1.4"><header creationtool="x" creationtoolversion="1" segtype="sentence" o-tmf="x" \
        adminlang="en" srclang="en" datatype="plaintext"/><body>
        \(units.joined())</body></tmx>
        """
    }

    private func mended(_ text: String) throws -> (summary: TMXRepair.Summary, sources: [String]) {
        _ = try corpus.file("broken.tmx", text)
        let output = try OutputFile(corpus.path("mended.tmx"))
        let summary = try TMXRepair(corpus.path("broken.tmx"), output: output) { _ in }.repair()
        try output.commit()
        let units = try corpus.read(.tmx, "mended.tmx").units
        #expect(units.count == summary.units)
        return (summary, units.map(\.source.text))
    }

    @Test(arguments: [
        "<tu><tuv xml:lang=\"en\"><seg>lost</tuv></seg></tu>\n",
        "<tu><tuv xml:lang=\"en\"><seg>lost\n",
        "<tu><tuv xml:lang=\"en\"><seg a=1>lost</seg></tuv></tu>\n",
        "<tu><tuv xml:lang=\"en\" xml:lang=\"en\"><seg>lost</seg></tuv></tu>\n",
    ])
    func onlyTheBrokenUnitIsLost(broken: String) throws {
        for place in 0...3 {
            var units = ["a", "b", "c"].map(Self.unit)
            units.insert(broken, at: place)
            let (summary, sources) = try mended(Self.file(units))
            #expect(sources == ["a", "b", "c"], "\(broken) at \(place)")
            #expect(summary.removedUnits == 1)
        }
    }

    @Test func crossedCodesCostTheirTagsOnly() throws {
        let (summary, sources) = try mended(
            Self.file([Self.unit("a"), Self.unit("<hi>b<ph>c</hi></ph>d"), Self.unit("e")]))
        #expect(sources == ["a", "bcd", "e"] && summary.removedUnits == 0)
    }

    @Test func aUnitThatTheFileEndsInIsCounted() throws {
        let whole = Self.file(["a", "b", "c"].map(Self.unit))
        let (summary, sources) = try mended(String(whole.prefix(whole.count - 40)))
        #expect(sources == ["a", "b"] && summary.removedUnits == 1)
    }

    @Test func linesOfLaterFaultsAreThoseOfTheFile() throws {
        _ = try corpus.file(
            "lines.tmx",
            Self.file([Self.unit("a"), "<tu><tuv><seg></tuv>\n</seg></tu>\n", Self.unit("b"), Self.unit("c\u{7}")]))
        var changes: [TMXRepair.Change] = []
        let output = try OutputFile(corpus.path("mended.tmx"))
        _ = try TMXRepair(corpus.path("lines.tmx"), output: output) { changes.append($0) }.repair()
        try output.commit()
        #expect(changes.map(\.kind) == [.brokenUnit, .forbiddenCharacter, .forbiddenCharacter])
        #expect(changes.map(\.location.line) == [5, 8, 8])
    }

    @Test func manyUnitsPassThroughPieces() throws {
        var units = (0..<4_000).map { Self.unit("unit \($0) with some more text in it") }
        for place in stride(from: 100, to: 4_000, by: 500) { units[place] = "<tu><tuv><seg>x</tuv></tu>\n" }
        let (summary, sources) = try mended(Self.file(units))
        #expect(sources.count == 3_992 && summary.removedUnits == 8)
        #expect(sources.last == "unit 3999 with some more text in it")
    }

    @Test func declaredEntitiesAreRead() throws {
        let doctype =
            "<!DOCTYPE tmx [<!ENTITY nbsp \"&#160;\"> <!ENTITY port 'Blue Bay'> <!ENTITY bad SYSTEM \"x\">]>"
        _ = try corpus.file("declared.tmx", Self.file([Self.unit("To&nbsp;there"), Self.unit("b")], doctype: doctype))
        #expect(try corpus.read(.tmx, "declared.tmx").units.map(\.source.text) == ["To\u{A0}there", "b"])
    }

    @Test func aMarkAndBlankLinesMayStandBeforeTheDeclaration() throws {
        for head in ["\u{FEFF}\r\n", "\n\n", "\u{FEFF}  \n"] {
            _ = try corpus.file("head.tmx", head + Self.file([Self.unit("a")]))
            #expect(try corpus.read(.tmx, "head.tmx").units.map(\.source.text) == ["a"])
        }
    }

    @Test func textsInOtherLanguagesAreFound() throws {
        let wrong = [
            "The port is open again and the boats leave at dawn.", "She asked for the key of the house and left.",
            "It was the first time that they had seen the sea.",
        ]
        let units = wrong.map {
            "<tu><tuv xml:lang=\"zh-CN\"><seg>\($0)</seg></tuv><tuv xml:lang=\"en\"><seg>港口重新开放了，船只出海。</seg></tuv></tu>"
        }
        _ = try corpus.file("turned.tmx", Self.file(units))
        var found: [TMXValidator.Finding] = []
        let summary = try TMXValidator(corpus.path("turned.tmx")) { found.append($0) }.validate()
        #expect(summary.counts[.textLanguage] == 8)
        #expect(found.filter { $0.reason == .textLanguage && $0.severity == .fault }.count == 2)
        _ = try corpus.file("right.tmx", Self.file(["a", "b", "c", "PORT-01"].map(Self.unit)))
        let right = try TMXValidator(corpus.path("right.tmx")) { _ in }.validate()
        #expect(right.counts[.textLanguage] == nil)
    }
}
