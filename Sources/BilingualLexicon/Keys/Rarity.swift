#if canImport(Glibc)
    import Glibc
#endif

/// How much it tells that a sentence has a thing, by how many have it (inverse document frequency).
package enum Rarity {
    /// ln((sentences + 1) / (count + 0.5)).
    package static func weight(count: Int, of sentences: Int) -> Float {
        logf((Float(sentences) + 1) / (Float(count) + 0.5))
    }
}
