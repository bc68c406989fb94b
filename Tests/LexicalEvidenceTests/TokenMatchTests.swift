import BitextModel
import Testing

@testable import LexicalEvidence
@testable import SentenceAlignment

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

    /// Two numbers each of which stands in fifty sentences say together where they belong.
    @Test func tokensThatAreRareTogetherGuide() {
        // Sentence n has the numbers n mod 40 and n mod 41: each a token of its own, together once in 1,640.
        let count = 1_640
        let rows = (0..<count).map { [token($0 % 40, 1), token(40 + $0 % 41, 2)] }
        let matches = TokenMatches(
            source: rows, target: rows, translations: (0..<81).map { [TokenMatches.Match(type: $0, strength: 1)] })
        let points = matches.guidePoints
        let right = points.count { $0.source == $0.target }
        #expect(right >= count - 1)
        // At most two others share a pair, in the sentence behind.
        #expect(Float(right) >= 0.3 * Float(points.count))
        #expect(points.allSatisfy { $0.weight > 0 && $0.weight <= 1 })
        // Where rare tokens are enough of a guide they are the only one.
        let plain = (0..<count).map { [token($0, 1), token(count + $0 % 40, 1), token(count + 40 + $0 % 41, 1)] }
        let enough = TokenMatches(
            source: plain, target: plain,
            translations: (0..<count + 81).map { [TokenMatches.Match(type: $0, strength: 1)] })
        #expect(enough.guidePoints.count == count)
    }

    /// A portion of a document, as support of beads, is what the whole is.
    @Test func portionsSupportAsTheWhole() {
        let rows = (0..<60).map { [token($0 % 7, 1), token(7 + $0 % 11, 2)] }
        let matches = TokenMatches(
            source: rows, target: rows, translations: (0..<18).map { [TokenMatches.Match(type: $0, strength: 1)] })
        let beads = (0..<58).map { BeadSpan(sourceStart: $0, sourceEnd: $0 + 2, targetStart: $0, targetEnd: $0 + 1) }
        let whole = MatchSupport(matches, candidates: beads)
        let portion = MatchSupport(matches, candidates: Array(beads[30..<40]))
        for sentence in 33..<37 {
            for side in [TokenSide.source, .target] {
                let (inside, around) = (sentence..<sentence + 1, sentence - 1..<sentence + 2)
                let one = whole.support(of: side, sentence: sentence, inside: inside, around: around)
                let other = portion.support(of: side, sentence: sentence, inside: inside, around: around)
                #expect(one.inside == other.inside && one.regret == other.regret && one.tail == other.tail)
                #expect(one.inside > 0)
            }
        }
        #expect(portion.support(of: .source, sentence: 5, inside: 5..<6, around: 4..<7).inside == 0)
    }

    @Test func partnersAreEachOthersLikeliest() {
        // 0 and 3 share two tokens, 1 and 2 one; 4 has nothing that is wanted.
        let rows = [
            [token(0, 1), token(1, 1)], [token(2, 1)], [token(2, 1)], [token(0, 1), token(1, 1)], [token(3, 1)],
        ]
        let matches = TokenMatches(
            source: rows, target: rows, translations: (0..<4).map { [TokenMatches.Match(type: $0, strength: 1)] })
        let partners = matches.partners(of: [0, 1, 4], among: [2, 3])
        #expect(partners.map(\.source) == [0, 1] && partners.map(\.target) == [3, 2])
        #expect(partners.allSatisfy { abs($0.weight - 1) < 1e-6 })
        // Of many that are asked for few are met, and one that nobody asked for would come first.
        let target = (0..<100).map { [token($0 == 10 || $0 == 40 ? 0 : 1, 1)] }
        let far = TokenMatches(
            source: [[token(0, 1)]], target: target, translations: [[TokenMatches.Match(type: 0, strength: 1)], []])
        #expect(far.partners(of: [0], among: Array(20..<60)).map(\.target) == [40])
        #expect(matches.partners(of: [], among: [2]).isEmpty && matches.partners(of: [0], among: []).isEmpty)
    }

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

    /// What a sentence outside a bead meets better counts against the bead, on the side whose tokens they are.
    @Test func whatANeighbourMeetsBetterCountsAgainstABead() {
        let pair = DocumentPair(
            source: SentenceSide(texts: ["ab", "c"], language: .english),
            target: SentenceSide(texts: ["a", "cb"], language: .german))
        let evidence = MatchEvidence(
            kind: .anchors, support: MatchSupport(matches, candidates: everything), pair: pair)
        func regret(_ source: Range<Int>, _ target: Range<Int>) -> [Float] {
            let bead = BeadSpan(
                sourceStart: source.lowerBound, sourceEnd: source.upperBound, targetStart: target.lowerBound,
                targetEnd: target.upperBound)
            let regret = evidence.values(of: bead).regret
            return [regret.source, regret.target]
        }
        #expect(regret(0..<1, 0..<1) == [-0.2, 0])
        #expect(regret(1..<2, 1..<2) == [0, -0.1])
        #expect(regret(0..<2, 0..<2) == [0, 0])
    }

    /// Of target 1's c' only source 1 knows anything; a' is met by source 0 alone, and so is b'.
    @Test func edgesEarnTheirPlace() {
        let support = MatchSupport(matches, candidates: everything)
        let found = support.support(of: .target, sentence: 1, inside: 0..<2, around: 0..<2)
        #expect(found.firstAlone == 1 && found.lastAlone == 3)
        let pair = DocumentPair(
            source: SentenceSide(texts: ["ab", "c"], language: .english),
            target: SentenceSide(texts: ["a", "cb"], language: .german))
        let evidence = MatchEvidence(kind: .anchors, support: support, pair: pair)
        // The first source sentence weighs 3 and gives a' and b', the last weighs 4 and gives c'.
        let both = evidence.values(of: BeadSpan(sourceStart: 0, sourceEnd: 2, targetStart: 0, targetEnd: 2))
        let least: Float = 2.5 / 4
        #expect(both.earned == least)
        // To the second target sentence alone the first brings b' only, which is less than half of what it weighs.
        let late = evidence.values(of: BeadSpan(sourceStart: 0, sourceEnd: 2, targetStart: 1, targetEnd: 2))
        #expect(late.earned == 1.5 / 4 && abs(late.unearned - -0.05) < 1e-6)
        #expect(evidence.values(of: BeadSpan(sourceStart: 0, sourceEnd: 1, targetStart: 0, targetEnd: 1)).earned == 1)
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
            MatchEvidence(kind: .anchors, support: MatchSupport(matches, candidates: everything), pair: pair),
            PairwiseTokenEvidence(kind: .anchors, matches: matches, pair: pair, band: band),
        ]
        for evidence in all {
            BeadLattice(band: band).forEachArc { _, span, _ in
                let features = evidence.matrix(of: [span])
                #expect(features.count == evidence.declarations.count)
                #expect(!features.contains { !$0.isFinite })
            }
        }
    }
}
