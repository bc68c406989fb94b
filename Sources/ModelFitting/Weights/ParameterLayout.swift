import SentenceAlignment

/// Where each of the numbers that are fitted stands in one row of them: the biases of all types and the feature weights,
/// then the transitions, then the slopes of biases and feature weights.
struct ParameterLayout: Sendable {
    let features: Int
    let hasTransitions: Bool
    let hasSlopes: Bool

    /// How many weights there are that slopes speak of.
    var straight: Int { BeadInventory.types.count + features }
    var firstFeature: Int { BeadInventory.types.count }
    var transitions: Range<Int> { straight..<(straight + (hasTransitions ? BeadTransitions.count : 0)) }
    var slopes: Range<Int> { transitions.upperBound..<(transitions.upperBound + (hasSlopes ? straight : 0)) }
    var count: Int { slopes.upperBound }
}
