import CKernels

/// The features of consecutive tokens before their normalisation: embeddings as the model file has them, and the outputs
/// of the three branches. The memory is the workspace's and is overwritten by the next tokens.
struct FeatureRows {
    let weights: ModelWeights
    let tokens: UnsafePointer<Int32>
    /// 768 elements a token.
    let branches: UnsafeMutablePointer<Float>
    let count: Int

    func branches(_ row: Int) -> UnsafeMutablePointer<Float> { branches + row * ModelWeights.branchWidth }

    /// Adds `factor` times the normalised features of a token, without gain and shift, to a sum of 1280 elements, and
    /// returns the mean and the factor of its normalisation.
    @discardableResult
    func add(_ row: Int, factor: Float, to sum: UnsafeMutablePointer<Float>) -> (mean: Float, factor: Float) {
        let (bytes, scale, offset) = weights.embeddingRow(Int(tokens[row]))
        var moments: (mean: Float, factor: Float) = (0, 0)
        withUnsafeMutablePointer(to: &moments) {
            // unsafe: a pair of floats is two floats in a row.
            $0.withMemoryRebound(to: Float.self, capacity: 2) {
                ckernels_add_feature(bytes, scale, offset, branches(row), weights.epsilon, factor, sum, $0)
            }
        }
        return moments
    }
}
