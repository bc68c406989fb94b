/// Scores beads: the bias of their type and the weighted sum of the evidence's features.
package struct BeadScorer: Sendable {
    package let evidence: [any BeadEvidence]
    private let biases: [Float]
    private let weights: [Float]
    private var features: [Float] = []

    /// Features that the weights do not name count nothing.
    package init(weights stage: StageWeights, evidence: [any BeadEvidence], isOriented: Bool) {
        self.evidence = evidence
        biases = stage.biases(isOriented: isOriented)
        let known = Dictionary(stage.features.map { ($0.name, $0.weight) }, uniquingKeysWith: { first, _ in first })
        weights = evidence.flatMap(\.featureNames).map { known[$0] ?? 0 }
        features.reserveCapacity(weights.count)
    }

    package var featureNames: [String] { evidence.flatMap(\.featureNames) }

    package mutating func score(_ bead: BeadSpan, type: Int) -> Float {
        features.removeAll(keepingCapacity: true)
        for part in evidence { part.append(bead, to: &features) }
        var sum = biases[type]
        for index in weights.indices { sum += weights[index] * features[index] }
        return sum
    }

    /// What the type and each kind of evidence (the part of the feature names before the first dot) add to a score.
    func contributions(_ bead: BeadSpan, type: Int) -> [BeadExplanation.Contribution] {
        var found: [BeadExplanation.Contribution] = [.init(evidence: "type", score: Double(biases[type]))]
        var values: [Float] = []
        for part in evidence { part.append(bead, to: &values) }
        for (index, name) in featureNames.enumerated() {
            let kind = String(name.prefix { $0 != "." })
            let score = Double(weights[index] * values[index])
            if let place = found.firstIndex(where: { $0.evidence == kind }) {
                found[place].score += score
            } else {
                found.append(.init(evidence: kind, score: score))
            }
        }
        return found
    }

    /// The scores of all arcs.
    package func scores(of lattice: BeadLattice) -> [Float] {
        var scorer = self
        var scores = [Float](repeating: 0, count: lattice.arcCount)
        lattice.forEachArc { arc, span, type in scores[arc] = scorer.score(span, type: type) }
        return scores
    }

    /// The features of all arcs: `[arcs x features]`, row by row.
    package func features(of lattice: BeadLattice) -> [Float] {
        var matrix: [Float] = []
        matrix.reserveCapacity(lattice.arcCount * weights.count)
        lattice.forEachArc { _, span, _ in for part in evidence { part.append(span, to: &matrix) } }
        return matrix
    }
}
