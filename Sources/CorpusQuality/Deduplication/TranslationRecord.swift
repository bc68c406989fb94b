/// A pair of texts as one translation of one of them: 32 bytes. What differs in spaces alone has several.
struct TranslationRecord: BitwiseCopyable {
    /// The key of the text.
    var text: UInt64
    /// The key of its translation.
    var translation: UInt64
    /// The unit that stays of those with this pair, and the first of them.
    var kept: UInt32
    var first: UInt32
    /// How often the pair stands in the corpus, and the most probable time.
    var occurrences: UInt32
    var confidence: Float

    /// The source as translation of the target.
    var turned: Self {
        var turned = self
        swap(&turned.text, &turned.translation)
        return turned
    }

    /// Whether this translation is taken rather than another: what stands more often, then what is more probable, then
    /// what stood first.
    func isBetter(than other: Self) -> Bool {
        if occurrences != other.occurrences { return occurrences > other.occurrences }
        if confidence != other.confidence { return confidence > other.confidence }
        return first < other.first
    }
}
