import FileAccess

/// Letters without case and accents: É and e, ß and ss.
package enum LetterFolding {
    /// For U+00C0 to U+024F and U+1E00 to U+1EFF: the plain letters (up to two) in the low bytes, 0 for no letter, and
    /// whether the letter is a capital.
    package struct Fold: Sendable {
        package var first: UInt8 = 0
        package var second: UInt8 = 0
        package var isCapital = false
    }

    /// The plain letters of a letter beyond ASCII; nil for what has none.
    package static func fold(_ scalar: UInt32) -> Fold? {
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

    /// A word without case and accents.
    package static func folded(_ word: some Sequence<Unicode.Scalar>) -> String {
        var folded = String.UnicodeScalarView()
        for scalar in word {
            if let fold = fold(scalar.value) {
                folded.append(Unicode.Scalar(fold.first))
                if fold.second != 0 { folded.append(Unicode.Scalar(fold.second)) }
            } else if let small = Unicode.Scalar(lowercase(scalar.value)) {
                folded.append(small)
            }
        }
        return String(folded)
    }

    /// The small letter; letters whose small form is no single letter stay.
    package static func lowercase(_ scalar: UInt32) -> UInt32 {
        if scalar < 0x80 { return scalar >= 0x41 && scalar <= 0x5A ? scalar | 0x20 : scalar }
        guard let known = Unicode.Scalar(scalar) else { return scalar }
        let mapped = known.properties.lowercaseMapping.unicodeScalars
        return mapped.count == 1 ? mapped.first!.value : scalar
    }
}
