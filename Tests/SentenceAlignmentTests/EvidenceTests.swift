import BitextModel
import Foundation
import Testing

@testable import SentenceAlignment

@Suite struct LengthTests {
    @Test func equalLengthsCostNothing() {
        #expect(LengthRatio.value(50, 50) == 0)
        #expect(LengthDeviation.value(50, 50) == 0)
    }

    @Test func worseLengthsScoreLower() {
        #expect(LengthRatio.value(logf(50), logf(100)) > LengthRatio.value(logf(50), logf(60)))
        #expect(LengthDeviation.value(50, 100) < LengthDeviation.value(50, 60))
        #expect(LengthRatio.value(logf(1), logf(1_000_000)) == 4)
        #expect(LengthDeviation.value(1, 1_000_000) == -4)
    }

    @Test func emptyTextDoesNoHarm() {
        #expect(LengthRatio.value(0, 0).isFinite)
        #expect(SkippedLength.value(0) == 0)
        let pair = DocumentPair(
            source: SentenceSide(texts: [], language: .english), target: SentenceSide(texts: ["a"], language: .german))
        #expect(LengthEvidence.ratio(of: pair) == 1)
    }
}

@Suite struct PunctuationTests {
    @Test func readsBothScripts() {
        let chinese = PunctuationProfile("他问：“你是谁？”")
        #expect(chinese.questions == 1 && chinese.quotations == 1 && chinese.colons == 1)
        #expect(chinese.ending == .question && chinese.endsWithQuotation && !chinese.opensWithQuotation)
        let english = PunctuationProfile("\"Who are you?\" he asked.")
        #expect(english.questions == 1 && english.quotations == 1 && english.opensWithQuotation)
        #expect(english.ending == .statement && !english.endsWithQuotation)
        #expect(PunctuationProfile("").ending == .other)
    }
}

@Suite struct RunSumTests {
    @Test func takesTheBestRunAtEitherEnd() {
        let values: [Float] = [2, -1, 3, -9, 1, 4, -2, 1]
        var head = RunSum()
        var tail = RunSum()
        for value in values {
            head.addToRunFromStart(value)
            tail.addToRunToEnd(value)
        }
        #expect(head.most == 4)
        #expect(tail.most == 4)
        var none = RunSum()
        none.addToRunFromStart(-1)
        #expect(none.most == 0)
    }
}

@Suite struct ParagraphTests {
    @Test func boundariesThatMeetAndThatDoNot() {
        let pair = DocumentPair(
            source: SentenceSide(texts: ["a", "b", "c"], language: .english, opensBlock: [true, false, true]),
            target: SentenceSide(texts: ["a", "b", "c"], language: .german, opensBlock: [true, true, false]))
        let evidence = ParagraphEvidence(pair: pair)
        func features(_ source: Range<Int>, _ target: Range<Int>) -> [Float] {
            evidence.matrix(of: [
                BeadSpan(
                    sourceStart: source.lowerBound, sourceEnd: source.upperBound, targetStart: target.lowerBound,
                    targetEnd: target.upperBound)
            ])
        }
        #expect(features(0..<1, 0..<1) == [1, 0, 0])
        #expect(features(1..<2, 1..<2) == [0, -1, 0])
        #expect(features(0..<3, 0..<2) == [1, 0, -2])
    }
}
