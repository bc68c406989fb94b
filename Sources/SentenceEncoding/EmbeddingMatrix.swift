import CKernels

/// One vector a row, in single precision.
package struct EmbeddingMatrix: Sendable, Equatable {
    /// The number of rows.
    package let count: Int
    /// The number of columns, a multiple of 16.
    package let width: Int
    /// `count` x `width` elements, row by row.
    package internal(set) var elements: [Float]

    package init(count: Int, width: Int) {
        precondition(width % 16 == 0)
        self.count = count
        self.width = width
        elements = [Float](repeating: 0, count: count * width)
    }

    /// A copy of row `index`.
    package subscript(index: Int) -> ArraySlice<Float> { elements[index * width..<(index + 1) * width] }

    /// The scalar product of two rows: their cosine, since the encoder's vectors have length 1.
    package func cosine(_ one: Int, _ other: Int) -> Float { dot(one, self, other) }

    /// The scalar product of row `one` with row `other` of `matrix`.
    package func dot(_ one: Int, _ matrix: EmbeddingMatrix, _ other: Int) -> Float {
        precondition(width == matrix.width && one < count && other < matrix.count)
        return elements.withUnsafeBufferPointer { left in
            matrix.elements.withUnsafeBufferPointer { right in
                ckernels_dot(left.baseAddress! + one * width, right.baseAddress! + other * width, width)
            }
        }
    }

    /// The scalar products of row `one` with some rows of `matrix`, written to `out` in their order.
    ///
    /// - Precondition: `out` has room for them.
    package func dots(
        _ one: Int, _ matrix: EmbeddingMatrix, _ others: Range<Int>, into out: UnsafeMutableBufferPointer<Float>
    ) {
        precondition(width == matrix.width && one < count && others.upperBound <= matrix.count)
        precondition(out.count >= others.count)
        guard !others.isEmpty else { return }
        elements.withUnsafeBufferPointer { left in
            matrix.elements.withUnsafeBufferPointer { right in
                ckernels_dots(
                    left.baseAddress! + one * width, right.baseAddress! + others.lowerBound * width, others.count,
                    width,
                    out.baseAddress!)
            }
        }
    }
}
