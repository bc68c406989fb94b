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

    /// Each word with its languages; a word counts the less the more languages share it.
    private static let table: [String: [Int]] = {
        var table: [String: [Int]] = [:]
        for (index, language) in words.enumerated() {
            for word in Set(language.words) {
                table[word, default: []].append(index)
            }
        }
        return table
    }()

    static func language(of scalars: [Unicode.Scalar]) -> Language {
        var scores = [Double](repeating: 0, count: words.count)
        var latinWords = 0
        var word = String.UnicodeScalarView()
        func close() {
            guard !word.isEmpty else { return }
            latinWords += 1
            if let languages = table[String(word)] {
                for language in languages { scores[language] += 1 / Double(languages.count) }
            }
            word = String.UnicodeScalarView()
        }
        for scalar in scalars {
            guard ScriptCensus.kind(of: scalar) == .latin else {
                close()
                continue
            }
            let lower =
                scalar.value < 0x80
                ? Unicode.Scalar(scalar.value | 0x20)! : scalar.properties.lowercaseMapping.unicodeScalars.first!
            word.append(lower)
            if lower.value >= 0x80, let hints = letters[lower] {
                for hint in hints {
                    if let index = words.firstIndex(where: { $0.language == hint.tag }) { scores[index] += hint.weight }
                }
            }
        }
        close()
        guard let best = scores.indices.max(by: { scores[$0] < scores[$1] }) else { return .undetermined }
        if scores[best] > 0 { return LanguageIdentifier.language(words[best].language) }
        // A title without function words ("Follow-up Actions"): plain letters are most often English; a lone token may
        // be anything.
        return latinWords >= 2 && scalars.allSatisfy { $0.value < 0x80 || $0.value >= 0x2000 }
            ? .english : .undetermined
    }
}
