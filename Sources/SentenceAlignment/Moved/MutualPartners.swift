/// Finds the sentences of two sides that are each other's likeliest partner. Of equals the first counts.
package struct MutualPartners: Sendable {
    private var ofSource: [Int: (target: Int, weight: Float)] = [:]
    private var ofTarget: [Int: (source: Int, weight: Float)] = [:]

    package init() {}

    /// Says how likely two sentences are partners; those that are not spoken of are none.
    package mutating func add(_ source: Int, _ target: Int, _ weight: Float) {
        if weight > ofSource[source]?.weight ?? 0 { ofSource[source] = (target, weight) }
        if weight > ofTarget[target]?.weight ?? 0 { ofTarget[target] = (source, weight) }
    }

    /// By the source.
    package var pairs: [GuidePoint] {
        ofSource.keys.sorted().compactMap { source in
            guard let best = ofSource[source], ofTarget[best.target]?.source == source else { return nil }
            return GuidePoint(source: source, target: best.target, weight: best.weight)
        }
    }
}
