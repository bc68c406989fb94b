/// Counts the well-formed multi-byte sequences of bytes read as UTF-8, and the places where they are not UTF-8.
struct UTF8Census {
    var wellFormed = 0
    var malformed = 0

    init(of bytes: [UInt8]) {
        bytes.withUnsafeBufferPointer { bytes in
            var index = 0
            while index < bytes.count {
                let lead = bytes[index]
                if lead < 0x80 {
                    index += 1
                    continue
                }
                let length = Self.length(at: index, bytes)
                if length > 0 {
                    wellFormed += 1
                    index += length
                } else {
                    malformed += 1
                    index += 1
                    // One fault for a broken sequence, not one for each of its bytes.
                    while index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
                }
            }
        }
    }

    /// The length of the well-formed sequence at a place (table 3-7 of the Unicode standard), 0 if there is none.
    private static func length(at index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        func trail(_ offset: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
            index + offset < bytes.count && range.contains(bytes[index + offset])
        }
        switch bytes[index] {
        case 0xC2...0xDF: return trail(1) ? 2 : 0
        case 0xE0: return trail(1, 0xA0...0xBF) && trail(2) ? 3 : 0
        case 0xED: return trail(1, 0x80...0x9F) && trail(2) ? 3 : 0
        case 0xE1...0xEF: return trail(1) && trail(2) ? 3 : 0
        case 0xF0: return trail(1, 0x90...0xBF) && trail(2) && trail(3) ? 4 : 0
        case 0xF4: return trail(1, 0x80...0x8F) && trail(2) && trail(3) ? 4 : 0
        case 0xF1...0xF3: return trail(1) && trail(2) && trail(3) ? 4 : 0
        default: return 0
        }
    }
}
