import TestSupport
import Testing

@testable import ModelFitting

@Suite("Learning how tokens meet")
struct TokenFittingTests {
    private static let coordinates = 16
    private static let width = 16

    /// Pairs whose sentences share hidden tokens, in another order and with noise.
    private static func batch(pairs: Int, noise: Float, _ random: inout SeededGenerator) -> TokenBatch {
        var batch = TokenBatch()
        for pair in 0..<pairs {
            let tokens = (0..<Int.random(in: 2...5, using: &random)).map { _ in
                (0..<coordinates).map { _ in Float.random(in: -1...1, using: &random) }
            }
            func noisy(_ tokens: [[Float]]) -> [Float] {
                tokens.joined().map { $0 + Float.random(in: -noise...noise, using: &random) }
            }
            batch.one.append(noisy(tokens), count: tokens.count)
            batch.other.append(noisy(tokens.reversed()), count: tokens.count)
            batch.oneTexts.append(pair)
            batch.otherTexts.append(pair)
        }
        return batch
    }

    private static func whole(_ side: TokenBatch.Side) -> TokenLoss.Queries {
        (0..<side.starts.count - 1).map { side.starts[$0]..<side.starts[$0 + 1] }
    }

    @Test func derivativesAgreeWithDifferences() {
        var random = SeededGenerator(seed: 11)
        let batch = Self.batch(pairs: 5, noise: 0.5, &random)
        var numbers = RandomNumbers(seed: 4)
        var parameters = TokenParameters(coordinates: Self.coordinates, width: Self.width, random: &numbers)
        for index in parameters.bias..<parameters.slope {
            parameters.values[index] = Float.random(in: -0.2...0.2, using: &random)
        }
        // A gentle slope: scores far apart would leave nothing to derive.
        parameters.values[parameters.slope] = 2
        var queries = Self.whole(batch.one)
        queries[2] = queries[2].lowerBound..<queries[2].lowerBound + 1
        let other = Self.whole(batch.other)
        func loss(_ parameters: TokenParameters) -> Double {
            TokenLoss(batch, one: queries, other: other, parameters).loss
        }
        let gradient = TokenLoss(batch, one: queries, other: other, parameters).gradient
        let step: Float = 2e-3
        var checked = 0
        let places =
            stride(from: 0, to: parameters.bias, by: 7).map { $0 } + Array(parameters.bias..<parameters.values.count)
        for index in places {
            var more = parameters
            more.values[index] += step
            var less = parameters
            less.values[index] -= step
            let difference = (loss(more) - loss(less)) / Double(2 * step)
            #expect(abs(difference - Double(gradient[index])) < 0.002 + 0.03 * abs(difference), "number \(index)")
            checked += abs(difference) > 0.01 ? 1 : 0
        }
        #expect(checked > 20)
    }

    @Test func aShortTrainingImproves() {
        func train() -> (first: Double, last: Double, values: [Float]) {
            var random = SeededGenerator(seed: 23)
            var numbers = RandomNumbers(seed: 4)
            var parameters = TokenParameters(coordinates: Self.coordinates, width: Self.width, random: &numbers)
            var optimiser = Adam(count: parameters.values.count)
            let test = Self.batch(pairs: 20, noise: 0.8, &random)
            func loss() -> Double {
                TokenLoss(test, one: Self.whole(test.one), other: Self.whole(test.other), parameters).loss
            }
            let first = loss()
            for _ in 0..<60 {
                let batch = Self.batch(pairs: 20, noise: 0.8, &random)
                let result = TokenLoss(
                    batch, one: Self.whole(batch.one), other: Self.whole(batch.other), parameters)
                optimiser.step(&parameters.values, gradient: result.gradient, rate: 5e-3)
            }
            return (first, loss(), parameters.values)
        }
        let one = train()
        #expect(one.last < one.first * 0.9)
        #expect(train().values == one.values)
    }

    @Test func equalSentencesAreNotWrong() {
        var batch = TokenBatch()
        batch.oneTexts = [0, 0, 2]
        batch.otherTexts = [0, 1, 1]
        #expect(!batch.isWrong(1, for: 0))
        #expect(!batch.isWrong(2, for: 1))
        #expect(batch.isWrong(2, for: 0))
    }

    @Test func axesAreThoseOfTheFeatures() {
        var random = RandomNumbers(seed: 9)
        var moments = FeatureBasis.Moments(width: 16)
        // Coordinate k has the standard deviation 16 - k, and a mean of k.
        let rows = (0..<4000).flatMap { _ in (0..<16).map { Float($0) + Float(16 - $0) * random.normal() } }
        moments.add(rows, count: 4000)
        let basis = FeatureBasis(moments, width: 16, random: &random)
        var squares = [Float](repeating: 0, count: 16)
        for row in 0..<4000 {
            for column in 0..<16 {
                let value =
                    (0..<16).reduce(Float(0)) { $0 + rows[row * 16 + $1] * basis.matrix[$1 * 16 + column] }
                    - basis.mean[column]
                squares[column] += value * value / 4000
            }
        }
        #expect(abs(squares.reduce(0, +) / 16 - 1) < 0.02)
        #expect(squares[0] > squares[15])
    }

    @Test func thePackedProductIsTheProduct() {
        var random = SeededGenerator(seed: 1)
        let left = (0..<3 * 5).map { _ in Float.random(in: -1...1, using: &random) }
        let right = (0..<5 * 19).map { _ in Float.random(in: -1...1, using: &random) }
        let product = PackedMatrix(rows: 5, columns: 19) { right[$0 * 19 + $1] }
        let found = product.multiply(left, count: 3)
        #expect(product.columns == 32)
        for row in 0..<3 {
            for column in 0..<19 {
                let wanted = (0..<5).reduce(Float(0)) { $0 + left[row * 5 + $1] * right[$1 * 19 + column] }
                #expect(abs(found[row * 32 + column] - wanted) < 1e-5)
            }
        }
    }
}
