/// Finds the sentences of two sides that are each other's likeliest partner. Of equals the first counts.
package struct MutualPartners: Sendable {
    /// By the source, and by the target, as far as sentences were spoken of.
    private var ofSource: [Partner] = []
    private var ofTarget: [Partner] = []

    private struct Partner {
        var sentence: Int32 = -1
        var weight: Float = 0
    }

    package init() {}

    /// Says how likely two sentences are partners; those that are not spoken of are none.
    package mutating func add(_ source: Int, _ target: Int, _ weight: Float) {
        Self.offer(target, weight, to: source, in: &ofSource)
        Self.offer(source, weight, to: target, in: &ofTarget)
    }

    @inline(__always)
    private static func offer(_ sentence: Int, _ weight: Float, to other: Int, in partners: inout [Partner]) {
        if other >= partners.count {
            partners.append(
                contentsOf: repeatElement(Partner(), count: max(other + 1, 2 * partners.count) - partners.count))
        }
        if weight > partners[other].weight { partners[other] = Partner(sentence: Int32(sentence), weight: weight) }
    }

    /// By the source.
    package var pairs: [GuidePoint] {
        ofSource.indices.compactMap { source in
            let best = ofSource[source]
            guard best.sentence >= 0, Int(ofTarget[Int(best.sentence)].sentence) == source else { return nil }
            return GuidePoint(source: source, target: Int(best.sentence), weight: best.weight)
        }
    }
}
