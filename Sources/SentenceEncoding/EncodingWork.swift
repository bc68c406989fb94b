/// What encoding took, for benchmarks.
package struct EncodingWork: Sendable, Equatable {
    /// Tokens whose features were computed, those for beginnings and ends among them.
    package var tokens = 0
    /// Pieces that were not in the cache.
    package var piecesComputed = 0
    /// Multiplications, each with its addition, in products of matrices.
    package var multiplyAdds = 0

    static func + (one: EncodingWork, other: EncodingWork) -> EncodingWork {
        EncodingWork(
            tokens: one.tokens + other.tokens, piecesComputed: one.piecesComputed + other.piecesComputed,
            multiplyAdds: one.multiplyAdds + other.multiplyAdds)
    }
}
