import BitextModel
import FileAccess
import Foundation
import TestSupport
import Testing

@testable import CorpusFormats

@Suite struct TMXTests {
    let corpus: CorpusFixture

    init() throws { corpus = try CorpusFixture() }

    private func units(_ count: Int, seed: UInt64 = 7) -> [TranslationUnit] {
        var texts = AdversarialText(seed: seed)
        return (0..<count).map { texts.unit($0) }
    }

    @Test(arguments: ["out.tmx", "out.tmx.gz"])
    func adversarialUnitsComeBackUnchanged(name: String) throws {
        let units = units(300)
        try corpus.write(units, .tmx, to: name)
        let (read, refusals) = try corpus.read(.tmx, name)
        #expect(refusals.isEmpty)
        #expect(read.count == units.count)
        for (one, other) in zip(read, units) { #expect(one == AdversarialText.withoutForbidden(other)) }
    }

    @Test func everyFileIsValidByTheDTD() throws {
        try corpus.write(units(200), .tmx, to: "valid.tmx")
        try corpus.write([], .tmx, to: "empty.tmx")
        for name in ["valid.tmx", "empty.tmx"] {
            let result = try #require(
                try CorpusFixture.run([
                    "xmllint", "--nonet", "--noout", "--dtdvalid", CorpusFixture.fixture("tmx14.dtd"),
                    corpus.path(name),
                ]), "xmllint (libxml2-utils) is not installed")
            #expect(result.status == 0, "\(result.output)")
        }
        // The DTD does tell a bad file from a good one.
        let bad = try corpus.text("valid.tmx").replacing("<seg>", with: "<note>late</note><seg>")
            .replacing(" xml:lang=", with: " language=")
        _ = try corpus.file("bad.tmx", bad)
        let result = try CorpusFixture.run([
            "xmllint", "--nonet", "--noout", "--dtdvalid", CorpusFixture.fixture("tmx14.dtd"), corpus.path("bad.tmx"),
        ])
        #expect(result?.status != 0)
    }

    @Test func theProfileIsSafe() throws {
        var unit = TranslationUnit(
            id: "7", source: TranslationUnit.Side(text: "A & B <c> \u{1F600}\u{01}", language: .americanEnglish),
            target: TranslationUnit.Side(text: "甲", language: .mainlandChinese), confidence: 0.97314,
            type: Bead.Kind(1, 1))
        unit.source.document = "a.html"
        let summary = try corpus.write([unit, unit], .tmx, to: "out.tmx")
        let expected = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE tmx SYSTEM "tmx14.dtd">
            <tmx version="1.4">
              <header creationtool="bitext" creationtoolversion="\(BitextVersion.number)" segtype="sentence" \
            o-tmf="bitext" adminlang="en" srclang="en-US" datatype="plaintext">
                <prop type="x-weights">weights &amp; more</prop>
                <prop type="x-model-checksum">abc</prop>
              </header>
              <body>
                <tu tuid="7">
                  <prop type="score-aligner">0.9731</prop>
                  <prop type="type">1:1</prop>
                  <tuv xml:lang="en-US">
                    <prop type="source-document">a.html</prop>
                    <seg>A &amp; B &lt;c&gt; \u{1F600}</seg>
                  </tuv>
                  <tuv xml:lang="zh-CN">
                    <seg>甲</seg>
                  </tuv>
                </tu>

            """
        #expect(try corpus.text("out.tmx").hasPrefix(expected))
        #expect(try corpus.text("out.tmx").contains("tuid=\"7-duplicate-2\""))
        #expect(summary.written == 2)
        #expect(summary.droppedCharacters == 2)
        #expect(summary.renamed == 1)
    }

    @Test func unitsWithoutCounterpartAreCountedNotWritten() throws {
        let null = TranslationUnit(
            id: "1", source: TranslationUnit.Side(text: "Alone.", language: .english),
            target: TranslationUnit.Side(text: " \u{1}", language: .chinese))
        let summary = try corpus.write([null], .tmx, to: "null.tmx")
        #expect(summary.written == 0)
        #expect(summary.withoutCounterpart == 1)
        #expect(try corpus.read(.tmx, "null.tmx").units.isEmpty)
    }

    @Test func tagsOfOtherLanguagesNameTheirSource() throws {
        let unit = TranslationUnit(
            id: "1", source: TranslationUnit.Side(text: "Hallo", language: .german),
            target: TranslationUnit.Side(text: "你好", language: .chinese))
        try corpus.write([unit], .tmx, to: "german.tmx")
        #expect(try corpus.text("german.tmx").contains("<tu tuid=\"1\" srclang=\"de\">"))
        #expect(try corpus.read(.tmx, "german.tmx").units[0].source.language == .german)
    }

    @Test func everyPairOfAMultilingualUnitIsRead() throws {
        let path = """
            <tmx version="1.4"><header srclang="EN-us"/><body><tu tuid="a">
            <tuv xml:lang="fr"><seg>un</seg></tuv><tuv lang="en-US"><seg>one</seg></tuv><tuv xml:lang="de"><seg>eins</seg></tuv>
            </tu></body></tmx>
            """
        _ = try corpus.file("multi.tmx", path)
        let all = try corpus.read(.tmx, "multi.tmx").units
        #expect(all.map(\.id) == ["a", "a-2"])
        #expect(all.map(\.source.text) == ["one", "one"])
        #expect(all.map(\.target.text) == ["un", "eins"])
        var options = CorpusFormat.ReadingOptions()
        options.languages = (.german, Language("fr-CA")!)
        let pair = try corpus.read(.tmx, "multi.tmx", options: options).units
        #expect(pair.map(\.source.text) == ["eins"])
        #expect(pair.map(\.target.text) == ["un"])
    }

    @Test func inlineCodesAreDroppedOrKept() throws {
        let segment =
            #"The <bpt i="1" x="1">&lt;b&gt;</bpt>big<ept i="1">&lt;/b&gt;</ept> <hi type="t&amp;u">cat</hi><ph x="2">&lt;br <sub>alt</sub>/&gt;</ph>."#
        let text = """
            <tmx version="1.4"><header srclang="en"/><body><tu><tuv xml:lang="en"><seg>\(segment)</seg></tuv>
            <tuv xml:lang="fr"><seg>chat</seg></tuv></tu></body></tmx>
            """
        _ = try corpus.file("codes.tmx", text)
        #expect(try corpus.read(.tmx, "codes.tmx").units[0].source.text == "The big cat.")
        #expect(try corpus.read(.tmx, "codes.tmx").units[0].source.markup == nil)
        var options = CorpusFormat.ReadingOptions()
        options.keepsInlineCodes = true
        let kept = try corpus.read(.tmx, "codes.tmx", options: options).units
        #expect(kept[0].source.text == "The big cat.")
        #expect(kept[0].source.markup == segment)
        #expect(kept[0].target.markup == nil)
        try corpus.write(kept, .tmx, to: "again.tmx")
        #expect(try corpus.read(.tmx, "again.tmx", options: options).units[0].source.markup == segment)
    }

    @Test func unitsThatCannotBeTakenAreNamed() throws {
        let text = """
            <tmx version="1.4">
            <header srclang="en"/>
            <body>
            <tu tuid="none"><tuv xml:lang="fr"><seg>un</seg></tuv><tuv xml:lang="de"><seg>eins</seg></tuv></tu>
            <tu><tuv xml:lang="en"><seg>one</seg></tuv></tu>
            <tu><tuv><seg>one</seg></tuv><tuv xml:lang="fr"><seg>un</seg></tuv></tu>
            <tu><tuv xml:lang="e n"><seg>one</seg></tuv></tu>
            <tu><tuv xml:lang="en"/><tuv xml:lang="fr"><seg>un</seg></tuv></tu>
            <tu/>
            <tu tuid="good"><tuv xml:lang="en-GB"><seg>one</seg></tuv><tuv xml:lang="fr"><seg>un</seg></tuv></tu>
            </body></tmx>
            """
        _ = try corpus.file("refused.tmx", text)
        let (units, refusals) = try corpus.read(.tmx, "refused.tmx")
        #expect(units.map(\.id) == ["good"])
        #expect(refusals.map { $0.location.line } == [4, 5, 6, 7, 8, 9])
        #expect(
            refusals.map(\.reason) == [
                "there is no variant in en", "there is no variant in a second language",
                "a variant does not name its language", "'e n' is no language code", "the variant in en has no segment",
                "there is no variant in it",
            ])
        #expect(refusals[0].unit == "none")
        #expect(refusals[1].unit == "2")
    }

    @Test(arguments: ["UTF-16LE", "UTF-16BE", "UTF-32LE", "ISO-8859-1", "windows-1252", "GB18030", "Shift_JIS"])
    func encodingsAreRead(encoding: String) throws {
        let asian = encoding == "GB18030" || encoding == "Shift_JIS"
        let texts = encoding.hasPrefix("UTF") ? ("é “q” 𝐀", "中文") : asian ? ("中文", "日本") : ("é ü", "naïve")
        let document = """
            <?xml version="1.0" encoding="\(encoding.hasPrefix("UTF-16") ? "utf-16" : encoding)"?>
            <tmx version="1.4"><header srclang="en"/><body><tu><tuv xml:lang="en"><seg>\(texts.0)</seg></tuv>\
            <tuv xml:lang="zh"><seg>\(texts.1)</seg></tuv></tu></body></tmx>
            """
        for mark in encoding.hasPrefix("UTF") ? ["", "\u{FEFF}"] : [""] {
            _ = try corpus.file("utf8.xml", mark + document)
            let converted = try #require(
                try CorpusFixture.run([
                    "iconv", "-f", "UTF-8", "-t", encoding, "-o", corpus.path("other.tmx"), corpus.path("utf8.xml"),
                ]))
            #expect(converted.status == 0)
            let unit = try corpus.read(.tmx, "other.tmx").units[0]
            #expect(unit.source.text == texts.0)
            #expect(unit.target.text == texts.1)
        }
    }
}
