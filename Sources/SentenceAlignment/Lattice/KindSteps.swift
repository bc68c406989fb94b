import Glibc

/// What the step from one kind of bead to the next multiplies a path by.
struct KindSteps: Sendable {
    /// For each kind before: by the kind after.
    let byBefore: InlineArray<4, SIMD4<Double>>
    /// For each kind after: by the kind before.
    let byAfter: InlineArray<4, SIMD4<Double>>

    /// - Parameter transitions: the score of each kind of bead after each: `[kinds x kinds]`.
    init(_ transitions: [Float]) {
        let kinds = BeadKind.allCases.indices
        func factor(_ before: Int, _ after: Int) -> Double { exp(Double(transitions[before * kinds.count + after])) }
        byBefore = InlineArray { before in SIMD4(kinds.map { factor(before, $0) }) }
        byAfter = InlineArray { after in SIMD4(kinds.map { factor($0, after) }) }
    }
}
