/// One vector a row, in single precision.
public struct EmbeddingMatrix: Sendable, Equatable {
    /// The number of rows.
    public let count: Int
    /// The number of columns.
    public let width: Int
    /// `count` x `width` elements, row by row.
    public internal(set) var elements: [Float]

    public init(count: Int, width: Int) {
        self.count = count
        self.width = width
        elements = [Float](repeating: 0, count: count * width)
    }

    /// A copy of row `index`.
    public subscript(index: Int) -> ArraySlice<Float> { elements[index * width..<(index + 1) * width] }

    /// The scalar product of two rows: their cosine, since the encoder's vectors have length 1.
    public func cosine(_ one: Int, _ other: Int) -> Float { dot(one, self, other) }

    /// The scalar product of row `one` with row `other` of `matrix`.
    public func dot(_ one: Int, _ matrix: EmbeddingMatrix, _ other: Int) -> Float {
        precondition(width == matrix.width)
        return elements.withUnsafeBufferPointer { left in
            matrix.elements.withUnsafeBufferPointer { right in
                var sums = SIMD8<Float>.zero
                var i = one * width
                var j = other * width
                var rest: Float = 0
                let end = i + width
                while i + 8 <= end {
                    let a = UnsafeRawPointer(left.baseAddress! + i).loadUnaligned(as: SIMD8<Float>.self)
                    let b = UnsafeRawPointer(right.baseAddress! + j).loadUnaligned(as: SIMD8<Float>.self)
                    sums += a * b
                    i += 8
                    j += 8
                }
                while i < end {
                    rest += left[i] * right[j]
                    i += 1
                    j += 1
                }
                return sums.sum() + rest
            }
        }
    }
}
