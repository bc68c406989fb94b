/// The Toom-Cook transforms of one order of the second convolutions, for tiles of one to six outputs.
///
/// r outputs of a convolution with n taps take n + r - 1 products of matrices, one a point. The model file has the matrices
/// for six outputs, and the transforms that go with them. A point's matrix is the taps' value there, up to a factor, so
/// that fewer outputs get along with the first few of the same matrices and the one at infinity: the last tile of a
/// sentence costs no more than its outputs. The transforms for fewer outputs are computed here, once.
final class ConvolutionTiles: Sendable {
    /// The transforms of tiles with the same number of outputs.
    struct Transform: @unchecked Sendable {
        // Sendable: read-only, and the memory lives as long as the tiles.

        /// Points, as many as inputs: the first few finite ones, then infinity.
        let points: Int
        /// points x points, from inputs to points.
        let input: UnsafePointer<Float>
        /// outputs x points, from points to outputs.
        let output: UnsafePointer<Float>
    }

    /// The finite points, in the order of the model file's matrices; `Tools/build-model` has the same.
    private static let points: [Double] = [0, 1, -1, 2, -2, 0.5, -0.5, 4, -0.25]

    /// For one output, for two, and so on.
    private let transforms: [Transform]

    init(_ branch: ModelWeights.Branch) {
        let most = ModelWeights.tileOutputs
        let full = Transform(points: branch.points, input: branch.inputTransform, output: branch.outputTransform)
        let factors = Self.matrixFactors(full)
        transforms =
            (1..<most).map { Self.transform(outputs: $0, taps: branch.order, factors: factors) } + [full]
    }

    deinit {
        // The largest tile's are the model file's own.
        for transform in transforms.dropLast() {
            transform.input.deallocate()
            transform.output.deallocate()
        }
    }

    func transform(outputs: Int) -> Transform { transforms[outputs - 1] }

    /// By what factor each of the file's matrices is larger than the taps' value at its point.
    private static func matrixFactors(_ full: Transform) -> [Double] {
        let exact = inputTransform(full.points)
        return (0..<full.points).map { point in
            let row = exact[point]
            let place = row.indices.max { abs(row[$0]) < abs(row[$1]) }!
            // Infinity belongs to the highest power, the other points have a part in the lowest.
            let output = point == full.points - 1 ? ModelWeights.tileOutputs - 1 : 0
            return row[place] / Double(full.input[point * full.points + place])
                / Double(full.output[output * full.points + point])
        }
    }

    /// The exact input transform: the coefficients of the polynomials that interpolate between the points.
    private static func inputTransform(_ count: Int) -> [[Double]] {
        let finite = points[..<(count - 1)]
        let padded = { (polynomial: [Double]) in
            polynomial + Array(repeating: 0, count: count - polynomial.count)
        }
        let rows = finite.map { point in
            let others = finite.filter { $0 != point }
            let value = others.reduce(1) { $0 * (point - $1) }
            return padded(polynomial(roots: others).map { $0 / value })
        }
        return rows + [polynomial(roots: Array(finite))]
    }

    /// Coefficients from the lowest power to the highest.
    private static func polynomial(roots: [Double]) -> [Double] {
        roots.reduce([1]) { polynomial, root in
            var product = [0] + polynomial
            for (power, coefficient) in polynomial.enumerated() { product[power] -= root * coefficient }
            return product
        }
    }

    private static func transform(outputs: Int, taps: Int, factors: [Double]) -> Transform {
        let count = outputs + taps - 1
        let input = UnsafeMutablePointer<Float>.allocate(capacity: count * count)
        let output = UnsafeMutablePointer<Float>.allocate(capacity: outputs * count)
        for (point, row) in inputTransform(count).enumerated() {
            let isInfinity = point == count - 1
            // Scaled by the largest entry, as in the file, so that nothing between dwarfs the result.
            let scale = row.reduce(0) { max($0, abs($1)) }
            for (place, coefficient) in row.enumerated() { input[point * count + place] = Float(coefficient / scale) }
            let factor = scale / factors[isInfinity ? factors.count - 1 : point]
            var power = 1.0
            for place in 0..<outputs {
                let value = isInfinity ? (place == outputs - 1 ? 1 : 0) : power
                output[place * count + point] = Float(value * factor)
                if !isInfinity { power *= points[point] }
            }
        }
        return Transform(points: count, input: UnsafePointer(input), output: UnsafePointer(output))
    }
}
