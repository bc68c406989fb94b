import BitextModel

/// Tells which candidate beads constraints leave.
struct ConstraintFilter: Sendable {
    /// For each sentence the fixed bead that holds it, -1 for none.
    private var fixedOfSource: [Int32]
    private var fixedOfTarget: [Int32]
    private let fixed: [Bead]
    private let forbidden: [Bead]

    /// - Parameter constraints: numbered as the oriented pair.
    init(_ constraints: AlignmentConstraints, sourceCount: Int, targetCount: Int) {
        fixed = constraints.fixed
        forbidden = constraints.forbidden
        fixedOfSource = Array(repeating: -1, count: sourceCount)
        fixedOfTarget = Array(repeating: -1, count: targetCount)
        for (index, bead) in fixed.enumerated() {
            for sentence in bead.source { fixedOfSource[sentence] = Int32(index) }
            for sentence in bead.target { fixedOfTarget[sentence] = Int32(index) }
        }
    }

    /// Every bead that touches a sentence of a fixed bead must be that bead, so each path goes through it.
    func allows(_ span: BeadSpan) -> Bool {
        for sentence in span.sourceStart..<span.sourceEnd where fixedOfSource[sentence] >= 0 {
            return Self.equals(span, fixed[Int(fixedOfSource[sentence])])
        }
        for sentence in span.targetStart..<span.targetEnd where fixedOfTarget[sentence] >= 0 {
            return Self.equals(span, fixed[Int(fixedOfTarget[sentence])])
        }
        for bead in forbidden {
            if bead.source.contains(where: { $0 >= span.sourceStart && $0 < span.sourceEnd }),
                bead.target.contains(where: { $0 >= span.targetStart && $0 < span.targetEnd })
            {
                return false
            }
        }
        return true
    }

    private static func equals(_ span: BeadSpan, _ bead: Bead) -> Bool {
        Array(span.sourceStart..<span.sourceEnd) == bead.source
            && Array(span.targetStart..<span.targetEnd) == bead.target
    }
}
