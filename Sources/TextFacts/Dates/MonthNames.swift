import FileAccess

/// The names of months in every language that `number-words.tsv` has, with their short forms.
package enum MonthNames {
    /// The month from 1 to 12 that a word names in some language, whatever its case and accents; nil for other words.
    package static func month(_ word: some Sequence<Unicode.Scalar>) -> Int? { months[LetterFolding.folded(word)] }

    private static let months: [String: Int] = {
        var months: [String: Int] = [:]
        for row in Table(bundled: "number-words.tsv").rows {
            guard row.fields.count == 4, ["month", "monthShort", "monthByDay"].contains(row.fields[1]),
                let month = Int(row.fields[2])
            else { continue }
            for word in row.fields[3].split(separator: " ") {
                let known = months.updateValue(month, forKey: LetterFolding.folded(word.unicodeScalars))
                precondition(
                    known == nil || known == month, "number-words.tsv, line \(row.line): two months of one name")
            }
        }
        return months
    }()
}
