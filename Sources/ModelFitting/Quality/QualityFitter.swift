package import CorpusQuality

/// Learns from good pairs and from the same pairs spoilt how probably a pair is good.
///
/// Good pairs count as much as all spoilt ones together, and each kind of damage as much as another.
package struct QualityFitter: Sendable {
    /// A pair in numbers.
    package struct Example: Sendable {
        package var values: [Float]
        /// What was done to it; nil for a good pair.
        package var damage: Damage?
        /// Pairs of one part are left out together when limits are measured: of neighbours in one text.
        package var part: Int

        package init(values: [Float], damage: Damage?, part: Int) {
            self.values = values
            self.damage = damage
            self.part = part
        }
    }

    private static let parts = 5

    /// Fits trees, and measures the limits by pairs that are left out.
    ///
    /// - Complexity: that of `TreeFitter.fit`, six times.
    package static func fit(_ examples: [Example]) -> QualityModel.Weights {
        var weights = QualityModel.Weights(trees: trees(examples), losses: [])
        var good: [Double] = []
        for part in 0..<parts {
            let known = examples.filter { $0.part % parts != part }
            let model = QualityModel(
                notes: [], weights: [.plain: QualityModel.Weights(trees: trees(known), losses: [])])
            for example in examples where example.part % parts == part && example.damage == nil {
                if let value = model.probability(.plain, example.values) { good.append(value) }
            }
        }
        good.sort()
        weights.losses = QualityModel.shares.map { share in
            QualityModel.Loss(
                share: share, limit: good.isEmpty ? 0 : good[min(good.count - 1, Int(Double(good.count) * share))])
        }
        return weights
    }

    private static func trees(_ examples: [Example]) -> [DecisionTree] {
        var numbers: [Damage?: Int] = [:]
        for example in examples { numbers[example.damage, default: 0] += 1 }
        let kinds = Double(max(1, numbers.keys.count { $0 != nil }))
        let half = Double(examples.count) / 2
        return TreeFitter(
            examples.map(\.values), isGood: examples.map { $0.damage == nil },
            weights: examples.map { example in
                half / Double(numbers[example.damage] ?? 1) / (example.damage == nil ? 1 : kinds)
            }
        ).fit()
    }
}
