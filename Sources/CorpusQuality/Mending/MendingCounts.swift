/// How often each rule mended something.
package struct MendingCounts {
    /// How many texts each rule changed.
    package private(set) var counts: [MendingRule: Int] = [:]

    /// Nothing mended yet.
    package init() {}

    /// Counts what was done to a unit.
    package mutating func add(_ changes: [UnitMender.Change]) {
        for change in changes { for rule in change.rules { counts[rule, default: 0] += 1 } }
    }

    /// What was done, a rule each, the commonest first: `width: 12`.
    package var lines: [String] {
        counts.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }.map {
            "  \($0.key.rawValue): \($0.value)"
        }
    }
}
