import CKernels

/// Rows of numbers in 16 bits each, with a scale a row: a relative error of about 5e-5 in half the memory.
struct QuantisedRows: Sendable {
    let width: Int
    private var elements: [Int16] = []
    private var scales: [Float] = []

    init(width: Int) { self.width = width }

    var count: Int { scales.count }

    mutating func reserve(_ count: Int) {
        elements.reserveCapacity(count * width)
        scales.reserveCapacity(count)
    }

    mutating func append(_ row: UnsafePointer<Float>) {
        let start = elements.count
        elements.append(contentsOf: repeatElement(0, count: width))
        let scale = elements.withUnsafeMutableBufferPointer {
            ckernels_quantise(row, width, $0.baseAddress! + start)
        }
        scales.append(scale)
    }

    mutating func append(_ rows: QuantisedRows) {
        elements += rows.elements
        scales += rows.scales
    }

    mutating func append(_ other: QuantisedRows, _ rows: Range<Int>) {
        elements += other.elements[rows.lowerBound * width..<rows.upperBound * width]
        scales += other.scales[rows]
    }

    /// out += row.
    func add(_ row: Int, to out: UnsafeMutablePointer<Float>) {
        elements.withUnsafeBufferPointer {
            ckernels_add_quantised(out, $0.baseAddress! + row * width, width, scales[row])
        }
    }
}
