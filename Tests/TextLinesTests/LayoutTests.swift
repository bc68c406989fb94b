import BitextModel
import TestSupport
import Testing
import TextLines

/// Lines that were broken at a width are joined, all others stay alone.
@Suite struct LayoutTests {
    static let english = [
        "The harbour was built in three stages, and the third of them was never finished because the money went elsewhere. Ships still call there when the weather is bad.",
        "The old pilots remember that, in their time, twenty boats a day came in and nobody thought it remarkable.",
        "Today there are two. One of them carries passengers to the islands and the other, which is older, brings coal for the power station.",
        "When the station closes next year the coal boat will go as well, and then there will be one.",
    ]
    static let chinese = [
        "海港分三期建成，第三期没有完工，因为资金被挪到别处去了。天气不好的时候，船还会来这里停靠，等风浪过去再走。",
        "老引航员还记得，在他们那个年代，每天有二十条船进港，谁也不觉得稀奇。",
        "如今只剩两条。一条送旅客上岛，另一条更旧，给发电厂运煤；明年发电厂关闭以后，运煤的船也要走，到那时就只剩一条了。",
    ]

    /// Breaks a paragraph as a program does that fills its lines.
    static func fold(_ text: String, _ width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        var columns = 0
        for word in words(text) {
            let wide = word.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) }
            let own = word.last == " " ? wide - 1 : wide
            if columns + own > width, !line.isEmpty {
                lines.append(trimmed(line))
                (line, columns) = ("", 0)
            }
            line += word
            columns += wide
        }
        return lines + [trimmed(line)]
    }

    /// Words with the space behind them; wide characters one by one.
    private static func words(_ text: String) -> [String] {
        var words: [String] = []
        var word = ""
        for character in text {
            let isWide = character.unicodeScalars.first.map { $0.value >= 0x2E80 } ?? false
            if isWide, !word.isEmpty {
                words.append(word)
                word = ""
            }
            word.append(character)
            if isWide || character == " " {
                words.append(word)
                word = ""
            }
        }
        return word.isEmpty ? words : words + [word]
    }

    private static func trimmed(_ line: String) -> String { line.last == " " ? String(line.dropLast()) : line }

    private func texts(_ text: String, _ mode: Document.LineMode = .auto) -> [String] {
        ParagraphReader.paragraphs(of: text, mode: mode).map(\.block.text)
    }

    @Test(arguments: [52, 60, 66, 72, 80, 100])
    func blankLinesPartParagraphs(width: Int) {
        for paragraphs in [Self.english, Self.chinese] {
            let text = paragraphs.map { Self.fold($0, width).joined(separator: "\n") }.joined(separator: "\n\n")
            #expect(texts(text) == paragraphs)
            #expect(texts(text.replacing("\n", with: "\r\n")) == paragraphs)
        }
    }

    // (At 60 columns two of the three Chinese first lines end with a sentence: nothing tells that they were broken.)
    @Test(arguments: [64, 72, 80])
    func indentsPartParagraphs(width: Int) {
        for (paragraphs, indent) in [(Self.english, "    "), (Self.chinese, "　　")] {
            // The first line is as long as the others, indent included, or longer by it.
            for first in [indent.count * (indent == "　　" ? 2 : 1), 0] {
                let text = paragraphs.map { paragraph in
                    let filler = String(repeating: "x", count: first)
                    let lines = Self.fold(filler + paragraph, width)
                    return ([indent + lines[0].dropFirst(first)] + lines.dropFirst()).joined(separator: "\n")
                }.joined(separator: "\n")
                #expect(texts(text) == paragraphs)
            }
        }
    }

    @Test func quotedMailLosesItsMarks() {
        let text = Self.english.map { Self.fold($0, 66).map { "> " + $0 }.joined(separator: "\n") }
            .joined(separator: "\n>\n")
        let paragraphs = ParagraphReader.paragraphs(of: "I agree.\n\n" + text, mode: .auto)
        #expect(paragraphs.dropFirst().map(\.block.text) == Self.english)
        #expect(paragraphs.dropFirst().allSatisfy { $0.block.kind == .quotation })
        // One alone may be text.
        #expect(texts("> is greater than\n") == ["> is greater than"])
    }

    @Test func headingsListsAndRowsStayAlone() {
        let body = Self.english.map { Self.fold($0, 72).joined(separator: "\n") }
        let alone = [
            "THE HARBOUR", "Opening hours and what they cost", "- a coat", "- a map", "1. the pilots", "(a) the boats",
            "Year    Boats    Tonnes", "2021       20       112", "-----------------------",
        ]
        let text = body[0] + "\n\n" + alone.joined(separator: "\n") + "\n\n" + body[2] + "\n\n" + body[3]
        let found = texts(text)
        #expect(found.first == Self.english[0] && found.suffix(2) == [Self.english[2], Self.english[3]])
        #expect(Array(found.dropFirst().dropLast(2)) == alone)
    }

    @Test func whatWasNotBrokenIsNotJoined() {
        for text in [
            // Verse, with capitals and in Chinese.
            """
            Along the quay the lanterns burn
            And all the little boats return
            The nets are heavy, dark and wet
            The tide has not forgotten yet
            """,
            "床前明月光，\n疑是地上霜。\n举头望明月，\n低头思故乡。",
            // Headlines and menus.
            "港口扩建工程昨日正式开工建设\n全市经济工作会议在京召开\n我市今年新增就业岗位两万个左右\n滨海新区发布最新人才引进办法\n市图书馆周末延长开放时间",
            "Home\nAbout us\nServices\nContact\nPrivacy\nTerms of use",
            "Port opens new terminal after years of delay\nMinister visits shipyard in the north of the country\nFerry line to be closed\nTwo hundred jobs for the island, says council",
            // A paragraph a line.
            Self.english.joined(separator: "\n"), Self.chinese.joined(separator: "\n"),
        ] {
            #expect(texts(text) == text.split(separator: "\n").map(String.init))
        }
    }

    @Test func pagesFurnitureIsFoundAndParagraphsGoOnBehindIt() throws {
        let lines = Self.fold(Self.english.joined(separator: " "), 60)
        try #require(lines.count >= 8)
        let pages = [lines[..<3], lines[3..<6], lines[6...]].enumerated().map { index, page in
            page.joined(separator: "\n") + "\n\n11-99999\n\(index + 1)/3\n\n"
        }
        let paragraphs = ParagraphReader.paragraphs(of: pages.joined(separator: "A/66/999\n\n"), mode: .auto)
        #expect(paragraphs.filter { $0.furniture == nil }.map(\.block.text) == [Self.english.joined(separator: " ")])
        #expect(paragraphs.filter { $0.furniture == .pageNumber }.map(\.block.text) == ["1/3", "2/3", "3/3"])
        #expect(paragraphs.filter { $0.furniture == .runningHead }.count == 5)
    }

    @Test func pagesFurnitureDoesNotHideThatLinesWereWrapped() {
        // Three joints, at no exact width: every line must go on and every run end a sentence, and the feet do neither.
        let pages = [
            "一、海港分三期建成，第三期没有完工，因为资金被挪到\n别处去了。", "二、老引航员还记得，在他们那个年代，每天有 20 条船进港，谁\n也不觉得稀奇。",
            "三、如今只剩 2 条。一条送旅客上岛，另一条更旧，给发电\n厂运煤。",
        ]
        let text = pages.enumerated().map { "\($1)\n\n港-20-077\n\($0 + 1)/3\n" }.joined(separator: "\n")
        let paragraphs = ParagraphReader.paragraphs(of: text, mode: .auto).filter { $0.furniture == nil }
        #expect(paragraphs.map(\.block.text) == pages.map { $0.replacing("\n", with: "") })
    }

    @Test func chaptersAreNoPages() {
        let text = Self.english.enumerated().map { "\($0 + 1)\n\n\($1)\n\n" }.joined()
        #expect(ParagraphReader.paragraphs(of: text, mode: .auto).allSatisfy { $0.furniture == nil })
    }

    @Test(arguments: 0..<4)
    func mapsPointAtTheirBytes(seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed))
        for _ in 0..<40 {
            let width = Int.random(in: 30...90, using: &generator)
            let text = (Self.english + Self.chinese).shuffled(using: &generator).map { paragraph in
                Self.fold(paragraph, width).map { Bool.random(using: &generator) ? $0 : "  " + $0 }
                    .joined(separator: ["\n", "\r\n", "\n\n", "\u{2028}"].randomElement(using: &generator) ?? "\n")
            }.joined(separator: "\n")
            let bytes = Array(text.utf8)
            for mode in Document.LineMode.allCases {
                var end = 0
                for paragraph in ParagraphReader.paragraphs(of: text, mode: mode) {
                    let own = Array(paragraph.block.text.utf8)
                    #expect(paragraph.block.range.start >= end)
                    end = paragraph.block.range.end
                    for run in paragraph.block.offsets.runs {
                        #expect(own[run.text..<run.text + run.length] == bytes[run.source..<run.source + run.length])
                    }
                }
            }
        }
    }
}
