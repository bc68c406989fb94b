import BitextModel
import PageCleaning
import TestSupport
import Testing

/// Nothing is lost: every line of a page is in the document or among the removed blocks.
@Suite struct ConservationTests {
    static let lines = [
        "• English", "  • 收藏", "首页 > 新闻中心 > 正文", "来源：新华社 2021-06-18 09:30 责任编辑：林乔", "分享到：", "*****", "完", "2021年6月18日",
        "会议听取了关于港口建设的报告，并提出了意见。", "The committee approved the plan on Monday, officials said.", "相关阅读", "上一篇：没有了",
        "第一章 总则",
        "版权所有 京ICP备00000000号", "Source: Port Today | 2021-06-18", "", " ", "　　", "林乔", "1", "Question:", "（责编：林乔、何舟）",
        "BigMiddleSmall",
        "时间：2021年6月18日", "地点：贺州", "Related", "Share to: Facebook Twitter", "电话：0553-1234567", "\u{FEFF}标题", "a\u{0}b",
        "😀",
    ]

    @Test func pastedText() throws {
        let cleaner = try PageCleaner()
        var generator = SeededGenerator(seed: 11)
        for _ in 0..<300 {
            let page = (0..<Int.random(in: 0...25, using: &generator)).map { _ in
                Self.lines.randomElement(using: &generator)!
            }
            let ending = ["\n", "\r\n", "\r", "\u{2028}"].randomElement(using: &generator)!
            let text = page.joined(separator: ending)
            let article = cleaner.clean(text, id: "page")
            check(article, text: text)
        }
    }

    @Test func html() throws {
        let cleaner = try PageCleaner()
        let tags = [
            "<p>", "</p>", "<div class=nav>", "<div class=content>", "</div>", "<br>", "<table><tr><td>",
            "</td></tr></table>",
            "<ul><li>", "</ul>", "<a href=x>", "</a>", "<h1>", "</h1>", "</html>", "<b>", "</b>", "<script>x</script>",
            "&nbsp;&amp;",
            "<div style='display:none'>", "<!-- c -->", "<select><option>", "</select>", "<button>", "</button>",
        ]
        var generator = SeededGenerator(seed: 12)
        for _ in 0..<300 {
            var text = "<html><body>"
            for _ in 0..<Int.random(in: 0...40, using: &generator) {
                text +=
                    Bool.random(using: &generator)
                    ? tags.randomElement(using: &generator)! : Self.lines.randomElement(using: &generator)!
            }
            check(cleaner.clean(text, id: "page"), text: text, isHTML: true)
        }
    }

    /// The ranges of all blocks are in bounds and cover every letter of the text (of a pasted one).
    private func check(_ article: Article, text: String, isHTML: Bool = false) {
        let bytes = Array(text.utf8)
        var covered = [Bool](repeating: false, count: bytes.count)
        for range in article.document.blocks.map(\.range) + article.removed.map(\.range) {
            #expect(range.start >= 0 && range.end <= bytes.count)
            for index in range.start..<range.end { covered[index] = true }
        }
        for block in article.document.blocks {
            for run in block.offsets.runs {
                #expect(run.text + run.length <= block.text.utf8.count)
                let here = Array(block.text.utf8)[run.text..<run.text + run.length]
                #expect(here.elementsEqual(bytes[run.source..<run.source + run.length]))
            }
        }
        guard !isHTML else { return }
        let blanks: Set<Unicode.Scalar> = [
            " ", "\n", "\r", "\t", "\u{3000}", "\u{A0}", "\u{FEFF}", "\u{2028}", "•", "\u{0}",
        ]
        var offset = 0
        for scalar in text.unicodeScalars {
            let width = String(scalar).utf8.count
            if !blanks.contains(scalar) { #expect(covered[offset], "\(scalar) at \(offset) is lost in \(text)") }
            offset += width
        }
    }
}
