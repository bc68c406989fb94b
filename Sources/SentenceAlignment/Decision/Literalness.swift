/// How literally a pair of documents is translated, as far as the search can tell.
enum Literalness {
    /// - Parameters: of all arcs of the candidates.
    /// - Returns: nil if no link is probable.
    static func of(_ lattice: BeadLattice, scores: [Float], posteriors: [Float]) -> Float? {
        var sum: Float = 0
        var count: Float = 0
        lattice.forEachArc { arc, span, _ in
            guard !span.isNull, posteriors[arc] > 0.5 else { return }
            sum += scores[arc]
            count += 1
        }
        return count > 0 ? sum / count : nil
    }
}
