import BitextModel
import FileAccess
import TextFacts

/// Reduces words to what their forms have in common: "studied" and "studies" to one stem. Light: only inflection goes, so
/// that different words seldom meet.
struct WordForms: Sendable {
    private enum Rules: Sendable { case english, german, romance, none }

    private let rules: Rules
    /// The stem's key by the form's, for irregular forms.
    private let irregular: KeyTable<UInt64>
    private let stopWords: KeyTable<Bool>

    init(_ language: Language) {
        rules =
            switch language.primary {
            case "en": .english
            case "de", "nl": .german
            case "fr", "es", "it", "pt": .romance
            default: .none
            }
        let shared = Self.tables[language.primary]
        stopWords = shared?.stopWords ?? KeyTable()
        irregular = shared?.irregular ?? KeyTable()
    }

    private struct Tables: Sendable {
        var stopWords = KeyTable<Bool>()
        var irregular = KeyTable<UInt64>()
    }

    private static let tables: [String: Tables] = {
        var tables: [String: Tables] = [:]
        for (language, words) in FunctionWordTable.words(for: .empty) {
            for word in words {
                tables[language, default: Tables()].stopWords.insert(LetterFolding.key(of: word).value, true)
            }
        }
        for row in Table(bundled: "word-forms.tsv").rows {
            let base = key(of: englishStem(Array(row.fields[1].utf8)[...]))
            for form in row.fields[2].split(separator: " ") {
                tables[String(row.fields[0]), default: Tables()].irregular.insert(
                    LetterFolding.key(of: form).value, base)
            }
        }
        return tables
    }()

    /// Whether a word (by the key of its folded letters) tells too little to count.
    func isStopWord(_ word: UInt64) -> Bool { stopWords.contains(word) }

    /// The key of a word's stem. `letters` are the folded lower-case letters that `word` is the key of.
    func stem(_ word: UInt64, _ letters: ArraySlice<UInt8>) -> UInt64 {
        if let known = irregular[word] { return known }
        switch rules {
        case .english: return Self.key(of: Self.englishStem(letters))
        case .german: return Self.key(of: Self.germanStem(letters))
        case .romance: return Self.key(of: Self.romanceStem(letters))
        case .none: return word
        }
    }

    private static func key(of letters: ArraySlice<UInt8>) -> UInt64 {
        var key = TextKey()
        for letter in letters { key.append(UInt64(letter)) }
        return key.value
    }

    // MARK: English

    private static func englishStem(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var stem = word
        guard stem.count > 3 else { return stem }
        if ends(stem, "ies"), stem.count > 4 {
            stem = stem.dropLast(3) + [UInt8(ascii: "y")]
        } else if ends(stem, "sses") || ends(stem, "ches") || ends(stem, "shes") || ends(stem, "xes")
            || ends(stem, "oes") || ends(stem, "zes")
        {
            stem = stem.dropLast(2)
        } else if ends(stem, "s"), !ends(stem, "ss"), !ends(stem, "us"), !ends(stem, "is") {
            stem = stem.dropLast()
        }
        if ends(stem, "ied"), stem.count > 4 {
            stem = stem.dropLast(3) + [UInt8(ascii: "y")]
        } else if ends(stem, "eed") {
            if stem.count > 5 { stem = stem.dropLast() }
        } else if ends(stem, "ed"), hasVowel(stem.dropLast(2)), stem.count > 4 {
            stem = stem.dropLast(2)
        } else if ends(stem, "ing"), hasVowel(stem.dropLast(3)), stem.count > 5 {
            stem = stem.dropLast(3)
        } else if ends(stem, "ily"), stem.count > 5 {
            stem = stem.dropLast(3) + [UInt8(ascii: "y")]
        } else if ends(stem, "ly"), stem.count > 5 {
            stem = stem.dropLast(2)
        }
        if stem.count > 3, stem.last == UInt8(ascii: "e") { stem = stem.dropLast() }
        // "runn" of running, and "fall" itself: single in all forms.
        if stem.count > 3, let last = stem.last, stem[stem.endIndex - 2] == last, !isVowel(last) {
            stem = stem.dropLast()
        }
        return stem
    }

    // MARK: Others

    private static func germanStem(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        for ending in ["ern", "em", "en", "er", "es", "e", "s", "n"] as [StaticString]
        where word.count >= ending.utf8CodeUnitCount + 4 && ends(word, ending) {
            return word.dropLast(ending.utf8CodeUnitCount)
        }
        return word
    }

    private static func romanceStem(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var stem = word
        if stem.count > 4, ends(stem, "aux") { return stem.dropLast(2) + [UInt8(ascii: "l")] }
        if stem.count > 3, ends(stem, "s") || ends(stem, "x") { stem = stem.dropLast() }
        if stem.count > 4, let last = stem.last, isVowel(last) { stem = stem.dropLast() }
        return stem
    }

    private static func ends(_ word: ArraySlice<UInt8>, _ ending: StaticString) -> Bool {
        let count = ending.utf8CodeUnitCount
        // The last letter decides nearly always; a whole comparison for each of a dozen endings would not be free.
        guard word.count >= count else { return false }
        return ending.withUTF8Buffer {
            word[word.endIndex - 1] == $0[count - 1] && word[(word.endIndex - count)...].elementsEqual($0)
        }
    }

    private static func hasVowel(_ letters: ArraySlice<UInt8>) -> Bool {
        letters.contains { isVowel($0) || $0 == UInt8(ascii: "y") }
    }

    private static func isVowel(_ letter: UInt8) -> Bool {
        switch letter {
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"): true
        default: false
        }
    }
}
