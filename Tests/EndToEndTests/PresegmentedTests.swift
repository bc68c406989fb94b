import CommandSupport
import Foundation
import Testing

/// `--presegmented`, `evaluate` and `fit`: the road of those who bring sentences of their own.
@Suite struct PresegmentedTests {
    @Test func blankLinesKeepTheirNumbers() throws {
        let folder = try TemporaryFolder()
        // A line separator, a form feed and a lone CR end no line; a CR before LF is dropped.
        try folder.write(
            "en.txt",
            "\nThe council met on 12 March 2021.\r\n\n   \nIt spent 35 million yuan\u{2028}on roads.\nA form\u{0C}feed, and 7 bridges.\n\n"
        )
        try folder.write("zh.txt", "理事会于2021年3月12日召开会议。\n\n会议决定投入3500万元修路。\n表格，以及7座桥。")
        let run = try BuiltCommand.run(
            ["align", "--presegmented", "--encoder", "none", folder.path("en.txt"), folder.path("zh.txt")]
                + ["out.beads", "out.jsonl"].flatMap { ["-o", folder.path($0)] })
        #expect(run.status == 0, "\(run.messages)")
        let beads = try BeadLine.read(folder.path("out.beads"))
        #expect(try beads == ["[1]:[0]", "[4]:[2]", "[5]:[3]"].map { try BeadLine($0) })
        #expect(try folder.text("out.jsonl").contains("7 bridges"))
    }

    /// Notes at the end of one text and in the middle of the other, sections in another order.
    @Test(.enabled(if: InstalledComponents.hasEncoder, "there is no sentence encoder in the cache"))
    func passagesThatStandElsewhereAreMarked() throws {
        let folder = try TemporaryFolder()
        let documents = ["src", "tgt"].map { "\(Sample.folder)/gold/moved-en-zh/lagoon-walks-2024.\($0).txt" }
        let words = ["align", "--presegmented", "--source-language", "en", "--target-language", "zh"] + documents
        let run = try BuiltCommand.run(
            words + ["out.jsonl", "out.tmx", "out.beads", "out.ladder"].flatMap { ["-o", folder.path($0)] })
        #expect(run.status == 0, "\(run.messages)")
        let moved = try folder.text("out.jsonl").split(separator: "\n").filter { $0.contains("\"moved\":true") }
        #expect(moved.count >= 4)
        #expect(
            try folder.text("out.tmx").components(separatedBy: "<prop type=\"x-moved\">true</prop>").count == moved
                .count + 1)
        let sources = try BeadLine.read(folder.path("out.beads")).flatMap(\.source)
        #expect(sources == sources.sorted())
        #expect(run.messages.contains("moved elsewhere, which the format cannot tell"), "\(run.messages)")
        let monotone = try BuiltCommand.run(words + ["--monotone", "--to", "jsonl"])
        #expect(monotone.status == 0 && !monotone.output.contains("\"moved\""))
    }

    @Test func timingsGoToStandardErrorAndChangeNothing() throws {
        let folder = try TemporaryFolder()
        let words = ["align", "--presegmented", "--quiet", "--encoder", "none"] + Sample.smartPort.sentenceFiles()
        let plain = try BuiltCommand.run(words + ["-o", folder.path("plain.beads")])
        #expect(plain.status == 0 && plain.messages.isEmpty, "\(plain.messages)")
        let timed = try BuiltCommand.run(words + ["--timings", "-o", folder.path("timed.beads")])
        #expect(timed.status == 0)
        let stages = timed.messages.split(separator: "\n").map { $0.split(separator: "  ")[0] }
        #expect(stages.first == "stage" && stages.last == "all")
        for stage in [
            "opening dictionary", "reading", "anchors", "words", "search pass", "learning", "decision", "writing",
        ] {
            #expect(stages.contains { $0 == stage }, "\(stage)")
        }
        #expect(try folder.text("plain.beads") == folder.text("timed.beads"))
    }

    @Test(arguments: Sample.allCases)
    func goldSentencesAlignAsThePagesDo(_ sample: Sample) throws {
        let folder = try TemporaryFolder()
        let run = try BuiltCommand.run(
            ["align", "--presegmented"] + sample.sentenceFiles() + [
                "--encoder", "none", "-o", folder.path("out.beads"),
            ])
        #expect(run.status == 0, "\(run.messages)")
        let sentences = try sample.sentences()
        let beads = try BeadLine.read(folder.path("out.beads"))
        #expect(beads.flatMap(\.source) == Array(sentences[0].indices))
        #expect(beads.flatMap(\.target) == Array(sentences[1].indices))
    }

    @Test func evaluatePrintsTheFiguresOfASmallComputation() throws {
        let folder = try TemporaryFolder()
        var right = 0
        var found = 0
        var gold = 0
        for sample in Sample.englishChinese {
            let beads = folder.path("\(sample.rawValue).beads")
            let run = try BuiltCommand.run(
                ["align", "--presegmented"] + sample.sentenceFiles()
                    + ["--encoder", "none", "--dictionary", "none", "-o", beads])
            #expect(run.status == 0)
            let counts = BeadLine.counts(
                gold: try BeadLine.read("\(sample.goldFolder)/\(sample.rawValue).gold"), test: try BeadLine.read(beads))
            right += counts.right
            found += counts.found
            gold += counts.gold
        }
        let precision = Double(right) / Double(found)
        let recall = Double(right) / Double(gold)
        let f1 = 2 * precision * recall / (precision + recall)
        let format = { (value: Double) in String(format: "%.4f", value) }
        let expected = "ALL strict\tP \(format(precision))\tR \(format(recall))\tF1 \(format(f1))"
        let run = try BuiltCommand.run(["evaluate", Sample.smartPort.goldFolder, folder.path])
        #expect(run.status == 0)
        #expect(lines(run.output).contains(expected), "\(expected) is not in \(run.output)")
        #expect(f1 > 0.85)

        // A test that is missing counts as empty, and a bar that is not reached is a finding.
        try FileManager.default.removeItem(atPath: folder.path("\(Sample.smartPort.rawValue).beads"))
        let less = try BuiltCommand.run(["evaluate", Sample.smartPort.goldFolder, folder.path, "--bar", "\(f1)"])
        #expect(less.status == 1)
        #expect(less.output.contains("\(Sample.smartPort.rawValue)\tP 0.0000\tR 0.0000\tF1 0.0000"))
    }

    @Test func foldersOfOneNameAreToldApartAndOneGivenTwiceIsLeftOutWhole() throws {
        let folder = try TemporaryFolder()
        for (place, sample) in [("first", Sample.islandClinic), ("second", .museumNight)] {
            let gold = folder.path("\(place)/gold")
            try FileManager.default.createDirectory(atPath: gold, withIntermediateDirectories: true)
            for file in ["LANGS"] + ["src.txt", "tgt.txt", "gold"].map({ "\(sample.rawValue).\($0)" }) {
                try FileManager.default.copyItem(atPath: "\(sample.goldFolder)/\(file)", toPath: "\(gold)/\(file)")
            }
        }
        let folders = ["first/gold", "second/gold", "second/gold/"].map { folder.path($0) }
        let run = try BuiltCommand.run(
            ["fit", "--leave-one-out", "--quiet", "--encoder", "none", "--dictionary", "none"] + folders)
        #expect(run.status == 0, "\(run.messages)")
        let leftOut = lines(run.output).filter { $0.hasPrefix("left out\t") && $0.contains("surprise") }
        #expect(leftOut.count == 2, "\(leftOut)")
        #expect(leftOut[0].contains("first/gold/\(Sample.islandClinic.rawValue)"))
        #expect(leftOut[1].contains("second/gold/\(Sample.museumNight.rawValue)"))
    }

    @Test func goldAgainstItselfIsPerfect() throws {
        let gold = "\(Sample.wetland.goldFolder)/\(Sample.wetland.rawValue).gold"
        let run = try BuiltCommand.run(["evaluate", gold, gold])
        #expect(run.status == 0)
        for measure in ["strict", "vecalign", "nonull"] {
            #expect(run.output.contains("ALL \(measure)\tP 1.0000\tR 1.0000\tF1 1.0000"))
        }
    }

    @Test func oneSideCanComeThroughStandardInput() throws {
        let sample = Sample.developmentZone
        let text = try String(contentsOfFile: sample.sentenceFiles()[0], encoding: .utf8)
        let options = ["--presegmented", "--encoder", "none", "--to", "beads"]
        let piped = try BuiltCommand.run(["align", "-", sample.sentenceFiles()[1]] + options, input: text)
        let named = try BuiltCommand.run(["align"] + sample.sentenceFiles() + options)
        #expect(piped.status == 0, "\(piped.messages)")
        #expect(!named.output.isEmpty && piped.output == named.output)
    }
}
