/// A token projection with an encoder's normalisation taken in.
///
/// The projection P of normalised features is linear but for each token's mean m and factor f: with gain and shift of the
/// normalisation taken into the matrix, it is f (e P1 + b P2 - m c) + d for a token's embedding e and branches b.
struct FoldedProjection: Sendable {
    let columns: Int
    let paddedColumns: Int
    /// P1, 512 rows, and P2, 768 rows, in panels of 16 columns.
    let embeddingPart: [Float]
    let branchPart: [Float]
    /// c, the sums of the columns.
    let columnSums: [Float]
    /// d.
    let shift: [Float]

    init(_ projection: TokenProjection, weights: ModelWeights) {
        columns = projection.columns
        paddedColumns = projection.paddedColumns
        let rows = ModelWeights.featureWidth
        let edge = ModelWeights.embeddingWidth
        var parts: (embedding: [Float], branches: [Float]) = ([], [])
        parts.embedding.reserveCapacity(edge * paddedColumns)
        parts.branches.reserveCapacity((rows - edge) * paddedColumns)
        var sums = [Double](repeating: 0, count: paddedColumns)
        var shift = [Double](repeating: 0, count: paddedColumns)
        for panel in stride(from: 0, to: paddedColumns, by: 16) {
            for row in 0..<rows {
                for column in 0..<16 {
                    let value = projection.packed[panel * rows + row * 16 + column]
                    let scaled = value * weights.normGain[row]
                    if row < edge { parts.embedding.append(scaled) } else { parts.branches.append(scaled) }
                    sums[panel + column] += Double(scaled)
                    shift[panel + column] += Double(value) * Double(weights.normShift[row])
                }
            }
        }
        embeddingPart = parts.embedding
        branchPart = parts.branches
        columnSums = sums.map { Float($0) }
        self.shift = shift.map { Float($0) }
    }
}
