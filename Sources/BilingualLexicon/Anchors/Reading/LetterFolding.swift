import ICUText

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
        let index: Int
        switch scalar {
        case 0xC0...0x24F: index = Int(scalar) - 0xC0
        case 0x1E00...0x1EFF: index = Int(scalar) - 0x1E00 + (0x250 - 0xC0)
        default: return nil
        }
        let fold = table[index]
        return fold.first == 0 ? nil : fold
    }

    // Made once from ICU's own transform (1.5 ms); one call with line ends between the letters.
    private static let table: [Fold] = {
        let scalars = (Array(UInt32(0xC0)...0x24F) + Array(UInt32(0x1E00)...0x1EFF)).compactMap(Unicode.Scalar.init)
        var text = String.UnicodeScalarView()
        for scalar in scalars {
            text.append(scalar)
            text.append("\n")
        }
        guard let transform = try? Transliterator("Latin-ASCII") else { return scalars.map { _ in Fold() } }
        let plain = transform(String(text)).utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        return zip(scalars, plain).map { scalar, letters in
            var fold = Fold()
            guard scalar.properties.isAlphabetic, (1...2).contains(letters.count),
                letters.allSatisfy({ ($0 | 0x20) >= UInt8(ascii: "a") && ($0 | 0x20) <= UInt8(ascii: "z") })
            else { return fold }
            fold.first = letters.first! | 0x20
            if letters.count == 2 { fold.second = letters.last! | 0x20 }
            fold.isCapital = scalar.properties.isUppercase
            return fold
        }
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
