import BitextModel

/// What a person has decided about an alignment: beads that are right, and links that are wrong.
///
/// A correction is a constraint on the lattice: beads that contradict it do not exist, and the rest is decoded again.
public struct AlignmentConstraints: Sendable, Equatable {
    /// Beads that must be in the alignment, numbered as the caller's source and target.
    public var fixed: [Bead]
    /// Sentences of these two sides must not stand in one bead.
    public var forbidden: [Bead]

    public init(fixed: [Bead] = [], forbidden: [Bead] = []) {
        self.fixed = fixed
        self.forbidden = forbidden
    }

    public static let none = AlignmentConstraints()

    public var isEmpty: Bool { fixed.isEmpty && forbidden.isEmpty }

    /// The same read in the other direction.
    var swapped: AlignmentConstraints {
        AlignmentConstraints(fixed: fixed.map(\.swapped), forbidden: forbidden.map(\.swapped))
    }

    /// Why no alignment can meet the constraints, if so.
    ///
    /// - Parameters:
    ///   - sourceCount, targetCount: the documents' sentences.
    public func contradiction(sourceCount: Int, targetCount: Int) -> String? {
        var last = (source: -1, target: -1)
        for bead in fixed.sorted(by: Self.isBefore) {
            let text = "[\(Self.list(bead.source))]:[\(Self.list(bead.target))]"
            if bead.source.last ?? 0 >= sourceCount || bead.target.last ?? 0 >= targetCount {
                return "\(text) names a sentence that the documents do not have"
            }
            guard BeadInventory.index(of: bead.type) != nil, Self.isRun(bead.source), Self.isRun(bead.target) else {
                return "\(text) is no bead the aligner knows: at most eight consecutive sentences, two on one side"
            }
            if bead.source.first.map({ $0 <= last.source }) ?? false
                || bead.target.first.map({ $0 <= last.target }) ?? false
            {
                return "\(text) overlaps or crosses another fixed bead"
            }
            last = (bead.source.last ?? last.source, bead.target.last ?? last.target)
        }
        return nil
    }

    private static func isBefore(_ one: Bead, _ other: Bead) -> Bool {
        // Null beads have a place on one side only; a stable order by either side is all that is asked for.
        if let a = one.source.first, let b = other.source.first { return a < b }
        if let a = one.target.first, let b = other.target.first { return a < b }
        return !one.source.isEmpty
    }

    private static func isRun(_ numbers: [Int]) -> Bool {
        zip(numbers, numbers.dropFirst()).allSatisfy { $0 + 1 == $1 }
    }

    private static func list(_ numbers: [Int]) -> String { numbers.map { String($0) }.joined(separator: ", ") }
}
