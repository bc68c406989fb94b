import BitextModel
import SentenceAlignment
import SentenceEncoding
import Testing

@testable import SemanticEvidence

@Suite(.enabled(if: (try? SentenceEncoder.installed()) != nil, "the encoder's model is not installed"))
struct MeaningSourceTests {
    private static let english = [
        "The fishing port was opened again on Monday.", "Forty boats left before dawn; the last came home at noon.",
        "Nobody was hurt.", "The harbour master said that he had slept well.", "No.",
        "The nets were mended in the sheds.",
        "The price of herring fell by a third within the week.", "The ice house works day and night.",
    ]
    private static let chinese = [
        "渔港周一重新开放。", "四十艘渔船在黎明前出港，最后一艘中午返航。", "无人受伤。", "港务长说他睡得很好。", "不。",
        "渔网在棚子里修补。", "鲱鱼价格一周内下跌了三分之一。", "制冰厂日夜运转。",
    ]

    private static func pair(_ source: [String], _ target: [String]) -> DocumentPair {
        DocumentPair(
            source: SentenceSide(texts: source, language: Language("en")!),
            target: SentenceSide(texts: target, language: Language("zh")!))
    }

    /// What is taken from earlier versions of a pair, with a token match and without, is what would be computed.
    @Test(arguments: [true, false])
    func earlierVersionsChangeNothing(_ hasTokens: Bool) async throws {
        let encoder = try #require(try SentenceEncoder.installed())
        let match = hasTokens ? try TokenMatchModel.bundled() : nil
        let other = hasTokens ? nil : try TokenMatchModel.bundled()
        let whole = Self.pair(Self.english, Self.chinese)
        var cut = (Self.english, Self.chinese)
        cut.0[1...1] = ["Forty boats left before dawn;", "the last came home at noon."]
        cut.1[1...1] = ["四十艘渔船在黎明前出港，", "最后一艘中午返航。"]
        let opened = Self.pair(cut.0, cut.1)
        let earlier = [
            try await MeaningSource(pair: whole, encoder: encoder, tokenMatch: match),
            // Of no use: it was made with another token match.
            try await MeaningSource(pair: opened, encoder: encoder, tokenMatch: other),
        ]
        let fresh = try await MeaningSource(pair: opened, encoder: encoder, tokenMatch: match)
        let again = try await MeaningSource(pair: opened, encoder: encoder, tokenMatch: match, earlier: earlier)
        #expect(fresh.guidePoints(for: opened) == again.guidePoints(for: opened))
        var beads: [BeadSpan] = []
        for start in 0..<9 {
            for (length, otherLength) in [(1, 1), (1, 0), (0, 1), (2, 1), (1, 2)]
            where start + max(length, otherLength) <= 9 {
                beads.append(
                    BeadSpan(
                        sourceStart: start, sourceEnd: start + length, targetStart: start,
                        targetEnd: start + otherLength))
            }
        }
        // What does not fit into memory is the same.
        let small = try await MeaningSource(
            pair: opened, encoder: encoder, tokenMatch: match, earlier: earlier, memory: 0)
        #expect(small.guidePoints(for: opened) == again.guidePoints(for: opened))
        let wanted = try await fresh.fullEvidence(for: opened, candidates: beads, ratio: 1)
        let found = try await again.fullEvidence(for: opened, candidates: beads, ratio: 1)
        // Twice: each time the memory of the time before is let go of.
        for _ in 0..<2 {
            let stored = try await small.fullEvidence(for: opened, candidates: beads, ratio: 1)
            #expect(stored.map { $0.matrix(of: beads) } == found.map { $0.matrix(of: beads) })
        }
        #expect(wanted.count == found.count && wanted.count == (hasTokens ? 2 : 1))
        for (one, two) in zip(wanted, found) {
            for (value, other) in zip(one.matrix(of: beads), two.matrix(of: beads)) {
                #expect(abs(value - other) < 1e-4 * max(1, abs(value)))
            }
        }
    }
}
