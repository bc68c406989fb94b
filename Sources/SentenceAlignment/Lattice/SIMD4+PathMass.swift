/// Paths that are kept apart by the kind of their last bead: a lane for each of `BeadKind`.
extension SIMD4: PathMass where Scalar == Double {
    static var atStart: SIMD4<Double> {
        var mass = zero
        mass[BeadTransitions.start] = 1
        return mass
    }
    static var atEnd: SIMD4<Double> { SIMD4(repeating: 1) }
    static var kindOfType: [Int] { BeadKind.ofTypes }

    static func steps(_ transitions: [Float]) -> KindSteps { KindSteps(transitions) }

    @inline(__always)
    func part(_ kind: Int) -> Double { self[kind] }

    @inline(__always)
    mutating func setPart(_ kind: Int, _ value: Double) { self[kind] = value }

    @inline(__always)
    func stepping(_ steps: KindSteps) -> SIMD4<Double> { weighing(steps.byBefore) }

    @inline(__always)
    func steppingBack(_ steps: KindSteps) -> SIMD4<Double> { weighing(steps.byAfter) }

    func count(_ steps: KindSteps, leaving: SIMD4<Double>, common: Double, into counts: inout [Double]) {
        for before in 0..<scalarCount {
            for after in 0..<scalarCount {
                counts[before * scalarCount + after] +=
                    self[before] * (steps.byBefore[before][after] * leaving[after]) * common
            }
        }
    }

    @inline(__always)
    private func weighing(_ columns: InlineArray<4, SIMD4<Double>>) -> SIMD4<Double> {
        columns[0] * self[0] + columns[1] * self[1] + columns[2] * self[2] + columns[3] * self[3]
    }

    // One after the other, so that the sum does not depend on how a processor adds four numbers.
    var total: Double { self[0] + self[1] + self[2] + self[3] }
    var largest: Double { self.max() }
}
