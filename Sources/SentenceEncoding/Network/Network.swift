import CKernels

/// The network of the Universal Sentence Encoder multilingual v3 (Yang et al. 2020), from pieces to token features and
/// from summed features to sentence vectors.
///
/// Token features: an embedding (512) and three branches of 256 channels that look at windows of 2, 3 and 5 tokens, each
/// a projection, a joint layer normalisation and two residual convolutions; then a layer normalisation over all 1280.
/// Sentence vectors: features summed over the tokens, pooled to 512, divided by the root of the number of tokens, two
/// residual hidden layers, hyperbolic tangent, scaled to length 1.
///
/// The second convolutions, which are most of the work, are computed six outputs at a time as Toom-Cook products: 25
/// matrix products for six tokens instead of 60, with a relative error of about 1e-6 in single precision.
struct Network: Sendable {
    let weights: ModelWeights
    let cache: PieceCache
    /// What the pooling's bias adds to the dense layers' inputs for each token.
    private let inputBias: [Float]

    init(weights: ModelWeights, cache: PieceCache) {
        self.weights = weights
        self.cache = cache
        var bias = [Float](repeating: 0, count: ModelWeights.inputWidth)
        ckernels_multiply(
            weights.poolBias, ModelWeights.outputWidth, 1, weights.denseInput, ModelWeights.outputWidth,
            ModelWeights.inputWidth, &bias, ModelWeights.inputWidth, 0)
        inputBias = bias
    }

    /// Floats in a row of token features.
    static let featureWidth = ModelWeights.featureWidth
    private static let embeddingWidth = ModelWeights.embeddingWidth
    private static let branchWidth = ModelWeights.branchWidth
    private static let channels = ModelWeights.channels
    private static let tileOutputs = ModelWeights.tileOutputs
    /// Tiles whose products fit into the second cache together.
    private static let tilesAtOnce = 192

    /// out = rows * matrix, or out += that; the matrix is packed. Strides in elements.
    func multiply(
        _ rows: UnsafePointer<Float>, _ stride: Int, _ count: Int, _ matrix: UnsafePointer<Float>, _ depth: Int,
        _ columns: Int, _ out: UnsafeMutablePointer<Float>, _ outStride: Int, accumulate: Bool = false,
        _ workspace: Workspace
    ) {
        ckernels_multiply(rows, stride, count, matrix, depth, columns, out, outStride, accumulate ? 1 : 0)
        workspace.work.multiplyAdds += count * depth * columns
    }

    // MARK: Token features

    /// The features of a batch's outputs, a row of 1280 each, in the order in which they were added. The memory belongs to
    /// the workspace and is overwritten by the next call.
    func features(_ batch: Batch, _ workspace: Workspace) -> UnsafeMutablePointer<Float> {
        workspace.work.tokens += batch.rowCount
        let features = workspace.features.floats(batch.rowCount * Self.featureWidth)
        let hidden = workspace.hidden.floats(batch.tokens.count * Self.branchWidth)
        withPieceRows(batch.tokens, workspace) { rows in
            for span in batch.spans { firstConvolutions(span, rows, hidden) }
        }
        for span in batch.spans {
            for output in 0..<span.outputs.count {
                let (bytes, scale, offset) = weights.embeddingRow(
                    Int(batch.tokens[span.start + span.outputs.lowerBound + output]))
                ckernels_dequantise(
                    bytes, Self.embeddingWidth, scale, offset,
                    features + (span.firstRow + output) * Self.featureWidth)
            }
        }
        for branch in weights.branches { secondConvolutions(branch, batch, hidden, features, workspace) }
        for row in 0..<batch.rowCount {
            ckernels_normalise(
                features + row * Self.featureWidth, Self.featureWidth, nil, weights.normGain, weights.normShift,
                weights.epsilon)
        }
        return features
    }

    private func firstConvolutions(
        _ span: TokenSpan, _ rows: [PieceRows.Row], _ hidden: UnsafeMutablePointer<Float>
    ) {
        // Hidden values are wanted as far as the second convolutions look.
        let from = max(0, span.outputs.lowerBound - 2)
        let to = min(span.count, span.outputs.upperBound + Self.tileOutputs + 2)
        withUnsafeTemporaryAllocation(of: UnsafePointer<Int16>?.self, capacity: 5) { window in
            withUnsafeTemporaryAllocation(of: UnsafePointer<Float>?.self, capacity: 5) { scales in
                for token in from..<to {
                    for place in 0..<5 {
                        let other = token + place - 2
                        let row = other >= 0 && other < span.count ? rows[span.start + other] : nil
                        window[place] = row.map { UnsafePointer($0.elements) }
                        scales[place] = row.map { UnsafePointer($0.scales) }
                    }
                    ckernels_first_convolution(
                        window.baseAddress, scales.baseAddress, weights.firstBias,
                        hidden + (span.start + token) * Self.branchWidth)
                }
            }
        }
    }

    private struct Tile {
        var span: Int
        /// The first output, counted within the span.
        var output: Int
    }

    private func secondConvolutions(
        _ branch: ModelWeights.Branch, _ batch: Batch, _ hidden: UnsafeMutablePointer<Float>,
        _ features: UnsafeMutablePointer<Float>, _ workspace: Workspace
    ) {
        var tiles: [Tile] = []
        for (index, span) in batch.spans.enumerated() {
            for output in stride(from: span.outputs.lowerBound, to: span.outputs.upperBound, by: Self.tileOutputs) {
                tiles.append(Tile(span: index, output: output))
            }
        }
        let zeros = UnsafePointer(workspace.zeros)
        let points = branch.points
        let matrix = Self.channels * Self.channels
        for first in stride(from: 0, to: tiles.count, by: Self.tilesAtOnce) {
            let group = tiles[first..<min(first + Self.tilesAtOnce, tiles.count)]
            let pointStride = group.count * Self.channels
            let inputs = workspace.tileInputs.floats(points * pointStride)
            let products = workspace.tileProducts.floats(points * pointStride)
            withUnsafeTemporaryAllocation(of: UnsafePointer<Float>?.self, capacity: points) { rows in
                for (place, tile) in group.enumerated() {
                    let span = batch.spans[tile.span]
                    for i in 0..<points {
                        let token = tile.output - branch.left + i
                        rows[i] =
                            token >= 0 && token < span.count
                            ? UnsafePointer(hidden + (span.start + token) * Self.branchWidth + branch.channel) : zeros
                    }
                    ckernels_tile_input(
                        rows.baseAddress, points, branch.inputTransform, inputs + place * Self.channels, pointStride)
                }
            }
            for point in 0..<points {
                multiply(
                    inputs + point * pointStride, Self.channels, group.count, branch.second + point * matrix,
                    Self.channels, Self.channels, products + point * pointStride, Self.channels, workspace)
            }
            withUnsafeTemporaryAllocation(of: UnsafePointer<Float>?.self, capacity: Self.tileOutputs) { residual in
                withUnsafeTemporaryAllocation(
                    of: UnsafeMutablePointer<Float>?.self, capacity: Self.tileOutputs
                ) { out in
                    for (place, tile) in group.enumerated() {
                        let span = batch.spans[tile.span]
                        let count = min(Self.tileOutputs, span.outputs.upperBound - tile.output)
                        for i in 0..<count {
                            residual[i] = UnsafePointer(
                                hidden + (span.start + tile.output + i) * Self.branchWidth + branch.channel)
                            let row = span.firstRow + tile.output - span.outputs.lowerBound + i
                            out[i] = features + row * Self.featureWidth + Self.embeddingWidth + branch.channel
                        }
                        ckernels_tile_output(
                            products + place * Self.channels, pointStride, points, branch.outputTransform,
                            branch.secondBias, residual.baseAddress, out.baseAddress, count)
                    }
                }
            }
        }
    }

    /// Feature rows times a projection's matrix, in the workspace's memory.
    func project(
        _ features: UnsafePointer<Float>, rows: Int, _ projection: TokenProjection, _ workspace: Workspace
    ) -> UnsafePointer<Float> {
        let out = workspace.projected.floats(rows * projection.paddedColumns)
        multiply(
            features, Self.featureWidth, rows, projection.packed, Self.featureWidth, projection.paddedColumns, out,
            projection.paddedColumns, workspace)
        return UnsafePointer(out)
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
