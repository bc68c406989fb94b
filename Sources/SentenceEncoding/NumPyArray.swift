import FileAccess

/// The .npy format (NumPy Enhancement Proposal 1), version 1.0.
enum NumPyArray {
    static func write(_ matrix: EmbeddingMatrix, to file: OutputFile) throws(FileError) {
        try file.write(header(rows: matrix.count, columns: matrix.width))
        try write(matrix.elements[...], to: file)
    }

    /// Appends elements, each in little-endian order.
    static func write(_ elements: ArraySlice<Float>, to file: OutputFile) throws(FileError) {
        // Some at a time: the file's buffer grows with what it is given.
        for start in stride(from: elements.startIndex, to: elements.endIndex, by: 16384) {
            let part = elements[start..<min(start + 16384, elements.endIndex)].map { $0.bitPattern.littleEndian }
            try file.write(part.withUnsafeBytes { Array($0) })
        }
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
