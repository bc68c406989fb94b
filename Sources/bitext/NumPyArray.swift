import FileAccess
import SentenceEncoding

/// The .npy format (NumPy Enhancement Proposal 1), version 1.0.
enum NumPyArray {
    static func write(_ matrix: EmbeddingMatrix, to path: String) throws(FileError) {
        let file = try OutputFile(path)
        try file.write(header(rows: matrix.count, columns: matrix.width))
        // Element by element in little-endian order, some rows at a time.
        for start in stride(from: 0, to: matrix.elements.count, by: 1 << 14) {
            let elements = matrix.elements[start..<min(start + (1 << 14), matrix.elements.count)]
            try file.write(
                elements.flatMap { element in
                    let bits = element.bitPattern
                    return (0..<4).map { UInt8(truncatingIfNeeded: bits >> ($0 * 8)) }
                })
        }
        try file.commit()
    }

    /// The bytes before the elements of a float32 matrix in row order; its length is a multiple of 64.
    static func header(rows: Int, columns: Int) -> [UInt8] {
        var text = "{'descr': '<f4', 'fortran_order': False, 'shape': (\(rows), \(columns)), }"
        while (10 + text.utf8.count + 1) % 64 != 0 { text += " " }
        text += "\n"
        let length = UInt16(text.utf8.count)
        return [0x93] + Array("NUMPY".utf8) + [1, 0, UInt8(length & 0xFF), UInt8(length >> 8)] + Array(text.utf8)
    }
}
