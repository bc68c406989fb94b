import FileAccess
import TextFacts

/// A unit that translators convert into one of the other language.
package struct MeasureUnit: Sendable {
    /// What it measures, by the unit that the others are counted in.
    package enum Dimension: String, Sendable {
        case months, minutes, mu, jin, metres
    }

    /// What it measures.
    package var dimension: Dimension
    /// In the dimension's own unit.
    package var size: Double

    /// The units of a language by the key of their word: folded letters, or Han characters; empty for a language that
    /// `measures.tsv` does not have.
    static func table(_ language: String) -> KeyTable<MeasureUnit> { all[language] ?? KeyTable() }

    private static let all: [String: KeyTable<MeasureUnit>] = {
        var tables: [String: KeyTable<MeasureUnit>] = [:]
        for row in Table(bundled: "measures.tsv").rows {
            guard row.fields.count == 4, let dimension = Dimension(rawValue: String(row.fields[1])),
                let size = Double(row.fields[2])
            else { preconditionFailure("measures.tsv, line \(row.line): not language, dimension, size, words") }
            let unit = MeasureUnit(dimension: dimension, size: size)
            for word in row.fields[3].split(separator: " ") {
                let key = row.fields[0] == "zh" ? HanWords.pair(String(word)) : LetterFolding.key(of: word).value
                tables[String(row.fields[0]), default: KeyTable()].insert(key, unit)
            }
        }
        return tables
    }()
}
