import CKernels

/// Sums of normalised token features, a row of 1280 each.
struct FeatureSums {
    let count: Int
    private let weights: ModelWeights
    /// Without gain and shift.
    private var elements: [Float]
    /// Tokens in each sum, those that were taken away as -1.
    private var tokenCounts: [Float]
    private var partial = [Float](repeating: 0, count: Network.featureWidth)

    init(count: Int, weights: ModelWeights) {
        self.count = count
        self.weights = weights
        elements = [Float](repeating: 0, count: count * Network.featureWidth)
        tokenCounts = [Float](repeating: 0, count: count)
    }

    /// A sum that features go to, and what they are multiplied with.
    struct Part {
        var index: Int
        var factor: Float = 1
    }

    /// Adds some rows of features to some sums. They are added up among themselves first, so that sums over a very long
    /// text keep their precision.
    ///
    /// - Parameter moments: called with each row's number and the mean and factor of its normalisation.
    mutating func add(
        _ features: FeatureRows, _ rows: Range<Int>, to parts: [Part?],
        moments: (Int, (mean: Float, factor: Float)) -> Void = { _, _ in }
    ) {
        guard !rows.isEmpty else { return }
        partial.withUnsafeMutableBufferPointer { partial in
            partial.update(repeating: 0)
            for row in rows { moments(row, features.add(row, factor: 1, to: partial.baseAddress!)) }
            elements.withUnsafeMutableBufferPointer { elements in
                for case let part? in parts {
                    ckernels_add(
                        elements.baseAddress! + part.index * Network.featureWidth, partial.baseAddress!,
                        Network.featureWidth, part.factor)
                    tokenCounts[part.index] += Float(rows.count) * part.factor
                }
            }
        }
    }

    /// Calls `body` with the sums, gain and shift applied. To be called once, at the end.
    mutating func withSums<Result>(_ body: (UnsafePointer<Float>) -> Result) -> Result {
        elements.withUnsafeMutableBufferPointer { elements in
            for index in 0..<count {
                let row = elements.baseAddress! + index * Network.featureWidth
                let tokens = tokenCounts[index]
                for i in 0..<Network.featureWidth {
                    row[i] = row[i] * weights.normGain[i] + tokens * weights.normShift[i]
                }
            }
            return body(UnsafePointer(elements.baseAddress!))
        }
    }
}
