/// The features of one kind of evidence: their names, read from the properties of the struct that holds their values.
///
/// Names and values cannot disagree in order, since neither has an order of its own.
package struct FeatureSet<Values: FeatureValues>: Sendable {
    /// In the order of the values in memory.
    package let declarations: [FeatureDeclaration]

    /// - Parameters:
    ///   - kind: the first part of the features' names.
    ///   - priors: see `FeatureDeclaration.prior`.
    ///   - initial: see `FeatureDeclaration.initial`; where it is not given the prior.
    package init(
        _ kind: EvidenceKind, priors: [(PartialKeyPath<Values>, Float)] = [],
        initial: [(PartialKeyPath<Values>, Float)] = []
    ) {
        let places = Self.names(of: kind)
        func weights(_ given: [(PartialKeyPath<Values>, Float)]) -> [Int: Float] {
            Dictionary(given.map { (Self.place(of: $0.0), $0.1) }, uniquingKeysWith: { first, _ in first })
        }
        let priors = weights(priors)
        let initial = weights(initial)
        declarations = places.indices.map { place in
            let prior = priors[place] ?? 0
            return FeatureDeclaration(name: places[place], prior: prior, initial: initial[place] ?? prior)
        }
    }

    package var names: [FeatureName] { declarations.map(\.name) }

    /// The name of one feature.
    package subscript(feature: PartialKeyPath<Values>) -> FeatureName { declarations[Self.place(of: feature)].name }

    /// How many numbers the values are.
    @inlinable
    package static var count: Int { MemoryLayout<Values>.size / MemoryLayout<Float>.size }

    private static func place(of feature: PartialKeyPath<Values>) -> Int {
        guard let offset = MemoryLayout<Values>.offset(of: feature) else {
            preconditionFailure("\(feature) is no stored property")
        }
        return offset / MemoryLayout<Float>.size
    }

    /// The names of the properties in the order of their places in memory.
    ///
    /// Every place gets its own number as value, and every property tells by its value which place it has: no order of
    /// declaration or reflection is relied upon.
    private static func names(of kind: EvidenceKind) -> [FeatureName] {
        precondition(
            MemoryLayout<Values>.size == count * MemoryLayout<Float>.size
                && MemoryLayout<Values>.stride == MemoryLayout<Values>.size, "\(Values.self) holds more than floats")
        var probe = Values()
        withUnsafeMutableBytes(of: &probe) { bytes in
            for place in 0..<count {
                bytes.storeBytes(of: Float(place), toByteOffset: place * MemoryLayout<Float>.size, as: Float.self)
            }
        }
        var names = [FeatureName?](repeating: nil, count: count)
        func walk(_ value: Any, _ path: [String]) {
            for child in Mirror(reflecting: value).children {
                guard let label = child.label else { continue }
                guard let place = child.value as? Float else {
                    walk(child.value, path + [label])
                    continue
                }
                let side: TokenSide? =
                    path.isEmpty ? nil : label == "source" ? .source : label == "target" ? .target : nil
                let measure = side == nil ? path + [label] : path
                names[Int(place)] = FeatureName(kind, measure.joined(separator: "."), side: side)
            }
        }
        walk(probe, [])
        return names.map { name in
            guard let name else { preconditionFailure("\(Values.self) has a property that is no float") }
            return name
        }
    }
}
