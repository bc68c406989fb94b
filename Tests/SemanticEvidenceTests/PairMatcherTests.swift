import SentenceEncoding
import Testing

@testable import SemanticEvidence

@Suite(.enabled(if: (try? SentenceEncoder.installed()) != nil, "the encoder's model is not installed"))
struct PairMatcherTests {
    let matcher: PairMatcher

    init() throws {
        matcher = PairMatcher(encoder: try #require(try SentenceEncoder.installed()), tokenMatch: try .bundled())
    }

    private static let english = "The fishing port was opened again on Monday, and forty boats left before dawn."
    private static let chinese = "渔港周一重新开放，四十艘渔船在黎明前出港。"

    @Test func translationsMeetBetterThanOthers() {
        let pairs = [
            (Self.english, Self.chinese), (Self.english, "她把贝壳贴在耳边，一直听到傍晚，谁也没有说话。"),
            (Self.english, "渔港周一重新开放。"), (Self.english, "四十在，港船渔放开重前周口艘黎出。一明港新"),
        ].map { (source: $0.0, target: $0.1) }
        let found = matcher.matches(pairs)
        let (good, stranger, cut, shuffled) = (found[0], found[1], found[2], found[3])
        #expect(good.cosine > stranger.cosine + 0.2)
        #expect(good.source.coverage > stranger.source.coverage && good.target.coverage > stranger.target.coverage)
        // What was cut off is a gap in the other side.
        #expect(cut.source.gap > good.source.gap + 0.03 && cut.source.lost > good.source.lost)
        #expect(cut.source.edge > good.source.edge + 0.3 && cut.target.edge < 0.5)
        // Cut off at the beginning it lacks as much.
        let whole = "The court rejected the complaint on Friday, and forty boats left before dawn."
        let tail = matcher.matches([(whole, "四十艘渔船在黎明前出港。"), (whole, "法院周五驳回了申诉，四十艘渔船在黎明前出港。")])
        #expect(tail[0].source.edge > tail[1].source.edge + 0.3)
        #expect(good.target.order > shuffled.target.order)
        for side in found.flatMap({ [$0.source, $0.target] }) {
            #expect((0...1).contains(side.coverage) && (0...1).contains(side.gap) && (0...1).contains(side.order))
        }
    }

    @Test func companyDoesNotMatter() {
        let pairs = (0..<70).map { number in
            (source: "\(Self.english) \(number)", target: "\(Self.chinese)\(number)")
        }
        let found = matcher.matches(pairs)
        for index in [0, 23, 24, 69] { #expect(matcher.matches([pairs[index]]) == [found[index]]) }
    }

    @Test func sidesMayBeExchanged() {
        let one = matcher.matches([(Self.english, Self.chinese)])[0]
        let other = matcher.matches([(Self.chinese, Self.english)])[0]
        #expect(abs(one.cosine - other.cosine) < 1e-5)
        #expect(abs(one.source.coverage - other.target.coverage) < 1e-5)
        #expect(abs(one.target.lost - other.source.lost) < 1e-4)
    }

    @Test func textsWithoutWordsMeetNothing() {
        let found = matcher.matches([("", ""), ("", Self.chinese)])
        #expect(found.allSatisfy { $0.source.coverage == 0 && $0.target.coverage == 0 })
        #expect(matcher.matches([]).isEmpty)
    }
}
