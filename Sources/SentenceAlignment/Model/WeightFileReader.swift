import BitextModel
import FileAccess

/// Reads a weight file line by line; nothing in it is passed over that it does not know.
struct WeightFileReader {
    /// Weights and biases are natural logarithms of odds: what is beyond this is a slip of the keyboard, and would take the
    /// sums over alignments out of the range of numbers.
    static let greatest: Float = 1000

    private let table: Table
    /// The features of each pass by their names in the file.
    private let features: [String: [String: FeatureName]]
    private var line = 0
    private var stages: [String: Stage] = [:]
    private var pair: [String: Float] = [:]

    private struct Stage {
        var biases: [Float?] = Array(repeating: nil, count: BeadInventory.types.count)
        var features: [StageWeights.Feature] = []
        var named: Set<FeatureName> = []
        var transitions = BeadTransitions.none
        var knownTransitions: Set<Int> = []
        var literalness: [String: Float] = [:]
        var biasSlopes: [Int: Float] = [:]
        var featureSlopes: [FeatureName: Float] = [:]

        /// The slopes of the lines read; nil if there are none.
        var slopes: LiteralSlopes? {
            guard let mean = literalness["mean"], let scale = literalness["scale"] else { return nil }
            return LiteralSlopes(
                mean: mean, scale: scale, biases: biases.indices.map { biasSlopes[$0] ?? 0 },
                features: features.map { featureSlopes[$0.name] ?? 0 })
        }
    }

    /// - Parameter features: those that weights may speak of.
    init(_ table: Table, features: EvidenceFeatures) {
        self.table = table
        func byName(_ declarations: [FeatureDeclaration]) -> [String: FeatureName] {
            Dictionary(declarations.map { ($0.name.description, $0.name) }, uniquingKeysWith: { first, _ in first })
        }
        self.features = ["search": byName(features.quick), "final": byName(features.full)]
    }

    /// - Throws: `AlignmentError` with the line that is wrong.
    mutating func weights() throws(AlignmentError) -> AlignmentWeights {
        var name: String?
        var notes: [String] = []
        var nullShare: Double?
        for row in table.rows {
            line = row.line
            let fields = row.fields.map(String.init)
            switch (fields[0], fields.count) {
            case ("name", 2):
                guard name == nil else { throw bad("the name stands twice") }
                name = fields[1]
            case ("note", 2): notes.append(fields[1])
            case ("nullShare", 2):
                guard let value = Double(fields[1]), value >= 0.0001, value <= 0.9999 else {
                    throw bad("the null share is not a number between 0.0001 and 0.9999")
                }
                guard nullShare == nil else { throw bad("the null share stands twice") }
                nullShare = value
            case ("search", 4), ("final", 4): try read(stage: fields[0], kind: fields[1], name: fields[2], fields[3])
            case ("pair", 4): try read(pairKind: fields[1], name: fields[2], fields[3])
            case ("search", 3), ("final", 3): throw bad("the value is missing")
            default: throw bad("this is no line of a weight file")
            }
        }
        guard let nullShare else { throw .incompleteWeights(file: table.name, missing: "nullShare") }
        return AlignmentWeights(
            name: name ?? table.name, notes: notes, nullShare: nullShare, search: try stage("search"),
            final: try stage("final"), pair: try pairWeights())
    }

    private mutating func read(pairKind kind: String, name: String, _ text: String) throws(AlignmentError) {
        guard kind == "weight" else { throw bad("\(kind) is no weight of pairs") }
        guard PairWeights.names.contains(name) else { throw bad("there is no weight \(name) of pairs") }
        guard pair.updateValue(try number(text), forKey: name) == nil else { throw bad("\(name) stands twice") }
    }

    /// - Returns: nil if the file says nothing of pairs.
    private func pairWeights() throws(AlignmentError) -> PairWeights? {
        guard !pair.isEmpty else { return nil }
        var values: [Float] = []
        for name in PairWeights.names {
            guard let value = pair[name] else {
                throw .incompleteWeights(file: table.name, missing: "weight \(name) of pairs")
            }
            values.append(value)
        }
        return PairWeights(bias: values[0], features: Array(values.dropFirst()))
    }

    private func number(_ text: String) throws(AlignmentError) -> Float {
        guard let value = Float(text), value.isFinite else { throw bad("\(text) is not a number") }
        guard value.magnitude <= Self.greatest else {
            throw bad("\(text) is out of range: weights are between -\(Int(Self.greatest)) and \(Int(Self.greatest))")
        }
        return value
    }

    private func bad(_ reason: String) -> AlignmentError {
        .badWeights(file: table.name, line: line, reason: reason)
    }

    private mutating func read(stage: String, kind: String, name: String, _ text: String) throws(AlignmentError) {
        let value = try number(text)
        var weights = stages[stage] ?? Stage()
        switch kind {
        case "bias":
            guard let type = BeadInventory.types.firstIndex(where: { $0.description == name }) else {
                throw bad("there is no bead type \(name)")
            }
            guard weights.biases[type] == nil else { throw bad("the bias of \(name) stands twice") }
            weights.biases[type] = value
        case "feature":
            let feature = try self.feature(name, stage: stage)
            guard weights.named.insert(feature).inserted else { throw bad("the feature \(name) stands twice") }
            weights.features.append(.init(name: feature, weight: value))
        case "transition":
            guard let place = BeadTransitions.names.firstIndex(of: name) else {
                throw bad("there is no transition \(name)")
            }
            guard stage == "final" else { throw bad("the search pass has no transitions") }
            guard weights.knownTransitions.insert(place).inserted else { throw bad("\(name) stands twice") }
            weights.transitions.scores[place] = value
        case "literalness", "slope":
            guard stage == "final" else { throw bad("the search pass has no slopes") }
            try readSlope(kind: kind, name: name, value, &weights)
        default: throw bad("\(kind) is neither bias nor transition nor feature nor slope")
        }
        stages[stage] = weights
    }

    private func readSlope(
        kind: String, name: String, _ value: Float, _ weights: inout Stage
    ) throws(AlignmentError) {
        let old: Float?
        if kind == "literalness" {
            guard name == "mean" || name == "scale" else { throw bad("literalness has a mean and a scale, no \(name)") }
            guard name == "mean" || value >= 0.001 else { throw bad("the scale is not above 0") }
            old = weights.literalness.updateValue(value, forKey: name)
        } else if let type = BeadInventory.types.firstIndex(where: { $0.description == name }) {
            old = weights.biasSlopes.updateValue(value, forKey: type)
        } else {
            old = weights.featureSlopes.updateValue(value, forKey: try feature(name, stage: "final"))
        }
        guard old == nil else { throw bad("the \(kind) of \(name) stands twice") }
    }

    private func feature(_ text: String, stage: String) throws(AlignmentError) -> FeatureName {
        let known = features[stage] ?? [:]
        if let feature = known[text] { return feature }
        let meant = NearestName.of(text, among: Array(known.keys))
        throw bad("the \(stage) pass has no feature \(text)\(meant.map { ": did you mean \($0)?" } ?? "")")
    }

    private func stage(_ label: String) throws(AlignmentError) -> StageWeights {
        guard let stage = stages[label] else {
            throw .incompleteWeights(file: table.name, missing: "lines for the \(label) pass")
        }
        var biases: [Float] = []
        for (type, bias) in zip(BeadInventory.types, stage.biases) {
            guard let bias else {
                throw .incompleteWeights(file: table.name, missing: "bias of \(type) for the \(label) pass")
            }
            biases.append(bias)
        }
        if stage.slopes == nil, !stage.biasSlopes.isEmpty || !stage.featureSlopes.isEmpty {
            throw .incompleteWeights(file: table.name, missing: "mean and scale of the literalness")
        }
        return StageWeights(
            biases: biases, features: stage.features, transitions: stage.transitions, slopes: stage.slopes)
    }
}
