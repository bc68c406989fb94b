package import CorpusQuality

/// Learns from good pairs and from the same pairs spoilt how probably a pair is good.
///
/// A regularised logistic model: good pairs count as much as all spoilt ones together, and each kind of damage as much as
/// another.
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

    /// The penalty is this times the squared norm of the weights of features of variance 1; each side counts `total`.
    private static let penalty = 0.02
    private static let total = 100.0
    private static let parts = 5

    /// Fits weights, and measures the limits by pairs that are left out.
    ///
    /// - Parameter count: of the values of each example.
    /// - Complexity: O(examples * values) a step, some 150 steps, six times.
    package static func fit(_ examples: [Example], count: Int) async -> QualityModel.Weights {
        var weights = await weights(examples, count)
        var good: [Double] = []
        for part in 0..<parts {
            let known = examples.filter { $0.part % parts != part }
            let fitted = await Self.weights(known, count)
            let model = QualityModel(notes: [], weights: [.plain: fitted])
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

    private static func weights(_ examples: [Example], _ count: Int) async -> QualityModel.Weights {
        let scales = scales(examples, count)
        var numbers: [Damage?: Int] = [:]
        for example in examples { numbers[example.damage, default: 0] += 1 }
        let kinds = Double(max(1, numbers.keys.count { $0 != nil }))
        // Flat rows with a 1 for the bias: they are read some hundred times.
        var rows: [Double] = []
        rows.reserveCapacity(examples.count * (count + 1))
        var shares: [Double] = []
        for example in examples {
            rows.append(1)
            for (value, scale) in zip(example.values, scales) { rows.append(Double(value) / scale) }
            let share = total / Double(numbers[example.damage] ?? 1)
            shares.append(example.damage == nil ? share : -share / kinds)
        }
        var search = LimitedMemoryBFGS()
        search.iterations = 200
        let (point, _) = await search.minimise(from: [Double](repeating: 0, count: count + 1)) { weights in
            loss(weights, rows: rows, shares: shares)
        }
        return QualityModel.Weights(
            bias: Float(point[0]), features: zip(point.dropFirst(), scales).map { Float($0 / $1) }, losses: [])
    }

    /// - Parameter shares: what each row counts, of spoilt pairs negative.
    private static func loss(
        _ weights: [Double], rows: [Double], shares: [Double]
    ) -> (value: Double, gradient: [Double]) {
        let width = weights.count
        var value = 0.0
        var gradient = [Double](repeating: 0, count: width)
        for place in 1..<width {
            value += penalty * weights[place] * weights[place]
            gradient[place] = 2 * penalty * weights[place]
        }
        rows.withUnsafeBufferPointer { rows in
            for (index, share) in shares.enumerated() {
                let start = index * width
                var sum = 0.0
                for place in 0..<width { sum += weights[place] * rows[start + place] }
                value += abs(share) * Logistic.loss(share > 0 ? sum : -sum)
                let error = abs(share) * (Logistic.value(sum) - (share > 0 ? 1 : 0))
                for place in 0..<width { gradient[place] += error * rows[start + place] }
            }
        }
        return (value, gradient)
    }

    /// The standard deviation of each feature; 1 for one that never differs.
    private static func scales(_ examples: [Example], _ count: Int) -> [Double] {
        (0..<count).map { place in
            var sum = 0.0
            var squares = 0.0
            for example in examples {
                let value = Double(example.values[place])
                sum += value
                squares += value * value
            }
            let number = Double(max(1, examples.count))
            let variance = squares / number - (sum / number) * (sum / number)
            return variance > 1e-9 ? variance.squareRoot() : 1
        }
    }
}
