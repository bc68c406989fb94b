import Foundation
import Testing

/// `bitext align --pairs`: many pairs in one command.
@Suite struct BatchTests {
    private func row(_ pages: [String]) -> String { pages.joined(separator: "\t") + "\n" }

    private func rows(_ samples: [Sample]) -> String { samples.map { row($0.pages) }.joined() }

    @Test func allSamplesInOneMemoryAndABrokenPairIsTold() throws {
        let folder = try TemporaryFolder()
        let samples = Sample.englishChinese
        let list = try folder.write(
            "list.tsv",
            "# all samples\n\n" + row(["none.txt", samples[0].pages[1]]) + rows(samples))
        let run = try BuiltCommand.run(
            ["align", "--pairs", list, "-o", folder.path("all.tmx"), "-o", folder.path("all.tsv")])
        #expect(run.status == 1, "\(run.messages)")
        #expect(run.output.isEmpty)
        #expect(run.messages.contains("list.tsv:3: E-FILE-01: "), "\(run.messages)")
        #expect(run.messages.contains("1 of \(samples.count + 1) pairs failed"))
        let valid = try BuiltCommand.run(["validate", folder.path("all.tmx")])
        #expect(valid.status == 0, "\(valid.output)")
        let documents = lines(try folder.text("all.tsv")).dropFirst().map { $0.components(separatedBy: "\t")[4] }
        // A bead without a source names no source document.
        var order: [String] = []
        for document in documents where !document.isEmpty && document != order.last { order.append(document) }
        #expect(order == samples.map { $0.pages[0] })
        let memory = try folder.text("all.tmx")
        for sample in samples { #expect(memory.contains(sample.rawValue)) }
        #expect(try folder.names() == ["all.tmx", "all.tsv", "list.tsv"])
    }

    @Test func theListOfSamplesNamesAllOfThem() throws {
        let run = try BuiltCommand.run(
            ["align", "--pairs", "\(Sample.folder)/pairs.tsv", "--encoder", "none", "--to", "jsonl", "--quiet"])
        #expect(run.status == 0, "\(run.messages)")
        for sample in Sample.englishChinese { #expect(run.output.contains(sample.rawValue)) }
    }

    @Test func aFileForEachPairIsMeasuredAgainstGold() throws {
        let folder = try TemporaryFolder()
        let samples = Sample.englishChinese
        let list = try folder.write("list", samples.map { row($0.sentenceFiles()) }.joined())
        let run = try BuiltCommand.run([
            "align", "--pairs", list, "--presegmented", "--output-folder", folder.path("out"), "--format", "beads",
            "--encoder", "none", "--dictionary", "none",
        ])
        #expect(run.status == 0, "\(run.messages)")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path("out")).sorted()
        #expect(names == samples.map { "\($0.rawValue).beads" }.sorted())
        let measured = try BuiltCommand.run(["evaluate", samples[0].goldFolder, folder.path("out"), "--bar", "0.9"])
        #expect(measured.status == 0, "\(measured.output)")
    }

    @Test func formatsOfNumbersGetTheirSentencesAndNamesAreUnique() throws {
        let folder = try TemporaryFolder()
        let list = try folder.write("list", rows([.wetland, .wetland]))
        let run = try BuiltCommand.run([
            "align", "--pairs", list, "--output-folder", folder.path("out"), "--to", "beads", "--encoder", "none",
        ])
        #expect(run.status == 0, "\(run.messages)")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path("out")).sorted()
        let name = Sample.wetland.rawValue
        #expect(
            names
                == ["\(name)-2", name].flatMap { ["\($0).beads", "\($0).source.txt", "\($0).target.txt"] })
        #expect(try lines(folder.text("out/\(name).source.txt")) == Sample.wetland.sentences()[0])
    }

    @Test func anotherLanguageIsToldAndNothingIsLost() throws {
        let folder = try TemporaryFolder()
        let list = rows([.wetland, .hutRenovation]) + row(Sample.wetland.pages.reversed())
        try folder.write(
            "binary", bytes: Data([0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0] + (0..<4000).map { UInt8($0 * 7 % 32) }))
        try folder.write("empty", "")
        let more =
            row([folder.path("binary"), folder.path("empty")]) + row([folder.path("empty"), folder.path("binary")])
        let run = try BuiltCommand.run(
            ["align", "--pairs", "-", "--encoder", "none", "--quiet"], input: list + more, folder: folder.path)
        #expect(run.status == 1)
        let messages = lines(run.messages)
        // The pair that is written the other way round is turned.
        #expect(messages.count == 3)
        for (line, message) in zip([4, 5, 2], messages) { #expect(message.contains("standard input:\(line): E-")) }
        #expect(messages[2].contains("E-PAIRS-04"))
        let units = lines(run.output).dropFirst()
        #expect(units.count > 10 && units.count % 2 == 0)
        #expect(Array(units.prefix(units.count / 2)) == Array(units.suffix(units.count / 2)))
        #expect(run.output.contains(Sample.wetland.pages[0]) && !run.output.contains(Sample.hutRenovation.pages[0]))
    }

    @Test func theSameBytesAgainAndOnOneProcessor() throws {
        let folder = try TemporaryFolder()
        let list = try folder.write("list", rows(Sample.englishChinese))
        let names = ["out.tmx", "out.tsv", "out.jsonl", "out.xliff"]
        var first: [Data] = []
        for wrapper in [[], [], ["taskset", "-c", "0"]] {
            let run = try BuiltCommand.run(
                ["align", "--pairs", list, "--source-language", "en-US", "--target-language", "zh-CN"]
                    + names.flatMap { ["-o", folder.path($0)] }, wrapper: wrapper)
            #expect(run.status == 0, "\(run.messages)")
            let bytes = try names.map { try folder.data($0) }
            if first.isEmpty { first = bytes }
            #expect(bytes == first)
        }
    }

    @Test func aVarietyOfItsOwnHasNoPlaceInXLIFF() throws {
        // One of the samples is from Hong Kong.
        let folder = try TemporaryFolder()
        let list = try folder.write("list", rows(Sample.englishChinese))
        let run = try BuiltCommand.run(
            ["align", "--pairs", list, "-o", folder.path("out.xliff"), "--encoder", "none", "--quiet"])
        #expect(run.status == 1)
        #expect(lines(run.messages).count == 1 && run.messages.contains("zh-HK"), "\(run.messages)")
        #expect(try folder.names() == ["list", "out.xliff"])
    }

    @Test(arguments: [
        (["{list}", "-o", "{all.beads}"], Int32(64), "--output-folder"),
        (["{list}", "-o", "{out.tmx}", "--explain"], 64, "--explain"),
        (["{list}", "--format", "tmx"], 64, "--output-folder"),
        (["{list}", "--output-folder", "{out}", "--format", "moses"], 64, "Moses"),
        (["{list}", "-o", "{list}", "--to", "tmx"], 64, "E-FILE-07"),
        (["{list}", "-o", "{none/out.tmx}"], 73, "E-FILE-05"),
        (["{list}", "--output-folder", "{none/out}"], 73, "E-FILE-05"),
        (["{none}", "-o", "{out.tmx}"], 66, "E-FILE-01"),
        (["{comments}", "-o", "{out.tmx}"], 65, "E-PAIRS-01"),
        (["{list}", "--output-folder", "{folder}", "--format", "tsv"], 64, "E-FILE-07"),
    ])
    func isRefused(arguments: [String], status: Int32, says: String) throws {
        let folder = try TemporaryFolder()
        try FileManager.default.createDirectory(atPath: folder.path("folder"), withIntermediateDirectories: false)
        try folder.write("folder/a.tsv", "One.\n")
        try folder.write("list", "folder/a.tsv\tfolder/b.tsv\n")
        try folder.write("comments", "# none\n")
        let before = try folder.names()
        let run = try BuiltCommand.run(
            ["align", "--pairs"]
                + arguments.map { $0.hasPrefix("{") ? folder.path(String($0.dropFirst().dropLast())) : $0 })
        #expect(run.status == status, "\(run.messages)")
        #expect(run.messages.contains(says), "\(run.messages)")
        #expect(try folder.names() == before)
        #expect(try folder.text("folder/a.tsv") == "One.\n")
    }
}
