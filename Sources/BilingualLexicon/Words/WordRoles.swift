import BitextModel
import FileAccess
import TextFacts

/// The words of numbers, dates and money in one language.
enum WordRoles {
    /// The roles by word key; empty for a language that `number-words.tsv` does not have.
    static func table(_ language: Language) -> KeyTable<WordRole> { all.tables[language.primary] ?? KeyTable() }

    /// Whether numbers in words are known in a language: from twenty on, where they are more than pronouns.
    static func hasNumbers(_ language: Language) -> Bool { all.withNumbers.contains(language.primary) }

    private static let all: (tables: [String: KeyTable<WordRole>], withNumbers: Set<String>) = {
        var tables: [String: KeyTable<WordRole>] = [:]
        var withNumbers: Set<String> = []
        for row in Table(bundled: "number-words.tsv").rows {
            guard row.fields.count == 4, let role = WordRole(role: row.fields[1], value: row.fields[2]) else {
                preconditionFailure("number-words.tsv, line \(row.line): not language, role, value, words")
            }
            switch role {
            case .tens: withNumbers.insert(String(row.fields[0]))
            case .unit(let value) where value >= 10: withNumbers.insert(String(row.fields[0]))
            default: break
            }
            for word in row.fields[3].split(separator: " ") {
                tables[String(row.fields[0]), default: KeyTable()].insert(LetterFolding.key(of: word).value, role)
            }
        }
        tables["de"]?.insertGermanCompounds()
        tables["cs"]?.insertCzechCompounds()
        return (tables, withNumbers)
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

    /// jednadvacet to devětadevadesát in two cases, and ages: šestiletý, pětadvacetiletá.
    fileprivate mutating func insertCzechCompounds() {
        let units = ["jedn", "dv", "tři", "čtyři", "pět", "šest", "sedm", "osm", "devět"]
        let tens = ["dvacet", "třicet", "čtyřicet", "padesát", "šedesát", "sedmdesát", "osmdesát", "devadesát"]
        let teens = [
            "deset", "jedenáct", "dvanáct", "třináct", "čtrnáct", "patnáct", "šestnáct", "sedmnáct", "osmnáct",
            "devatenáct",
        ]
        var genitives: [(stem: String, value: Int)] = [
            ("dvou", 2), ("tří", 3), ("čtyř", 4), ("pěti", 5), ("šesti", 6), ("sedmi", 7), ("osmi", 8), ("devíti", 9),
            ("sto", 100),
        ]
        for (place, word) in teens.enumerated() { genitives.append((word + "i", 10 + place)) }
        for (place, word) in tens.enumerated() {
            let ten = 10 * (place + 2)
            genitives.append((word + "i", ten))
            for (unit, unitWord) in units.enumerated() {
                let joined = unitWord + "a" + word
                insert(LetterFolding.key(of: joined).value, .unit(ten + unit + 1))
                insert(LetterFolding.key(of: joined + "i").value, .unit(ten + unit + 1))
                genitives.append((joined + "i", ten + unit + 1))
            }
        }
        let endings = ["ý", "á", "é", "ého", "ému", "ém", "ým", "ou", "ých", "ými", "í"]
        for (stem, value) in genitives {
            for ending in endings { insert(LetterFolding.key(of: stem + "let" + ending).value, .unit(value)) }
        }
    }
}
