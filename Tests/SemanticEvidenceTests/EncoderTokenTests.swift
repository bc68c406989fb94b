import SentenceAlignment
import SentenceEncoding
import TestSupport
import Testing

@testable import SemanticEvidence

@Suite("Encoder tokens as support of beads")
struct EncoderTokenTests {
    private static let model: TokenMatchModel = {
        var random = SeededGenerator(seed: 5)
        return TokenMatchModel(
            notes: [], projection: [Float](repeating: 0, count: TokenMatchModel.featureWidth * TokenMatchModel.width),
            bias: (0..<TokenMatchModel.width).map { _ in Float.random(in: -0.1...0.1, using: &random) },
            weighting: [Float](repeating: 0, count: TokenMatchModel.featureWidth), weightBias: 0.2, slope: 8,
            offset: 1.5)
    }()

    /// Sentences of random tokens, some of them empty: as projected rows of vector and weight.
    private static func sentences(_ count: Int, _ random: inout SeededGenerator) -> [TokenVectors] {
        let width = TokenMatchModel.width + 1
        return (0..<count).map { _ in
            let tokens = Int.random(in: 0...18, using: &random)
            return TokenVectors(
                count: tokens, width: width,
                elements: (0..<tokens * width).map { _ in Float.random(in: -1...1, using: &random) })
        }
    }

    /// The same by the definition, in double precision and without tables.
    private struct Reference {
        private let own: [[(vector: [Double], weight: Double)]]
        private let other: [[(vector: [Double], weight: Double)]]

        init(own: [TokenVectors], other: [TokenVectors]) {
            self.own = own.map(Self.tokens)
            self.other = other.map(Self.tokens)
        }

        private static func tokens(_ sentence: TokenVectors) -> [(vector: [Double], weight: Double)] {
            (0..<sentence.count).map { token in
                let raw = (0..<TokenMatchModel.width).map {
                    Double(sentence.elements[token * sentence.width + $0] + model.bias[$0])
                }
                let norm = raw.reduce(0) { $0 + $1 * $1 }.squareRoot()
                return (
                    raw.map { $0 / norm },
                    Double(Softplus.value(sentence.elements[(token + 1) * sentence.width - 1] + 0.2))
                )
            }
        }

        func support(
            _ sentence: Int, inside: Range<Int>, around: Range<Int>
        ) -> (inside: Double, regret: Double, head: Double, tail: Double) {
            var met = 0.0
            var heads = [0.0]
            var tails = [0.0]
            var regret = 0.0
            for (vector, weight) in own[sentence] {
                func best(_ range: Range<Int>) -> Double {
                    range.flatMap { other[$0] }.map { token in
                        var product = 0.0
                        for index in vector.indices { product += vector[index] * token.vector[index] }
                        return Double(Softplus.value(Float(8 * product - 1.5)))
                    }.max() ?? 0
                }
                met += weight * best(inside)
                regret += weight * max(0, best(around) - best(inside))
                let before = best(around.clamped(to: (inside.lowerBound - 1)..<max(0, inside.lowerBound)))
                let after = best(around.clamped(to: inside.upperBound..<(inside.upperBound + 1)))
                heads.append(heads.last! + weight * (before - best(inside)))
                tails = tails.map { $0 + weight * (after - best(inside)) } + [0]
            }
            return (met, regret, heads.max()!, tails.max()!)
        }
    }

    @Test func agreesWithTheDefinition() {
        var random = SeededGenerator(seed: 17)
        let source = Self.sentences(12, &random)
        let target = Self.sentences(15, &random)
        var sourceTokens = EncoderTokens()
        var targetTokens = EncoderTokens()
        for sentence in source { sourceTokens.append(sentence, model: Self.model) }
        for sentence in target { targetTokens.append(sentence, model: Self.model) }
        let candidates = (0..<40).map { _ in
            let sourceStart = Int.random(in: 0...11, using: &random)
            let targetStart = Int.random(in: 0...14, using: &random)
            return BeadSpan(
                sourceStart: sourceStart,
                sourceEnd: sourceStart + Int.random(in: 0...min(2, 12 - sourceStart), using: &random),
                targetStart: targetStart,
                targetEnd: targetStart + Int.random(in: 0...min(3, 15 - targetStart), using: &random))
        }
        let support = EncoderTokenSupport(
            source: sourceTokens, target: targetTokens, model: Self.model, candidates: candidates)
        let forward = Reference(own: source, other: target)
        let backward = Reference(own: target, other: source)
        var compared = 0
        for bead in candidates {
            let reach = bead.isNull ? 3 : 4
            func around(_ start: Int, _ end: Int, _ count: Int) -> Range<Int> {
                max(0, start - reach)..<min(count, end + reach)
            }
            for (side, sentences, inside, around, reference) in [
                (
                    TokenSide.source, bead.sourceStart..<bead.sourceEnd, bead.targetStart..<bead.targetEnd,
                    around(bead.targetStart, bead.targetEnd, 15), forward
                ),
                (
                    .target, bead.targetStart..<bead.targetEnd, bead.sourceStart..<bead.sourceEnd,
                    around(bead.sourceStart, bead.sourceEnd, 12), backward
                ),
            ] {
                for sentence in sentences {
                    let found = support.support(of: side, sentence: sentence, inside: inside, around: around)
                    let wanted = reference.support(sentence, inside: inside, around: around)
                    let tolerance = 0.02 + 0.01 * (wanted.inside + wanted.regret)
                    #expect(abs(Double(found.inside) - wanted.inside) < tolerance)
                    #expect(abs(Double(found.regret) - wanted.regret) < tolerance)
                    if !bead.isNull, around.contains(inside.lowerBound - 1) {
                        #expect(abs(Double(found.head) - wanted.head) < tolerance)
                    }
                    if !bead.isNull, around.contains(inside.upperBound) {
                        #expect(abs(Double(found.tail) - wanted.tail) < tolerance)
                    }
                    if inside.count > 1 {
                        let first = reference.support(sentence, inside: inside.dropFirst(), around: around)
                        let last = reference.support(sentence, inside: inside.dropLast(), around: around)
                        #expect(abs(Double(found.firstAlone) - (wanted.inside - first.inside)) < tolerance)
                        #expect(abs(Double(found.lastAlone) - (wanted.inside - last.inside)) < tolerance)
                    }
                    compared += wanted.inside > 0 ? 1 : 0
                }
            }
        }
        #expect(compared > 20)
    }

    @Test func weightsAddUp() {
        var random = SeededGenerator(seed: 2)
        let sentences = Self.sentences(6, &random)
        var tokens = EncoderTokens()
        for sentence in sentences { tokens.append(sentence, model: Self.model) }
        let sum = (0..<6).reduce(Float(0)) { $0 + tokens.weight($1, $1 + 1) }
        #expect(abs(sum - tokens.weight(0, 6)) < 0.001)
        #expect(tokens.weight(3, 3) == 0)
    }
}
