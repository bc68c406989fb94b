import FileAccess

/// Letters without case and accents: É and e, ß and ss.
enum LetterFolding {
    /// For U+00C0 to U+024F and U+1E00 to U+1EFF: the plain letters (up to two) in the low bytes, 0 for no letter, and
    /// whether the letter is a capital.
    struct Fold: Sendable {
        var first: UInt8 = 0
        var second: UInt8 = 0
        var isCapital = false
    }

    @inline(__always)
    static func fold(_ scalar: UInt32) -> Fold? {
        guard let index = index(scalar) else { return nil }
        let fold = table[index]
        return fold.first == 0 ? nil : fold
    }

    @inline(__always)
    private static func index(_ scalar: UInt32) -> Int? {
        switch scalar {
        case 0xC0...0x24F: Int(scalar) - 0xC0
        case 0x1E00...0x1EFF: Int(scalar) - 0x1E00 + (0x250 - 0xC0)
        default: nil
        }
    }

    // Read from `latin-letters.tsv` rather than asked of ICU, whose transform takes 4 ms to open, a fifth of a short run.
    private static let table: [Fold] = {
        var table = [Fold](repeating: Fold(), count: (0x250 - 0xC0) + 0x100)
        for row in Table(bundled: "latin-letters.tsv").rows {
            let plain = Array(row.fields[0].utf8)
            for (letters, isCapital) in [(row.fields[1], true), (row.fields[2], false)] {
                for scalar in letters.unicodeScalars {
                    guard let index = index(scalar.value) else { continue }
                    table[index] = Fold(first: plain[0], second: plain.count > 1 ? plain[1] : 0, isCapital: isCapital)
                }
            }
        }
        return table
    }()

    /// The key of a word as the scanner makes it, for tables.
    static func key(of word: some StringProtocol) -> TextKey {
        var key = TextKey()
        for scalar in word.unicodeScalars { append(scalar.value, to: &key) }
        return key
    }

    /// Adds a letter, folded, to a key.
    static func append(_ scalar: UInt32, to key: inout TextKey) {
        if scalar < 0x80 {
            key.append(UInt64(scalar >= 0x41 && scalar <= 0x5A ? scalar | 0x20 : scalar))
        } else if let fold = fold(scalar) {
            key.append(UInt64(fold.first))
            if fold.second != 0 { key.append(UInt64(fold.second)) }
        } else {
            key.append(UInt64(lowercase(scalar)))
        }
    }

    static func lowercase(_ scalar: UInt32) -> UInt32 {
        guard let known = Unicode.Scalar(scalar) else { return scalar }
        let mapped = known.properties.lowercaseMapping.unicodeScalars
        return mapped.count == 1 ? mapped.first!.value : scalar
    }
}
