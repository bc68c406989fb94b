import CKernels

/// The network of the Universal Sentence Encoder multilingual v3 (Yang et al. 2020), from pieces to token features and
/// from summed features to sentence vectors.
///
/// Token features: an embedding (512) and three branches of 256 channels that look at windows of 2, 3 and 5 tokens, each
/// a projection, a joint layer normalisation and two residual convolutions; then a layer normalisation over all 1280.
/// Sentence vectors: features summed over the tokens, pooled to 512, divided by the root of the number of tokens, two
/// residual hidden layers, hyperbolic tangent, scaled to length 1.
///
/// The second convolutions, which are most of the work, are computed up to six outputs at a time as Toom-Cook products:
/// 25 matrix products for six tokens instead of 60, with a relative error of about 1e-6 in single precision.
struct Network: Sendable {
    let weights: ModelWeights
    let cache: PieceCache
    private let precision: SentenceEncoder.Precision
    /// What the pooling's bias adds to the dense layers' inputs for each token.
    private let inputBias: [Float]
    /// For each of the weights' branches.
    let tiles: [ConvolutionTiles]

    /// - Precondition: the processor has the precision.
    init(weights: ModelWeights, cache: PieceCache, precision: SentenceEncoder.Precision = .single) {
        self.precision = precision
        self.weights = weights
        self.cache = cache
        tiles = weights.branches.map { ConvolutionTiles($0) }
        var bias = [Float](repeating: 0, count: ModelWeights.inputWidth)
        ckernels_multiply(
            weights.poolBias, ModelWeights.outputWidth, 1, weights.denseInput, ModelWeights.outputWidth,
            ModelWeights.inputWidth, &bias, ModelWeights.inputWidth, 0)
        inputBias = bias
    }

    /// Floats in a row of token features.
    static let featureWidth = ModelWeights.featureWidth

    /// out = rows * matrix, or out += that; the matrix is packed. Strides in elements.
    func multiply(
        _ rows: UnsafePointer<Float>, _ stride: Int, _ count: Int, _ matrix: UnsafePointer<Float>, _ depth: Int,
        _ columns: Int, _ out: UnsafeMutablePointer<Float>, _ outStride: Int, accumulate: Bool = false,
        _ workspace: Workspace
    ) {
        let product =
            switch precision {
            case .single: ckernels_multiply
            case .bf16: ckernels_multiply_bf16
            }
        product(rows, stride, count, matrix, depth, columns, out, outStride, accumulate ? 1 : 0)
        workspace.work.multiplyAdds += count * depth * columns
    }

    // MARK: Sentence vectors

    /// Sums of features, a row of 1280 each, to inputs of the dense layers, a row of 640 each, before division by the
    /// root of the number of tokens. Linear but for the bias, which comes once a token.
    func pool(
        _ sums: UnsafePointer<Float>, count: Int, into inputs: UnsafeMutablePointer<Float>, _ workspace: Workspace
    ) {
        let pooled = workspace.pooled.floats(count * ModelWeights.outputWidth)
        multiply(
            sums, Self.featureWidth, count, weights.pool, Self.featureWidth, ModelWeights.outputWidth, pooled,
            ModelWeights.outputWidth, workspace)
        multiply(
            pooled, ModelWeights.outputWidth, count, weights.denseInput, ModelWeights.outputWidth,
            ModelWeights.inputWidth, inputs, ModelWeights.inputWidth, workspace)
    }

    /// Adds the bias, once a token, to the inputs of a row and divides by the root of the number of tokens.
    func scale(_ inputs: UnsafeMutablePointer<Float>, tokenCount: Int) {
        let factor = 1 / Float(tokenCount).squareRoot()
        inputBias.withUnsafeBufferPointer {
            ckernels_add(inputs, $0.baseAddress!, ModelWeights.inputWidth, Float(tokenCount))
        }
        for i in 0..<ModelWeights.inputWidth { inputs[i] *= factor }
    }

    /// The dense layers: `inputs` (a row of 640 each, overwritten) to vectors of length 1.
    func finish(
        _ inputs: UnsafeMutablePointer<Float>, count: Int, into out: UnsafeMutablePointer<Float>,
        _ workspace: Workspace
    ) {
        let width = ModelWeights.inputWidth
        let half = ModelWeights.hiddenWidth
        for row in 0..<count { ckernels_rectify(inputs + row * width, half, nil) }
        multiply(inputs, width, count, weights.dense1, half, half, inputs + half, width, accumulate: true, workspace)
        for row in 0..<count { ckernels_rectify(inputs + row * width + half, half, nil) }
        let hidden = workspace.secondHidden.floats(count * ModelWeights.outputWidth)
        multiply(
            inputs + half, width, count, weights.dense2, half, ModelWeights.outputWidth, hidden,
            ModelWeights.outputWidth, workspace)
        ckernels_rectify(hidden, count * ModelWeights.outputWidth, nil)
        multiply(
            inputs + half, width, count, weights.denseSkip, half, ModelWeights.outputWidth, out,
            ModelWeights.outputWidth, workspace)
        multiply(
            hidden, ModelWeights.outputWidth, count, weights.dense3, ModelWeights.outputWidth,
            ModelWeights.outputWidth, out, ModelWeights.outputWidth, accumulate: true, workspace)
        for row in 0..<count {
            ckernels_finish(out + row * ModelWeights.outputWidth, ModelWeights.outputWidth, weights.epsilon)
        }
    }
}
