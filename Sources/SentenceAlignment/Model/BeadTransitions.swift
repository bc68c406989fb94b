/// What one kind of bead after another adds to the score of an alignment.
///
/// Sentences are seldom left out singly: where a stretch is not translated, one null bead follows the other.
package struct BeadTransitions: Sendable, Equatable {
    /// By the kind before, then the kind after: `[kinds x kinds]`. The document's start counts as a 1-1 bead.
    package var scores: [Float]

    package init(scores: [Float]) { self.scores = scores }

    package static let count = BeadKind.count * BeadKind.count
    package static let none = BeadTransitions(scores: Array(repeating: 0, count: count))
    static let start = BeadKind.oneToOne.rawValue

    /// For each pair of kinds the place of the pair with both sides exchanged.
    package static let mirrored: [Int] = BeadKind.allCases.flatMap { before in
        BeadKind.allCases.map { $0.mirrored.rawValue + before.mirrored.rawValue * BeadKind.count }
    }

    /// As they apply to a pair: where the two sides do not differ in kind, what goes for one goes for the other.
    func scores(isOriented: Bool) -> [Float] {
        isOriented ? scores : scores.indices.map { (scores[$0] + scores[Self.mirrored[$0]]) / 2 }
    }

    /// The names of a weight file: `1-1>1-0`.
    static let names: [String] = BeadKind.allCases.flatMap { before in
        BeadKind.allCases.map { "\(before.name)>\($0.name)" }
    }
}
