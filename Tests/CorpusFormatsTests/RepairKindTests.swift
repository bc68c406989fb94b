import FileAccess
import TestSupport
import Testing

@testable import CorpusFormats

/// For each kind of repair at least two files in which it alone is made, and what then stands in the file.
@Suite struct RepairKindTests {
    let corpus: CorpusFixture

    init() throws { corpus = try CorpusFixture() }

    struct Case: Sendable {
        let kind: RepairKind
        let bytes: [UInt8]
        /// What the mended file holds.
        let result: String
        /// What it no longer holds.
        let gone: String

        init(_ kind: RepairKind, _ text: String, _ result: String, without gone: String = "\u{0}") {
            self.init(kind, bytes: Array(text.utf8), result, without: gone)
        }

        init(_ kind: RepairKind, bytes: [UInt8], _ result: String, without gone: String = "\u{0}") {
            self.kind = kind
            self.bytes = bytes
            self.result = result
            self.gone = gone
        }
    }

    private static let attributes =
        "creationtool=\"t\" creationtoolversion=\"1\" o-tmf=\"t\" adminlang=\"en\" datatype=\"plaintext\""
    private static let header = "<header \(attributes) segtype=\"sentence\" srclang=\"en\"/>"
    private static let unit = "<tu>\(variant("en", "One."))\(variant("zh", "一。"))</tu>"

    private static func variant(_ code: String, _ text: String) -> String {
        "<tuv xml:lang=\"\(code)\"><seg>\(text)</seg></tuv>"
    }

    private static func file(_ body: String, version: String = " version=\"1.4\"", header: String = header) -> String {
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tmx\(version)>\n\(header)\n<body>\n\(body)\n</body></tmx>\n"
    }

    /// A file with one segment that holds some markup.
    private static func segment(_ markup: String) -> String {
        file("<tu>\(variant("en", markup))\(variant("zh", "一。"))</tu>")
    }

    private static func withBytes(_ bytes: [UInt8]) -> [UInt8] {
        let parts = segment("One\u{1}.").utf8.split(separator: 1)
        return Array(parts[0]) + bytes + Array(parts[1])
    }

    static let cases: [Case] = [
        Case(.version, file(unit, version: " version=\"1.3\""), "<tmx version=\"1.4\">"),
        Case(.version, file(unit, version: ""), "<tmx version=\"1.4\">"),
        Case(.secondHeader, file(unit, header: header + header), unitText("One.")),
        Case(.secondHeader, file(unit + header + unit), unitText("One.")),
        Case(.missingHeader, file(unit, header: ""), "srclang=\"en\""),
        Case(
            .missingHeader, file("<tu>\(variant("fr", "Un."))\(variant("zh", "一。"))</tu>", header: ""), "srclang=\"fr\""
        ),
        Case(
            .missingHeaderAttribute, file(unit, header: "<header \(attributes) srclang=\"en\"/>"),
            "segtype=\"sentence\""),
        Case(
            .missingHeaderAttribute,
            file(
                "<tu>\(variant("fr", "Un."))\(variant("zh", "一。"))</tu>",
                header: "<header \(attributes) segtype=\"phrase\"/>"),
            "srclang=\"fr\""),
        Case(
            .headerSegmentation, file(unit, header: "<header \(attributes) segtype=\"line\" srclang=\"en\"/>"),
            "segtype=\"sentence\""),
        Case(
            .headerSegmentation, file(unit, header: "<header \(attributes) segtype=\"\" srclang=\"en\"/>"),
            "segtype=\"sentence\""),
        Case(
            .allLanguages, file(unit, header: "<header \(attributes) segtype=\"phrase\" srclang=\"*all*\"/>"),
            "srclang=\"en\""),
        Case(
            .allLanguages,
            file(
                "<tu>\(variant("fr", "Un."))\(variant("zh", "一。"))</tu>",
                header: "<header \(attributes) segtype=\"phrase\" srclang=\"*all*\"/>"), "srclang=\"fr\""),
        Case(.malformedRest, file(unit).replacing("</body></tmx>", with: "<tu><tuv"), unitText("One.")),
        Case(.malformedRest, file(unit + "</tuv>" + unit), unitText("One.")),
        Case(.byteOrderMark, "\u{FEFF}" + file(unit), "<?xml version", without: "\u{FEFF}"),
        Case(.byteOrderMark, "\u{FEFF}" + file(unit + unit), "<?xml version", without: "\u{FEFF}"),
        Case(.forbiddenCharacter, segment("O\u{7}ne."), unitText("One.")),
        Case(.forbiddenCharacter, segment("One\u{FFFE}."), unitText("One.")),
        Case(.forbiddenReference, segment("O&#7;ne."), unitText("One.")),
        Case(.forbiddenReference, segment("One&#xFFFF;."), unitText("One.")),
        Case(.invalidBytes, bytes: withBytes([0xC3]), unitText("One\u{FFFD}.")),
        Case(.invalidBytes, bytes: withBytes([0xFF]), unitText("One\u{FFFD}.")),
        Case(.bareAmpersand, segment("One & two."), unitText("One &amp; two.")),
        Case(.bareAmpersand, segment("AT&T."), unitText("AT&amp;T.")),
        Case(
            .variantWithoutLanguage, file("<tu><tuv><seg>Gone.</seg></tuv>\(variant("en", "One."))</tu>"),
            unitText("One."), without: "Gone"),
        Case(
            .variantWithoutLanguage, file("<tu>\(variant("en", "One."))<tuv xml:lang=\"\"><seg>Gone.</seg></tuv></tu>"),
            unitText("One."), without: "Gone"),
        Case(
            .variantWithoutSegment, file("<tu>\(variant("en", "One."))<tuv xml:lang=\"zh\"/></tu>"), unitText("One."),
            without: "zh"),
        Case(
            .variantWithoutSegment, file("<tu>\(variant("en", "One."))<tuv xml:lang=\"zh\"><note>n</note></tuv></tu>"),
            unitText("One."), without: "zh"),
        Case(
            .emptyVariant, file("<tu>\(variant("en", "One."))\(variant("zh", ""))</tu>"), unitText("One."),
            without: "zh"),
        Case(
            .emptyVariant, file("<tu>\(variant("en", "One."))\(variant("zh", " \n\u{3000}"))</tu>"), unitText("One."),
            without: "zh"),
        Case(.emptyUnit, file("<tu tuid=\"gone\"/>" + unit), unitText("One."), without: "gone"),
        Case(.emptyUnit, file("<tu tuid=\"gone\"><note>n</note></tu>" + unit), unitText("One."), without: "gone"),
        Case(
            .repeatedIdentifier,
            file(unit.replacing("<tu>", with: "<tu tuid=\"a\">") + unit.replacing("<tu>", with: "<tu tuid=\"a\">")),
            "tuid=\"a-duplicate-2\""),
        Case(
            .repeatedIdentifier,
            file(unit.replacing("<tu>", with: "<tu tuid=\"7\">") + unit.replacing("<tu>", with: "<tu tuid=\"7\">")),
            "tuid=\"7-duplicate-2\""),
        Case(
            .oldLanguageAttribute, file(unit.replacing("xml:lang=\"en\"", with: "lang=\"en\"")), "xml:lang=\"en\"",
            without: " lang="),
        Case(
            .oldLanguageAttribute, file(unit.replacing("xml:lang=\"zh\"", with: "lang=\"zh\"")), "xml:lang=\"zh\"",
            without: " lang="),
        Case(.languageCode, file(unit.replacing("\"en\"", with: "\"en_US\"")), "xml:lang=\"en-US\"", without: "_"),
        Case(.languageCode, file(unit.replacing("\"zh\"", with: "\" zh \"")), "xml:lang=\"zh\""),
        Case(
            .languageCode, file(unit, header: header.replacing("srclang=\"en\"", with: "srclang=\"en_GB\"")),
            "srclang=\"en-GB\""),
        Case(
            .unknownAttribute, file(unit.replacing("<tu>", with: "<tu colour=\"red\">")), unitText("One."),
            without: "colour"),
        Case(.unknownAttribute, segment("One <ph colour=\"red\">x</ph>"), "<ph>x</ph>", without: "colour"),
        Case(
            .unknownValue, file(unit.replacing("<tu>", with: "<tu segtype=\"line\">")), unitText("One."),
            without: "line"),
        Case(
            .unknownValue, file(unit.replacing("<tu>", with: "<tu segtype=\"\">")), unitText("One."),
            without: "segtype=\"\""),
        Case(
            .date, file(unit.replacing("<tu>", with: "<tu creationdate=\"2020-11-13\">")),
            "creationdate=\"20201113T000000Z\""),
        Case(
            .date, file(unit.replacing("<tu>", with: "<tu changedate=\"2020-11-13T09:30:00Z\">")),
            "changedate=\"20201113T093000Z\""),
        Case(
            .date, file(unit.replacing("<tu>", with: "<tu creationdate=\"19000229T000000Z\">")), unitText("One."),
            without: "creationdate"),
        Case(
            .date, file(unit.replacing("<tu>", with: "<tu lastusagedate=\"yesterday\">")), unitText("One."),
            without: "lastusagedate"),
        Case(
            .unnamedProperty, file(unit.replacing("<tu>", with: "<tu><prop>p</prop>")),
            "<prop type=\"x-unnamed\">p</prop>"),
        Case(
            .unnamedProperty, file(unit, header: header.replacing("/>", with: "><prop>p</prop></header>")),
            "<prop type=\"x-unnamed\">p</prop>"),
        Case(.isolatedCodePosition, segment("One <it>x</it>"), "<it pos=\"begin\">x</it>"),
        Case(.isolatedCodePosition, segment("<it type=\"b\">x</it> one"), "pos=\"begin\""),
        Case(.elementInText, segment("One <b>two</b>."), unitText("One two."), without: "<b>"),
        Case(.elementInText, segment("<sub>One</sub> two."), unitText("One two."), without: "<sub>"),
        Case(.textAmongElements, file(unit.replacing("<tu>", with: "<tu>stray")), unitText("One."), without: "stray"),
        Case(
            .textAmongElements, file(unit.replacing("</seg></tuv></tu>", with: "</seg>stray</tuv></tu>")),
            unitText("One."), without: "stray"),
        Case(
            .misplacedElement, file(unit.replacing("<tu>", with: "<tu><seg>stray</seg>")), unitText("One."),
            without: "stray"),
        Case(
            .misplacedElement, file(unit, header: header.replacing("/>", with: "><seg>stray</seg></header>")),
            unitText("One."), without: "stray"),
        Case(
            .secondElement, file(unit.replacing("<seg>One.</seg>", with: "<seg>One.</seg><seg>Two.</seg>")),
            unitText("One."), without: "Two"),
        Case(
            .secondElement, file(unit.replacing("<seg>一。</seg>", with: "<seg>一。</seg><seg>二。</seg>")), unitText("一。"),
            without: "二"),
        Case(
            .incompleteElement,
            file(
                unit, header: header.replacing("/>", with: "><ude base=\"b\"><map unicode=\"#xF8FF\"/></ude></header>")),
            unitText("One."), without: "<ude"),
        Case(
            .incompleteElement,
            file(
                unit,
                header: header.replacing(
                    "/>", with: "><ude name=\"u\"><map unicode=\"#xF8FF\"/><map code=\"#x01\"/></ude></header>")),
            "unicode=\"#xF8FF\"", without: "#x01"),
        Case(.order, file(unit.replacing("</tu>", with: "<note>late</note></tu>")), "<note>late</note>"),
        Case(
            .order, file(unit.replacing("<seg>One.</seg>", with: "<seg>One.</seg><prop type=\"p\">late</prop>")),
            "<prop type=\"p\">late</prop>"),
        Case(
            .repeatedCodeNumber,
            segment("<bpt i=\"1\">a</bpt>One<ept i=\"1\">b</ept> <bpt i=\"1\">c</bpt>two<ept i=\"1\">d</ept>"),
            "<ept i=\"2\">d</ept>"),
        Case(
            .repeatedCodeNumber,
            segment("<bpt i=\"5\">a</bpt><bpt i=\"5\">b</bpt>One<ept i=\"5\">c</ept><ept i=\"5\">d</ept>"),
            "<ept i=\"1\">c</ept>"),
        Case(.unpairedCode, segment("<bpt i=\"1\">a</bpt>One"), "<it pos=\"begin\">a</it>One"),
        Case(.unpairedCode, segment("One<ept i=\"1\">a</ept>"), "One<it pos=\"end\">a</it>"),
    ]

    private static func unitText(_ text: String) -> String { "<seg>\(text)</seg>" }

    private func mended(_ name: String, as result: String) throws -> [RepairKind] {
        var kinds: [RepairKind] = []
        let output = try OutputFile(corpus.path(result))
        _ = try TMXRepair(corpus.path(name), output: output) { kinds.append($0.kind) }.repair()
        try output.commit()
        return kinds
    }

    @Test(arguments: RepairKind.allCases)
    func twoFilesInWhichItAloneIsMade(kind: RepairKind) throws {
        let cases = Self.cases.filter { $0.kind == kind }
        #expect(cases.count >= 2)
        for one in cases {
            let text = String(decoding: one.bytes, as: UTF8.self)
            _ = try corpus.file("fault.tmx", bytes: one.bytes)
            #expect(try mended("fault.tmx", as: "mended.tmx") == [kind], "\(text)")
            let result = try corpus.text("mended.tmx")
            #expect(result.contains(one.result), "\(text)\n\(result)")
            #expect(!result.contains(one.gone), "\(text)\n\(result)")
            let summary = try TMXValidator(corpus.path("mended.tmx")) {
                if $0.severity == .invalid { Issue.record("\($0) after \(text)") }
            }.validate()
            #expect(summary.units >= 1)
            // What has been mended needs no mending.
            #expect(try mended("mended.tmx", as: "again.tmx").isEmpty, "\(result)")
        }
    }
}
