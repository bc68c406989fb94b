import CKernels

/// Tokens whose convolutions are computed together: what is between the steps stays in the second cache, and the
/// matrices are read seldom enough.
private let tokensAtOnce = 288

extension Network {
    /// The features of a batch's outputs: `receive` is called with each span's number and rows, in order.
    func features(_ batch: Batch, _ workspace: Workspace, _ receive: (Int, FeatureRows) -> Void) {
        workspace.work.tokens += batch.rowCount
        batch.tokens.withUnsafeBufferPointer { tokens in
            withPieceRows(batch.tokens, workspace) { rows in
                var start = 0
                while start < batch.spans.count {
                    var end = start + 1
                    var count = batch.spans[start].outputs.count
                    while end < batch.spans.count, count + batch.spans[end].outputs.count <= tokensAtOnce {
                        count += batch.spans[end].outputs.count
                        end += 1
                    }
                    let spans = batch.spans[start..<end]
                    let branches = convolve(spans, outputs: count, rows, workspace)
                    var row = 0
                    for (index, span) in zip(spans.indices, spans) {
                        let features = FeatureRows(
                            weights: weights, tokens: tokens.baseAddress! + span.start + span.outputs.lowerBound,
                            branches: branches + row * ModelWeights.branchWidth, count: span.outputs.count)
                        receive(index, features)
                        row += span.outputs.count
                    }
                    start = end
                }
            }
        }
    }

    /// The outputs of the three branches for some spans, a row of 768 each.
    private func convolve(
        _ spans: ArraySlice<TokenSpan>, outputs: Int, _ rows: [PieceRows.Row], _ workspace: Workspace
    ) -> UnsafeMutablePointer<Float> {
        guard let first = spans.first, let last = spans.last else { return workspace.zeros }
        let tokens = last.start + last.count - first.start
        // Where token 0 of the batch would be.
        let hidden = workspace.hidden.floats(tokens * ModelWeights.branchWidth) - first.start * ModelWeights.branchWidth
        let branches = workspace.branches.floats(outputs * ModelWeights.branchWidth)
        for span in spans { firstConvolutions(span, rows, hidden) }
        for (branch, tiles) in zip(weights.branches, tiles) {
            secondConvolutions(branch, tiles, spans, hidden, branches, workspace)
        }
        return branches
    }

    private func firstConvolutions(
        _ span: TokenSpan, _ rows: [PieceRows.Row], _ hidden: UnsafeMutablePointer<Float>
    ) {
        // Hidden values are wanted as far as the second convolutions look.
        let wanted = weights.branches.map { branch in
            let outputs = span.outputs(of: branch)
            return (outputs.lowerBound - branch.left..<outputs.upperBound + branch.order - 1 - branch.left)
                .clamped(to: 0..<span.count)
        }
        let from = wanted.reduce(span.count) { min($0, $1.lowerBound) }
        let to = wanted.reduce(0) { max($0, $1.upperBound) }
        guard from < to else { return }
        withUnsafeTemporaryAllocation(of: UnsafePointer<Int16>?.self, capacity: 5) { window in
            withUnsafeTemporaryAllocation(of: UnsafePointer<Float>?.self, capacity: 5) { scales in
                for token in from..<to {
                    var orders: Int32 = 0
                    for (index, range) in wanted.enumerated() where range.contains(token) {
                        orders |= 1 << Int32(index)
                    }
                    for place in 0..<5 {
                        let other = token + place - 2
                        let row = other >= 0 && other < span.count ? rows[span.start + other] : nil
                        window[place] = row.map { UnsafePointer($0.elements) }
                        scales[place] = row.map { UnsafePointer($0.scales) }
                    }
                    let ahead = rows[min(rows.count - 1, span.start + token + 3)]
                    ckernels_first_convolution(
                        window.baseAddress, scales.baseAddress, weights.firstBias,
                        hidden + (span.start + token) * ModelWeights.branchWidth, orders,
                        ahead.elements)
                }
            }
        }
    }

    private struct Tile {
        var span: TokenSpan
        /// The first output, counted within the span.
        var output: Int
        /// The number of outputs.
        var count: Int
        /// Where the first output's row is.
        var row: Int
    }

    /// The tiles of all spans, those with the most outputs first: a point's matrix is needed by the first few of them.
    private func tiles(of spans: ArraySlice<TokenSpan>, _ branch: ModelWeights.Branch) -> [Tile] {
        let most = ModelWeights.tileOutputs
        var bySize = [[Tile]](repeating: [], count: most + 1)
        var firstRow = 0
        for span in spans {
            let outputs = span.outputs(of: branch)
            for output in stride(from: outputs.lowerBound, to: outputs.upperBound, by: most) {
                let count = min(most, outputs.upperBound - output)
                let row = firstRow + output - span.outputs.lowerBound
                bySize[count].append(Tile(span: span, output: output, count: count, row: row))
            }
            firstRow += span.outputs.count
        }
        return Array(bySize.reversed().joined())
    }

    private func secondConvolutions(
        _ branch: ModelWeights.Branch, _ transforms: ConvolutionTiles, _ spans: ArraySlice<TokenSpan>,
        _ hidden: UnsafeMutablePointer<Float>, _ branches: UnsafeMutablePointer<Float>, _ workspace: Workspace
    ) {
        let channels = ModelWeights.channels
        let width = ModelWeights.branchWidth
        let tiles = tiles(of: spans, branch)
        let points = branch.points
        let pointStride = tiles.count * channels
        let inputs = workspace.tileInputs.floats(points * pointStride)
        let products = workspace.tileProducts.floats(points * pointStride)
        let infinity = (points - 1) * pointStride
        let zeros = UnsafePointer(workspace.zeros)
        withUnsafeTemporaryAllocation(of: UnsafePointer<Float>?.self, capacity: points) { rows in
            for (place, tile) in tiles.enumerated() {
                let transform = transforms.transform(outputs: tile.count)
                for i in 0..<transform.points {
                    let token = tile.output - branch.left + i
                    rows[i] =
                        token >= 0 && token < tile.span.count
                        ? UnsafePointer(hidden + (tile.span.start + token) * width + branch.channel) : zeros
                }
                let input = inputs + place * channels
                ckernels_tile_input(
                    rows.baseAddress, transform.points, transform.input, input, pointStride, input + infinity)
            }
        }
        for point in 0..<points {
            // Tiles with r outputs use the first r + order - 2 points, and infinity.
            let least = point == points - 1 ? 1 : point - branch.order + 3
            let count = tiles.prefix { $0.count >= least }.count
            multiply(
                inputs + point * pointStride, channels, count, branch.second + point * channels * channels, channels,
                channels, products + point * pointStride, channels, workspace)
        }
        withUnsafeTemporaryAllocation(of: UnsafePointer<Float>?.self, capacity: ModelWeights.tileOutputs) { residual in
            withUnsafeTemporaryAllocation(
                of: UnsafeMutablePointer<Float>?.self, capacity: ModelWeights.tileOutputs
            ) { out in
                for (place, tile) in tiles.enumerated() {
                    let transform = transforms.transform(outputs: tile.count)
                    for i in 0..<tile.count {
                        let token = tile.span.start + tile.output + i
                        residual[i] = UnsafePointer(hidden + token * width + branch.channel)
                        out[i] = branches + (tile.row + i) * width + branch.channel
                    }
                    let product = products + place * channels
                    ckernels_tile_output(
                        product, pointStride, product + infinity, transform.points, transform.output,
                        branch.secondBias, residual.baseAddress, out.baseAddress, tile.count)
                }
            }
        }
    }
}
