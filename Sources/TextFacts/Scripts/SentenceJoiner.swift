package import BitextModel

/// Joins sentences by the rule of their script: nothing between Han, kana or Thai, one space otherwise.
package enum SentenceJoiner {
    /// The rule is read off the two characters that meet, so that mixed documents come out right: a space is left out
    /// only if one of them is of a script, or is a full-width mark, that takes none, and neither is a Latin letter or digit.
    package static func join(_ sentences: some Sequence<String>, language: Language) -> String {
        var result = ""
        for sentence in sentences where !sentence.isEmpty {
            if let last = result.unicodeScalars.last, let first = sentence.unicodeScalars.first,
                !(language.isWrittenWithoutSpaces && (Spacing.takesNoSpace(last) || Spacing.takesNoSpace(first)))
            {
                result += " "
            }
            result += sentence
        }
        return result
    }
}
