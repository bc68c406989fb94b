import BitextModel

/// Tells which candidate beads constraints leave.
struct ConstraintFilter: Sendable {
    /// For each sentence the fixed bead that holds it, -1 for none.
    private var fixedOfSource: [Int32]
    private var fixedOfTarget: [Int32]
    private let fixed: [Bead]
    /// For each source sentence the target sentences that must not stand in one bead with it.
    private var forbidden: [Int: Set<Int>] = [:]

    /// - Parameter constraints: numbered as the oriented pair.
    init(_ constraints: AlignedPair.Constraints, sourceCount: Int, targetCount: Int) {
        fixed = constraints.fixed
        fixedOfSource = Array(repeating: -1, count: sourceCount)
        fixedOfTarget = Array(repeating: -1, count: targetCount)
        for (index, bead) in fixed.enumerated() {
            for sentence in bead.source { fixedOfSource[sentence] = Int32(index) }
            for sentence in bead.target { fixedOfTarget[sentence] = Int32(index) }
        }
        for link in constraints.forbidden {
            for sentence in link.source { forbidden[sentence, default: []].formUnion(link.target) }
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
        guard !forbidden.isEmpty, !span.isNull else { return true }
        for sentence in span.sourceStart..<span.sourceEnd {
            guard let targets = forbidden[sentence] else { continue }
            for target in span.targetStart..<span.targetEnd where targets.contains(target) { return false }
        }
        return true
    }

    /// The forbidden links between sentences of two runs, in order.
    func forbidden(between source: Range<Int>, and target: Range<Int>) -> [ForbiddenLink] {
        guard !forbidden.isEmpty else { return [] }
        return source.flatMap { sentence in
            (forbidden[sentence] ?? []).filter(target.contains).sorted()
                .map { ForbiddenLink(source: sentence, target: $0) }
        }
    }

    private static func equals(_ span: BeadSpan, _ bead: Bead) -> Bool {
        bead.source.elementsEqual(span.sourceStart..<span.sourceEnd)
            && bead.target.elementsEqual(span.targetStart..<span.targetEnd)
    }
}
