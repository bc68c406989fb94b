import Foundation
import Testing

/// Samples printed by a browser and read again: what is lost on the way through a PDF.
@Suite(
    .serialized,
    .enabled(if: ProcessInfo.processInfo.environment["BITEXT_ALL_TESTS"] == "yes", "runs with Tools/test --all"),
    .enabled(
        if: InstalledComponents.has("chromium") && InstalledComponents.has("pdftotext"), "there is no chromium here"))
struct PrintedDocumentTests {
    /// All samples of a language one behind the other: five pages, with headings.
    private func paragraphs(_ side: Int) throws -> [String] {
        let samples: [Sample] = [.developmentZone, .wetland, .smartPort]
        return try samples.flatMap { sample in
            let text = try sample.cleanText(side: side)
            return ["#" + text[0]] + text.dropFirst()
        }
    }

    private func shingles(_ text: [String]) -> Set<[String]> {
        var tokens: [String] = []
        for line in text {
            var word = ""
            for scalar in line.unicodeScalars {
                if scalar.properties.isAlphabetic, scalar.value < 0x2E80 || scalar.properties.numericType != nil {
                    word.unicodeScalars.append(scalar)
                    continue
                }
                if !word.isEmpty { tokens.append(word) }
                word = ""
                if scalar.properties.isAlphabetic { tokens.append(String(scalar)) }
            }
            if !word.isEmpty { tokens.append(word) }
        }
        return Set((0..<max(0, tokens.count - 3)).map { Array(tokens[$0..<$0 + 4]) })
    }

    private func text(_ path: String) throws -> [String] {
        let run = try BuiltCommand.run(["clean", path])
        #expect(run.status == 0, "\(run.messages)")
        return lines(run.output)
    }

    @Test(arguments: PrintedDocument.allCases) func theTextIsTheSource(_ kind: PrintedDocument) throws {
        let work = try TemporaryFolder()
        for (side, language) in ["en", "zh-CN"].enumerated() {
            let source = try ["Three releases"] + paragraphs(side)
            let path = try PrintedDocument.printed(kind.page(source, language: language), "\(side)", in: work)
            let found = try text(path)
            let wanted = source.map { String($0.drop { $0 == "#" }) }
            let (gold, test) = (shingles(wanted), shingles(found))
            let shared = Double(2 * gold.intersection(test).count) / Double(gold.count + test.count)
            #expect(shared >= 0.99, "\(kind) \(language): \(shared)")
            // Paragraphs are those of the source, but for a few whose last line is full.
            #expect(Set(found).intersection(wanted).count * 20 >= wanted.count * 17, "\(kind) \(language)")
            #expect(!found.joined().unicodeScalars.contains { 0x2E80...0x2FD5 ~= $0.value })
        }
    }

    @Test(arguments: [PrintedDocument.justified, .framed]) func thePairsAreThoseOfTheText(_ kind: PrintedDocument)
        throws
    {
        let work = try TemporaryFolder()
        var files: [[String]] = [[], []]
        for (side, language) in ["en", "zh-CN"].enumerated() {
            let source = try ["Three releases"] + paragraphs(side)
            files[0].append(
                try work.write("\(side).md", source.map { String($0.drop { $0 == "#" }) }.joined(separator: "\n\n")))
            files[1].append(
                try PrintedDocument.printed(kind.page(source, language: language), "\(side)", in: work))
        }
        let pairs = try files.map { pair in
            let run = try BuiltCommand.run(["align"] + pair + ["--encoder", "none", "--dictionary", "none", "-o", "-"])
            #expect(run.status == 0, "\(run.messages)")
            return Set(
                lines(run.output).dropFirst().map {
                    $0.split(separator: "\t", omittingEmptySubsequences: false).prefix(2).joined(separator: "\t")
                })
        }
        let shared = Double(2 * pairs[0].intersection(pairs[1]).count) / Double(pairs[0].count + pairs[1].count)
        // Paragraphs whose last line is full go on in the next: a bead with their seam differs.
        #expect(shared >= 0.9, "\(shared)")
    }

    /// What an authority puts around the text of an official document.
    @Test func anOfficialDocumentIsItsText() throws {
        let work = try TemporaryFolder()
        let html = """
            <!DOCTYPE html><html lang='zh-CN'><meta charset='utf-8'><style>@page{size:A4;margin:3cm 2.6cm} body{font:16pt/28pt 'Noto Serif CJK SC',serif}
            .mark{font-size:36pt;color:red;text-align:center;line-height:1.5} .title{font-size:22pt;text-align:center;margin:1em 0}
            p{text-indent:2em;margin:0} .two{display:flex;justify-content:space-between}</style><body><div>000012</div><div>特急</div>
            <div class='mark'>南麓市人民政府文件</div><div class='two'><span>南政发〔2021〕12号</span><span>签发人：林国栋</span></div>
            <div class='title'>南麓市人民政府关于加快推进<br>湿地恢复工作的通知</div><div>各区人民政府，市政府各部门：</div>
            <p>为了做好全市湿地恢复工作，现就有关事项通知如下，请认真贯彻执行。</p><p>一、提高认识。湿地是重要的生态系统，各区各部门要充分认识湿地恢复工作的重要性。</p>
            <div style='text-align:right'>南麓市人民政府<br>2021年6月12日</div>
            <div style='font-size:14pt'>抄送：市委办公室，市人大常委会办公室。</div>
            <div class='two' style='font-size:14pt'><span>南麓市人民政府办公室</span><span>2021年6月15日印发</span></div></body></html>
            """
        let path = try PrintedDocument.printed(html, "red", in: work)
        let run = try BuiltCommand.run(["clean", "--json", path])
        let read = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        let paragraphs = try #require(read["paragraphs"] as? [[String: Any]]).compactMap { $0["text"] as? String }
        #expect(
            paragraphs == [
                "南麓市人民政府关于加快推进湿地恢复工作的通知", "各区人民政府，市政府各部门：", "为了做好全市湿地恢复工作，现就有关事项通知如下，请认真贯彻执行。",
                "一、提高认识。湿地是重要的生态系统，各区各部门要充分认识湿地恢复工作的重要性。", "南麓市人民政府", "2021年6月12日",
            ])
        #expect(read["documentNumber"] as? String == "南政发〔2021〕12号" && read["source"] as? String == "南麓市人民政府")
        #expect(read["author"] as? String == "林国栋")
    }

    /// A table of two languages, printed.
    @Test func aTableOfTwoLanguagesIsAlignedByItself() throws {
        let work = try TemporaryFolder()
        let sides = try Sample.wetland.sentences()
        let gold = try BeadLine.read("\(Sample.wetland.goldFolder)/\(Sample.wetland.rawValue).gold").filter {
            !$0.source.isEmpty && !$0.target.isEmpty
        }.prefix(12)
        let rows = gold.map { bead in
            "<tr><td>\(bead.source.map { sides[0][$0] }.joined(separator: " "))<td>\(bead.target.map { sides[1][$0] }.joined())</tr>"
        }
        let html =
            "<!DOCTYPE html><html><meta charset='utf-8'><style>body{font:11pt 'Noto Serif CJK SC',serif} td{padding:5px;border:1px solid;width:50%;vertical-align:top} table{border-collapse:collapse}</style><body><table>\(rows.joined())</table></body></html>"
        let path = try PrintedDocument.printed(html, "table", in: work)
        let run = try BuiltCommand.run([
            "align", path, "--encoder", "none", "--dictionary", "none", "-o", work.path("x.tsv"),
        ])
        #expect(run.status == 0, "\(run.messages)")
        let sources = try lines(work.text("x.tsv")).dropFirst().map { $0.split(separator: "\t")[0] }
        #expect(sources.count >= 12)
        #expect(sources.contains { $0.hasPrefix("Birds return to Baihe Wetland") })
    }
}
