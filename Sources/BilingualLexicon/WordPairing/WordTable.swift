/// Which words each sentence of a text has, and what each is worth: the compressed rows of a sparse matrix.
package struct WordTable: Sendable {
    /// Where each sentence's words begin in `words`; one more at the end. Shape: sentences + 1.
    package internal(set) var offsets: [Int32] = [0]
    /// The words of all sentences by their numbers on this side, ascending and distinct within each. Words that stand in
    /// most sentences are left out.
    package internal(set) var words: [Int32] = []
    /// ln((sentences + 1) / (sentences that have the word + 0.5)), by word.
    package internal(set) var weights: [Float] = []
    /// Where each word's translations begin in `translations`; one more at the end. Shape: words + 1.
    package internal(set) var translationOffsets: [Int32] = [0]
    /// Numbers of words of the other side, ascending for each word.
    package internal(set) var translations: [Int32] = []
    /// How surely each translates, 0 to 1; beside `translations`.
    package internal(set) var strengths: [Float] = []
    /// Where each word stands first (sentence, start and end in bytes), to show it.
    package internal(set) var places: [WordPlace] = []

    /// What each word is: the key of its stem or of its Han characters.
    var keys: [UInt64] = []

    package var sentenceCount: Int { offsets.count - 1 }
    package var wordCount: Int { weights.count }

    /// The words of one sentence.
    package subscript(sentence: Int) -> ArraySlice<Int32> {
        words[Int(offsets[sentence])..<Int(offsets[sentence + 1])]
    }

    /// The translations of a word.
    package func translations(of word: Int32) -> ArraySlice<Int32> {
        translations[Int(translationOffsets[Int(word)])..<Int(translationOffsets[Int(word) + 1])]
    }
}
