import FileAccess

/// The function words of languages, as `function-words.tsv` has them.
package enum FunctionWordTable {
    /// What a list is for.
    package enum Use: String, Sendable, CaseIterable {
        /// The commonest words, by which a language is known.
        case common
        /// Words that tell too little to tell one sentence from another.
        case empty
    }

    /// The words for a use, language by language (by its language subtag), in the order of the file.
    ///
    /// - Complexity: O(table); callers keep what they make of it.
    package static func words(for use: Use) -> [(language: String, words: [String])] {
        Table(bundled: "function-words.tsv").rows.filter { $0.fields[1] == use.rawValue }.map { row in
            precondition(row.fields.count == 3, "function-words.tsv, line \(row.line): not language, use, words")
            return (String(row.fields[0]), row.fields[2].split(separator: " ").map { String($0) })
        }
    }
}
