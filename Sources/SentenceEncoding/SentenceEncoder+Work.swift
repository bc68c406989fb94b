extension SentenceEncoder {
    /// What encoding took, for benchmarks.
    public struct Work: Sendable, Equatable {
        /// Tokens whose features were computed, those for beginnings and ends among them.
        public var tokens = 0
        /// Pieces that were not in the cache.
        public var piecesComputed = 0
        /// Multiplications, each with its addition, in products of matrices.
        public var multiplyAdds = 0

        /// The sums of both.
        static func + (one: Work, other: Work) -> Work {
            Work(
                tokens: one.tokens + other.tokens, piecesComputed: one.piecesComputed + other.piecesComputed,
                multiplyAdds: one.multiplyAdds + other.multiplyAdds)
        }
    }
}
