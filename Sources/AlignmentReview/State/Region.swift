/// Atoms whose rows somebody has decided: re-alignment goes around them.
///
/// A region is as small as can be: its rows share atoms (one that was cut has its parts in several rows), or it has one row.
struct Region: Codable, Hashable, Sendable {
    /// The numbers of its atoms, rising.
    var source: [Int]
    /// The numbers of its atoms, rising.
    var target: [Int]
    /// In order.
    var rows: [LockedRow]
    /// Whether its sides stand at different places of the texts.
    var isMoved = false

    /// What tells it from all others: an atom is in one region at most.
    var key: AtomPlace {
        source.first.map { AtomPlace(side: .source, atom: $0) }
            ?? AtomPlace(side: .target, atom: target.first ?? -1)
    }

    subscript(side: ReviewSide) -> [Int] { side == .source ? source : target }
}
