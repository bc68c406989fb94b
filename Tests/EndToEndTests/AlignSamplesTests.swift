import Foundation
import Testing

/// `bitext align` on every pair of Samples, from the pages to each format.
@Suite struct AlignSamplesTests {
    @Test(arguments: Sample.allCases)
    func everySentenceIsInOneBeadAndEveryFormatHoldsThem(_ sample: Sample) throws {
        let folder = try TemporaryFolder()
        let outputs = ["out.tmx", "out.tsv", "out.jsonl", "out.beads"].map { folder.path($0) }
        let run = try BuiltCommand.run(
            ["align"] + sample.pages + outputs.flatMap { ["-o", $0] } + ["--segments", folder.path("out")])
        #expect(run.status == 0, "\(run.messages)")
        #expect(run.output.isEmpty)

        let sentences = try ["source", "target"].map { try lines(folder.text("out.\($0).txt")) }
        #expect(try sentences == sample.sentences())
        let beads = try BeadLine.read(folder.path("out.beads"))
        #expect(beads.flatMap(\.source) == Array(sentences[0].indices))
        #expect(beads.flatMap(\.target) == Array(sentences[1].indices))

        let rows = try lines(folder.text("out.tsv")).map { $0.components(separatedBy: "\t") }
        #expect(
            rows[0] == [
                "source", "target", "confidence", "type", "source_document", "target_document", "source_range",
                "target_range",
            ])
        #expect(rows.count == beads.count + 1)
        for (row, bead) in zip(rows.dropFirst(), beads) {
            #expect(row.count == 8)
            #expect(row[3] == "\(bead.source.count)-\(bead.target.count)")
        }
        let objects = try lines(folder.text("out.jsonl")).map {
            try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
        }
        #expect(objects.count == beads.count)
        for (object, bead) in zip(objects, beads) {
            #expect(object["source"] as? [String] == bead.source.map { sentences[0][$0] })
            #expect(object["target"] as? [String] == bead.target.map { sentences[1][$0] })
        }
        let units = try folder.text("out.tmx").components(separatedBy: "<tu ").count - 1
        #expect(units == beads.count { !$0.source.isEmpty && !$0.target.isEmpty })
    }

    @Test(arguments: Sample.allCases)
    func rangesPointIntoThePage(_ sample: Sample) throws {
        // The first sentence of a page in UTF-8 is found again where its range says.
        guard sample != .museumNight else { return }
        let run = try BuiltCommand.run(["align"] + sample.pages + ["--quiet"])
        #expect(run.status == 0)
        let page = try Data(contentsOf: URL(fileURLWithPath: sample.pages[0]))
        for row in lines(run.output).dropFirst().map({ $0.components(separatedBy: "\t") }) where !row[0].isEmpty {
            let ends = row[6].split(separator: "-").compactMap { Int($0) }
            try #require(ends.count == 2 && ends[0] < ends[1] && ends[1] <= page.count)
            let found = String(decoding: page[ends[0]..<ends[1]], as: UTF8.self)
            #expect(found.hasPrefix(String(row[0].prefix(3))), "\(row[0]) is not at \(row[6])")
        }
    }

    private func score(_ samples: [Sample], _ options: [String]) throws -> Double {
        var right = 0
        var found = 0
        var gold = 0
        let folder = try TemporaryFolder()
        for sample in samples {
            let run = try BuiltCommand.run(["align"] + sample.pages + ["-o", folder.path("test.beads")] + options)
            #expect(run.status == 0, "\(run.messages)")
            let counts = BeadLine.counts(
                gold: try BeadLine.read("\(sample.goldFolder)/\(sample.rawValue).gold"),
                test: try BeadLine.read(folder.path("test.beads")))
            right += counts.right
            found += counts.found
            gold += counts.gold
        }
        return 2 * Double(right) / Double(found + gold)
    }

    @Test(
        .enabled(if: InstalledComponents.hasEncoder, "the encoder's model is not in the cache: see Tools/fetch-model"))
    func withTheEncoderThePairsAreRight() throws {
        let f1 = try score(Sample.englishChinese, [])
        #expect(f1 >= 0.95, "strict F1 \(f1)")
    }

    @Test func withoutEncoderAndDictionaryMostPairsAreRight() throws {
        let f1 = try score(Sample.englishChinese, ["--encoder", "none", "--dictionary", "none"])
        #expect(f1 >= 0.90, "strict F1 \(f1)")
    }

    @Test func germanAndFrench() throws {
        let f1 = try score([.hutRenovation], ["--encoder", "none"])
        #expect(f1 >= 0.80, "strict F1 \(f1)")
    }

    @Test func theSameBytesAgainAndOnOneProcessor() throws {
        let folder = try TemporaryFolder()
        let names = ["out.tmx", "out.tsv", "out.jsonl", "out.beads", "out.xliff"]
        var first: [Data] = []
        for wrapper in [[], [], ["taskset", "-c", "0"]] {
            let run = try BuiltCommand.run(
                ["align"] + Sample.wetland.pages + names.flatMap { ["-o", folder.path($0)] }, wrapper: wrapper)
            #expect(run.status == 0, "\(run.messages)")
            let bytes = try names.map { try folder.data($0) }
            if first.isEmpty { first = bytes }
            #expect(bytes == first)
        }
    }

    @Test func theFirstDocumentGivenIsTheSource() throws {
        let folder = try TemporaryFolder()
        let run = try BuiltCommand.run(
            ["align"] + Sample.smartPort.pages.reversed() + [
                "-o", folder.path("out.tmx"), "-o", folder.path("out.beads"),
            ])
        #expect(run.status == 0)
        #expect(try folder.text("out.tmx").contains("srclang=\"zh-CN\""))
        let gold = try BeadLine.read("\(Sample.smartPort.goldFolder)/\(Sample.smartPort.rawValue).gold")
        let found = Set(try BeadLine.read(folder.path("out.beads")))
        let right = gold.count { bead in found.contains { $0.source == bead.target && $0.target == bead.source } }
        #expect(Double(right) >= 0.9 * Double(gold.count))
    }

    @Test func weakPairsAreLeftOutAndCounted() throws {
        let folder = try TemporaryFolder()
        func table(_ least: [String]) throws -> (rows: [[String]], messages: String) {
            let run = try BuiltCommand.run(
                ["align"] + Sample.wetland.pages + ["-o", folder.path("out.tsv"), "-o", folder.path("out.beads")]
                    + least
                    + ["--encoder", "none"])
            #expect(run.status == 0)
            let rows = lines(try folder.text("out.tsv")).dropFirst().map { $0.components(separatedBy: "\t") }
            return (rows, run.messages)
        }
        let all = try table([]).rows
        let confidences = all.compactMap { Double($0[2]) }.sorted()
        try #require(confidences.count == all.count)
        let limit = confidences[all.count / 2]
        let (kept, messages) = try table(["--min-confidence", "\(limit)"])
        #expect(kept.count < all.count)
        #expect(kept.allSatisfy { (Double($0[2]) ?? 0) >= limit - 0.00005 })
        #expect(messages.contains("\(kept.count) units of \(all.count) beads"))
        #expect(messages.contains("\(all.count - kept.count) not sure enough"))
        #expect(try BeadLine.read(folder.path("out.beads")).count == all.count, "beads are never thinned")
    }
}
