import BitextModel
import FileAccess
import TextFacts

/// The words of numbers, dates and money in one language.
enum WordRoles {
    /// The roles by word key; empty for a language that `number-words.tsv` does not have.
    static func table(_ language: Language) -> KeyTable<WordRole> { all[language.primary] ?? KeyTable() }

    private static let all: [String: KeyTable<WordRole>] = {
        var tables: [String: KeyTable<WordRole>] = [:]
        for row in Table(bundled: "number-words.tsv").rows {
            guard row.fields.count == 4, let role = WordRole(role: row.fields[1], value: row.fields[2]) else {
                preconditionFailure("number-words.tsv, line \(row.line): not language, role, value, words")
            }
            for word in row.fields[3].split(separator: " ") {
                tables[String(row.fields[0]), default: KeyTable()].insert(LetterFolding.key(of: word).value, role)
            }
        }
        tables["de"]?.insertGermanCompounds()
        return tables
    }()
}

extension KeyTable<WordRole> {
    /// einundzwanzig to neunundneunzig.
    fileprivate mutating func insertGermanCompounds() {
        let units = ["ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun"]
        let tens = ["zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"]
        for (unit, unitWord) in units.enumerated() {
            for (ten, tenWord) in tens.enumerated() {
                let value = (ten + 2) * 10 + unit + 1
                insert(LetterFolding.key(of: "\(unitWord)und\(tenWord)").value, .unit(value))
            }
        }
    }
}
