/// A matrix that takes a token's features (1280) to a shorter vector, as it is learned for matching tokens.
package struct TokenProjection: Sendable, Equatable {
    /// Elements of a token's vector.
    package let columns: Int
    /// Columns as they are computed, a multiple of 16.
    let paddedColumns: Int
    /// In panels of 16 columns.
    let packed: [Float]

    /// - Parameter matrix: `SentenceEncoder.featureWidth` rows of `columns` elements, row by row.
    package init(matrix: [Float], columns: Int) {
        let rows = SentenceEncoder.featureWidth
        precondition(columns > 0 && matrix.count == rows * columns, "a matrix of \(rows) rows is needed")
        self.columns = columns
        paddedColumns = (columns + 15) / 16 * 16
        var packed: [Float] = []
        packed.reserveCapacity(rows * paddedColumns)
        for left in stride(from: 0, to: paddedColumns, by: 16) {
            for row in 0..<rows {
                for column in left..<left + 16 {
                    packed.append(column < columns ? matrix[row * columns + column] : 0)
                }
            }
        }
        self.packed = packed
    }
}
