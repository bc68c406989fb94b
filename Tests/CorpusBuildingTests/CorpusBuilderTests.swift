import AlignmentPipeline
import BitextModel
import Foundation
import TestSupport
import Testing

@testable import CorpusBuilding

@Suite struct CorpusBuilderTests {
    private static let outputs: Set<String> = [
        "corpus.tmx", "corpus.tsv", "corpus.jsonl", "pages.tsv", "report.html", "journal",
    ]

    @Test func everyPageIsAccountedForAndEveryUnitStandsOnce() async throws {
        let site = try SmallSite(pages: 7)
        try site.text("en/alone.html", "<p>Nobody has translated this page into another language.</p>")
        try site.text("de/release-3.html", "")
        try site.text("en/release-5.txt", "Another page with the name of a release.")
        try await site.build("out")
        #expect(Set(try site.files("out").keys) == Self.outputs)
        let rows = try site.lines("out/pages.tsv").map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
        #expect(rows.count == 1 + 14 + 2)
        let outcomes = Dictionary(grouping: rows.dropFirst(), by: { String($0[1]) }).mapValues(\.count)
        #expect(outcomes == ["aligned": 12, "failed": 2, "alone": 2])
        #expect(Set(rows.map { $0[0] }).count == rows.count)
        let codes = Set(rows.map { String($0[3]) })
        #expect(codes.isSuperset(of: ["E-DECODE-01", "E-BUILD-06", "E-BUILD-04"]))
        let units = try site.lines("out/corpus.tsv")
        let office = units.filter { $0.contains("The office is open") }
        // On two pages it is not yet the site's.
        try #require(office.count == 1)
        let occurrences = units[0].split(separator: "\t").firstIndex(of: "x-occurrences")
        let fields = office[0].split(separator: "\t", omittingEmptySubsequences: false)
        #expect(fields[try #require(occurrences)] == "2")
        #expect(!units.contains { $0.contains("Harbour gazette") }, "what the site repeats is in the corpus")
        let page = try String(contentsOfFile: "\(site.folder)/out/report.html", encoding: .utf8)
        for part in ["Stages", "Weakest documents", "Samples", "E-DECODE-01", "repeated", "<svg"] {
            #expect(page.contains(part), "\(part)")
        }
    }

    @Test func theSameBytesForAnyNumberOfJobs() async throws {
        let site = try SmallSite(pages: 9)
        try await site.build("one", settings: SmallSite.settings(jobs: 1))
        try await site.build("five", settings: SmallSite.settings(jobs: 5))
        #expect(try site.files("one") == site.files("five"))
    }

    @Test func nothingIsDoneTwice() async throws {
        let site = try SmallSite(pages: 5)
        // A page read and a pair learned from and aligned.
        #expect(try await site.build("out") == 10 + 5 + 5)
        let first = try site.files("out")
        #expect(try await site.build("out") == 0)
        #expect(try site.files("out") == first)
    }

    @Test func aRunThatWasCutOffAnywhereIsGoneOnWith() async throws {
        let site = try SmallSite(pages: 6)
        try await site.build("whole")
        let whole = try site.files("whole")
        let journal = try #require(whole["journal"])
        var random = SeededGenerator(seed: 5)
        for round in 0..<12 {
            let cut = Int.random(in: 0..<journal.count, using: &random)
            try FileManager.default.createDirectory(
                atPath: "\(site.folder)/cut\(round)", withIntermediateDirectories: true)
            var begun = journal.prefix(cut)
            // What a run that was killed may have written last, or a disk have lost.
            if round.isMultiple(of: 3) {
                begun += Data((0..<50).map { _ in UInt8.random(in: 0...255, using: &random) })
            }
            try begun.write(to: URL(fileURLWithPath: "\(site.folder)/cut\(round)/journal"))
            #expect(try await site.build("cut\(round)") > 0)
            #expect(try site.files("cut\(round)") == whole, "cut at \(cut) of \(journal.count)")
        }
    }

    @Test func aDamagedResultIsDoneAnew() async throws {
        let site = try SmallSite(pages: 4)
        try await site.build("whole")
        let whole = try site.files("whole")
        var random = SeededGenerator(seed: 6)
        for round in 0..<8 {
            var journal = try #require(whole["journal"])
            let place = Int.random(in: 0..<journal.count, using: &random)
            journal[place] ^= UInt8.random(in: 1...255, using: &random)
            try FileManager.default.createDirectory(
                atPath: "\(site.folder)/bad\(round)", withIntermediateDirectories: true)
            try journal.write(to: URL(fileURLWithPath: "\(site.folder)/bad\(round)/journal"))
            try await site.build("bad\(round)")
            #expect(try site.files("bad\(round)") == whole, "byte \(place)")
        }
    }

    @Test func pagesAddedChangedAndRemovedGiveWhatAFreshRunGives() async throws {
        let site = try SmallSite(pages: 8)
        try await site.build("out")
        try site.write(8)
        let added = try await site.build("out")
        #expect(added >= 4 && added < 3 * 9)
        try await site.build("fresh1")
        #expect(try site.files("out") == site.files("fresh1"))
        try site.write(2, seed: 99)
        try await site.build("out")
        try await site.build("fresh2")
        #expect(try site.files("out") == site.files("fresh2"))
        try site.remove("en/release-4.html")
        try await site.build("out")
        try await site.build("fresh3")
        #expect(try site.files("out") == site.files("fresh3"))
        #expect(try site.files("out")["corpus.tsv"] != site.files("fresh2")["corpus.tsv"])
    }

    @Test func aPageThatChangesMeanwhileStopsTheRun() async throws {
        let site = try SmallSite(pages: 4)
        try await site.build("fresh")
        let page = "\(site.folder)/en/release-2.html"
        let text = try String(contentsOfFile: page, encoding: .utf8)
        await #expect(throws: BuildError.pageChanged(page)) {
            _ = try await CorpusBuilder(SmallSite.settings(jobs: 1)).build(
                try site.inputs(), into: "\(site.folder)/out"
            ) { event in
                if case .learned = event { try site.text("en/release-2.html", text + "<p>Late news.</p>") }
            }
        }
        #expect(Set(try site.files("out").keys) == ["journal"])
        try site.text("en/release-2.html", text)
        try await site.build("out")
        #expect(try site.files("out") == site.files("fresh"))
    }

    @Test func otherSettingsAreOtherWork() async throws {
        let site = try SmallSite(pages: 4)
        try await site.build("out")
        let strict = try SmallSite.settings(rules: true)
        // Reading and learning do not depend on which units are wanted.
        #expect(try await site.build("out", settings: strict) == 4)
        try await site.build("fresh", settings: strict)
        #expect(try site.files("out") == site.files("fresh"))
    }

    @Test func onlyOneProcessBuilds() throws {
        let site = try SmallSite(pages: 1)
        let journal = try Journal("\(site.folder)/journal")
        #expect(throws: BuildError.isBusy("\(site.folder)/journal")) { _ = try Journal("\(site.folder)/journal") }
        #expect(journal.keptCount == 0)
    }

    @Test func oneEditionForEachIsAsked() throws {
        let site = try SmallSite(pages: 2)
        #expect(throws: BuildError.notFolder("\(site.folder)/none")) {
            _ = try CorpusInputs(folders: "\(site.folder)/en", "\(site.folder)/none")
        }
        try FileManager.default.createDirectory(atPath: "\(site.folder)/other", withIntermediateDirectories: true)
        #expect(throws: BuildError.nothingPaired("\(site.folder)/en", "\(site.folder)/other")) {
            _ = try CorpusInputs(folders: "\(site.folder)/en", "\(site.folder)/other")
        }
    }

    @Test(arguments: [
        ("a.html", "a"), ("a.en.html", "a"), ("a.zh-CN.html", "a"), ("a.v2.html", "a.v2"), ("a", "a"), ("a.en", "a"),
        ("a.txt.html", "a.txt"), ("2024.12.html", "2024.12"), ("en.html", "en"),
    ])
    func namesOfEditions(_ name: String, _ stem: String) { #expect(NamedPages.stem(name) == stem) }
}
