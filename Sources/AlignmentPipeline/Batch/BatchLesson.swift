package import BilingualLexicon

/// What a pair of documents teaches a batch, found with the evidence that costs little.
package struct BatchLesson: Sendable {
    /// See `LearnedLexica.key`.
    package var languages: String
    package var words: LexiconLesson

    package init(languages: String, words: LexiconLesson) {
        self.languages = languages
        self.words = words
    }
}
