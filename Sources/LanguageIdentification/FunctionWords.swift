import BitextModel
import TextFacts

/// Tells the languages written in Latin letters by their commonest words and by letters that few of them have.
enum FunctionWords {
    private static let words = FunctionWordTable.words(for: .common)

    /// Letters that point to a language, with the weight of one occurrence in words.
    private static let letters: [Unicode.Scalar: [(tag: String, weight: Double)]] = {
        var table: [Unicode.Scalar: [(tag: String, weight: Double)]] = [:]
        for (tag, set, weight) in [
            ("de", "ß", 1.0), ("de", "äöü", 0.25), ("fr", "çœ", 0.4), ("fr", "èêâîôûë", 0.3), ("es", "ñ¿¡", 1),
            ("pt", "ãõ", 0.8), ("pl", "łąęśżźćń", 0.5), ("tr", "ğış", 0.4), ("sv", "å", 0.5), ("sv", "äö", 0.15),
            ("da", "øæå", 0.5), ("vi", "ảạấầẩẫậắằẳẵặẻẽẹếềểễệỉĩịỏọốồổỗộớờởỡợủũụứừửữựỳỷỹỵđơư", 0.6),
            ("cs", "ěřůčšž", 0.5),
            ("ro", "țșăî", 0.4), ("hu", "őű", 0.8), ("fi", "äö", 0.15), ("it", "ìòù", 0.3), ("tr", "öüç", 0.1),
            ("fr", "éà", 0.1), ("es", "óíáú", 0.1), ("pt", "çáíé", 0.1), ("hu", "öüóéá", 0.1),
        ] {
            for letter in set.unicodeScalars { table[letter, default: []].append((tag, weight)) }
        }
        return table
    }()

    /// The words with the languages that have them, a bit for each: a word counts the less the more languages share it.
    private struct WordTable {
        /// Words of up to eight letters of ASCII, a byte each: nearly all words of a text are looked up here.
        var short: [UInt64: UInt64] = [:]
        /// All of them.
        var all: [String: UInt64] = [:]
        /// Letters of the longest word of ASCII; longer ones are in no list.
        var longest = 0
    }

    private static let table: WordTable = {
        var table = WordTable()
        precondition(words.count <= 64, "a word's languages are the bits of a number")
        for (index, language) in words.enumerated() {
            for word in language.words {
                let bytes = word.utf8
                let isPlain = bytes.allSatisfy { (0x61...0x7A).contains($0) }
                if isPlain { table.longest = max(table.longest, bytes.count) }
                if isPlain, bytes.count <= 8 {
                    table.short[bytes.reduce(0) { $0 << 8 | UInt64($1) }, default: 0] |= 1 << UInt64(index)
                }
                table.all[word, default: 0] |= 1 << UInt64(index)
            }
        }
        return table
    }()

    static let languages = words.map { LanguageIdentifier.language($0.language) }

    static func language(of scalars: [Unicode.Scalar]) -> Language {
        let table = Self.table
        var scores = [Double](repeating: 0, count: words.count)
        var latinWords = 0
        var start = 0
        var letters = 0
        // The letters so far, where they are of ASCII.
        var packed: UInt64 = 0
        var isPlain = true
        func close(_ end: Int) {
            guard letters > 0 else { return }
            latinWords += 1
            var found: UInt64?
            if isPlain, letters <= 8 {
                found = table.short[packed]
            } else if !isPlain || letters <= table.longest {
                var word = String.UnicodeScalarView()
                for scalar in scalars[start..<end] { word.append(lowercase(scalar)) }
                found = table.all[String(word)]
            }
            if var found {
                let share = 1 / Double(found.nonzeroBitCount)
                while found != 0 {
                    scores[found.trailingZeroBitCount] += share
                    found &= found - 1
                }
            }
            letters = 0
            packed = 0
            isPlain = true
        }
        for (index, scalar) in scalars.enumerated() {
            guard ScriptCensus.kind(of: scalar) == .latin else {
                close(index)
                continue
            }
            if letters == 0 { start = index }
            letters += 1
            if scalar.value < 0x80 {
                packed = packed << 8 | UInt64(scalar.value | 0x20)
                continue
            }
            isPlain = false
            if let hints = self.letters[lowercase(scalar)] {
                for hint in hints {
                    if let index = words.firstIndex(where: { $0.language == hint.tag }) { scores[index] += hint.weight }
                }
            }
        }
        close(scalars.count)
        guard let best = scores.indices.max(by: { scores[$0] < scores[$1] }) else { return .undetermined }
        if scores[best] > 0 { return languages[best] }
        // A title without function words ("Follow-up Actions"): plain letters are most often English; a lone token may
        // be anything.
        return latinWords >= 2 && scalars.allSatisfy { $0.value < 0x80 || $0.value >= 0x2000 }
            ? .english : .undetermined
    }

    /// The first letter of the small form.
    private static func lowercase(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        scalar.value < 0x80
            ? Unicode.Scalar(scalar.value | 0x20)! : scalar.properties.lowercaseMapping.unicodeScalars.first!
    }
}
