import CommandSupport
import Foundation
import Testing

/// Whether the aligner still finds what it found: strict F1 of the built command on all gold of ours.
///
/// Gold and program are fixed, so a figure changes only when the aligner does. A change that is meant to be one puts
/// its figures into the table.
@Suite(.enabled(if: BuiltCommand.isOptimised, "quality is measured with an optimised build: run Tools/test"))
struct QualityGuardTests {
    /// Today's figures. German and French have no dictionary.
    private static let figures: [GoldSet: [Evidence: Double]] = [
        .agency: [.neither: 0.9011, .dictionary: 0.9247, .encoder: 0.9341, .both: 0.9493],
        .literary: [.neither: 0.9278, .dictionary: 0.9453, .encoder: 0.9747, .both: 0.9747],
        .moved: [.neither: 0.5197, .dictionary: 0.8525, .encoder: 0.9412, .both: 0.9412],
        .releases: [.neither: 0.9210, .dictionary: 0.9306, .encoder: 0.9792, .both: 0.9617],
        .releasesGermanFrench: [.neither: 0.8889, .encoder: 0.9189],
        .literaryGermanFrench: [.neither: 0.8098, .encoder: 0.9816],
        .untranslatedChapters: [.neither: 0.8711, .dictionary: 0.9418, .encoder: 0.9616, .both: 0.9786],
        .refrains: [.neither: 0.8613, .dictionary: 0.9027, .encoder: 0.9439, .both: 0.9535],
    ]

    /// How far a figure may fall: two or three beads of the larger folders, none of the smaller ones.
    private static let tolerance = 0.003
    /// How far it may rise before the table has to follow, lest the bar be too low to notice the next loss.
    private static let slack = 0.01

    private static func sets(_ evidence: Evidence) -> [GoldSet] {
        GoldSet.allCases.filter { figures[$0]?[evidence] != nil }
    }

    @Test func allGoldIsMeasured() throws {
        #expect(try GoldFolder.all() == GoldSet.allCases.filter(\.isFolder).map(\.rawValue).sorted())
        #expect(Set(Self.figures.keys) == Set(GoldSet.allCases))
    }

    @Test(arguments: sets(.neither))
    func withoutEncoderAndDictionary(gold: GoldSet) throws { try measure(gold, .neither) }

    @Test(
        .enabled(if: InstalledComponents.hasDictionary, "the dictionary is not in the cache"),
        arguments: sets(.dictionary))
    func withTheDictionary(gold: GoldSet) throws { try measure(gold, .dictionary) }

    @Test(
        .enabled(if: InstalledComponents.hasEncoder, "the sentence encoder is not in the cache"),
        arguments: sets(.encoder))
    func withTheEncoder(gold: GoldSet) throws { try measure(gold, .encoder) }

    @Test(
        .enabled(
            if: InstalledComponents.hasEncoder && InstalledComponents.hasDictionary,
            "the sentence encoder or the dictionary is not in the cache"),
        arguments: sets(.both))
    func withEncoderAndDictionary(gold: GoldSet) throws { try measure(gold, .both) }

    private func measure(_ gold: GoldSet, _ evidence: Evidence) throws {
        let made = try TemporaryFolder()
        let folder = try gold.folder(made)
        let languages = try folder.languages()
        let found = try TemporaryFolder()
        for document in try folder.documents() {
            // One by one: in a batch the aligner learns from all of them, and each alone is harder.
            let run = try BuiltCommand.run(
                ["align", "--presegmented", "--quiet"] + evidence.options
                    + ["--source-language", languages[0], "--target-language", languages[1]]
                    + folder.sentenceFiles(document) + ["-o", found.path("\(document).beads")])
            #expect(run.status == 0, "\(document): \(run.messages)")
        }
        let report = try BuiltCommand.run(["evaluate", folder.path, found.path]).output
        let line = try #require(lines(report).first { $0.hasPrefix("ALL strict\t") }, "\(report)")
        let f1 = try #require(line.split(separator: " ").last.flatMap { Double($0) }, "\(line)")
        let figure = try #require(Self.figures[gold]?[evidence])
        let change = "\(gold.rawValue), \(evidence): strict F1 was \(figure) and is \(f1)"
        #expect(f1 >= figure - Self.tolerance, "\(change)\n\(report)")
        #expect(f1 <= figure + Self.slack, "\(change): put it in the table")
    }
}
