import BitextModel
import FileAccess
import Foundation
import Testing

@testable import PageCleaning

@Suite struct LexiconTests {
    @Test(arguments: [
        ("分享到：", "share"), ("【打印】", "print"), ("字号：大 中 小", "font-size"), ("A+", "font-size"),
        ("您当前的位置：首页 > 新闻", "breadcrumb"),
        ("Home > Press Room >", "breadcrumb"), ("上一篇：没有了", "previous-next"), ("浏览次数：1234次", "counter"),
        ("返回顶部", "back-to-top"),
        ("扫一扫在手机打开当前页", "app"), ("京ICP备00000000号", "registration"), ("Copyright © 1998 - 2016", "copyright"),
        ("网站标识码bm00000000", "registration"),
        ("簡體版 英文版 寄給朋友 政府新聞網", "language"), ("Share to: Facebook Twitter WeChat", "share"), ("---------------", "rule"),
        ("Font Size: L M S", "font-size"), ("友善列印", "print"), ("DE | FR | IT", "language"),
    ])
    func formsAreRecognised(_ line: String, _ kind: String) {
        let match = LineRecogniser(lexicon: .builtIn).recognise(line, shape: TextShape(line))
        #expect(match?.kind.name == kind)
    }

    /// Whatever a form is, a sentence that mentions it stays, in the middle of a text and at its ends.
    @Test func noEntryRemovesASentenceThatMentionsIt() throws {
        let cleaner = try PageCleaner()
        for row in Table(bundled: "chrome.tsv").rows {
            let form = String(row.fields[3]).replacing("*", with: "").replacing("#", with: "12")
            guard form.unicodeScalars.contains(where: { $0.properties.isAlphabetic }) else { continue }
            let isHan = form.unicodeScalars.contains { TextShape.isIdeograph($0.value) }
            let sentence =
                isHan
                ? "会议随后讨论了与“\(form)”有关的问题，并提出了若干意见。"
                : "The meeting then discussed what the words \(form) mean to its members, and took a vote."
            let page = "港口建设会议\n会议听取了关于港口建设的报告，各方交换了意见。\n\(sentence)\n会议通过了关于港口建设的决议。\n\(sentence)"
            let kept = cleaner.clean(page, id: "page").document.blocks.filter { $0.text == sentence }
            // At the end, a sentence about rights is taken for the notice that it looks like.
            let isNotice = row.fields[0] == "copyright"
            #expect(kept.count == 2 || (isNotice && kept.count == 1), "\(form), line \(row.line) of the lexicon")
        }
    }

    @Test func noEntryIsRunningText() {
        for row in Table(bundled: "chrome.tsv").rows where row.fields[2] == "segment" {
            let form = String(row.fields[3])
            #expect(TextShape(form).units <= 30, "\(form) in line \(row.line) is too long for a segment")
        }
    }

    @Test func theUnmistakableFormIsStronger() {
        let line = "版权所有 京ICP备00000000号"
        let match = LineRecogniser(lexicon: .builtIn).recognise(line, shape: TextShape(line))
        #expect(match?.place == .anywhere)
    }

    @Test func usersAddForms() throws {
        var lexicon = ChromeLexicon.builtIn
        try lexicon.add(Table(name: "own.tsv", text: "site\tanywhere\tsegment\t港航之窗\nsite\tanywhere\tline\t今日水位*米\n"))
        let recogniser = LineRecogniser(lexicon: lexicon)
        #expect(recogniser.recognise("港航之窗", shape: TextShape("港航之窗"))?.kind == "site")
        #expect(recogniser.recognise("今日水位：3.20米", shape: TextShape("今日水位：3.20米"))?.kind == "site")
    }

    @Test(arguments: [
        "share\tanywhere\tsegment", "share\tsomewhere\tsegment\tx", "share\tanywhere\tword\tx",
        "share\tanywhere\tline\t*",
    ])
    func badRowsAreNamed(_ row: String) {
        var lexicon = ChromeLexicon()
        #expect(throws: FileError.self) { try lexicon.add(Table(name: "own.tsv", text: "# comment\n\(row)\n")) }
        do { try lexicon.add(Table(name: "own.tsv", text: "# comment\n\(row)\n")) } catch {
            #expect(error.location?.line == 2 && error.location?.file == "own.tsv")
        }
    }

    @Test func wildcards() {
        func matches(_ form: String, _ text: String) -> Bool {
            Wildcard(folded: Array(form.unicodeScalars)).matches(Array(text.unicodeScalars))
        }
        #expect(matches("浏览#次", "浏览1,234次") && matches("浏览#次", "浏览次") && !matches("浏览#次", "浏览多次"))
        #expect(matches("*icp备*", "京icp备1号") && !matches("*icp备*", "icp证"))
        #expect(matches("a*b*c", "axxbyyc") && !matches("a*b*c", "axxbyy"))
    }
}
