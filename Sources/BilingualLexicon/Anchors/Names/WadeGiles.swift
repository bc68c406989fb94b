/// The romanisation of Wade and Giles, as names from Taiwan and older texts are spelled.
enum WadeGiles {
    /// The spelling of a pinyin syllable, without apostrophes and diacritics: `guo` is `kuo`, `xu` is `hsu`.
    static func spelling(ofPinyin syllable: String) -> String {
        if let known = whole[syllable] { return known }
        for (pinyin, wade) in initials where syllable.hasPrefix(pinyin) {
            return wade + final(String(syllable.dropFirst(pinyin.count)), after: pinyin)
        }
        return syllable
    }

    private static let whole = [
        "yi": "i", "you": "yu", "yan": "yen", "ye": "yeh", "yue": "yueh", "yong": "yung", "er": "erh", "e": "o",
        "ge": "ko", "ke": "ko", "he": "ho", "zi": "tzu", "ci": "tzu", "si": "ssu", "gui": "kuei", "kui": "kuei",
    ]

    private static let initials = [
        ("zh", "ch"), ("ch", "ch"), ("sh", "sh"), ("b", "p"), ("d", "t"), ("g", "k"), ("j", "ch"), ("q", "ch"),
        ("x", "hs"), ("z", "ts"), ("c", "ts"), ("r", "j"), ("p", "p"), ("t", "t"), ("k", "k"), ("m", "m"), ("n", "n"),
        ("l", "l"), ("h", "h"), ("f", "f"), ("s", "s"),
    ]

    private static func final(_ pinyin: String, after initial: String) -> String {
        switch pinyin {
        case "i" where ["zh", "ch", "sh", "r"].contains(initial): "ih"
        case "uo" where !["g", "k", "h", "sh"].contains(initial): "o"
        case "ian": "ien"
        case "ie": "ieh"
        case "ue": "ueh"
        case "ong": "ung"
        case "iong": "iung"
        default: pinyin
        }
    }
}
