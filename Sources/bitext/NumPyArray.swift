import FileAccess
import SentenceEncoding

/// The .npy format (NumPy Enhancement Proposal 1), version 1.0.
enum NumPyArray {
    static func write(_ matrix: EmbeddingMatrix, to path: String) throws(FileError) {
        let file = try OutputFile(path)
        try file.write(header(rows: matrix.count, columns: matrix.width))
        for row in 0..<matrix.count { try write(matrix[row], to: file) }
        try file.commit()
    }

    /// Appends elements, each in little-endian order.
    static func write(_ elements: ArraySlice<Float>, to file: OutputFile) throws(FileError) {
        let bytes = [UInt8](unsafeUninitializedCapacity: elements.count * 4) { bytes, initialized in
            for (index, element) in elements.enumerated() {
                let bits = element.bitPattern
                for place in 0..<4 { bytes[index * 4 + place] = UInt8(truncatingIfNeeded: bits >> (place * 8)) }
            }
            initialized = elements.count * 4
        }
        try file.write(bytes)
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
