import Glibc

/// Adam (Kingma and Ba, 2015): steps that are scaled, for each number, by the size of its recent derivatives.
struct Adam {
    private var means: [Float]
    private var squares: [Float]
    private var steps = 0

    init(count: Int) {
        means = [Float](repeating: 0, count: count)
        squares = means
    }

    mutating func step(_ values: inout [Float], gradient: [Float], rate: Float) {
        steps += 1
        let meanShare: Float = 0.9
        let squareShare: Float = 0.999
        let meanScale = 1 / (1 - powf(meanShare, Float(steps)))
        let squareScale = 1 / (1 - powf(squareShare, Float(steps)))
        for index in values.indices {
            means[index] += (1 - meanShare) * (gradient[index] - means[index])
            squares[index] += (1 - squareShare) * (gradient[index] * gradient[index] - squares[index])
            values[index] -= rate * means[index] * meanScale / ((squares[index] * squareScale).squareRoot() + 1e-8)
        }
    }
}
