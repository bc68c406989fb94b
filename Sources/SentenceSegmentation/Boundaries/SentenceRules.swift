import ICUText

/// ICU's sentence rules with one class changed.
///
/// UAX #29 counts opening quotation marks and brackets among the characters that may follow a full stop and still
/// belong to the sentence (Sentence_Break=Close), because it cannot know which way a mark faces in every language.
/// Here they open the next sentence: in English and Chinese they face one way only.
enum SentenceRules {
    /// - Parameter keeping: marks that do close in this language although Unicode calls them initial or opening.
    static func source(locale: String, keepingAsClosers keeping: String = "") throws(ICUError) -> String {
        let rules = try BoundaryIterator.sentences(locale: locale).rules
        let original = "$Close=[\\p{Sentence_Break=Close}];"
        let openers = "[\\p{Ps}\\p{Pi}\u{00AB}「『《〈（【〔\\[]"
        let kept = keeping.isEmpty ? "" : "[\(keeping)]"
        let tailored = "$Close=[[\\p{Sentence_Break=Close}-\(openers)]\(kept)];"
        guard let range = rules.firstRange(of: original) else {
            throw .cannotOpen(what: "tailored sentence rules of \(locale)", reason: "$Close is not where it was")
        }
        return rules.replacingCharacters(in: range, with: tailored)
    }
}

extension String {
    /// The first place of another string. (The standard library has this for regular expressions only.)
    fileprivate func firstRange(of other: String) -> Range<String.Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(other) { return start..<index(start, offsetBy: other.count) }
            start = index(after: start)
        }
        return nil
    }

    fileprivate func replacingCharacters(in range: Range<String.Index>, with text: String) -> String {
        String(self[..<range.lowerBound]) + text + String(self[range.upperBound...])
    }
}
