import CKernels

/// The right side of a matrix product, in the panels that the kernels read.
struct PackedMatrix {
    let rows: Int
    let columns: Int
    private var elements: [Float]

    /// - Parameter element: by row and column; columns beyond `columns` are padded with 0.
    init(rows: Int, columns: Int, element: (Int, Int) -> Float) {
        let panel = Int(ckernels_panel)
        self.rows = rows
        self.columns = (columns + panel - 1) / panel * panel
        elements = [Float](repeating: 0, count: rows * self.columns)
        for left in stride(from: 0, to: columns, by: panel) {
            for row in 0..<rows {
                for column in left..<min(columns, left + panel) {
                    elements[left * rows + row * panel + column - left] = element(row, column)
                }
            }
        }
    }

    /// `rows` of a matrix, `count` of them, times this one: `count` x `columns`.
    func multiply(_ left: [Float], count: Int) -> [Float] {
        precondition(left.count == count * rows)
        return [Float](unsafeUninitializedCapacity: count * columns) { out, initialized in
            ckernels_multiply(left, rows, count, elements, rows, columns, out.baseAddress!, columns, 0)
            initialized = count * columns
        }
    }
}
