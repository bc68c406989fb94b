package import BilingualLexicon
import BitextModel
package import SentenceAlignment

/// What a batch has taught, for each pair of languages in it.
package struct LearnedLexica: Sendable {
    private var lexica: [String: LearnedLexicon] = [:]

    package static let none = LearnedLexica()

    /// Translations in all languages together.
    package var count: Int { lexica.values.reduce(0) { $0 + $1.count } }

    subscript(pair: DocumentPair) -> LearnedLexicon {
        get { lexica[Self.key(pair)] ?? .empty }
    }

    /// - Parameter learners: by the keys of their pairs of languages.
    package init(_ learners: [String: LexiconLearner] = [:]) {
        lexica = learners.mapValues { $0.learn() }
    }

    /// The languages of an oriented pair, whatever their scripts and regions: a lexicon holds for both directions of a pair
    /// that the model orients, and words are known by keys that are the same in simplified and traditional characters.
    package static func key(_ pair: DocumentPair) -> String {
        "\(pair.source.language.primary) \(pair.target.language.primary)"
    }
}
