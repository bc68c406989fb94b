import CKernels
import FileAccess

/// Rows of numbers in 16 bits each, with a scale a row: a relative error of about 5e-5 in half the memory.
struct QuantisedRows: Sendable {
    let width: Int
    private var elements: [Int16] = []
    /// Has the elements if they are too many.
    private var scratch: ScratchBytes
    private var scales: [Float] = []

    /// - Parameter memory: bytes that are held before a scratch file is used.
    init(width: Int, memory: Int = .max) {
        self.width = width
        scratch = ScratchBytes(memory: memory)
    }

    var count: Int { scales.count }

    mutating func reserve(_ count: Int) {
        elements.reserveCapacity(scratch.room(for: count * width, of: MemoryLayout<Int16>.size))
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
        append(rows, 0..<rows.count)
    }

    mutating func append(_ other: QuantisedRows, _ rows: Range<Int>) {
        other.withElements {
            elements += UnsafeBufferPointer(start: $0 + rows.lowerBound * width, count: rows.count * width)
        }
        scales += other.scales[rows]
    }

    /// Puts what is held into the file, if it is more than may be held.
    mutating func settle() throws(FileError) { try scratch.settle(&elements) }

    /// Lets rows be read; none can be added afterwards.
    mutating func complete() throws(FileError) { try scratch.complete(&elements) }

    /// Lets go of the memory of rows that are in the file.
    func release() { scratch.release() }

    private func withElements(_ body: (UnsafePointer<Int16>) -> Void) {
        // unsafe: the file has the elements as they stood in memory, and begins at a page.
        if let start = scratch.bytes?.baseAddress { return body(start.assumingMemoryBound(to: Int16.self)) }
        elements.withUnsafeBufferPointer { if let start = $0.baseAddress { body(start) } }
    }

    /// out += row.
    func add(_ row: Int, to out: UnsafeMutablePointer<Float>) {
        withElements {
            ckernels_add_quantised(out, $0 + row * width, width, scales[row])
        }
    }
}
