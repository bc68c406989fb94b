package import BitextModel

/// Reads the labels of sentences.
package struct LabelReader: Sendable {
    private let reader: AnchorReader

    /// Opens the tables of a language (shared, made once).
    package init(language: Language) { reader = AnchorReader(language: language) }

    /// For each sentence its label, nil where it bears none.
    ///
    /// - Complexity: O(sentences): only their heads are read.
    package func labels(of sentences: [String]) -> [SentenceLabel?] {
        var reader = reader
        return sentences.map { reader.readLabel($0) }
    }
}
