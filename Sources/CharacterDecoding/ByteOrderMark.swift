/// The mark at the start of a file that names its encoding.
struct ByteOrderMark {
    var charset: String
    var length: Int

    init?(of bytes: [UInt8]) {
        // UTF-32LE before UTF-16LE: its mark starts with the other's.
        let marks: [([UInt8], String)] = [
            ([0xEF, 0xBB, 0xBF], "UTF-8"), ([0xFF, 0xFE, 0x00, 0x00], "UTF-32LE"),
            ([0x00, 0x00, 0xFE, 0xFF], "UTF-32BE"), ([0xFF, 0xFE], "UTF-16LE"), ([0xFE, 0xFF], "UTF-16BE"),
            ([0x84, 0x31, 0x95, 0x33], "GB18030"),
        ]
        guard let found = marks.first(where: { bytes.starts(with: $0.0) }) else { return nil }
        charset = found.1
        length = found.0.count
    }
}
