import BitextModel
import ICUText
import TextFacts

/// Hashes by which units are compared. 64 bits: among ten million units the chance that any two distinct ones share a
/// key is under one in a hundred thousand.
enum TextKeys {
    /// Of the text as it is, but for white space at its ends.
    static func exact(_ text: String) -> UInt64 {
        var text = text
        return text.withUTF8 { bytes in
            var (start, end) = (0, bytes.count)
            while start < end, isSpace(bytes[end - 1]) { end -= 1 }
            while start < end, isSpace(bytes[start]) { start += 1 }
            return hash(UnsafeBufferPointer(rebasing: bytes[start..<end]))
        }
    }

    /// Of the text without spaces, invisible characters and accents: what differs in these alone is the same text when it
    /// is asked whether a source has several translations.
    static func spaceless(_ text: String) -> UInt64 {
        var text = text
        return text.withUTF8 { bytes in
            // What is kept is never longer than what was read.
            withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count) { kept in
                var count = 0
                var index = 0
                while index < bytes.count {
                    let byte = bytes[index]
                    let length = byte < 0x80 ? (isSpace(byte) ? 1 : 0) : spaceLength(bytes, index)
                    if length > 0 {
                        index += length
                    } else if (0xC3...0xCD).contains(byte), index + 1 < bytes.count {
                        let plain = plain(UInt32(byte & 0x1F) << 6 | UInt32(bytes[index + 1] & 0x3F))
                        kept[count] = plain.first
                        if plain.first != 0 { count += 1 }
                        if plain.second != 0 {
                            kept[count] = plain.second
                            count += 1
                        }
                        index += 2
                    } else {
                        kept[count] = byte
                        count += 1
                        index += 1
                    }
                }
                return hash(UnsafeBufferPointer(rebasing: kept[..<count]))
            }
        }
    }

    /// The bytes of a letter without its accent; of an accent that stands by itself none, which are 0.
    private static func plain(_ scalar: UInt32) -> (first: UInt8, second: UInt8) {
        if (0x300...0x36F).contains(scalar) { return (0, 0) }
        guard let fold = LetterFolding.fold(scalar) else {
            return (UInt8(0xC0 | scalar >> 6), UInt8(0x80 | scalar & 0x3F))
        }
        return (fold.isCapital ? fold.first & ~0x20 : fold.first, fold.second)
    }

    /// Of the letters alone: case, width, punctuation, digits and spaces are gone. A text without any letter keeps
    /// its digits, so that numbers are not all one.
    static func near(_ text: String) -> UInt64 {
        let folded = ComparisonKey.fold(text)
        var letters = [UInt8]()
        letters.reserveCapacity(folded.utf8.count)
        for scalar in folded.unicodeScalars where isLetter(scalar) { letters.append(contentsOf: UTF8.encode(scalar)!) }
        return letters.isEmpty ? exact(folded) : letters.withUnsafeBufferPointer { hash($0) }
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    /// How many bytes a space or an invisible character at an offset takes; 0 for any other.
    private static func spaceLength(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
        let byte = bytes[index]
        if byte < 0x80 { return isSpace(byte) ? 1 : 0 }
        guard index + 1 < bytes.count else { return 0 }
        if byte == 0xC2 { return bytes[index + 1] == 0xA0 || bytes[index + 1] == 0xAD ? 2 : 0 }
        guard index + 2 < bytes.count else { return 0 }
        switch (byte, bytes[index + 1], bytes[index + 2]) {
        // U+2000 to U+200F, U+2028 to U+202F; U+205F to U+2064; U+3000; U+FEFF
        case (0xE2, 0x80, 0x80...0x8F), (0xE2, 0x80, 0xA8...0xAF), (0xE2, 0x81, 0x9F...0xA4), (0xE3, 0x80, 0x80),
            (0xEF, 0xBB, 0xBF):
            return 3
        default: return 0
        }
    }

    /// Eight bytes a step: the same in every run and on every machine.
    private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        let raw = UnsafeRawBufferPointer(bytes)
        var value = UInt64(bytes.count) &* 0x9E37_79B9_7F4A_7C15
        var index = 0
        while index + 8 <= raw.count {
            let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
            value = (value ^ word) &* 0xFF51_AFD7_ED55_8CCD
            value ^= value >> 32
            index += 8
        }
        var rest: UInt64 = 0
        while index < raw.count {
            rest = rest << 8 | UInt64(raw[index])
            index += 1
        }
        value = (value ^ rest) &* 0xC4CE_B9FE_1A85_EC53
        value = (value ^ (value >> 33)) &* 0xFF51_AFD7_ED55_8CCD
        return value ^ (value >> 29)
    }

    /// The key of a pair.
    static func pair(_ source: UInt64, _ target: UInt64) -> UInt64 {
        let mixed = source &* 0x9E37_79B9_7F4A_7C15 ^ (target << 23 | target >> 41)
        return (mixed ^ (mixed >> 29)) &* 0xBF58_476D_1CE4_E5B9
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x61...0x7A, 0x4E00...0x9FFF, 0x41...0x5A: true
        case 0..<0x80: false
        case 0x3000...0x303F, 0xFF00...0xFFEF, 0x2000...0x206F: false
        default: scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
        }
    }
}
