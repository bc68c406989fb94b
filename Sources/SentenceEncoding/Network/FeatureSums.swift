import CKernels

/// Sums of token features, a row of 1280 each.
struct FeatureSums {
    let count: Int
    private(set) var elements: [Float]
    private var partial = [Float](repeating: 0, count: Network.featureWidth)

    init(count: Int) {
        self.count = count
        elements = [Float](repeating: 0, count: count * Network.featureWidth)
    }

    /// Adds `rows` rows of features to sum `index`. They are added up among themselves first, so that sums over a very
    /// long text keep their precision.
    mutating func add(_ features: UnsafePointer<Float>, rows: Int, to index: Int, factor: Float = 1) {
        for i in partial.indices { partial[i] = 0 }
        for row in 0..<rows {
            ckernels_add(&partial, features + row * Network.featureWidth, Network.featureWidth, 1)
        }
        elements.withUnsafeMutableBufferPointer {
            ckernels_add($0.baseAddress! + index * Network.featureWidth, partial, Network.featureWidth, factor)
        }
    }
}
