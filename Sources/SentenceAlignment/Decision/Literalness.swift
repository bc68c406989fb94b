/// How literally a pair of documents is translated, as far as the search can tell.
enum Literalness {
    /// As if the document had so many links more, of usual strength: short documents tell little.
    private static let strength: Float = 0

    /// - Parameters: of all arcs of the candidates.
    static func of(_ lattice: BeadLattice, scores: [Float], posteriors: [Float]) -> Float? {
        var found: [Float] = []
        lattice.forEachArc { arc, span, _ in
            if !span.isNull, posteriors[arc] > 0.5 { found.append(scores[arc]) }
        }
        guard !found.isEmpty else { return nil }
        found.sort()
        if let q = Experiment.number("BX_QUANTILE") { return found[min(found.count - 1, Int(Double(found.count) * q))] }
        return found.reduce(0, +) / Float(found.count)
    }
}
