import BitextModel
import Testing

@testable import CorpusQuality

/// Units that are judged by themselves, and then compared with those before, are judged as one after the other.
@Suite struct LoneJudgementTests {
    /// The units of all reasons, over and over: some repeat others, and are in other languages than the filter's.
    private static let units: [TranslationUnit] = (0..<300).map { index in
        let one = RejectionReasonTests.cases[index * 7 % RejectionReasonTests.cases.count]
        return TranslationUnit(
            id: String(index), source: TranslationUnit.Side(text: one.source, language: one.languages.source),
            target: TranslationUnit.Side(text: one.target, language: one.languages.target), confidence: one.confidence)
    }

    @Test(arguments: [CorpusFilter.Options.default, .strict])
    func verdictsAreThoseOfOneByOne(options: CorpusFilter.Options) {
        let lengths = LengthModel(ratio: 0.9, variance: 6.8)
        let alone = CorpusFilter(options: options, source: .english, target: .mainlandChinese, lengths: lengths)
        var single = CorpusFilter(options: options, source: .english, target: .mainlandChinese, lengths: lengths)
        var verdicts: [[CorpusFilter.Rejection]] = []
        var repetitions = RepeatedUnits(rules: options.rules)
        for start in stride(from: 0, to: Self.units.count, by: 130) {
            let units = Array(Self.units[start..<min(start + 130, Self.units.count)])
            for (unit, found) in zip(units, alone.rejectionsAlone(of: units)) {
                verdicts.append(found.isEmpty ? [repetitions.rejection(of: unit)].compactMap { $0 } : found)
            }
        }
        let expected = Self.units.map { single.rejections(of: $0) }
        #expect(verdicts == expected)
        #expect(Set(expected.joined().map(\.reason)).count > 12)
    }
}
