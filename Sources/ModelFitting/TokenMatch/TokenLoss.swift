import CKernels
import Glibc
import SemanticEvidence

/// How well each query finds its pair's other sentence among the batch's: the mean of -ln of its probability, and the
/// derivatives by the parameters.
struct TokenLoss {
    /// Which tokens of each pair's sentence are asked, by token number within the side.
    typealias Queries = [Range<Int>]

    private(set) var loss: Double = 0
    private(set) var gradient: [Float]
    /// Queries whose right sentence has the highest score.
    private(set) var hits = 0
    /// Queries that were asked.
    private(set) var queries = 0

    init(_ batch: TokenBatch, one: Queries, other: Queries, _ parameters: TokenParameters) {
        gradient = [Float](repeating: 0, count: parameters.values.count)
        guard batch.one.tokenCount > 0, batch.other.tokenCount > 0 else { return }
        let first = TokenForward(batch.one, parameters)
        let second = TokenForward(batch.other, parameters)
        let width = parameters.width
        let right = PackedMatrix(rows: width, columns: second.side.tokenCount) { second.vectors[$1 * width + $0] }
        let products = right.multiply(first.vectors, count: first.side.tokenCount)
        var firstSlopes = Slopes(first)
        var secondSlopes = Slopes(second)
        queries = one.count { !$0.isEmpty } + other.count { !$0.isEmpty }
        ask(batch, one, first, second, parameters, &firstSlopes, &secondSlopes) { products[$0 * right.columns + $1] }
        ask(batch, other, second, first, parameters, &secondSlopes, &firstSlopes) { products[$1 * right.columns + $0] }
        first.backward(vectors: firstSlopes.vectors, weights: firstSlopes.weights, parameters, into: &gradient)
        second.backward(vectors: secondSlopes.vectors, weights: secondSlopes.weights, parameters, into: &gradient)
    }

    private struct Slopes {
        var vectors: [Float]
        var weights: [Float]

        init(_ forward: TokenForward) {
            vectors = [Float](repeating: 0, count: forward.vectors.count)
            weights = [Float](repeating: 0, count: forward.weights.count)
        }
    }

    private mutating func ask(
        _ batch: TokenBatch, _ queries: Queries, _ asked: TokenForward, _ answering: TokenForward,
        _ parameters: TokenParameters, _ askedSlopes: inout Slopes, _ answeringSlopes: inout Slopes,
        product: (Int, Int) -> Float
    ) {
        let slope = parameters.values[parameters.slope]
        let offset = parameters.values[parameters.offset]
        let count = batch.pairCount
        let share = 1 / Float(max(1, self.queries))
        let width = parameters.width
        for (pair, tokens) in queries.enumerated() where !tokens.isEmpty {
            var best = [Float](repeating: -2, count: tokens.count * count)
            var place = [Int](repeating: 0, count: tokens.count * count)
            var scores = [Float](repeating: -.infinity, count: count)
            for candidate in 0..<count where candidate == pair || batch.isWrong(candidate, for: pair) {
                let range = answering.side.starts[candidate]..<answering.side.starts[candidate + 1]
                guard !range.isEmpty else { continue }
                var score: Float = 0
                for (index, token) in tokens.enumerated() {
                    let cell = candidate * tokens.count + index
                    for answer in range {
                        let value = product(token, answer)
                        if value > best[cell] {
                            best[cell] = value
                            place[cell] = answer
                        }
                    }
                    score += asked.weights[token] * Softplus.value(slope * best[cell] - offset)
                }
                scores[candidate] = score
            }
            let highest = scores.max()!
            guard scores[pair] > -.infinity else { continue }
            let powers = scores.map { $0 == -.infinity ? 0 : expf($0 - highest) }
            let total = powers.reduce(0, +)
            loss += Double(share * (logf(total) + highest - scores[pair]))
            if scores[pair] == highest { hits += 1 }
            for candidate in 0..<count {
                let slopeOfScore = (powers[candidate] / total - (candidate == pair ? 1 : 0)) * share
                // Far too small to be seen in the sum.
                guard abs(slopeOfScore) > 1e-9 else { continue }
                for (index, token) in tokens.enumerated() {
                    let cell = candidate * tokens.count + index
                    let input = slope * best[cell] - offset
                    askedSlopes.weights[token] += slopeOfScore * Softplus.value(input)
                    let inputSlope = slopeOfScore * asked.weights[token] * Softplus.slope(input)
                    gradient[parameters.slope] += inputSlope * best[cell]
                    gradient[parameters.offset] -= inputSlope
                    let answer = place[cell]
                    askedSlopes.vectors.withUnsafeMutableBufferPointer { own in
                        answering.vectors.withUnsafeBufferPointer {
                            ckernels_add(
                                own.baseAddress! + token * width, $0.baseAddress! + answer * width, width,
                                inputSlope * slope)
                        }
                    }
                    answeringSlopes.vectors.withUnsafeMutableBufferPointer { own in
                        asked.vectors.withUnsafeBufferPointer {
                            ckernels_add(
                                own.baseAddress! + answer * width, $0.baseAddress! + token * width, width,
                                inputSlope * slope)
                        }
                    }
                }
            }
        }
    }
}
