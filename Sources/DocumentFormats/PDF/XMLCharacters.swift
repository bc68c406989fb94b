/// Characters that XML does not allow: the layout program hands through what a font's table gives.
enum XMLCharacters {
    /// The bytes with control characters as spaces, and U+FFFE and U+FFFF left out.
    static func allowed(_ bytes: [UInt8]) -> [UInt8] {
        var result = bytes
        for index in result.indices where result[index] < 0x20 {
            if result[index] != 0x09, result[index] != 0x0A, result[index] != 0x0D { result[index] = 0x20 }
        }
        // In UTF-8 these are EF BF BE and EF BF BF; a space of the same length takes their place.
        var index = 0
        while index + 2 < result.count {
            if result[index] == 0xEF, result[index + 1] == 0xBF, result[index + 2] >= 0xBE {
                (result[index], result[index + 1], result[index + 2]) = (0x20, 0x20, 0x20)
            }
            index += 1
        }
        return result
    }
}
