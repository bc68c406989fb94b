import ICUText

/// The way back: from characters to the bytes of a legacy charset.
struct LegacyEncoder: Sendable {
    /// The one or two bytes of every character up to U+FFFF, big-endian; 0 where there are none.
    private let bytes: [UInt16]

    /// The bytes of a character, big-endian: below 0x100 one byte, else two. Nil for what the charset does not have. ASCII
    /// is itself everywhere.
    @inline(__always)
    func code(_ scalar: Unicode.Scalar) -> UInt16? {
        if scalar.value < 0x80 { return UInt16(scalar.value) }
        guard scalar.value < 0x10000 else { return nil }
        let code = bytes[Int(scalar.value)]
        return code == 0 ? nil : code
    }

    /// Windows-1252 as it is read: the five bytes that it does not define stand for C1 controls.
    static let windows1252 = LegacyEncoder(singleBytes: "windows-1252")
    static let windows1251 = LegacyEncoder(singleBytes: "windows-1251")
    static let gb18030 = LegacyEncoder(doubleBytes: "GB18030", trails: [0x40...0x7E, 0x80...0xFE])
    static let big5 = LegacyEncoder(doubleBytes: "Big5", trails: [0x40...0x7E, 0xA1...0xFE])

    private init(singleBytes charset: String) {
        var table = [UInt16](repeating: 0, count: 0x10000)
        for byte in UInt8(0x80)...0xFF {
            let decoded = CharsetDecoder.decode([byte], charset: charset)?.text.unicodeScalars.first
            let scalar = decoded.flatMap { $0.value == 0xFFFD ? nil : $0 } ?? Unicode.Scalar(byte)
            table[Int(scalar.value)] = UInt16(byte)
        }
        bytes = table
    }

    /// Reads every pair of bytes once; the table costs a millisecond, and is made when it is first asked for.
    private init(doubleBytes charset: String, trails: [ClosedRange<UInt8>]) {
        var table = [UInt16](repeating: 0, count: 0x10000)
        var pairs: [UInt8] = []
        var codes: [UInt16] = []
        for lead in UInt8(0x81)...0xFE {
            for trail in trails.joined() {
                pairs += [lead, trail, 0x0A]
                codes.append(UInt16(lead) << 8 | UInt16(trail))
            }
        }
        let text = CharsetDecoder.decode(pairs, charset: charset)?.text ?? ""
        let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
        for (line, code) in zip(lines, codes) {
            guard let scalar = line.first, line.count == 1, scalar.value >= 0x80, scalar.value < 0x10000,
                scalar.value != 0xFFFD, table[Int(scalar.value)] == 0
            else { continue }
            table[Int(scalar.value)] = code
        }
        bytes = table
    }
}
