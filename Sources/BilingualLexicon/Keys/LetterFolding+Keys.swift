import TextFacts

extension LetterFolding {
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

    /// Appends the folded letters of a letter: plain ones where it has them, else its own bytes.
    static func append(_ letter: Unicode.Scalar, to letters: inout [UInt8]) {
        if letter.value < 0x80 {
            letters.append(UInt8(letter.value) | 0x20)
        } else if let fold = fold(letter.value) {
            letters.append(fold.first)
            if fold.second != 0 { letters.append(fold.second) }
        } else {
            letters.append(contentsOf: String(letter).utf8)
        }
    }
}
