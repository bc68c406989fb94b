/// Joins sentences by the rule of their script: nothing between Han, kana or Thai, one space otherwise.
public enum SentenceJoiner {
    /// The rule is read off the two characters that meet, so that mixed documents come out right: a space is left out
    /// only if one of them is of a script, or is a full-width mark, that takes none, and neither is a Latin letter or digit.
    public static func join(_ sentences: some Sequence<String>, language: Language) -> String {
        var result = ""
        for sentence in sentences where !sentence.isEmpty {
            if let last = result.unicodeScalars.last, let first = sentence.unicodeScalars.first,
                !(language.isWrittenWithoutSpaces && (isSpaceless(last) || isSpaceless(first)))
            {
                result += " "
            }
            result += sentence
        }
        return result
    }

    /// Han, kana, Thai, CJK punctuation and full-width forms, and the quotation marks and dots that Chinese shares
    /// with Latin script.
    static func isSpaceless(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0E00...0x0EFF, 0x1780...0x17FF, 0x1000...0x109F: true
        case 0x2E80...0x9FFF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFFEF, 0x20000...0x3FFFF: true
        case 0x2018...0x201F, 0x2026, 0x2014: true
        default: false
        }
    }
}
