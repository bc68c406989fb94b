package import BilingualLexicon
import BitextModel
package import FileAccess
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

    /// - Parameters:
    ///   - learners: by the keys of their pairs of languages.
    ///   - steps: see `LearnedLexicon.inSteps`; nil for strengths as they are learned.
    package init(_ learners: [String: LexiconLearner] = [:], steps: Int? = nil) {
        lexica = learners.mapValues { learner in
            let learned = learner.learn()
            return steps.map { learned.inSteps($0) } ?? learned
        }
    }

    /// What of it a pair of documents uses, whose words a lesson knows.
    ///
    /// - Complexity: O(entries + words).
    package func relevant(to lesson: LexiconLesson, languages key: String) -> LearnedLexica {
        var relevant = LearnedLexica()
        relevant.lexica[key] = (lexica[key] ?? .empty).relevant(to: lesson)
        return relevant
    }

    /// Writes all of it.
    package func write(to writer: inout BinaryWriter) {
        writer.list(lexica.sorted { $0.key < $1.key }) { lexicon, writer in
            writer.text(lexicon.key)
            lexicon.value.write(to: &writer)
        }
    }

    /// The languages of an oriented pair, whatever their scripts and regions: a lexicon holds for both directions of a pair
    /// that the model orients, and words are known by keys that are the same in simplified and traditional characters.
    package static func key(_ pair: DocumentPair) -> String {
        "\(pair.source.language.primary) \(pair.target.language.primary)"
    }
}
