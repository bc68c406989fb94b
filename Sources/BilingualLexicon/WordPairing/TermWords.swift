import BitextModel
import TextFacts

/// The content words of a term.
enum TermWords {
    /// Calls back with each content word's stem; a term of stop words alone gives those.
    static func forEachWord(_ term: String, _ forms: WordForms, _ body: (GlossWord) -> Void) {
        var words: [(stem: UInt64, isStopWord: Bool)] = []
        var letters: [UInt8] = []
        var key = TextKey()
        func finish() {
            guard key.power != 1 else { return }
            words.append((forms.stem(key.value, letters[...]), forms.isStopWord(key.value)))
            letters.removeAll(keepingCapacity: true)
            key = TextKey()
        }
        for scalar in term.unicodeScalars {
            if scalar.properties.isAlphabetic {
                var letter = TextKey()
                LetterFolding.append(scalar.value, to: &letter)
                LetterFolding.append(scalar, to: &letters)
                key.append(letter)
            } else {
                finish()
            }
        }
        finish()
        let content = words.reduce(0) { $0 + ($1.isStopWord ? 0 : 1) }
        let strength = GlossWord.strength(ofWords: content)
        for word in words where !word.isStopWord || content == 0 {
            body(GlossWord(stem: word.stem, strength: strength))
        }
    }
}
