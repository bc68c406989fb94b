import BitextModel
import CommandSupport
import FileAccess
import Foundation
import TestSupport
import Testing

@testable import CorpusFormats

/// The page for looking and correcting without a server.
@Suite struct PageTests {
    private func unit(_ number: Int, _ source: [String], _ target: [String], _ confidence: Double) -> TranslationUnit {
        func side(_ texts: [String], _ language: Language, _ document: String) -> TranslationUnit.Side {
            TranslationUnit.Side(
                text: texts.joined(separator: " "), language: language, sentences: texts,
                sentenceNumbers: texts.indices.map { $0 + number }, document: document)
        }
        return TranslationUnit(
            id: String(number), source: side(source, .americanEnglish, "a.en.txt"),
            target: side(target, .mainlandChinese, "a.zh.txt"), confidence: confidence,
            type: Bead.Kind(source.count, target.count))
    }

    private func page(_ units: [TranslationUnit]) throws -> String {
        let file = try TemporaryFolder()
        let set = OutputSet()
        let header = CorpusHeader(
            provenance: AlignedPair.Provenance(), sourceLanguage: .americanEnglish, targetLanguage: .mainlandChinese)
        let writer = try CorpusFormat.Place(format: .html, paths: [file.path("x.html")]).writer(in: set, header: header)
        for unit in units { try writer.write(unit) }
        try writer.finish()
        try set.commit()
        #expect(writer.summary.written == units.count)
        return try file.text("x.html")
    }

    private func between(_ start: String, _ end: String, _ text: String) throws -> String {
        let first = try #require(text.range(of: start))
        let last = try #require(text.range(of: end, range: first.upperBound..<text.endIndex))
        return String(text[first.upperBound..<last.lowerBound])
    }

    @Test func thePageIsTheGoldenOne() throws {
        var confirmed = unit(2, ["It rains."], [], 0.25)
        confirmed.properties = [
            .init(name: "confirmed", value: "true"), .init(name: "comment", value: "left out"),
            .init(name: "x-other", value: "y"),
        ]
        let page = try page([unit(0, ["Good morning.", "Come in."], ["早上好，请进。"], 0.9731), confirmed])
        let data = try between("<script type=\"application/json\" id=\"data\">", "</script>", page)
        #expect(
            data
                == #"{"languages":["en-US","zh-CN"],"units":[{"documents":["a.en.txt","a.zh.txt"],"numbers":[[0,1],[0]],"texts":[["Good morning.","Come in."],["早上好，请进。"]],"confidence":0.9731},{"documents":["a.en.txt","a.zh.txt"],"numbers":[[2],[]],"texts":[["It rains."],[]],"confidence":0.2500,"confirmed":true,"comment":"left out"}]}"#
        )
    }

    @Test func textsAreNeverMarkup() throws {
        let attack = "</script><script>alert(1)</script><!-- \u{2028} & \" '"
        let page = try page([unit(0, [attack], ["<img src=x onerror=alert(1)>"], 0.5)])
        let data = try between("<script type=\"application/json\" id=\"data\">", "</script>", page)
        #expect(!data.contains("<") && data.contains(#"\u003c/script>"#))
        let read = try #require(try JSONSerialization.jsonObject(with: Data(data.utf8)) as? [String: Any])
        let units = try #require(read["units"] as? [[String: Any]])
        #expect((units[0]["texts"] as? [[String]])?[0] == [attack])
    }

    @Test func nothingRunsAndNothingLoadsButWhatIsInIt() throws {
        let page = try page([])
        let policy = try between("Content-Security-Policy\" content=\"", "\"", page)
        #expect(policy.hasPrefix("default-src 'none'; style-src 'sha256-"))
        for (start, end, directive) in [("<style>", "</style>", "style-src"), ("<script>", "</script>", "script-src")] {
            let text = try between(start, end, page)
            let folder = try TemporaryFolder()
            let sum = try BuiltCommand.execute(["sha256sum", try folder.write("text", text)]).output.prefix(64)
            let digits = Array(sum)
            let bytes = stride(from: 0, to: 64, by: 2).compactMap { UInt8(String(digits[$0..<$0 + 2]), radix: 16) }
            // A browser refuses what has another hash: after a change, put this one into the page.
            #expect(policy.contains("\(directive) 'sha256-\(Data(bytes).base64EncodedString())'"))
        }
        #expect(!page.contains("innerHTML") && !page.contains("http:") && !page.contains("https:"))
    }

    @Test func aPageIsNotReadBack() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("x.html", "<p>text</p>")
        #expect(throws: CorpusFormatError.self) { try makeReader(format: .html, paths: [path]) }
        #expect(CorpusFormat(path: "x.HTML") == .html && CorpusFormat(path: "x.htm") == .html)
    }

    @Test func rowsAreAsHighAsTheirTexts() {
        #expect(RowHeight.points(["", ""]) == 15 && RowHeight.points(["short", "短"]) == 15)
        #expect(RowHeight.points([String(repeating: "word ", count: 30), ""]) == 45)
        // Han takes twice the room.
        #expect(RowHeight.points(["", String(repeating: "字", count: 75)]) == 45)
        #expect(RowHeight.points([String(repeating: "word ", count: 9000)]) == 409)
    }
}
