import FileAccess

/// Words of languages that the program's tables happen to hold: no list is complete, so that a word that is not known may well
/// be one.
package enum KnownWords {
    /// Words of English in small letters, of five letters and more: those of the glossary of agencies, function words and
    /// irregular forms.
    package static let english: Set<String> = {
        var words = functionWords["en"] ?? []
        func add(_ text: Substring) {
            for word in text.split(whereSeparator: { !$0.isLetter && $0 != "-" }) where word.count >= 5 {
                if !word.contains("-") { words.insert(word.lowercased()) }
            }
        }
        for row in Table(bundled: "agency.tsv").rows { row.fields.first.map { add($0) } }
        for row in Table(bundled: "word-forms.tsv").rows where row.fields[0] == "en" {
            for field in row.fields.dropFirst() { add(field) }
        }
        return words
    }()

    /// The function words of each language, by its language subtag.
    package static let functionWords: [String: Set<String>] = {
        var words: [String: Set<String>] = [:]
        for use in FunctionWordTable.Use.allCases {
            for (language, list) in FunctionWordTable.words(for: use) { words[language, default: []].formUnion(list) }
        }
        return words
    }()
}
