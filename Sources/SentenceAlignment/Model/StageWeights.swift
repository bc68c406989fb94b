import BitextModel

/// The weights of one pass of the aligner: a bias for each bead type and a weight for each feature.
package struct StageWeights: Sendable, Equatable {
    /// In the order of `BeadInventory.types`.
    package var biases: [Float]
    /// In the order of the weight file.
    package var features: [Feature]
    /// None in the search pass.
    package var transitions: BeadTransitions
    /// How the weights move with the document; nil for the same weights everywhere.
    package var slopes: LiteralSlopes?

    package struct Feature: Sendable, Equatable {
        package var name: FeatureName
        package var weight: Float

        package init(name: FeatureName, weight: Float) {
            self.name = name
            self.weight = weight
        }
    }

    package init(
        biases: [Float], features: [Feature], transitions: BeadTransitions = .none, slopes: LiteralSlopes? = nil
    ) {
        self.biases = biases
        self.features = features
        self.transitions = transitions
        self.slopes = slopes
    }

    /// The weights for a document pair, without slopes.
    ///
    /// - Parameter literalness: nil where nothing is known of it; the weights stand as they are then.
    package func adapted(to literalness: Float?) -> StageWeights {
        var adapted = self
        adapted.slopes = nil
        guard let slopes, let literalness else { return adapted }
        let steps = LiteralSlopes.steps(literalness: literalness, mean: slopes.mean, scale: slopes.scale)
        for type in biases.indices { adapted.biases[type] += steps * slopes.biases[type] }
        // Features of a client's own stand behind those that were fitted, and have no slopes.
        for (place, slope) in slopes.features.enumerated() { adapted.features[place].weight += steps * slope }
        return adapted
    }

    /// The biases as they apply to a pair: where the two sides do not differ in kind, 1-2 and 2-1 count the same.
    func biases(isOriented: Bool) -> [Float] {
        guard !isOriented else { return biases }
        return BeadInventory.types.indices.map { (biases[$0] + biases[Self.mirrored[$0]]) / 2 }
    }

    /// For each of some feature names the place of the feature that says the same of the other side; its own where there
    /// is none.
    package static func mirrored(_ names: [FeatureName]) -> [Int] {
        let places = Dictionary(zip(names, names.indices), uniquingKeysWith: { first, _ in first })
        return names.indices.map { places[names[$0].mirrored] ?? $0 }
    }

    /// The feature weights as they apply to a pair, by name: where the two sides do not differ in kind, what is said of
    /// either side counts the same.
    func featureWeights(isOriented: Bool) -> [FeatureName: Float] {
        let mirrored = isOriented ? Array(features.indices) : Self.mirrored(features.map(\.name))
        return Dictionary(
            features.indices.map {
                (features[$0].name, (features[$0].weight + features[mirrored[$0]].weight) / 2)
            }, uniquingKeysWith: { first, _ in first })
    }

    /// For each type the index of the type with its sides exchanged.
    package static let mirrored: [Int] = BeadInventory.types.map { BeadInventory.index(of: $0.swapped)! }

    /// Weights that say nothing.
    static let silent = StageWeights(biases: Array(repeating: 0, count: BeadInventory.types.count), features: [])

    /// What fitting starts from, and what finds the band before anything is fitted: Gale and Church's frequencies of
    /// bead types as logarithms, and the weights that the evidence declares.
    package static func initial(_ features: [FeatureDeclaration]) -> StageWeights {
        let biases: [Float] = BeadInventory.types.map { type in
            switch (min(type.source, type.target), max(type.source, type.target)) {
            case (0, _): -7
            case (1, 1): 0
            case (1, let more): -1.2 * Float(more)
            case (_, let more): -2 - 1.2 * Float(more)
            }
        }
        return StageWeights(biases: biases, features: features.map { Feature(name: $0.name, weight: $0.initial) })
    }
}
