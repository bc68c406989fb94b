extension CorpusFilter {
    /// How good a unit is by what was learned of good and of spoilt pairs.
    public struct Score: Hashable, Sendable {
        /// The probability that it is a good pair, 0 to 1, where good and spoilt ones are as many.
        public var quality: Double
        /// The probability that its sides translate each other, by the sentence encoder alone; nil without one, or in
        /// languages that it does not know.
        public var similarity: Double?

        /// A score of one's own.
        public init(quality: Double, similarity: Double? = nil) {
            self.quality = quality
            self.similarity = similarity
        }
    }
}
