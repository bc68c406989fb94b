import BitextModel
import SentenceAlignment
import TestSupport
import Testing

@Suite struct TimingTests {
    /// Beginnings of cues at odd distances, in milliseconds.
    private func beginnings(_ count: Int, seed: UInt64) -> [Double] {
        var generator = SeededGenerator(seed: seed)
        var time = 0.0
        return (0..<count).map { _ in
            time += Double.random(in: 900...5200, using: &generator)
            return time
        }
    }

    @Test(arguments: [(1.0, 0.0), (1.0, 12_300.0), (1.0, -41_000.0), (25 / 23.976, 0.0), (24.0 / 25, 5_000.0)])
    func theClockIsFound(rate: Double, shift: Double) throws {
        var generator = SeededGenerator(seed: 3)
        let source = beginnings(400, seed: 1)
        // A quarter of the cues is cut otherwise, the rest begins some frames earlier or later.
        let target = source.enumerated().filter { $0.offset % 4 != 1 }.map {
            ($0.element - shift) / rate + Double.random(in: -80...80, using: &generator)
        }
        let clock = try #require(SubtitleClock(source, target))
        #expect(abs(clock.rate - rate) < 1e-9)
        #expect(abs(clock.shift - shift) < 150)
    }

    @Test func filmsThatHaveNothingToDoWithEachOtherHaveNoClock() {
        for seed in 10..<30 as Range<UInt64> {
            for count in [12, 60, 400] {
                #expect(SubtitleClock(beginnings(count, seed: seed), beginnings(count, seed: seed + 100)) == nil)
            }
        }
        // Nine are too few to tell.
        let few = beginnings(9, seed: 1)
        #expect(SubtitleClock(few, few) == nil)
        #expect(SubtitleClock(beginnings(10, seed: 1), beginnings(10, seed: 1)) != nil)
    }

    private func document(_ cues: [(Int, Int, [String])]) -> SegmentedDocument {
        var document = SegmentedDocument(
            id: "x", language: .english,
            sentences: cues.enumerated().flatMap { block, cue in
                cue.2.map { Sentence(text: $0, range: Document.SourceRange(0, $0.utf8.count), block: block) }
            })
        document.blocks = cues.map {
            BlockContext(kind: .paragraph, position: .cue(start: Int32($0.0), end: Int32($0.1)))
        }
        return document
    }

    @Test func theSentencesOfACueShareItsTime() {
        let side = SentenceSide(document([(0, 1000, ["Go."]), (2000, 6000, ["aaaa", "bbbbbbbbbbbb"])]))
        #expect(side.times == [0...1000, 2000...3000, 3000...6000])
        var without = document([(0, 1000, ["Go."]), (2000, 3000, ["Stay."])])
        without.blocks[1].position = .flow
        #expect(SentenceSide(without).times.isEmpty)
    }

    @Test func whatIsShownTogetherBelongsTogether() throws {
        let cues = (0..<12).map { ($0 * 3000 + ($0 % 5) * 170, $0 * 3000 + 2500, ["Sentence \($0)."]) }
        let pair = DocumentPair(source: SentenceSide(document(cues)), target: SentenceSide(document(cues)))
        let evidence = try #require(TimingSource(pair: pair)).evidence
        func values(_ source: Range<Int>, _ target: Range<Int>) -> TimingEvidence.Values {
            evidence.values(
                of: BeadSpan(
                    sourceStart: source.lowerBound, sourceEnd: source.upperBound, targetStart: target.lowerBound,
                    targetEnd: target.upperBound))
        }
        #expect(values(3..<4, 3..<4).overlap > 0.99 && values(3..<4, 3..<4).apart == 0)
        // Two sentences are worth two.
        #expect(values(3..<5, 3..<5).overlap > 1.98)
        #expect(values(3..<5, 3..<4).overlap < 1.1)
        #expect(values(3..<4, 4..<5).overlap == 0 && values(3..<4, 4..<5).apart < -0.1)
        #expect(values(3..<4, 7..<8).apart == -1)
        #expect(values(3..<4, 3..<3).overlap == 0 && values(3..<4, 3..<3).apart == 0)
        let other = DocumentPair(
            source: SentenceSide(document(cues)),
            target: SentenceSide(SegmentedDocument(id: "y", language: .chinese, lines: ["一。"])))
        #expect(TimingSource(pair: other) == nil)
    }
}
