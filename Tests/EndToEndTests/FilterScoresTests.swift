import CommandSupport
import Foundation
import Testing

/// `filter --with quality`, `--with similarity` and `fit-quality`.
@Suite struct FilterScoresTests {
    private static let pairs = [
        ("The fishing port was opened again on Monday, and forty boats left.", "渔港周一重新开放，四十艘渔船出港。"),
        ("The museum has shown 320 clocks since 2009.", "博物馆自2009年以来展出了320座钟。"),
        ("“We worked day and night,” said the harbour master.", "“我们日夜工作。”港务长说。"),
        ("Nobody in the village remembers the name of the ferryman.", "村里没有人记得摆渡人的名字。"),
        ("The new line shortens the journey to the island by half an hour.", "新航线使前往岛上的行程缩短了半小时。"),
    ]
    /// A neighbour's translation, a number, a cut end, a half, gibberish.
    private static let spoilt = [
        ("The fishing port was opened again on Monday, and forty boats left.", "村里没有人记得摆渡人的名字。"),
        ("The museum has shown 320 clocks since 2009.", "博物馆自2009年以来展出了380座钟。"),
        ("“We worked day and night,” said the harbour master.", "“我们日夜"),
        ("Nobody in the village remembers the name of the ferryman.", "村里没有 remembers the name of the ferryman."),
        ("The new line shortens the journey to the island by half an hour.", "航线航线行程航线航线行程航线航线行程航线。"),
    ]

    private func folder() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write(
            "m.tsv", "en\tzh-CN\n" + (Self.pairs + Self.spoilt).map { "\($0.0)\t\($0.1)\n" }.joined())
        return folder
    }

    private func run(_ arguments: [String], in folder: TemporaryFolder) throws -> BuiltCommand.Outcome {
        try BuiltCommand.run(arguments, folder: folder.path)
    }

    /// The values of a column, by its name.
    private func column(_ name: String, _ file: String, in folder: TemporaryFolder) throws -> [Double] {
        let lines = try String(contentsOfFile: folder.path(file), encoding: .utf8).split(separator: "\n")
            .map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
        let place = try #require(lines.first?.firstIndex { $0 == name })
        return lines.dropFirst().compactMap { Double($0[place]) }
    }

    @Test func qualityStandsBesideTheRules() throws {
        let folder = try folder()
        let run = try run(
            ["filter", "m.tsv", "--rules", "none", "--scores", "--dictionary", "none", "-o", "all.tsv"], in: folder)
        #expect(run.status == 0, "\(run.messages)")
        let values = try column("quality", "all.tsv", in: folder)
        #expect(values.count == 10 && values.allSatisfy { (0...1).contains($0) })
        for (good, bad) in zip(values[..<5], values[5...]).dropFirst() { #expect(good > bad) }
    }

    @Test(.enabled(if: InstalledComponents.hasEncoder, "the encoder is not installed"))
    func similarityTellsTranslations() throws {
        let folder = try folder()
        let run = try run(
            [
                "filter", "m.tsv", "--rules", "none", "--with", "similarity,quality", "--max-loss", "2%", "-o",
                "good.tsv",
                "--rejected", "bad.tsv", "--report", "report.txt",
            ], in: folder)
        #expect(run.status == 0, "\(run.messages)")
        let good = try String(contentsOfFile: folder.path("good.tsv"), encoding: .utf8)
        for pair in Self.pairs { #expect(good.contains(pair.1), "\(pair)") }
        #expect(try column("similarity", "good.tsv", in: folder).prefix(5).allSatisfy { $0 > 0.5 })
        #expect(try column("quality", "bad.tsv", in: folder).count >= 4)
        let report = try String(contentsOfFile: folder.path("report.txt"), encoding: .utf8)
        #expect(report.contains("Quality") && report.contains("Similarity"))
        // On one core the same bytes.
        let alone = try BuiltCommand.run(
            [
                "filter", "m.tsv", "--rules", "none", "--with", "similarity,quality", "--max-loss", "2%", "-o",
                "one.tsv",
            ], wrapper: InstalledComponents.has("taskset") ? ["taskset", "-c", "0"] : [], folder: folder.path)
        #expect(alone.status == 0)
        #expect(try String(contentsOfFile: folder.path("one.tsv"), encoding: .utf8) == good)
    }

    @Test func limitsThatCannotBeAreRefused() throws {
        let folder = try folder()
        for (arguments, reason) in [
            (["--min-quality", "1.5"], "--min-quality"), (["--min-similarity", "5%"], "min-similarity"),
            (["--max-loss", "120%"], "max-loss"), (["--with", "similarity", "--encoder", "none"], "encoder"),
        ] {
            let run = try run(["filter", "m.tsv", "-o", "x.tsv"] + arguments, in: folder)
            #expect(run.status == 64 && run.messages.contains(reason), "\(arguments): \(run.messages)")
            #expect(!FileManager.default.fileExists(atPath: folder.path("x.tsv")))
        }
        let missing = try run(
            ["filter", "m.tsv", "-o", "x.tsv", "--with", "similarity", "--encoder", "none.model"], in: folder)
        #expect(missing.status != 0 && !FileManager.default.fileExists(atPath: folder.path("x.tsv")))
        let weights = try run(
            ["filter", "m.tsv", "-o", "x.tsv", "--with", "quality", "--weights", "m.tsv"], in: folder)
        #expect(weights.status == 65 && weights.messages.contains("E-QUALITY-01"), "\(weights.messages)")
    }

    @Test(.enabled(if: InstalledComponents.hasEncoder, "the encoder is not installed"))
    func unknownLanguagesHaveNoSimilarity() throws {
        let folder = try TemporaryFolder()
        try folder.write("m.tsv", "cs\ten\nPřístav byl znovu otevřen.\tThe port was opened again.\n")
        let run = try run(
            ["filter", "m.tsv", "--rules", "none", "--with", "similarity", "-o", "good.tsv"], in: folder)
        #expect(run.status == 0 && run.messages.contains("1 unit has no similarity"), "\(run.messages)")
        #expect(try column("similarity", "good.tsv", in: folder).isEmpty)
    }

    /// Fitted anew from a corpus, written, and used.
    @Test func weightsAreFitted() throws {
        let folder = try TemporaryFolder()
        let lines = (0..<60).map { number in
            let pair = Self.pairs[number % 5]
            return "\(pair.0) See page \(number + 10).\t\(pair.1)见第\(number + 10)页。\n"
        }
        try folder.write("good.tsv", "en\tzh-CN\n" + lines.joined())
        let fit = ["fit-quality", "good.tsv", "--encoder", "none", "--dictionary", "none"]
        let first = try run(fit + ["-o", "a.tsv"], in: folder)
        #expect(first.status == 0, "\(first.messages)")
        #expect(first.output.hasPrefix("corpus\tprofile\tdamage\tpairs\tarea\trejected\n"))
        #expect(first.output.contains("good.tsv\tplain\tcut\t"))
        _ = try run(fit + ["-o", "b.tsv"], in: folder)
        let text = try String(contentsOfFile: folder.path("a.tsv"), encoding: .utf8)
        #expect(try text == String(contentsOfFile: folder.path("b.tsv"), encoding: .utf8))
        #expect(text.contains("plain\ttree\t") && text.contains("length.difference>") && !text.contains("encoder\t"))
        let used = try run(
            ["filter", "good.tsv", "--with", "quality", "--dictionary", "none", "--weights", "a.tsv", "-o", "c.tsv"],
            in: folder)
        #expect(used.status == 0, "\(used.messages)")
        let refused = try run(["fit-quality", "-", "-o", "d.tsv"], in: folder)
        #expect(refused.status == 64)
    }
}
