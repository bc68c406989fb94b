import BitextModel
import FileAccess
import TestSupport
import Testing

@testable import CorpusFormats

/// Bilingual tables of documents: those of translation tools, and people's.
@Suite struct BilingualDocumentTests {
    private typealias Make = WordFixture
    let corpus: CorpusFixture

    init() throws { corpus = try CorpusFixture() }

    private func read(
        _ bytes: [UInt8], _ name: String = "review.docx", languages: (source: Language, target: Language)? = nil
    ) throws -> (units: [TranslationUnit], untranslated: Int) {
        _ = try corpus.file(name, bytes: bytes)
        var options = CorpusFormat.ReadingOptions()
        options.languages = languages
        let reader = try makeReader(
            format: try #require(CorpusFormat(path: name)), paths: [corpus.path(name)], options: options)
        var units: [TranslationUnit] = []
        var untranslated = 0
        while let unit = try reader.next() {
            units.append(unit)
            untranslated += reader.takeUntranslated()
        }
        return (units, untranslated + reader.takeUntranslated())
    }

    private func read(body: String) throws -> (units: [TranslationUnit], untranslated: Int) {
        try read(Make.document(body: body))
    }

    private func shown(_ units: [TranslationUnit]) -> [String] {
        units.map { unit in
            let properties = unit.properties.map { " \($0.name)=\($0.value)" }.joined()
            return "\(unit.id): \(unit.source.text) = \(unit.target.text)\(properties)"
        }
    }

    private static let guid = "5aa117a5-8634-46ae-8b76-f8d035c6ba47"

    // MARK: Trados Studio

    @Test func aReviewDocumentOfTrados() throws {
        let found = try read(
            body: Make.reviewTable([
                (id: "1\(Self.guid)", status: "Translated (95%)", source: "The port is open.", target: "港口开放。"),
                (id: Self.guid, status: "Signed Off", source: "Two.", target: "二。"),
                (id: "3", status: "Not Translated", source: "Three.", target: "Three."),
                (id: "4", status: "Draft", source: "Four.", target: ""),
                (id: "5", status: "Translation Rejected", source: "Five.", target: "五。"),
                // Translated in Word, where nobody changes the state; and a copy that the tool calls translated.
                (id: "6", status: "Not Translated", source: "Six.", target: "六。"),
                (id: "7", status: "Translated", source: "Berlin", target: "Berlin"),
            ]))
        #expect(
            shown(found.units) == [
                "1: The port is open. = 港口开放。 guid=\(Self.guid) state=Translated match=95%",
                "\(Self.guid): Two. = 二。 state=Signed Off", "5: Five. = 五。 state=Translation Rejected",
                "6: Six. = 六。 state=Not Translated", "7: Berlin = Berlin state=Translated",
            ])
        #expect(found.untranslated == 2)
        #expect(found.units.allSatisfy { $0.source.language == .undetermined && $0.target.language == .undetermined })
    }

    @Test func commentsAndOtherColumnsAreProperties() throws {
        let found = try read(
            body: Make.table([
                ["Segment ID", "Segment status", "Source segment", "Target segment", "Comments", "Reviewer"],
                ["1", "Draft", "One.", "一。", "Too short?", "Li"], ["2", "Draft", "Two.", "二。", "", ""],
            ]))
        #expect(
            shown(found.units) == [
                "1: One. = 一。 state=Draft comment=Too short? reviewer=Li", "2: Two. = 二。 state=Draft",
            ])
    }

    @Test func tagsGoAndWhatIsTypedBehindThemStays() throws {
        let found = try read(
            body: Make.reviewTable([
                (
                    id: "1", status: "Draft", source: "Press |<1>|OK|</1>| now|<2/>|.", target: "按|<1>|确定|</1>|。"
                ),
                // The style goes on where somebody types; a document may have a style of this name for something else.
                (id: "2", status: "Draft", source: "See |<1>the map|.", target: "见|<div>|<3>。"),
            ]))
        #expect(found.units.map(\.source.text) == ["Press OK now.", "See the map."])
        #expect(found.units.map(\.target.text) == ["按确定。", "见<div><3>。"])
    }

    /// Spelling checkers cut runs anywhere.
    @Test func aTagInSeveralRunsIsOne() throws {
        func tag(_ text: String) -> String { Make.run(text, "<w:rStyle w:val='Tag'/>") }
        let cell = Make.paragraph(
            Make.run("Press ") + tag("<") + "<w:proofErr w:type='spellStart'/>" + tag("1") + tag("/>") + Make.run("OK"))
        let found = try read(
            body: Make.table(cells: [
                [Make.paragraph(Make.run("Source")), Make.paragraph(Make.run("Target"))],
                [cell, Make.paragraph(Make.run("按确定"))],
            ]))
        #expect(found.units.map(\.source.text) == ["Press OK"])
    }

    // MARK: memoQ

    private let memoQRows = [
        (
            id: "1\n\(guid)", source: "The |{1>|ferry|<1}| runs.", target: "渡轮|{1>|开行|<1}|。", comment: "",
            status: "Confirmed"
        ),
        (id: "2", source: "Not yet.", target: "", comment: "", status: "Not started"),
        (id: "3", source: "Every day|[1]|.", target: "每天。", comment: "每日?", status: "Pre-translated (101%)"),
        (id: "4", source: "Not at all.", target: "Not at all.", comment: "", status: "Not started"),
    ]

    @Test func aTableOfMemoQ() throws {
        let found = try read(body: Make.memoQTable(("English (United States)", "Chinese (PRC)"), memoQRows))
        #expect(
            shown(found.units) == [
                "1: The ferry runs. = 渡轮开行。 guid=\(Self.guid) state=Confirmed",
                "3: Every day. = 每天。 state=Pre-translated match=101% comment=每日?",
            ])
        #expect(found.untranslated == 2)
        #expect(found.units.allSatisfy { $0.source.language == .americanEnglish })
        #expect(found.units.allSatisfy { $0.target.language == .mainlandChinese })
    }

    @Test func identifiersMayBeHidden() throws {
        func text(_ text: String) -> String { Make.paragraph(Make.run(text)) }
        let found = try read(
            body: Make.table(cells: [
                ["ID", "Dutch (Netherlands)", "English (United Kingdom)"].map { text($0) },
                [
                    text("7") + Make.paragraph(Make.run(Self.guid, "<w:vanish/>")), text("Een."), text("One."),
                ],
            ]))
        #expect(shown(found.units) == ["7: Een. = One."])
        #expect(found.units.map(\.source.language.tag) == ["nl-NL"])
        #expect(found.units.map(\.target.language.tag) == ["en-GB"])
    }

    /// What the reviewer wrote into the second column stands, where that is anything.
    @Test func aSecondTargetIsTheReviewers() throws {
        let found = try read(
            body: Make.table([
                ["ID", "English", "Chinese (PRC)", "Chinese (PRC)", "Status"],
                ["1", "One.", "一。", "一！", "Confirmed"], ["2", "Two.", "二。", "", "Confirmed"],
            ]))
        #expect(shown(found.units) == ["1: One. = 一！ state=Confirmed", "2: Two. = 二。 state=Confirmed"])
    }

    @Test func severalDocumentsInOneTableAndSeveralTablesAreAllRead() throws {
        let first = Make.memoQTable(("English", "中文"), [memoQRows[0]])
        let heading = Make.table([["ID", "English", "中文", "Comment", "Status"], ["9", "Nine.", "九。", "", "Edited"]])
        let joined = first.replacing("</w:tbl>", with: "") + heading.replacing("<w:tbl><w:tblPr/>", with: "")
        let budget = Make.table([["Item", "2021"], ["Taxes", "1,345"]])
        let found = try read(
            body: joined + Make.paragraph(Make.run("Between them.")) + budget
                + Make.table([["Source", "Target"], ["Last.", "最后。"]]))
        #expect(found.units.map(\.source.text) == ["The ferry runs.", "Nine.", "Last."])
        #expect(found.units.map(\.id) == ["1", "9", "3"])
        #expect(found.untranslated == 0)
    }

    /// memoQ's own form of its tables.
    @Test func aTableInRichText() throws {
        func cell(_ text: String) -> String { "{\\intbl \(text)\\cell}" }
        let tag = { (text: String) in "{\\cs15\\f0\\cf9 \(text)}" }
        let rows = [
            cell("port.docx\\line Important! Don't change segment ID or source text.\\line V12.0.10"),
            ["ID", "Dutch (Netherlands)", "English (United Kingdom)", "Comment", "Status"].map(cell).joined(),
            [
                "1 \\par \(Self.guid)", "De \(tag("\\{1>"))veerpont\(tag("<1\\}")) vaart.",
                "The \(tag("\\{1>"))ferry\(tag("<1\\}")) runs.", "", "Confirmed\\par 100%",
            ].map(cell).joined(), ["2", "Nog niet.", "", "", "Not started"].map(cell).joined(),
        ]
        let text =
            "{\\rtf1\\ansi\\ansicpg1252{\\stylesheet{\\s0 Normal;}{\\s15 Body;}{\\*\\cs15 \\additive\\cf9 mqInternal;}}"
            + rows.map { "\\trowd \($0)\\row" }.joined(separator: "\n") + "\\pard\\par}"
        let found = try read(Array(text.utf8), "review.rtf")
        #expect(
            shown(found.units) == [
                "1: De veerpont vaart. = The ferry runs. guid=\(Self.guid) state=Confirmed match=100%"
            ])
        #expect(found.untranslated == 1)
        #expect(found.units.map(\.source.language.tag) == ["nl-NL"])
    }

    // MARK: people's tables

    private let pairs = [
        ["The wetland was drained in 1998.", "湿地于1998年被抽干。"], ["Today the cranes are back.", "如今白鹤回来了。"],
        ["Nobody counted them.", ""], ["Hotel", "酒店"],
    ]

    @Test(arguments: [["English", "中文"], ["en-US", "zh-CN"], ["Source", "Target"], ["原文", "译文"], []])
    func twoColumns(heading: [String]) throws {
        let found = try read(body: Make.table((heading.isEmpty ? [] : [heading]) + pairs))
        #expect(
            shown(found.units) == [
                "1: The wetland was drained in 1998. = 湿地于1998年被抽干。",
                "2: Today the cranes are back. = 如今白鹤回来了。", "4: Hotel = 酒店",
            ])
        #expect(found.untranslated == 1)
        let languages = [
            "English": ["en", "zh"], "en-US": ["en-US", "zh-CN"], "Source": ["und", "und"], "原文": ["und", "und"],
        ]
        let unit = try #require(found.units.first)
        #expect(
            [unit.source.language.tag, unit.target.language.tag]
                == languages[heading.first ?? ""] ?? ["en-US", "zh-CN"])
    }

    @Test func columnsBesideTheTwoAreNumbersAndRemarks() throws {
        let found = try read(
            body: Make.table([["No.", "English", "中文", "Remark"], ["1a", "One.", "一。", "check"]]))
        #expect(shown(found.units) == ["1a: One. = 一。 comment=check"])
    }

    @Test func languagesThatNobodyNamesAreThoseAskedFor() throws {
        let found = try read(
            Make.document(body: Make.table([["Source", "Target"], ["Eins.", "One."]])),
            languages: (.german, .english))
        #expect(found.units.map(\.source.language) == [.german] && found.units.map(\.target.language) == [.english])
    }

    /// Whichever is asked for first, the left one was translated; a name of a side says otherwise.
    @Test func theLeftLanguageIsTheSource() throws {
        let rows = [["One.", ""], ["Two.", "二。"]]
        let found = try read(
            Make.document(body: Make.table([["English", "中文"]] + rows)), languages: (.chinese, .english))
        #expect(shown(found.units) == ["2: Two. = 二。"] && found.untranslated == 1)
        #expect(found.units.first?.source.language == .english && found.units.first?.target.language == .chinese)
        let named = try read(
            Make.document(body: Make.table([["Target", "Source"]] + rows)), languages: (.chinese, .english))
        #expect(shown(named.units) == ["1:  = One.", "2: 二。 = Two."])
        let three = try read(
            Make.document(body: Make.table([["German", "English", "中文"], ["Eins.", "One.", "一。"]])),
            languages: (.chinese, .english))
        #expect(shown(three.units) == ["1: One. = 一。 german=Eins."])
    }

    @Test func paragraphsOfACellAreLinesOfItsText() throws {
        let cells = ["Dear all,", "we moved."].map { Make.paragraph(Make.run($0)) }.joined()
        let found = try read(
            body: Make.table(cells: [
                ["English", "中文"].map { Make.paragraph(Make.run($0)) },
                [cells + Make.paragraph(""), Make.paragraph("<w:r><w:t> 大家好， </w:t><w:br/><w:t>我们搬家了。</w:t></w:r>")],
            ]))
        #expect(found.units.map(\.source.text) == ["Dear all,\nwe moved."])
        #expect(found.units.map(\.target.text) == ["大家好， \n我们搬家了。"])
    }

    @Test func trackedChangesAreAccepted() throws {
        let changed =
            Make.run("港口") + "<w:del w:id='1'><w:r><w:delText>关闭</w:delText></w:r></w:del>"
            + "<w:ins w:id='2'>\(Make.run("开放"))</w:ins>" + Make.run("。")
        let found = try read(
            body: Make.table(cells: [
                ["Source segment", "Target segment"].map { Make.paragraph(Make.run($0)) },
                [Make.paragraph(Make.run("The port is open.")), Make.paragraph(changed)],
            ]))
        #expect(found.units.map(\.target.text) == ["港口开放。"])
    }

    // MARK: what is refused

    @Test(arguments: ["plain.docx", "plain.rtf"])
    func aDocumentWithoutBilingualTableIsRefused(name: String) throws {
        let table = Make.table([["Item", "2021"], ["Taxes", "1,345"]])
        let bytes =
            name.hasSuffix("rtf")
            ? Array("{\\rtf1 The port is open.\\par}".utf8)
            : Make.document(body: Make.paragraph(Make.run("The port is open.")) + table)
        let error = try #require(throws: CorpusFormatError.self) { try read(bytes, name) }
        #expect(error.code == "E-CORPUS-15" && error.location?.file == corpus.path(name))
        #expect(error.problem.contains(name.hasSuffix("rtf") ? "Rich Text" : "Word document"))
        #expect(error.remedy.contains("bitext align"))
    }

    @Test func otherFilesAreNamed() throws {
        func error(_ bytes: [UInt8]) -> (any BitextError)? {
            do {
                _ = try read(bytes, "x.docx")
                return nil
            } catch { return error as? any BitextError }
        }
        let damaged = error(Array(Make.document(body: "").prefix(300)))
        #expect(damaged?.code == "E-ZIP-01" && damaged?.location?.file == corpus.path("x.docx"))
        let old = error([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 600))
        #expect(old?.code == "E-CORPUS-11" && old?.problem.contains("Office") == true)
        try corpus.write([], .xlsx, to: "x.xlsx")
        let workbook = error(try InputFile.read(corpus.path("x.xlsx")))
        #expect(workbook?.code == "E-CORPUS-11" && workbook?.remedy.contains("--from xlsx") == true)
        #expect(error(ArchiveFixture.archive([(name: "a.txt", text: "a")]))?.code == "E-CORPUS-11")
    }

    @Test func aSegmentOfMoreThanAnyIsRefused() throws {
        let long = String(repeating: "The port is open. ", count: 1 << 20)
        let rows = [["Source", "Target"], ["One.", "一。"], [long, "x"]]
            .map { "\\trowd " + $0.map { "\\intbl \($0)\\cell" }.joined() + "\\row" }.joined()
        let error = try #require(throws: CorpusFormatError.self) { try read(Array("{\\rtf1 \(rows)}".utf8), "x.rtf") }
        #expect(error.code == "E-CORPUS-12" && error.location?.line == 3)
    }

    @Test func documentsAreNotWritten() throws {
        let error = try #require(throws: CorpusFormatError.self) { try corpus.write([], .docx, to: "out.docx") }
        #expect(error.code == "E-CORPUS-14" && error.exitStatus == .usage && "\(error)".contains("out.docx"))
    }
}
