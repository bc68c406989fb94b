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
            let paragraphs = Double(Set(found).intersection(wanted).count) / Double(wanted.count)
            #expect(paragraphs >= 0.95, "\(kind) \(language): \(paragraphs)")
            #expect(!found.joined().unicodeScalars.contains { 0x2E80...0x2FD5 ~= $0.value })
        }
    }

    @Test(arguments: [PrintedDocument.justified, .framed, .columns]) func thePairsAreThoseOfTheText(
        _ kind: PrintedDocument
    )
        throws
    {
        let work = try TemporaryFolder()
        var files: [[String]] = [[], []]
        for (side, language) in ["en", "zh-CN"].enumerated() {
            let source = try ["Three releases"] + paragraphs(side)
            files[0].append(
                // (The numbers of a list are no text in Markdown.)
                try work.write(
                    "\(side).md",
                    source.map { String($0.drop { $0 == "#" }).replacing(". ", with: "\\. ", maxReplacements: 1) }
                        .joined(
                            separator: "\n\n")))
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
        #expect(shared >= 0.99, "\(kind): \(shared)")
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

    /// Lines from top to bottom, with what stands on its side in them.
    @Test(arguments: ["zh-CN", "ja"]) func verticalTextIsTheSource(_ language: String) throws {
        let source =
            language == "ja"
            ? [
                "湿地の再生", "一九九〇年代、この湿地は水を抜かれて水田になった。農家は二十年ほど米を作ったが、収穫は年ごとに減っていった。",
                "二〇一八年、市は水を戻すことを決めた。古い堤防を切り開き、水門を三つ造り、十二万立方メートルの泥を取り除いた。はじめは鳥が戻ると信じる人はいなかった。",
                "去年の春、見回りの人が数えたツルは四百十二羽だった。「ずっと空っぽの葦原を見てきたが、今では夜明け前に鳴き声で起こされる」と林さんは笑う。",
                "費用はどこから出るのか。市長によれば、入場料は三割にすぎず、残りは県といくつかの企業が分け合っている（そのうち二社は金額を公表していない）。",
            ]
            : [
                "湿地的恢复", "上世纪九十年代，这片湿地被抽干，改成了水田。农民在那里种了二十年水稻，收成一年不如一年。",
                "二〇一八年，市里决定把水放回来。工程队挖开旧堤，修了三座水闸，又清走了十二万立方米淤泥。起初没有人相信鸟会回来。",
                "去年春天，护林员数到412只白鹤。“我守了一辈子空荡荡的芦苇，”老林说，“如今天不亮就被它们叫醒。”",
                "有人问：钱从哪里来？市长答道，门票只占三成，其余由省里和Baihe分担（其中两家至今没有公布数额）。",
            ]
        // Five pages of it, each round under a number of its own.
        let paragraphs = (1...5).flatMap { round in source.map { "\(["一", "二", "三", "四", "五"][round - 1])：\($0)" } }
        let body = paragraphs.map { "<p>\(OfficeDocument.escaped($0))</p>" }.joined()
        let html =
            "<!DOCTYPE html><html lang='\(language)'><meta charset='utf-8'><style>html{writing-mode:vertical-rl} @page{size:A5;margin:20mm;@bottom-center{content:counter(page)}} body{margin:0;font:12pt/1.7 'Noto Serif CJK SC',serif} p{text-indent:1em;margin:0}</style><body>\(body)</body></html>"
        let work = try TemporaryFolder()
        let found = try text(try PrintedDocument.printed(html, "vertical", in: work))
        let (gold, test) = (shingles(paragraphs), shingles(found))
        let shared = Double(2 * gold.intersection(test).count) / Double(gold.count + test.count)
        #expect(shared >= 0.99, "\(shared)")
        #expect(Set(found).intersection(paragraphs).count * 100 >= 95 * paragraphs.count, "\(found)")
    }

    /// Tables of two languages, printed: with lines and space, without, texts in the middle, numbers before the rows, justified.
    ///
    /// Numbers before the rows: .85 of the cells, since a number may be taken for a part of its row's first text.
    @Test(arguments: [
        ("td{padding:5px;border:1px solid;width:50%;vertical-align:top}", 0.99),
        ("td{padding:0 8px;width:50%;vertical-align:top}", 0.95),
        ("td{padding:5px;border:1px solid;width:50%;vertical-align:middle}", 0.99),
        ("td{padding:5px;border:1px solid;vertical-align:top} td.number{width:2em}", 0.85),
        ("td{padding:5px;border:1px solid;width:50%;vertical-align:top;text-align:justify;hyphens:auto}", 0.99),
    ])
    func aTableOfTwoLanguagesIsItsCells(_ style: String, _ wanted: Double) throws {
        let work = try TemporaryFolder()
        let pairs = try [Sample.wetland, .smartPort].flatMap { sample -> [[String]] in
            let sides = try sample.sentences()
            let gold = try BeadLine.read("\(sample.goldFolder)/\(sample.rawValue).gold")
            return gold.filter { !$0.source.isEmpty && !$0.target.isEmpty }.map { bead in
                [
                    bead.source.map { sides[0][$0] }.joined(separator: " "), bead.target.map { sides[1][$0] }.joined(),
                ]
            }
        }
        let isNumbered = style.contains("number")
        let rows = pairs.enumerated().map { index, pair in
            "<tr>\(isNumbered ? "<td class=number>\(index + 1)" : "")<td lang=en>\(OfficeDocument.escaped(pair[0]))<td lang=zh-CN>\(OfficeDocument.escaped(pair[1]))</tr>"
        }
        let html =
            "<!DOCTYPE html><html><meta charset='utf-8'><style>body{font:11pt 'Noto Serif CJK SC',serif} table{border-collapse:collapse} \(style)</style><body><h1>Two releases</h1><table>\(rows.joined())</table></body></html>"
        let path = try PrintedDocument.printed(html, "table", in: work)
        let found = Set(try text(path))
        let cells = pairs.joined().map { $0 }
        let share = Double(cells.count { found.contains($0) }) / Double(cells.count)
        #expect(share >= wanted, "\(style): \(share)")
        let run = try BuiltCommand.run([
            "align", path, "--encoder", "none", "--dictionary", "none", "-o", work.path("x.tsv"),
        ])
        #expect(run.status == 0, "\(run.messages)")
        let aligned = Set(
            try lines(work.text("x.tsv")).dropFirst().map {
                $0.split(separator: "\t", omittingEmptySubsequences: false).prefix(2).map { String($0) }
            })
        // A row of some sentences may be several units; most are one.
        #expect(pairs.count { aligned.contains($0) } * 10 >= pairs.count * 6, "\(aligned.count)")
    }
}
