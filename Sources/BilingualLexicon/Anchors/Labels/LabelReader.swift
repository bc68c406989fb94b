package import BitextModel
import TextFacts

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

    /// For each sentence the numbers that a label might bear, wherever they stand in it.
    ///
    /// - Parameter isAsked: whether a sentence's numbers are wanted; of others there are none.
    /// - Complexity: O(length of the sentences that are asked).
    package func numbers(in sentences: [String], where isAsked: (Int) -> Bool) -> [[Int]] {
        var reader = reader
        return sentences.indices.map { place in
            guard isAsked(place) else { return [] }
            reader.read(sentences[place])
            return reader.output.found.compactMap { found in
                guard let value = found.anchor.value, value.isWhole, let whole = value.wholePart else { return nil }
                return SentenceLabel.numbers.contains(whole) ? whole : nil
            }
        }
    }
}
