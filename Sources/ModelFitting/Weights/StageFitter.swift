import BitextModel
import SentenceAlignment

/// Fits the weights of one pass by maximum likelihood with a quadratic penalty for leaving the prior.
struct StageFitter: Sendable {
    /// The penalty is this times the squared norm of the weights of scaled features.
    var penalty: Double
    var iterations = 150
    /// How many times as dearly a slope pays.
    var slopePenalty = 2.0

    /// - Parameters:
    ///   - lattices: all with the same features.
    ///   - withTransitions: whether what follows what is fitted too.
    ///   - literalness: if given, the mean and scale that the lattices' steps were made with: slopes are fitted too.
    func fit(
        _ lattices: [TrainingLattice], features: [FeatureDeclaration], withTransitions: Bool = false,
        literalness: (mean: Float, scale: Float)? = nil
    ) async -> StageWeights {
        let scales = Self.scales(lattices, count: features.count)
        let scaled = lattices.map { lattice in
            var copy = lattice
            for index in copy.features.indices { copy.features[index] /= scales[index % features.count] }
            return copy
        }
        let layout = ParameterLayout(
            features: features.count, hasTransitions: withTransitions, hasSlopes: literalness != nil)
        let types = layout.firstFeature
        // What the data do not speak of stays where the prior has it.
        let prior =
            [Double](repeating: 0, count: types)
            + features.indices.map { Double(features[$0].prior * scales[$0]) }
            + [Double](repeating: 0, count: layout.transitions.count + layout.slopes.count)
        let penalties = prior.indices.map { layout.slopes.contains($0) ? penalty * slopePenalty : penalty }
        var search = LimitedMemoryBFGS()
        search.iterations = iterations
        let (point, _) = await search.minimise(from: prior) { parameters in
            // Documents are summed up in their order, whichever task ends first: the result does not depend on timing.
            let parts = await withTaskGroup(of: (Int, Double, [Double]).self) { group in
                for (index, lattice) in scaled.enumerated() {
                    group.addTask {
                        let loss = lattice.loss(parameters, layout)
                        return (index, loss.value, loss.gradient)
                    }
                }
                var parts = [(value: Double, gradient: [Double])](repeating: (0, []), count: scaled.count)
                for await (index, value, gradient) in group { parts[index] = (value, gradient) }
                return parts
            }
            var value = 0.0
            var gradient = parameters.indices.map { 2 * penalties[$0] * (parameters[$0] - prior[$0]) }
            for place in parameters.indices {
                value += penalties[place] * (parameters[place] - prior[place]) * (parameters[place] - prior[place])
            }
            for part in parts {
                value += part.value
                for index in gradient.indices { gradient[index] += part.gradient[index] }
            }
            return (value, gradient)
        }
        let fitted = features.indices.map { index in
            StageWeights.Feature(name: features[index].name, weight: Float(point[types + index]) / scales[index])
        }
        let transitions = point[layout.transitions].map(Float.init)
        let slopes = literalness.map { literalness in
            LiteralSlopes(
                mean: literalness.mean, scale: literalness.scale,
                biases: point[layout.slopes].prefix(types).map(Float.init),
                features: zip(point[layout.slopes].dropFirst(types), scales).map { Float($0) / $1 })
        }
        return StageWeights(
            biases: point[..<types].map(Float.init), features: fitted,
            transitions: withTransitions ? BeadTransitions(scores: transitions) : .none, slopes: slopes)
    }

    /// Each feature's standard deviation over the candidate beads, so that one penalty suits all.
    private static func scales(_ lattices: [TrainingLattice], count: Int) -> [Float] {
        var sums = [Double](repeating: 0, count: count)
        var squares = sums
        var arcs = 0.0
        for lattice in lattices {
            for arc in 0..<lattice.lattice.arcCount {
                for index in 0..<count {
                    let value = Double(lattice.features[arc * count + index])
                    sums[index] += value
                    squares[index] += value * value
                }
            }
            arcs += Double(lattice.lattice.arcCount)
        }
        return (0..<count).map { index in
            guard arcs > 0 else { return 1 }
            let mean = sums[index] / arcs
            let deviation = max(0, squares[index] / arcs - mean * mean).squareRoot()
            return deviation > 1e-6 ? Float(deviation) : 1
        }
    }
}
