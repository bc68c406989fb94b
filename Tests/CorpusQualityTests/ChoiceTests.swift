import BitextModel
import Testing

@testable import CorpusQuality

/// Which of two wins, and on which side of a limit a unit falls.
@Suite struct ChoiceTests {
    private func unit(_ source: String, _ target: String, _ confidence: Double? = nil) -> TranslationUnit {
        TranslationUnit(
            id: "", source: TranslationUnit.Side(text: source, language: .english),
            target: TranslationUnit.Side(text: target, language: .chinese),
            confidence: confidence)
    }

    private func kept(_ units: [TranslationUnit], _ deduplicator: Deduplicator) throws -> [String] {
        for unit in units { try deduplicator.note(unit) }
        return try units.compactMap { unit in
            guard case .keep(let kept) = try deduplicator.judge(unit) else { return nil }
            return kept.target.text
        }
    }

    @Test(arguments: [
        // The most probable, wherever it stands.
        ([("坏。", 0.1), ("好。", 0.99)], "好。"), ([("好。", 0.99), ("坏。", 0.1)], "好。"),
        ([("中。", 0.5), ("坏。", 0.1), ("好。", 0.99)], "好。"),
        // What stands most often wins over what is most probable.
        ([("好。", 0.99), ("常。", 0.2), ("常。", 0.3)], "常。"),
        // Among equals the first.
        ([("先。", 0.5), ("后。", 0.5)], "先。"),
    ])
    func theBestTranslationStays(_ translations: [(String, Double)], best: String) throws {
        let units = translations.map { unit("Hello.", $0.0, $0.1) }
        #expect(try kept(units, Deduplicator(conflicts: .best)) == [best])
    }

    @Test func ofRepetitionsTheMostProbableStaysIfAskedFor() throws {
        let units = [unit("A.", "甲。", 0.2), unit("A.", "甲。", 0.9), unit("A.", "甲。", 0.5)]
        func confidences(_ deduplicator: Deduplicator) throws -> [Double?] {
            for unit in units { try deduplicator.note(unit) }
            return try units.compactMap { unit in
                guard case .keep(let kept) = try deduplicator.judge(unit) else { return nil }
                return kept.confidence
            }
        }
        #expect(try confidences(Deduplicator()) == [0.2])
        #expect(try confidences(Deduplicator(prefersConfidence: true)) == [0.9])
    }

    private func reasons(
        _ rule: CorpusFilter.Reason, _ unit: TranslationUnit, _ change: (inout CorpusFilter.Options) -> Void
    ) -> [CorpusFilter.Reason] {
        var options = CorpusFilter.Options(rules: [rule])
        change(&options)
        var filter = CorpusFilter(options: options, source: .english, target: .chinese)
        return filter.rejections(of: unit).map(\.reason)
    }

    /// A unit at the limit stays, one step beyond it goes.
    @Test func limitsAreWithin() {
        let two = unit("One two", "一二三四")
        #expect(reasons(.tooShort, two) { $0.minimumLength = 2 }.isEmpty)
        #expect(reasons(.tooShort, two) { $0.minimumLength = 3 } == [.tooShort])
        #expect(reasons(.tooLong, two) { $0.maximumLength = 4 }.isEmpty)
        #expect(reasons(.tooLong, two) { $0.maximumLength = 3 } == [.tooLong])
        let half = unit("A", "甲", 0.5)
        #expect(reasons(.confidence, half) { $0.minimumConfidence = 0.5 }.isEmpty)
        #expect(reasons(.confidence, half) { $0.minimumConfidence = 0.500001 } == [.confidence])
        let long = unit("A word here", "一个词在这里呢")
        let score = abs(LengthModel.usual.score(source: 11, target: 21))
        #expect(reasons(.lengthRatio, long) { $0.lengthRatio = score }.isEmpty)
        #expect(reasons(.lengthRatio, long) { $0.lengthRatio = score.nextDown } == [.lengthRatio])
        // One number of three on both sides together is missing on the other.
        let numbers = unit("Of 40 ships 12 came.", "40艘船来了。")
        #expect(reasons(.numbers, numbers) { $0.mismatch = 1.0 / 3 }.isEmpty)
        #expect(reasons(.numbers, numbers) { $0.mismatch = (1.0 / 3).nextDown } == [.numbers])
        let repeated = unit("good good good", "好")
        #expect(reasons(.repetition, repeated) { $0.repetitions = 3 }.isEmpty)
        #expect(reasons(.repetition, repeated) { $0.repetitions = 2 } == [.repetition])
    }
}
