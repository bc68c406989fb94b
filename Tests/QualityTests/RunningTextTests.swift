import CommandSupport
import TestSupport
import Testing

/// The guard of what a user does: two running texts in, complete or with sentences missing, sentences cut by the program.
@Suite(.enabled(if: BuiltCommand.isOptimised, "quality is measured with an optimised build: run Tools/test"))
struct RunningTextTests {
    /// Strict F1 over the sentences of gold, today: complete, and with 15 % of the beads missing on one side.
    private static let figures: [Evidence: (complete: Double, omissions: Double)] = [
        .neither: (0.9035, 0.8423), .both: (0.9518, 0.8935),
    ]
    private static let tolerance = 0.003
    private static let slack = 0.01

    @Test func withoutEncoderAndDictionary() throws { try measure(.neither) }

    @Test(
        .enabled(
            if: InstalledComponents.hasEncoder && InstalledComponents.hasDictionary,
            "the sentence encoder or the dictionary is not in the cache"))
    func withEncoderAndDictionary() throws { try measure(.both) }

    private func measure(_ evidence: Evidence) throws {
        let figures = try #require(Self.figures[evidence])
        for (omissions, figure) in [(false, figures.complete), (true, figures.omissions)] {
            var sum = (right: 0, found: 0, gold: 0)
            for (index, document) in try Self.documents().enumerated() {
                let some = omissions ? document.withOmissions(seed: UInt64(index)) : document
                let one = try Self.agreement(of: RunningText(some, spaces: (" ", "")), evidence)
                sum = (sum.right + one.right, sum.found + one.found, sum.gold + one.gold)
            }
            let f1 = 2 * Double(sum.right) / Double(sum.found + sum.gold)
            let change = "\(evidence), \(omissions ? "omissions" : "complete"): strict F1 was \(figure) and is \(f1)"
            #expect(f1 >= figure - Self.tolerance, "\(change)")
            #expect(f1 <= figure + Self.slack, "\(change): put it in the table")
        }
    }

    /// All documents of the sets that are news and papers.
    private static func documents() throws -> [GoldDocument] {
        try [GoldSet.agency, .releases].flatMap { set in
            let folder = GoldFolder(name: set.rawValue)
            return try folder.documents().map { try GoldDocument($0, of: folder) }
        }
    }

    private static func agreement(
        of text: RunningText, _ evidence: Evidence
    ) throws -> (right: Int, found: Int, gold: Int) {
        let folder = try TemporaryFolder()
        try folder.write("a.txt", text.source.text + "\n")
        try folder.write("b.txt", text.target.text + "\n")
        let run = try BuiltCommand.run(
            ["align", folder.path("a.txt"), folder.path("b.txt"), "--quiet", "-o", folder.path("o.jsonl")]
                + evidence.options + ["--source-language", "en", "--target-language", "zh"])
        #expect(run.status == 0, "\(run.messages)")
        return try text.agreement(folder.text("o.jsonl"))
    }
}
