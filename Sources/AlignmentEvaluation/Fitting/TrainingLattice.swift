import BitextModel
import Glibc
import SentenceAlignment

/// One gold document made ready for fitting: its candidate beads, their features, and which of them gold allows.
struct TrainingLattice: Sendable {
    let lattice: BeadLattice
    /// `[arcs x features]`, divided by the features' scales once these are known.
    var features: [Float]
    let featureCount: Int
    let allowed: [Bool]
    let isOriented: Bool
    /// How much the document counts.
    let weight: Double

    init(
        lattice: BeadLattice, features: [Float], featureCount: Int, gold: GoldRegions, isOriented: Bool, weight: Double
    ) {
        self.lattice = lattice
        self.features = features
        self.featureCount = featureCount
        self.isOriented = isOriented
        self.weight = weight
        var allowed = [Bool](repeating: false, count: lattice.arcCount)
        lattice.forEachArc { arc, span, _ in allowed[arc] = gold.allows(span) }
        self.allowed = allowed
    }

    /// The negative logarithm of the probability of all paths that gold allows, and its gradient.
    ///
    /// - Parameter parameters: the biases of all types, then the feature weights.
    func loss(_ parameters: [Double]) -> (value: Double, gradient: [Double]) {
        let types = BeadInventory.types.count
        var biases = parameters[..<types].map(Float.init)
        if !isOriented {
            biases = biases.indices.map { (biases[$0] + biases[StageWeights.mirrored[$0]]) / 2 }
        }
        let weights = parameters[types...].map(Float.init)
        var scores = [Float](repeating: 0, count: lattice.arcCount)
        features.withUnsafeBufferPointer { features in
            for arc in scores.indices {
                var sum = biases[Int(lattice.arcTypes[arc])]
                let row = arc * featureCount
                for index in 0..<featureCount { sum += weights[index] * features[row + index] }
                scores[arc] = sum
            }
        }
        let all = ForwardBackward(lattice: lattice, scores: scores)
        let right = ForwardBackward(lattice: lattice, scores: scores, allowed: allowed)
        var gradient = [Double](repeating: 0, count: parameters.count)
        guard right.logPartition > -.infinity else { return (0, gradient) }
        for arc in scores.indices {
            let difference = all.posteriors[arc] - right.posteriors[arc]
            if difference.magnitude < 1e-9 { continue }
            let type = Int(lattice.arcTypes[arc])
            if isOriented {
                gradient[type] += Double(difference)
            } else {
                gradient[type] += Double(difference) / 2
                gradient[StageWeights.mirrored[type]] += Double(difference) / 2
            }
            let row = arc * featureCount
            for index in 0..<featureCount { gradient[types + index] += Double(difference * features[row + index]) }
        }
        return (weight * (all.logPartition - right.logPartition), gradient.map { $0 * weight })
    }
}
