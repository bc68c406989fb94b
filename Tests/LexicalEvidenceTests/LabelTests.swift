import BilingualLexicon
import Testing

@testable import LexicalEvidence
@testable import SentenceAlignment

@Suite struct LabelTests {
    private func labels(_ numbers: [Int?], form: UInt64 = 1) -> [SentenceLabel?] {
        numbers.map { number in number.map { SentenceLabel(form: form, number: $0) } }
    }

    private func evidence(
        _ source: [SentenceLabel?], _ target: [SentenceLabel?], numbers: [Int: [Int]] = [:]
    ) -> LabelEvidence? {
        LabelEvidence(
            source: source, target: target, sourceNumbers: { _ in source.map { _ in [] } },
            targetNumbers: { isAsked in target.indices.map { isAsked($0) ? numbers[$0] ?? [] : [] } })
    }

    private func unmet(_ evidence: LabelEvidence, _ source: Range<Int>, _ target: Range<Int>) -> Float {
        evidence.values(
            of: BeadSpan(
                sourceStart: source.lowerBound, sourceEnd: source.upperBound, targetStart: target.lowerBound,
                targetEnd: target.upperBound)
        ).unmet
    }

    /// Articles 1 to 5, of which the target lacks the third.
    private var law: LabelEvidence? {
        evidence(labels([1, 2, nil, 3, 4, 5]), labels([1, 2, nil, 4, 5], form: 9))
    }

    @Test func aLabelWithoutCounterpartSpeaksAgainstABead() throws {
        let law = try #require(law)
        #expect(unmet(law, 0..<1, 0..<1) == 0)
        #expect(unmet(law, 3..<5, 3..<4) == -1)
        #expect(unmet(law, 4..<5, 3..<4) == 0)
        // A label on each side is one fault, not two: articles may have been counted anew.
        #expect(unmet(law, 3..<4, 3..<4) == -1)
        #expect(unmet(law, 1..<5, 2..<3) == -3)
        // What bears none, and what stands alone, is as good as ever.
        #expect(unmet(law, 2..<3, 2..<3) == 0)
        #expect(unmet(law, 3..<4, 3..<3) == 0)
        // The other side's labels count as much.
        #expect(unmet(law, 0..<1, 0..<2) == -1)
    }

    /// "~ 3. Boats": the label is there, behind a spot on the paper. A sentence with a label of its own says what it is.
    @Test func aLabelThatWasLostIsFoundAsANumber() throws {
        let law = try #require(
            evidence(labels([1, 2, 3, 4]), labels([1, 2, nil, 4], form: 9), numbers: [2: [3], 3: [3]]))
        #expect(unmet(law, 2..<3, 2..<3) == 0)
        #expect(unmet(law, 2..<4, 3..<4) == -1)
        #expect(unmet(law, 1..<2, 2..<3) == -1)
    }

    @Test func whatOneSideDoesNotCountSaysNothing() {
        #expect(evidence(labels([1, 2, 3]), labels([nil, nil, nil])) == nil)
        // One number in common is chance; of five, two are too few.
        #expect(evidence(labels([1, nil]), labels([1, nil])) == nil)
        #expect(evidence(labels([1, 2, 3, 4, 5]), labels([1, 2])) == nil)
        #expect(evidence(labels([1, 2, 3, 4, 5]), labels([1, 2, 3])) != nil)
    }

    /// Items and articles both count from 1; each finds the form that has its numbers, whatever it looks like.
    @Test func formsFindTheirCounterparts() throws {
        let source = labels([1, 2, 3, 4, 5, 6]) + labels([1, 2, 3], form: 2)
        let target = labels([1, 2, 3], form: 20) + labels([1, 2, 3, 4, 5, 6], form: 10)
        let series = try #require(LabelSeries(source: source, target: target))
        #expect(Array(series.source[6...]) == Array(series.target[..<3]))
        #expect(Array(series.source[..<6]) == Array(series.target[3...]))
        #expect(Set(series.source[..<6]).isDisjoint(with: series.source[6...]))
    }

    /// The same number again and again is no series.
    @Test func aRepeatedNumberIsNoSeries() {
        #expect(evidence(labels([3, 3, 3]), labels([3, 3, 3])) == nil)
    }
}
