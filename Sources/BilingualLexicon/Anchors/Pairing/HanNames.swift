import TextFacts

/// Finds the Han characters that are read as a name of the other side's text.
struct HanNames {
    struct Match {
        var name: UInt64
        /// The first token, and how many there are.
        var first: Int
        var length: Int
    }

    let candidates: KeyTable<Bool>
    private let table = PinyinTable.shared
    private var syllables: [Int] = []

    init(candidates: KeyTable<Bool>) { self.candidates = candidates }

    /// Calls back for each run of two to four Han characters whose reading (in pinyin or Wade-Giles) is a candidate. Four
    /// look-ups a character.
    mutating func forEachMatch(in tokens: [TextToken], _ body: (Match) -> Void) {
        guard !candidates.isEmpty else { return }
        syllables.removeAll(keepingCapacity: true)
        for token in tokens {
            syllables.append(token.category == .han ? table.reading(token.scalar) ?? -1 : -1)
        }
        for first in syllables.indices where syllables[first] >= 0 {
            let syllable = table.syllables[syllables[first]]
            match(first, syllable.pinyin, isPinyin: true, body)
            match(first, syllable.wadeGiles, isPinyin: false, body)
            if let family = table.familyReading(tokens[first].scalar) {
                match(first, table.syllables[family].pinyin, isPinyin: true, body)
            }
        }
    }

    @inline(__always)
    private func match(_ first: Int, _ start: TextKey, isPinyin: Bool, _ body: (Match) -> Void) {
        var key = start
        var last = first + 1
        while last < min(first + 4, syllables.count), syllables[last] >= 0 {
            defer { last += 1 }
            let syllable = table.syllables[syllables[last]]
            key.append(isPinyin ? syllable.pinyin : syllable.wadeGiles)
            if candidates.contains(key.value) {
                body(Match(name: key.value, first: first, length: last - first + 1))
            }
        }
    }
}
