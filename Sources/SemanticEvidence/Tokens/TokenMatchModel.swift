import CKernels
package import SentenceEncoding

/// What `bitext fit-tokens` learned: how the encoder's tokens of two languages meet.
///
/// A token with features f has the vector v = unit(f P + b) and the weight w = softplus(f . u + c); another token of
/// vector v' meets it by w softplus(slope v . v' - offset). So a token that says much and has its like is worth more
/// than a comma, and everything adds up. (Late interaction after Khattab and Zaharia, ColBERT, 2020.)
package struct TokenMatchModel: Sendable, Equatable {
    /// Elements of a token's vector.
    package static let width = 128
    /// Elements of a token's features.
    package static let featureWidth = SentenceEncoder.featureWidth

    /// Where the model comes from; written into its file.
    package var notes: [String]
    /// P, `featureWidth` rows of `width`.
    package let projection: [Float]
    /// b.
    package let bias: [Float]
    /// u.
    package let weighting: [Float]
    /// c.
    package let weightBias: Float
    package let slope: Float
    package let offset: Float
    /// P with u as one more column: what the encoder multiplies in its own pass.
    package let tokenProjection: TokenProjection

    package init(
        notes: [String], projection: [Float], bias: [Float], weighting: [Float], weightBias: Float, slope: Float,
        offset: Float
    ) {
        precondition(projection.count == Self.featureWidth * Self.width && bias.count == Self.width)
        precondition(weighting.count == Self.featureWidth)
        self.notes = notes
        self.projection = projection
        self.bias = bias
        self.weighting = weighting
        self.weightBias = weightBias
        self.slope = slope
        self.offset = offset
        tokenProjection = Self.tokenProjection(projection, weighting)
    }

    private static func tokenProjection(_ projection: [Float], _ weighting: [Float]) -> TokenProjection {
        let columns = width + 1
        let matrix = [Float](unsafeUninitializedCapacity: featureWidth * columns) { matrix, count in
            for row in 0..<featureWidth {
                for column in 0..<width {
                    matrix.initializeElement(at: row * columns + column, to: projection[row * width + column])
                }
                matrix.initializeElement(at: row * columns + width, to: weighting[row])
            }
            count = featureWidth * columns
        }
        return TokenProjection(matrix: matrix, columns: columns)
    }

    /// What a token of weight 1 is met by, given the best scalar product.
    @inline(__always)
    func strength(_ similarity: Float) -> Float { Softplus.value(slope * similarity - offset) }

    /// The most that `strength` gives.
    var mostStrength: Float { max(strength(1), strength(-1)) }
}
