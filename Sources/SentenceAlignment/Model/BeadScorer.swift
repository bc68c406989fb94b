import BitextModel

/// Scores beads: the bias of their type and the weighted sum of the evidence's features.
package struct BeadScorer: Sendable {
    package let evidence: [any BeadEvidence]
    private let biases: [Float]
    /// For each kind of evidence the weights of its features.
    private let weights: [[Float]]

    /// Beads are scored so many at a time: enough that calls count nothing, few enough that they stay in the cache.
    private static let portion = 512

    /// Features that the weights do not name count nothing.
    package init(weights stage: StageWeights, evidence: [any BeadEvidence], isOriented: Bool) {
        self.evidence = evidence
        biases = stage.biases(isOriented: isOriented)
        let known = stage.featureWeights(isOriented: isOriented)
        weights = evidence.map { $0.declarations.map { known[$0.name] ?? 0 } }
    }

    package var features: [FeatureDeclaration] { evidence.flatMap(\.declarations) }

    /// The scores of beads.
    ///
    /// - Parameter types: the index of each one's type.
    func scores(of beads: [BeadSpan], types: [Int]) -> [Float] {
        var scores: [Float] = []
        scores.reserveCapacity(beads.count)
        for start in stride(from: 0, to: beads.count, by: Self.portion) {
            let end = min(beads.count, start + Self.portion)
            scores += portionScores(of: Array(beads[start..<end]), types: types[start..<end])
        }
        return scores
    }

    private func portionScores(of beads: [BeadSpan], types: ArraySlice<Int>) -> [Float] {
        var scores = types.map { biases[$0] }
        for (part, weights) in zip(evidence, weights) where !part.isSilent {
            let values = part.matrix(of: beads)
            precondition(values.count == scores.count * weights.count)
            // Without a check for each of millions of values: the one above vouches for all.
            values.withUnsafeBufferPointer { values in
                weights.withUnsafeBufferPointer { weights in
                    scores.withUnsafeMutableBufferPointer { scores in
                        var place = 0
                        for bead in scores.indices {
                            var sum: Float = 0
                            for weight in weights.indices {
                                sum += weights[weight] * values[place]
                                place += 1
                            }
                            scores[bead] += sum
                        }
                    }
                }
            }
        }
        return scores
    }

    /// The scores of all arcs.
    ///
    /// - Parameter origin: the source and the target position at which the lattice begins.
    package func scores(of lattice: BeadLattice, from origin: (source: Int, target: Int) = (0, 0)) -> [Float] {
        var scores: [Float] = []
        scores.reserveCapacity(lattice.arcCount)
        forEachPortion(of: lattice, from: origin) { beads, types in scores += self.scores(of: beads, types: types) }
        return scores
    }

    /// The features of beads: `[beads x features]`, row by row.
    func features(of beads: [BeadSpan]) -> [Float] {
        let counts = evidence.map(\.featureCount)
        let values = evidence.map { $0.matrix(of: beads) }
        var matrix: [Float] = []
        matrix.reserveCapacity(beads.count * counts.reduce(0, +))
        for bead in beads.indices {
            for (part, count) in counts.enumerated() {
                matrix += values[part][(bead * count)..<((bead + 1) * count)]
            }
        }
        return matrix
    }

    /// The features of all arcs: `[arcs x features]`, row by row.
    package func features(of lattice: BeadLattice) -> [Float] {
        var matrix: [Float] = []
        forEachPortion(of: lattice, from: (0, 0)) { beads, _ in matrix += features(of: beads) }
        return matrix
    }

    /// What the type and each kind of evidence add to a score.
    func contributions(_ bead: BeadSpan, type: Int) -> [Bead.Explanation.Contribution] {
        var found: [Bead.Explanation.Contribution] = [.init(evidence: "type", score: Double(biases[type]))]
        for (part, weights) in zip(evidence, weights) {
            for (index, value) in part.matrix(of: [bead]).enumerated() {
                let kind = part.declarations[index].name.kind.name
                let score = Double(weights[index] * value)
                if let place = found.firstIndex(where: { $0.evidence == kind }) {
                    found[place].score += score
                } else {
                    found.append(.init(evidence: kind, score: score))
                }
            }
        }
        return found
    }

    private func forEachPortion(
        of lattice: BeadLattice, from origin: (source: Int, target: Int),
        _ body: (_ beads: [BeadSpan], _ types: [Int]) -> Void
    ) {
        var beads: [BeadSpan] = []
        var types: [Int] = []
        lattice.forEachArc { _, span, type in
            beads.append(span.moved(by: origin))
            types.append(type)
            if beads.count == Self.portion {
                body(beads, types)
                beads.removeAll(keepingCapacity: true)
                types.removeAll(keepingCapacity: true)
            }
        }
        if !beads.isEmpty { body(beads, types) }
    }
}
