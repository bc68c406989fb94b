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
    /// What the document's own share of null beads adds to their score.
    let nullBonus: Float
    /// How many slopes the weights move for this document; see `LiteralSlopes.steps`.
    var steps: Float = 0

    init(
        lattice: BeadLattice, features: [Float], featureNames: [FeatureName], gold: GoldRegions, isOriented: Bool,
        weight: Double,
        nullBonus: Float
    ) {
        self.lattice = lattice
        self.features = features
        featureCount = featureNames.count
        self.isOriented = isOriented
        self.weight = weight
        self.nullBonus = nullBonus
        var allowed = [Bool](repeating: false, count: lattice.arcCount)
        lattice.forEachArc { arc, span, _ in allowed[arc] = gold.allows(span) }
        self.allowed = allowed
        if !isOriented { meanOfSides(StageWeights.mirrored(featureNames)) }
    }

    /// Replaces what is said of either side by the mean of both, which is the same as using the mean of the weights.
    private mutating func meanOfSides(_ mirrored: [Int]) {
        for (place, other) in mirrored.enumerated() where other > place {
            for row in stride(from: 0, to: features.count, by: featureCount) {
                let mean = (features[row + place] + features[row + other]) / 2
                features[row + place] = mean
                features[row + other] = mean
            }
        }
    }

    /// The negative logarithm of the probability of all paths that gold allows, and its gradient.
    ///
    /// - Parameter layout: what stands where among the parameters.
    func loss(_ parameters: [Double], _ layout: ParameterLayout) -> (value: Double, gradient: [Double]) {
        let types = BeadInventory.types.count
        let mirroredTypes = StageWeights.mirrored
        func moved(_ place: Int) -> Float {
            Float(parameters[place])
                + (layout.hasSlopes ? steps * Float(parameters[layout.slopes.lowerBound + place]) : 0)
        }
        let biases = shared((0..<types).map(moved), StageWeights.mirrored)
        let weights = (layout.firstFeature..<layout.straight).map(moved)
        let transitions =
            layout.hasTransitions
            ? shared(parameters[layout.transitions].map(Float.init), BeadTransitions.mirrored) : nil
        var scores = [Float](repeating: 0, count: lattice.arcCount)
        features.withUnsafeBufferPointer { features in
            for arc in scores.indices {
                var sum = biases[Int(lattice.arcTypes[arc])]
                if lattice.arcTypes[arc] <= BeadInventory.targetNull { sum += nullBonus }
                let row = arc * featureCount
                for index in 0..<featureCount { sum += weights[index] * features[row + index] }
                scores[arc] = sum
            }
        }
        let all = ForwardBackward(
            lattice: lattice, scores: scores, transitions: transitions, counting: transitions != nil)
        let right = ForwardBackward(
            lattice: lattice, scores: scores, allowed: allowed, transitions: transitions, counting: transitions != nil)
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
                gradient[mirroredTypes[type]] += Double(difference) / 2
            }
            let row = arc * featureCount
            for index in 0..<featureCount { gradient[types + index] += Double(difference * features[row + index]) }
        }
        for place in all.transitions.indices {
            let difference = all.transitions[place] - right.transitions[place]
            if isOriented {
                gradient[layout.transitions.lowerBound + place] += difference
            } else {
                gradient[layout.transitions.lowerBound + place] += difference / 2
                gradient[layout.transitions.lowerBound + BeadTransitions.mirrored[place]] += difference / 2
            }
        }
        for (place, slope) in layout.slopes.enumerated() { gradient[slope] = Double(steps) * gradient[place] }
        return (weight * (all.logPartition - right.logPartition), gradient.map { $0 * weight })
    }

    /// Where the two sides do not differ in kind, the mean of what goes for each.
    private func shared(_ values: [Float], _ mirrored: [Int]) -> [Float] {
        isOriented ? values : values.indices.map { (values[$0] + values[mirrored[$0]]) / 2 }
    }
}
