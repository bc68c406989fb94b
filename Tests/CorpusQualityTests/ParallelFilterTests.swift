import BitextModel
import Testing

@testable import CorpusQuality

/// Many units at once are judged as one after the other.
@Suite struct ParallelFilterTests {
    /// The units of all reasons, over and over: some repeat others, and are in other languages than the filter's.
    private static let units: [TranslationUnit] = (0..<300).map { index in
        let one = RejectionReasonTests.cases[index * 7 % RejectionReasonTests.cases.count]
        return TranslationUnit(
            id: String(index), source: TranslationUnit.Side(text: one.source, language: one.languages.source),
            target: TranslationUnit.Side(text: one.target, language: one.languages.target), confidence: one.confidence)
    }

    @Test(arguments: [CorpusFilter.Options.default, .strict])
    func verdictsAreThoseOfOneCore(options: CorpusFilter.Options) {
        let lengths = LengthModel(ratio: 0.9, variance: 6.8)
        var together = CorpusFilter(options: options, source: .english, target: .mainlandChinese, lengths: lengths)
        var single = CorpusFilter(options: options, source: .english, target: .mainlandChinese, lengths: lengths)
        var verdicts: [[CorpusFilter.Rejection]] = []
        // Stretches that no share of a core divides.
        for start in stride(from: 0, to: Self.units.count, by: 130) {
            verdicts += together.rejections(of: Array(Self.units[start..<min(start + 130, Self.units.count)]))
        }
        let expected = Self.units.map { single.rejections(of: $0) }
        #expect(verdicts == expected)
        #expect(Set(expected.joined().map(\.reason)).count > 12)
    }
}
