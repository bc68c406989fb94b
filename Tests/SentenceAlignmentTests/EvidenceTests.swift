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

@Suite struct TokenMatchTests {
    /// Source 0 {a, b}, 1 {c}; target 0 {a'}, 1 {c', b'}.
    private var matches: TokenMatches {
        TokenMatches(
            source: [[token(0, 1), token(1, 2)], [token(2, 4)]], target: [[token(0, 1)], [token(2, 3), token(1, 1)]],
            translations: (0...2).map { [TokenMatches.Match(type: $0, strength: 1)] })
    }

    private func token(_ type: Int, _ weight: Float) -> TokenMatches.Token { .init(type: type, weight: weight) }

    /// A candidate that makes every sentence look at every other.
    private let everything = [BeadSpan(sourceStart: 0, sourceEnd: 2, targetStart: 0, targetEnd: 2)]

    @Test func weakMatchesCountByTheirStrength() {
        let graded = TokenMatches(
            source: [[token(0, 2)]], target: [[token(0, 1)], [token(1, 1)]],
            translations: [[.init(type: 0, strength: 0.25), .init(type: 1, strength: 1)]])
        let support = MatchSupport(
            graded, candidates: [BeadSpan(sourceStart: 0, sourceEnd: 1, targetStart: 0, targetEnd: 2)]
        )
        .support(of: .source, sentence: 0, inside: 0..<1, around: 0..<2)
        #expect(support.inside == 0.5 && support.regret == 1.5)
    }

    @Test func supportTellsInsideFromAround() {
        let matches = MatchSupport(matches, candidates: everything)
        let support = matches.support(of: .source, sentence: 0, inside: 0..<1, around: 0..<2)
        #expect(support.inside == 1 && support.regret == 2)
        // The end of the sentence belongs to the next one of the other side, its start does not to the one before.
        #expect(support.tail == 2 && support.head == 0)
        #expect(matches.support(of: .target, sentence: 1, inside: 0..<2, around: 0..<2).inside == 4)
        #expect(matches.weight(of: .source, 0, 2) == 7)
    }

    @Test func pairwiseSumsAreTheMeanOfBothDirections() {
        let matrix = matches.pairwise(in: Band(sourceCount: 2, targetCount: 2))
        #expect(matrix.sum(0, 0, 1) == 1)
        #expect(matrix.sum(0, 1, 2) == 1.5)
        #expect(matrix.sum(1, 1, 2) == 3.5)
        #expect(matrix.sum(BeadSpan(sourceStart: 0, sourceEnd: 2, targetStart: 0, targetEnd: 2)) == 6)
    }

    @Test func evidenceGivesAValueForEveryName() {
        let pair = DocumentPair(
            source: SentenceSide(texts: ["ab", "c"], language: .english),
            target: SentenceSide(texts: ["a", "cb"], language: .german))
        let band = Band(sourceCount: 2, targetCount: 2)
        let all: [any BeadEvidence] = [
            LengthEvidence(pair: pair, ratio: 1), PunctuationEvidence(pair: pair), QuotationEvidence(pair: pair),
            ParagraphEvidence(pair: pair),
            TokenEvidence(name: "anchors", support: MatchSupport(matches, candidates: everything), pair: pair),
            PairwiseTokenEvidence(name: "anchors", matches: matches, pair: pair, band: band),
        ]
        for evidence in all {
            BeadLattice(band: band).forEachArc { _, span, _ in
                let features = evidence.values(of: [span])
                #expect(features.count == evidence.featureNames.count)
                #expect(!features.contains { !$0.isFinite })
            }
        }
    }
}

@Suite struct ParagraphTests {
    @Test func boundariesThatMeetAndThatDoNot() {
        let pair = DocumentPair(
            source: SentenceSide(texts: ["a", "b", "c"], language: .english, opensBlock: [true, false, true]),
            target: SentenceSide(texts: ["a", "b", "c"], language: .german, opensBlock: [true, true, false]))
        let evidence = ParagraphEvidence(pair: pair)
        func features(_ source: Range<Int>, _ target: Range<Int>) -> [Float] {
            evidence.values(of: [
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
