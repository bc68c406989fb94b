import CKernels

/// Memory for what the network needs of pieces: for each 13 groups of 256 numbers, the projected inputs of the orders 2, 3
/// and 5 and the products of their 10 taps, in 16 bits with a scale a group (a relative error of about 5e-5), 6.6 KB
/// together.
final class PieceRows: @unchecked Sendable {
    // Sendable: whoever shares a row sees to it that it is written before it is read, as the piece cache does.

    /// Inputs and taps.
    static let groups = 13
    /// Numbers in a row.
    static let width = groups * ModelWeights.channels

    struct Row {
        var elements: UnsafeMutablePointer<Int16>
        var scales: UnsafeMutablePointer<Float>

        func quantise(_ values: UnsafePointer<Float>) {
            for group in 0..<PieceRows.groups {
                let start = group * ModelWeights.channels
                scales[group] = ckernels_quantise(values + start, ModelWeights.channels, elements + start)
            }
        }
    }

    let capacity: Int
    private let elements: UnsafeMutablePointer<Int16>
    private let scales: UnsafeMutablePointer<Float>

    /// Memory is taken from the system only where a row is written.
    init(capacity: Int) {
        self.capacity = capacity
        elements = LargeMemory.allocate(byteCount: capacity * Self.width * 2)
            .bindMemory(to: Int16.self, capacity: capacity * Self.width)
        scales = .allocate(capacity: capacity * Self.groups)
    }

    deinit {
        LargeMemory.deallocate(elements)
        scales.deallocate()
    }

    subscript(index: Int) -> Row {
        Row(elements: elements + index * Self.width, scales: scales + index * Self.groups)
    }
}
