import BitextModel
import Testing

@testable import TextLines

/// Both sides of what the reader of lines has to draw a line between.
@Suite struct LineThresholdTests {
    private static let prose = LineTests.prose

    private func texts(_ text: String, _ mode: Document.LineMode = .auto) -> [String] {
        ParagraphReader.paragraphs(of: text, mode: mode).map(\.block.text)
    }

    private func pageNumber(_ line: String) -> PageNumber? {
        var line = line
        return line.withUTF8 { PageNumber(ParagraphText(bytes: $0), 0..<$0.count) }
    }

    @Test func aHyphenBeforeACapitalStays() {
        #expect(texts("A line from Baden-\nBaden to the north.", .blank) == ["A line from Baden-Baden to the north."])
        #expect(texts("It is infor-\nmation.  The information is here.", .blank)[0].hasPrefix("It is information."))
    }

    @Test func aQuotationAndItsAnswerArePartedWhereTheDepthChanges() {
        let mail = """
            > The harbour was built in three stages, and the third of them was never
            > finished because the money went elsewhere. Ships still call there when
            that is not so, as anybody knows who has seen the third of the stages and
            the ships that call there when the weather is good and when it is not so.
            """
        let found = texts(mail, .wrapped)
        #expect(found.count == 2)
        #expect(found.first?.hasSuffix("Ships still call there when") == true)
    }

    @Test func headlinesOfOneLengthAreNoWrappedText() {
        let headlines = """
            Harbour to be dredged before the summer of next year, says master
            Ferry to islands goes on with one boat while other is in the dock
            Council to vote on quay once engineers have given their last word
            """
        #expect(texts(headlines).count == 3)
    }

    @Test(arguments: ["- 1 -\n\n", "1/9\n\n"])
    func aParagraphGoesOnBehindTheFootOfAPage(foot: String) {
        let lines = Self.prose.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let second = foot.replacing("1", with: "2", maxReplacements: 1)
        let text =
            lines[..<2].joined(separator: "\n") + "\n\n" + foot + lines[2...6].joined(separator: "\n") + "\n\n" + second
            + lines[7...].joined(separator: "\n")
        let paragraphs = ParagraphReader.paragraphs(of: text, mode: .auto).map(\.block.text)
        #expect(paragraphs.contains { $0.hasPrefix("The harbour") && $0.hasSuffix("thought it remarkable.") })
        #expect(paragraphs.contains { $0.hasPrefix("Today") && $0.hasSuffix("will be one.") })
    }

    @Test(arguments: [
        ("12", 12), ("- 12 -", 12), ("12/34", 12), ("12/12", 12), ("Page 3 of 9", 3), ("第12页", 12), ("第 3 頁 共 9 頁", 3),
    ])
    func pageNumbers(line: String, number: Int) {
        #expect(pageNumber(line)?.number == number)
    }

    @Test(arguments: ["12/5", "Page 9 of 3", "12345", "第12章", "1/2/3", "12 %", "Page"])
    func noPageNumbers(line: String) {
        #expect(pageNumber(line) == nil)
    }

    @Test func oneBulletMayBeTextSeveralAreMarks() {
        #expect(texts("• The ferry\nThe dock", .paragraph) == ["• The ferry", "The dock"])
        #expect(texts("• The ferry\n• The dock", .paragraph) == ["The ferry", "The dock"])
        #expect(texts("> The ferry\nThe dock", .paragraph) == ["> The ferry", "The dock"])
        #expect(texts("> The ferry\n> The dock", .paragraph) == ["The ferry", "The dock"])
    }

    @Test func aThirdOfTheLinesInSmallLettersMakesClauses() {
        let clauses = "When it rains\nwe stay inside.\nOne of us reads,\nTwo of us sleep.\n\nWe go out.\n"
        #expect(texts(clauses)[0] == "When it rains we stay inside. One of us reads, Two of us sleep.")
        let lines = "When it rains.\nWe stay inside.\nOne of us reads.\nTwo of us sleep.\n\nWe go out.\n"
        #expect(texts(lines).count == 5)
    }
}
