import TextFacts

/// What a text in Latin letters offers as names of Chinese persons and places, as keys of joined letters: "Zhou Min" as
/// zhoumin, and as minzhou for those who put the given name first; "Wen Jiabao", "Yu Kuo-hwa", "Beijing".
struct NameCandidates {
    struct Candidate {
        var sentence: Int32
        var key: UInt64
    }

    private(set) var candidates: [Candidate] = []
    /// The key of the family name by the key of the whole name, for names of two and more parts.
    private(set) var families = KeyTable<UInt64>()
    /// The words of a name (keys of their letters) by the key of the whole.
    private(set) var words = KeyTable<[UInt64]>()
    private(set) var keys = KeyTable<Bool>()

    private static let hyphen: UInt64 = 0x2D
    private static let apostrophe: UInt64 = 0x27

    /// Adds the names of a sentence. A part of a name is a word with a capital, or what a hyphen or apostrophe joins to one.
    mutating func add(_ tokens: [TextToken], sentence: Int) {
        var parts: [TextKey] = []
        var letters: [Int] = []
        var index = 0
        while index < tokens.count {
            let token = tokens[index]
            guard token.category == .word, token.isCapitalised, token.prefix == 0 || token.length < 13 else {
                index += 1
                continue
            }
            parts.removeAll(keepingCapacity: true)
            letters.removeAll(keepingCapacity: true)
            parts.append(TextKey(value: token.key, power: token.power))
            letters.append(token.length)
            var next = index + 1
            while parts.count < 4, next < tokens.count {
                let joins = tokens[next].category == .symbol && !tokens[next].followsSpace
                let isHyphen = joins && tokens[next].key == Self.hyphen
                let isApostrophe = joins && tokens[next].key == Self.apostrophe
                if isHyphen || isApostrophe { next += 1 }
                guard next < tokens.count, tokens[next].category == .word,
                    isHyphen || isApostrophe ? !tokens[next].followsSpace : tokens[next].isCapitalised
                else { break }
                // "Xi'an", "Ch'un": the same syllable or the next one; but not the s of "Zhou's".
                if isApostrophe, tokens[next].length == 1 { break }
                if isApostrophe {
                    parts[parts.count - 1].append(TextKey(value: tokens[next].key, power: tokens[next].power))
                    letters[letters.count - 1] += tokens[next].length
                } else {
                    parts.append(TextKey(value: tokens[next].key, power: tokens[next].power))
                    letters.append(tokens[next].length)
                }
                next += 1
            }
            add(parts, letters, sentence)
            index += 1
        }
    }

    private mutating func add(_ parts: [TextKey], _ letters: [Int], _ sentence: Int) {
        if letters[0] >= 4, letters[0] <= 18 { add(parts[..<1], family: nil, sentence) }
        guard parts.count > 1, letters[0] + letters[1] <= 20 else { return }
        add(parts[..<2], family: parts[0], sentence)
        add([parts[1], parts[0]], family: parts[1], sentence)
        guard parts.count > 2, letters[0] + letters[1] + letters[2] <= 24 else { return }
        add(parts[..<3], family: parts[0], sentence)
        add([parts[2], parts[0], parts[1]], family: parts[2], sentence)
        if parts.count > 3 { add(parts[...], family: nil, sentence) }
    }

    private mutating func add(_ parts: ArraySlice<TextKey>, family: TextKey?, _ sentence: Int) {
        var name = TextKey()
        for part in parts { name.append(part) }
        candidates.append(Candidate(sentence: Int32(sentence), key: name.value))
        guard !keys.contains(name.value) else { return }
        keys.insert(name.value, true)
        words.insert(name.value, parts.map(\.value))
        if let family { families.insert(name.value, family.value) }
    }
}
