import BitextModel
import Testing
import TextLines

/// How lines make paragraphs.
@Suite struct LineTests {
    static let prose = """
        The harbour was built in three stages, and the third of them was never
        finished because the money went elsewhere. Ships still call there when
        the weather is bad. The old pilots remember that, in their time, twenty
        boats a day came in and nobody thought it remarkable.

        Today there are two. One of them carries passengers to the islands and
        the other, which is older, brings coal for the power station. When the
        station closes next year the coal boat will go as well, and then there
        will be one.
        """

    @Test func wrappedTextIsToldApart() {
        let blocks = blocks(Self.prose, .auto)
        #expect(blocks.count == 2)
        #expect(blocks[0].text.hasPrefix("The harbour was built") && blocks[0].text.hasSuffix("thought it remarkable."))
        #expect(!blocks[0].text.contains("\n") && blocks[0].text.contains("never finished"))
    }

    @Test func linesOfTheirOwnAreToldApart() {
        let text = "Opening hours\nMonday to Friday, nine to five.\nClosed on holidays.\nTickets\nAsk at the desk.\n"
        #expect(blocks(text, .auto).count == 5)
    }

    /// A few headlines may be of one length by chance; so many lines are not.
    @Test(arguments: [1, 3])
    func aFewHeadlinesOfOneLengthStayApart(times: Int) {
        let lines = [
            "Maps of the old fishermen by the northern quay harbour",
            "closed schools and longer hours, the fishermen say, for",
            "a week of autumn in the harbour, says the new ministry.",
            "Ministry and authority ask new fishermen to remain shut",
            "visits to open maps again to open in spring with the mayor",
        ]
        let text = Array(repeating: lines, count: times).joined().joined(separator: "\n")
        #expect((blocks(text, .auto).count == 5) == (times == 1))
    }

    /// Before a capital a hyphen is the word's own, also where the word stands elsewhere without one.
    @Test func aHyphenBeforeACapitalStays() {
        let text =
            "He met Anna MacLeod there. Then the old lady Mac-\nLeod came in and sat down by the fire and the port-\n"
            + "side lamp on the portside.\n"
        let joined = blocks(text, .wrapped).map(\.text).joined(separator: " ")
        #expect(joined.contains("lady Mac-Leod came") && joined.contains("the portside lamp"))
    }

    @Test func clausesOnLinesOfTheirOwnAreJoined() {
        let text = "When it rains,\nwe stay inside\nand read.\n\nWhen it does not,\nwe go out\nand walk.\n"
        #expect(
            blocks(text, .auto).map(\.text) == [
                "When it rains, we stay inside and read.", "When it does not, we go out and walk.",
            ])
    }

    @Test func chineseLinesMeetWithoutSpace() {
        let line = "海港分三期建成第三期没有完工因为资金被挪到别处去了天气不好的时候船"
        let text = (0..<6).map { _ in line }.joined(separator: "\n") + "还会来这里。\n"
        let blocks = blocks(text, .auto)
        #expect(blocks.count == 1)
        #expect(blocks[0].text == String(repeating: line, count: 6) + "还会来这里。")
    }

    @Test func numbersAndInitialsBrokenInChineseLinesAreWhole() {
        let text = "出席者是王小明议员， O.B.\nE., J.P.，时间是19\n89年。"
        let blocks = blocks(text, .blank)
        #expect(blocks.map(\.text) == ["出席者是王小明议员， O.B.E., J.P.，时间是1989年。"])
    }

    @Test func listItemsAndShortLinesPartWrappedParagraphs() {
        let text =
            Self.prose
            + "\n\nWhat to bring:\n- a warm coat that keeps the wind out, since on deck it is always colder\n"
            + "- something to eat\n1. a map\n"
        let blocks = blocks(text, .wrapped)
        #expect(
            blocks.suffix(4).map(\.text).map { String($0.prefix(12)) } == [
                "What to brin", "- a warm coa", "- something ", "1. a map",
            ])
        #expect(blocks.suffix(3).allSatisfy { $0.kind == .listItem })
    }

    @Test func hyphensGoOnlyWhenItIsCertain() throws {
        let text = "The information is here. It is infor-\nmation of a well-\nknown kind, and co-\noperation helps."
        let block = try #require(blocks(text, .blank).first)
        #expect(block.text.contains("It is information of"))
        #expect(block.text.contains("well-known kind") && block.text.contains("co-operation"))
        let at = try #require(block.text.utf8.firstRange(of: Array("mation of".utf8)))
        let start = block.text.utf8.distance(from: block.text.startIndex, to: at.lowerBound)
        let range = block.offsets.sourceRange(from: start, to: start + 6)
        #expect(text.utf8.count > range.end && substring(text, range) == "mation")
    }

    /// However short a line is, a word goes on in the next one; joined is what is certain.
    @Test(arguments: [
        (
            "It is well known that the clock of the bay, as it was rebuilt in\n1931, shows the tides. Take the mecha-\nnism of the hand. The phe-\nnomenon that it follows is the moon.",
            "Take the mechanism of the hand. The phenomenon that"
        ),
        (
            "The port was open, how-\never late it was and the sea was.",
            "The port was open, however late it was and the sea was."
        ),
        ("Pre- and post-\nwar ships are in the harbour of the town.", "Pre- and post-war ships are"),
        ("Die Nord-\nund Südkais sind für die Boote der Stadt zu.", "Die Nord- und Südkais sind"),
        ("Seite eins des Ha-\nfenberichts über die Boote der Stadt.", "Seite eins des Hafenberichts über"),
        ("Die deutsch-\nfranzösische Linie ist nicht mehr in Betrieb.", "Die deutsch-französische Linie"),
        ("Der Kai ist im letzten Jahr für die Boote erneuert wor-\nden.", "erneuert worden."),
        ("Le pont qui est dans la ville est aus-\nsi vieux que la porte.", "est aussi vieux"),
    ])
    func wordsGoOverLineEnds(_ text: String, _ wanted: String) throws {
        let joined = blocks(text, .auto).map(\.text).joined(separator: "\n")
        #expect(joined.contains(wanted), "\(joined)")
    }

    @Test func everyLineEndCounts() {
        #expect(
            blocks("One.\r\nTwo.\rThree.\n\n\nFour.", .paragraph).map(\.text) == [
                "One.", "Two.", "Three.", "Four.",
            ])
    }

    /// A mark at a line's head stands without a space, wherever it was broken.
    @Test(arguments: [",", ";", ":", "，", "；", ")", "”"]) func marksClingToTheLineBefore(_ mark: String) throws {
        let text = "The harbour was built early in stages\n\(mark) and nobody knew how many of them there were."
        #expect(try #require(blocks(text, .blank).first).text.contains("stages\(mark) and"))
    }

    @Test(arguments: ["(", "“", "["]) func openingMarksClingToTheLineAfter(_ mark: String) throws {
        let text = "The harbour was built early in stages \(mark)\nnobody knew how many of them there were."
        #expect(try #require(blocks(text, .blank).first).text.contains("stages \(mark)nobody"))
    }

    private func blocks(_ text: String, _ mode: Document.LineMode) -> [Block] {
        ParagraphReader.paragraphs(of: text, mode: mode).map(\.block)
    }

    private func substring(_ text: String, _ range: Document.SourceRange) -> String {
        String(decoding: Array(text.utf8)[range.start..<range.end], as: UTF8.self)
    }

    /// A dash that is written without spaces takes none at a line's end either.
    @Test(arguments: [
        ("二〇二一年发布了规划（2021—", "2025年）。", "（2021—2025年）"),
        ("the sea took it, or all of it—", "nobody knew which", "it—nobody"),
        ("the sea took the harbour", "—nobody knew when", "harbour—nobody"),
        ("the sea took it, or all —", "nobody knew which", "all — nobody"),
        ("the sea took the harbour", "— nobody knew when", "harbour — nobody"),
    ]) func dashesTakeNoSpaceThatIsNotWritten(_ first: String, _ second: String, _ wanted: String) {
        let paragraphs = ParagraphReader.paragraphs(of: first + "\n" + second + "\n", opening: [1])
        #expect(paragraphs.count == 1)
        #expect(paragraphs[0].block.text.contains(wanted), "\(paragraphs[0].block.text)")
    }
}

extension Collection where Element: Equatable {
    fileprivate func firstRange(of other: [Element]) -> Range<Index>? {
        var start = startIndex
        while start != endIndex {
            if self[start...].starts(with: other) { return start..<index(start, offsetBy: other.count) }
            start = index(after: start)
        }
        return nil
    }
}
