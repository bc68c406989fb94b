import BitextModel
import TestSupport
import Testing

@testable import CorpusFormats

/// XLIFF as translation tools write it: cut into segments of their own, with how far each is.
@Suite struct BilingualXLIFFTests {
    let corpus: CorpusFixture

    init() throws { corpus = try CorpusFixture() }

    private func read(_ units: String, _ name: String = "a.xliff") throws -> (units: [String], untranslated: Int) {
        _ = try corpus.file(
            name,
            """
            <?xml version="1.0" encoding="utf-8"?>
            <xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:sdl="s" xmlns:mq="q" xmlns:m="m" version="1.2">
            <file original="port.docx" datatype="x-docx" source-language="en-US" target-language="zh-CN"><body>
            \(units)
            </body></file></xliff>
            """)
        let reader = try makeReader(format: try #require(CorpusFormat(path: name)), paths: [corpus.path(name)])
        var found: [String] = []
        while let unit = try reader.next() {
            let state = unit.properties.first { $0.name == "state" }.map { " \($0.value)" } ?? ""
            found.append("\(unit.id): \(unit.source.text) = \(unit.target.text)\(state)")
        }
        return (found, reader.takeUntranslated())
    }

    private static func mark(_ id: Int, _ text: String) -> String { "<mrk mtype=\"seg\" mid=\"\(id)\">\(text)</mrk>" }

    @Test func aUnitForEachSegment() throws {
        let unit = """
            <trans-unit id="1"><source>One. Two.</source><seg-source><g id="9">\(Self.mark(1, "One."))
            \(Self.mark(2, "<g id=\"8\">Two.</g>"))</g></seg-source><target><g id="9">\(Self.mark(1, "一。"))\
            \(Self.mark(2, "<g id=\"8\">二。</g>"))</g></target></trans-unit>
            """
        let found = try read(unit, "a.sdlxliff")
        #expect(found.units == ["1-1: One. = 一。", "1-2: Two. = 二。"] && found.untranslated == 0)
    }

    @Test func untranslatedSegmentsAreCounted() throws {
        let found = try read(
            """
            <trans-unit id="1"><source>One. Two. Three.</source><seg-source>\(Self.mark(1, "One."))\
            \(Self.mark(2, "Two."))\(Self.mark(3, "Three."))</seg-source><target>\(Self.mark(1, "一。"))\
            \(Self.mark(2, ""))\(Self.mark(3, "三。"))</target></trans-unit>
            <trans-unit id="2" translate="no"><source>PORT</source><target>PORT</target></trans-unit>
            <trans-unit id="3"><source>Later.</source></trans-unit>
            <trans-unit id="4"><source>Only.</source><seg-source>\(Self.mark(7, "Only."))</seg-source></trans-unit>
            """)
        #expect(found.units == ["1-1: One. = 一。", "1-3: Three. = 三。"] && found.untranslated == 4)
    }

    @Test func segmentsThatCannotBeToldApartStayTogether() throws {
        let found = try read(
            """
            <trans-unit id="1"><source>One. Two.</source><seg-source>\(Self.mark(1, "One.")) \
            \(Self.mark(2, "Two."))</seg-source><target>一，二。</target></trans-unit>
            """)
        #expect(found.units == ["1: One. Two. = 一，二。"])
    }

    @Test func howFarEachIs() throws {
        let found = try read(
            """
            <trans-unit id="1"><source>One.</source><seg-source>\(Self.mark(1, "One."))</seg-source><target>\
            \(Self.mark(1, "一。"))</target><sdl:seg-defs><sdl:seg id="1" conf="ApprovedTranslation"/></sdl:seg-defs>\
            </trans-unit>
            <trans-unit id="2" mq:status="ManuallyConfirmed"><source>Two.</source><target>二。</target></trans-unit>
            <trans-unit id="3" m:confirmed="1"><source>Three.</source><target>三。</target></trans-unit>
            <trans-unit id="4"><source>Four.</source><target state="needs-review-translation">四。</target></trans-unit>
            """, "b.mqxliff")
        #expect(
            found.units == [
                "1: One. = 一。 ApprovedTranslation", "2: Two. = 二。 ManuallyConfirmed", "3: Three. = 三。 confirmed",
                "4: Four. = 四。 needs-review-translation",
            ])
    }
}
