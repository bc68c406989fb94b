import BitextModel
import DocumentPairing
import Foundation
import TestSupport
import Testing

@testable import CorpusBuilding

/// Several processes share a build's work, each with a folder and a journal of its own.
@Suite struct WorkShareTests {
    /// Pages that are still to be paired, and pages that names pair.
    private static func inputs(_ site: SmallSite, isPaired: Bool) throws -> CorpusInputs {
        if isPaired { return try site.inputs() }
        var pairing = PairingOptions(jobs: 1)
        pairing.sourceLanguage = .english
        pairing.targetLanguage = .german
        return try CorpusInputs(site: ["\(site.folder)/en", "\(site.folder)/de"], pairing: pairing)
    }

    /// Builds into a folder.
    ///
    /// - Returns: how many pieces of work were done.
    @discardableResult
    private static func build(_ site: SmallSite, isPaired: Bool = false, _ name: String) async throws -> Int {
        let out = "\(site.folder)/\(name)"
        try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
        let journal = try Journal("\(out)/journal")
        _ = try await CorpusBuilder(SmallSite.settings()).build(
            try inputs(site, isPaired: isPaired), into: out, journal
        ) { _ in }
        return journal.keptCount
    }

    /// Each share once, from a common journal, which then has what all have done.
    ///
    /// - Returns: the stages at which they left work to each other.
    private static func round(
        _ site: SmallSite, isPaired: Bool, shares: [Int], of count: Int, _ name: String
    ) async throws -> [BuildEvent.Stage?] {
        let common = URL(fileURLWithPath: "\(site.folder)/\(name)/journal")
        try FileManager.default.createDirectory(
            at: common.deletingLastPathComponent(), withIntermediateDirectories: true)
        let begun = (try? Data(contentsOf: common)) ?? Data()
        var all = begun
        var stages: [BuildEvent.Stage?] = []
        for share in shares {
            let folder = "\(site.folder)/\(name)-\(share)"
            try? FileManager.default.removeItem(atPath: folder)
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            try begun.write(to: URL(fileURLWithPath: "\(folder)/journal"))
            stages.append(
                try await CorpusBuilder(SmallSite.settings()).work(
                    on: inputs(site, isPaired: isPaired), into: folder, share: (share, count)
                ) { _ in })
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["journal"])
            let own = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/journal"))
            #expect(own.starts(with: begun))
            all += own.dropFirst(begun.count)
        }
        try all.write(to: common)
        return stages
    }

    @Test(arguments: [(true, 2), (false, 2), (false, 3)])
    func sharesTogetherAreAFreshBuild(isPaired: Bool, count: Int) async throws {
        let site = try SmallSite(pages: 7)
        try site.text("de/release-9.html", "")
        try await Self.build(site, isPaired: isPaired, "fresh")
        var stages: [BuildEvent.Stage?] = []
        for _ in 0..<(isPaired ? 3 : 5) {
            // One of them is run twice, as by an engine that takes it for lost.
            stages += try await Self.round(
                site, isPaired: isPaired, shares: Array(0..<count) + [count - 1], of: count, "out")
        }
        #expect(Set(stages.prefix(count)) == [.reading])
        #expect(stages.last == .some(nil) || stages.last == .aligning)
        #expect(try await Self.build(site, isPaired: isPaired, "out") == 0)
        #expect(try site.files("out") == site.files("fresh"))
        let units = try site.lines("out/corpus.tsv")
        #expect(units.count > 40)
    }

    @Test func aShareThatIsMissingIsMadeUpFor() async throws {
        let site = try SmallSite(pages: 5)
        try await Self.build(site, "fresh")
        for _ in 0..<5 { _ = try await Self.round(site, isPaired: false, shares: [0], of: 2, "out") }
        #expect(try await Self.build(site, "out") > 0)
        #expect(try site.files("out") == site.files("fresh"))
    }

    @Test func thereAreSoManyShares() async throws {
        let site = try SmallSite(pages: 1)
        for (index, count) in [(2, 2), (-1, 2), (0, 0)] {
            await #expect(throws: BuildError.noShare(index, of: count)) {
                _ = try await CorpusBuilder(SmallSite.settings()).work(
                    on: site.inputs(), into: "\(site.folder)/out", share: (index, count)
                ) { _ in }
            }
        }
    }

    /// Of a site that is paired anew only what changed is read and aligned.
    @Test func pagesThatAreAddedToASiteCostThemselves() async throws {
        let site = try SmallSite(pages: 8)
        let whole = try await Self.build(site, "out")
        #expect(try await Self.build(site, "out") == 0)
        try site.write(8)
        let added = try await Self.build(site, "out")
        #expect(added < whole / 2, "\(added) of \(whole)")
        try await Self.build(site, "fresh")
        #expect(try site.files("out") == site.files("fresh"))
    }
}
