import BitextModel
import TestSupport
import Testing

@testable import SentenceAlignment

/// The guide keeps its thread in long pairs, whatever stands between.
@Suite struct GuideTests {
    private func pair(_ count: Int) -> DocumentPair {
        let texts = Array(repeating: "A sentence of one length.", count: count)
        return DocumentPair(
            source: SentenceSide(texts: texts, language: .german), target: SentenceSide(texts: texts, language: .french)
        )
    }

    /// Of hundreds of wrong points between right ones none is believed, and the right ones are joined.
    @Test func wrongPointsBreakNoChain() {
        let count = 4_000
        // The whole target of the first half is missing its first 1,000 sentences: the diagonal is wrong.
        var random = SeededGenerator(seed: 5)
        var points: [GuidePoint] = []
        var right: Set<Int> = []
        for block in 0..<8 {
            for step in 0..<12 {
                let source = block * 450 + step
                right.insert(source)
                points.append(GuidePoint(source: source, target: source + 300, weight: 3))
            }
            // Nothing right can follow on these.
            for _ in 0..<400 {
                points.append(
                    GuidePoint(
                        source: block * 450 + 20 + Int.random(in: 0..<400, using: &random),
                        target: count - 1 - Int.random(in: 0..<50, using: &random), weight: 0.05))
            }
        }
        let guide = GuidePath(pair: pair(count), candidates: points)
        let found = Set(guide.points.filter { $0.target == $0.source + 300 }.map(\.source))
        #expect(found.isSuperset(of: right))
        #expect(guide.path[2_000] > 2_200 && guide.path[2_000] < 2_400)
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func theGreatestValueBeforeAPlaceIsFound(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let count = 60
        var maxima = PrefixMaxima(count: count)
        var entered: [(value: Float, place: Int)] = []
        #expect(maxima.best(before: count) == nil && maxima.best(before: 0) == nil)
        for item in 0..<300 {
            let place = Int.random(in: 0..<count, using: &random)
            let value = Float(Int.random(in: 0..<50, using: &random)) - 20
            maxima.enter(value, item, at: place)
            entered.append((value, place))
            let limit = Int.random(in: 0...count, using: &random)
            let expected = entered.filter { $0.place < limit }.map(\.value).max()
            let found = maxima.best(before: limit)
            #expect(found?.value == expected)
            if let found {
                #expect(entered[found.item].value == found.value && entered[found.item].place < limit)
            }
        }
    }

    /// Windows know what candidates touch, wherever these stand in the documents.
    @Test func windowsAreThoseOfTheCandidatesAlone() {
        let beads = [
            BeadSpan(sourceStart: 500, sourceEnd: 501, targetStart: 700, targetEnd: 702),
            BeadSpan(sourceStart: 503, sourceEnd: 504, targetStart: 702, targetEnd: 702),
        ]
        let windows = TokenWindows(candidates: beads, sourceCount: 900, targetCount: 900)
        #expect(windows.source.sentences == 500..<504 && windows.target.sentences == 700..<702)
        #expect(windows.source[500] == 700 - TokenReach.ofBead..<702 + TokenReach.ofBead)
        #expect(windows.source[503] == 702 - TokenReach.ofNull..<702 + TokenReach.ofNull)
        #expect(windows.target[701] == 500 - TokenReach.ofBead..<501 + TokenReach.ofBead)
        for sentence in [0, 499, 501, 504, 899] { #expect(windows.source[sentence].isEmpty) }
        // Both ways: what a target looks at is a pair of that source.
        for target in windows.target.sentences {
            for source in windows.target[target] { #expect(windows.pairs[source].contains(target)) }
        }
        for source in windows.source.sentences where !windows.source[source].isEmpty {
            #expect(windows.pairs[source].lowerBound <= windows.source[source].lowerBound)
            #expect(windows.pairs[source].upperBound >= windows.source[source].upperBound)
        }
        let none = TokenWindows(candidates: [], sourceCount: 9, targetCount: 9)
        #expect(none.source.sentences.isEmpty && none.pairs.sentences.isEmpty && none.pairs[3].isEmpty)
    }

    /// Lengths of some sentences are those of the whole document.
    @Test func lengthsOfAPortionAreThoseOfTheWhole() {
        let texts = (1...40).map { String(repeating: "x", count: $0 * 7 % 23 + 3) + "." }
        let pair = DocumentPair(
            source: SentenceSide(texts: texts, language: .german),
            target: SentenceSide(texts: texts.reversed(), language: .french))
        let whole = LengthEvidence(pair: pair, ratio: 0.9)
        let beads = (20..<30).map {
            BeadSpan(sourceStart: $0, sourceEnd: $0 + 2, targetStart: $0 - 5, targetEnd: $0 - 2)
        }
        let portion = LengthEvidence(pair: pair, candidates: beads, ratio: 0.9)
        for bead in beads {
            let (one, other) = (whole.values(of: bead), portion.values(of: bead))
            #expect(one.ratio == other.ratio && one.deviation == other.deviation && one.square == other.square)
        }
    }
}
