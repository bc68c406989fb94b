import BitextModel
import Foundation
import FoundationXML
import Testing

@testable import CorpusQuality

@Suite struct ReportTests {
    private static func report() -> CorpusFilter.Report {
        var options = CorpusFilter.Options.default
        options.rules.insert(.confidence)
        var filter = CorpusFilter(options: options, source: .english, target: .mainlandChinese)
        var report = CorpusFilter.Report(options: options, lengths: filter.lengths)
        let texts = [
            ("The plan is good.", "计划很好。"), ("Output grew 7.9 percent.", "产量增长9.7%。"),
            ("Home > <b>News</b> > Press", "首页 > 新闻 > 新闻稿"), ("", "空"), ("It is \u{7}so.", "确实如此。"),
        ]
        for (index, text) in texts.enumerated() {
            let unit = TranslationUnit(
                id: "\(index)", source: TranslationUnit.Side(text: text.0, language: .english),
                target: TranslationUnit.Side(text: text.1, language: .mainlandChinese), confidence: Double(index) / 4)
            report.add(unit, rejections: filter.rejections(of: unit))
        }
        return report
    }

    @Test func countsAddUp() {
        let report = Self.report()
        #expect(report.total == 5)
        // The first unit is good but improbable.
        #expect(report.kept == 0)
        #expect(report.counts[.confidence] == 2)
        #expect(report.counts[.empty] == 1)
        #expect(report.counts[.boilerplate] == 1)
        #expect(report.sole[.confidence] == 1)
        #expect(report.examples[.boilerplate]?.first?.source == "Home > <b>News</b> > Press")
        #expect(report.text.contains("5 units: 0 kept"))
        #expect(report.text.contains("boilerplate"))
    }

    @Test func thePageIsWellFormedAndSelfContained() throws {
        let page = FilterPage.render(
            Self.report(), inputs: ["a <b> & c.tmx"], source: .english, target: .mainlandChinese)
        #expect(!page.contains("<b>News"))
        #expect(page.contains("&lt;b&gt;News"))
        #expect(!page.contains("http"))
        #expect(!page.contains("<script"))
        #expect(!page.contains("\u{7}"))
        #expect(page.components(separatedBy: "<svg").count == 5)
        // Every element but the void ones is closed: the body is XML once those are gone.
        let body = page[page.range(of: "<body>")!.lowerBound..<page.range(of: "</html>")!.lowerBound]
        #expect(XMLParser(data: Data(body.utf8)).parse())
    }

    @Test func statisticsCount() throws {
        var statistics = CorpusStatistics()
        for index in 0..<10 {
            statistics.add(
                TranslationUnit(
                    id: "",
                    source: TranslationUnit.Side(text: "Two words", language: .english, document: "a\"\(index % 2)"),
                    target: TranslationUnit.Side(text: "三个字", language: .chinese), confidence: 0.5,
                    type: Bead.Kind(1, index % 2 + 1)
                ))
        }
        #expect(statistics.units == 10)
        #expect(statistics.duplicates == 9)
        #expect(statistics.source.words == 20)
        #expect(statistics.target.words == 30)
        #expect(statistics.target.bytes == 90)
        #expect(statistics.types == [Bead.Kind(1, 1): 5, Bead.Kind(1, 2): 5])
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(statistics.json().utf8)) as? [String: Any])
        #expect(object["units"] as? Int == 10)
        #expect((object["documents"] as? [String: Int])?["a\"1"] == 5)
        #expect(statistics.text().contains("1-2"))
        _ = CorpusStatistics().text()
        _ = try JSONSerialization.jsonObject(with: Data(CorpusStatistics().json().utf8))
    }
}
