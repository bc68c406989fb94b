import Glibc

/// How sure an alignment makes that its two documents are translations of each other: a logistic regression over what
/// `PairEvidence` says.
package struct PairWeights: Sendable, Equatable {
    package var bias: Float
    /// In the order of `PairEvidence.names`.
    package var features: [Float]

    package init(bias: Float, features: [Float]) {
        self.bias = bias
        self.features = features
    }

    /// The probability that the documents are translations of each other.
    package func probability(_ evidence: PairEvidence) -> Double {
        var sum = Double(bias)
        for (weight, value) in zip(features, evidence.values) { sum += Double(weight) * Double(value) }
        return 1 / (1 + exp(-sum))
    }

    /// The names of a weight file.
    static let names = ["bias"] + PairEvidence.names
}
