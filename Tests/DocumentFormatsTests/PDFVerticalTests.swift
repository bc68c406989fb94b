import DocumentFormats
import Testing

/// Pages whose lines run from top to bottom, as the layout program gives what browsers print.
@Suite struct PDFVerticalTests {
    private static let boxHeight = 2.6

    private func word(_ text: String, _ left: Double, _ top: Double, _ width: Double, _ height: Double) -> String {
        "<word xMin=\"\(left)\" yMin=\"\(top)\" xMax=\"\(left + width)\" yMax=\"\(top + height)\">\(text)</word>"
    }

    /// A line of characters twelve points wide, whose boxes reach over those below; two of them may be one word.
    private func column(_ text: String, left: Double, top: Double = 60, pairs: Bool = false) -> [String] {
        let characters = Array(text)
        return stride(from: 0, to: characters.count, by: pairs ? 2 : 1).map { index in
            let part = String(characters[index..<min(characters.count, index + (pairs ? 2 : 1))])
            return word(
                part, left, top + 12 * Double(index), 12, 12 * (Self.boxHeight + Double(part.count - 1)))
        }
    }

    /// As the layout program has them: side by side, the uppermost first.
    private func read(_ words: [String], further: [String] = []) throws -> [String] {
        let lines = (words + further).map { "<line>\($0)</line>" }
        return try PDFLayout.document([[lines]]).kept
    }

    private let first = "海港分三期建成第一期完成于二千年由省里出资建设当时"
    private let second = "钱不够用。"

    @Test(arguments: [false, true]) func boxesReachOverWhatFollows(_ pairs: Bool) throws {
        let found = try read(column(second, left: 480) + column(first, left: 500, pairs: pairs))
        #expect(found == [first + "\n" + second])
    }

    /// Between two characters of a page that is set close, one stands below as near as the next one beside it.
    @Test func charactersBesideEachOtherAreNoVerticalLines() throws {
        let rows = [first, second].enumerated().flatMap { row, text in
            text.enumerated().map { word(String($1), 50 + 12 * Double($0), 100 + 12 * Double(row), 12, 12) }
        }
        #expect(try read(rows) == [first + "\n" + second])
    }

    @Test func lettersLieOnTheirSidesAndDigitsStandInOnePlace() throws {
        // Each letter is as high as it is wide in its line; the box lies across the line.
        var top = 60.0 + 12 * 4
        var letters: [String] = []
        for letter in "Baihe" {
            letters.append(word(String(letter), 492, top, 31, 7))
            top += 7
        }
        top += 4
        for letter in "Trust" {
            letters.append(word(String(letter), 492, top, 31, 7))
            top += 7
        }
        let digits = word("412", 500, top, 12, 12 * Self.boxHeight)
        let rest = column("只白鹤回来了", left: 500, top: top + 12)
        let found = try read(
            column("海港分三", left: 500) + letters.reversed() + [digits] + rest + column(first, left: 480))
        #expect(found.first?.hasPrefix("海港分三Baihe Trust412只白鹤回来了") == true, "\(found)")
    }

    /// Letters on their sides behind what ends at a height, as browsers print them: boxes reach over the next line and a half, and
    /// those of upright characters begin a character above them.
    private func letters(_ text: String, line: Double, behind end: Double) -> [String] {
        text.enumerated().map { word(String($1), line - 22, end + 12.24 + 7 * Double($0), 31.2, 7) }
    }

    /// What stands at the end of one line could as well stand at the end of the next, and reaches further down than any upright
    /// character; the runs that fit in one place only tell where in their boxes lines are.
    @Test func lettersAtALinesEndStayInIt() throws {
        let head = column("海港分三", left: 500) + letters("Baihe", line: 500, behind: 108)
        let rest = column("期建成第一期完成于", left: 500, top: 108 + 35)
        let second = column("二千年由省里出资建设当时钱", left: 478.4)
        let run = letters("TrustofBaihe", line: 478.4, behind: 60 + 13 * 12)
        // Spaces stand around this one.
        let third =
            column("不够用了", left: 456.8) + letters("Lin", line: 456.8, behind: 108 + 3.3)
            + column("只好再等等。", left: 456.8, top: 108 + 21 + 2 * 3.3)
        let found = try read(head + rest + second + run + third)
        #expect(
            found.joined().replacing("\n", with: "")
                == "海港分三Baihe期建成第一期完成于二千年由省里出资建设当时钱TrustofBaihe不够用了 Lin 只好再等等。")
    }

    @Test func headsAndFeetAreNotTurned() throws {
        let pages = (1...3).map { page in
            [
                (column("\(page)" + first.dropFirst(), left: 500) + column(second, left: 480)).map {
                    "<line>\($0)</line>"
                }
                    + [
                        "<line>\(word("\(page)", 300, 770, 6, 12))</line>",
                        "<line>\(word("海港年报", 280, 20, 48, 12))</line>",
                    ]
            ]
        }
        let read = try PDFLayout.document(pages)
        #expect(read.kept.joined().contains("海港年报") == false)
        #expect(read.omitted.filter { $0 == "page: 海港年报" }.count == 3)
        #expect(read.omitted.filter { ["page: 1", "page: 2", "page: 3"].contains($0) }.count == 3)
    }

    @Test func verticalFormsOfMarksAreTheUsualOnes() throws {
        #expect(try read(column("︽海港︾︵二︶︒", left: 500) + column(first, left: 480)).first?.hasPrefix("《海港》（二）。") == true)
        #expect(
            try read(column("﹁海港﹂︑﹃二﹄︰", left: 500) + column(first, left: 480)).first?.hasPrefix("「海港」、『二』") == true)
    }
}
