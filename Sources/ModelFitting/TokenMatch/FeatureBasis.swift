import CKernels

/// The axes along which tokens' features vary most, scaled: where learning starts from, and what keeps it small.
///
/// Axes are scaled by (variance + variance of the last axis)^-1/4, halfway to equal variances.
struct FeatureBasis {
    /// Elements of a token's features.
    let featureWidth: Int
    /// The number of axes.
    let width: Int
    /// `featureWidth` rows of `width`.
    let matrix: [Float]
    /// The mean feature vector times the matrix.
    let mean: [Float]

    /// The moments of features, added up.
    struct Moments {
        let width: Int
        private(set) var count = 0
        private var sum: [Double]
        private var products: [Float]

        init(width: Int) {
            self.width = width
            sum = [Double](repeating: 0, count: width)
            products = [Float](repeating: 0, count: width * width)
        }

        /// Adds `count` rows of features.
        mutating func add(_ rows: [Float], count: Int) {
            guard count > 0 else { return }
            self.count += count
            var columns = [Float](repeating: 0, count: rows.count)
            for row in 0..<count {
                for column in 0..<width {
                    sum[column] += Double(rows[row * width + column])
                    columns[column * count + row] = rows[row * width + column]
                }
            }
            let right = PackedMatrix(rows: count, columns: width) { rows[$0 * width + $1] }
            let added = right.multiply(columns, count: width)
            for row in 0..<width {
                for column in 0..<width { products[row * width + column] += added[row * right.columns + column] }
            }
        }

        var mean: [Float] { sum.map { Float($0 / Double(max(1, count))) } }

        /// The covariance, row by row.
        var covariance: [Float] {
            let mean = mean
            return products.indices.map { products[$0] / Float(max(1, count)) - mean[$0 / width] * mean[$0 % width] }
        }
    }

    /// Finds the axes by orthogonal iteration: axes of nearly the same variance may be mixed, which does no harm.
    init(_ moments: Moments, width: Int, random: inout RandomNumbers) {
        let featureWidth = moments.width
        let covariance = moments.covariance
        let right = PackedMatrix(rows: featureWidth, columns: featureWidth) { covariance[$0 * featureWidth + $1] }
        var axes = (0..<width * featureWidth).map { _ in random.normal() }
        Self.orthonormalise(&axes, count: width, width: featureWidth)
        var variances = [Float](repeating: 0, count: width)
        for _ in 0..<40 {
            var next = right.multiply(axes, count: width)
            if right.columns != featureWidth {
                next = (0..<width).flatMap { row in
                    next[row * right.columns..<row * right.columns + featureWidth]
                }
            }
            for row in 0..<width {
                var sum: Float = 0
                for column in 0..<featureWidth {
                    sum += axes[row * featureWidth + column] * next[row * featureWidth + column]
                }
                variances[row] = max(sum, 0)
            }
            axes = next
            Self.orthonormalise(&axes, count: width, width: featureWidth)
        }
        let least = max(variances.min() ?? 0, 1e-9)
        var scales = variances.map { 1 / ($0 + least).squareRoot().squareRoot() }
        // Such that a coordinate's mean square is 1.
        let square = zip(variances, scales).reduce(Float(0)) { $0 + $1.0 * $1.1 * $1.1 } / Float(width)
        scales = scales.map { $0 / max(square, 1e-9).squareRoot() }
        var matrix = [Float](repeating: 0, count: featureWidth * width)
        for row in 0..<featureWidth {
            for column in 0..<width {
                matrix[row * width + column] = axes[column * featureWidth + row] * scales[column]
            }
        }
        let means = moments.mean
        self.mean = (0..<width).map { column in
            (0..<featureWidth).reduce(Float(0)) { $0 + means[$1] * matrix[$1 * width + column] }
        }
        self.featureWidth = featureWidth
        self.width = width
        self.matrix = matrix
    }

    /// Gram and Schmidt, modified, on rows of a width that is a multiple of 16.
    static func orthonormalise(_ rows: inout [Float], count: Int, width: Int) {
        rows.withUnsafeMutableBufferPointer { rows in
            for row in 0..<count {
                let own = rows.baseAddress! + row * width
                for earlier in 0..<row {
                    let other = rows.baseAddress! + earlier * width
                    ckernels_add(own, other, width, -ckernels_dot(own, other, width))
                }
                let norm = max(ckernels_dot(own, own, width), 1e-20).squareRoot()
                for column in 0..<width { own[column] /= norm }
            }
        }
    }
}
