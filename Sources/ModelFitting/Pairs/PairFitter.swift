package import SentenceAlignment

/// Learns from alignments of documents that do and of documents that do not belong together how to tell them apart.
package struct PairFitter: Sendable {
    /// What one alignment says, and whether its documents are translations of each other.
    package struct Example: Sendable {
        package var evidence: PairEvidence
        package var isTranslation: Bool

        package init(evidence: PairEvidence, isTranslation: Bool) {
            self.evidence = evidence
            self.isTranslation = isTranslation
        }
    }

    /// The penalty is this times the squared norm of the weights; the examples count one altogether on each side, times 100.
    private static let penalty = 0.02
    private static let total = 100.0

    /// Both sides count the same, however many examples each has.
    package static func fit(_ examples: [Example]) async -> PairWeights {
        let count = PairEvidence.names.count
        let positives = Double(max(1, examples.count(where: \.isTranslation)))
        let negatives = Double(max(1, examples.count - examples.count(where: \.isTranslation)))
        let rows = examples.map { ([1] + $0.evidence.values.map(Double.init), $0.isTranslation) }
        var search = LimitedMemoryBFGS()
        search.iterations = 300
        let (point, _) = await search.minimise(from: [Double](repeating: 0, count: count + 1)) { weights in
            var value = 0.0
            var gradient = [Double](repeating: 0, count: count + 1)
            for place in 1...count {
                value += penalty * weights[place] * weights[place]
                gradient[place] += 2 * penalty * weights[place]
            }
            for (row, isTranslation) in rows {
                let sum = zip(row, weights).reduce(0) { $0 + $1.0 * $1.1 }
                let share = total / (isTranslation ? positives : negatives)
                value += share * Logistic.loss(isTranslation ? sum : -sum)
                let error = Logistic.value(sum) - (isTranslation ? 1 : 0)
                for place in 0...count { gradient[place] += share * error * row[place] }
            }
            return (value, gradient)
        }
        return PairWeights(bias: Float(point[0]), features: point.dropFirst().map(Float.init))
    }
}
