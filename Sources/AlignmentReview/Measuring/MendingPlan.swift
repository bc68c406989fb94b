/// The fewest keys that turn some rows that stand together into others: a search over all that a reviewer can do there
/// (A*).
struct MendingPlan {
    /// A row as stretches of sentences, counted from the window's first.
    struct Span: Hashable {
        var source: Range<Int>
        var target: Range<Int>

        /// The same for all places of an empty side: where it stands tells nothing.
        var key: [Int] {
            [
                source.isEmpty ? -1 : source.lowerBound, source.count, target.isEmpty ? -1 : target.lowerBound,
                target.count,
            ]
        }
    }

    /// A key, and on which row it is given.
    enum Key: Hashable {
        case split(row: Int, source: Int, target: Int)
        case mergeDown(row: Int)
        case moveUp(row: Int, ReviewSide)
        case moveDown(row: Int, ReviewSide)
    }

    private struct State: Hashable {
        var rows: [Span]
        var cursor: Int
    }

    /// The first key to be given; nil where the rows are right, or the search gave up.
    private(set) var first: Key?
    /// How many keys it takes to come to the row and to give the first key.
    private(set) var cost = 0
    /// Whether the search found a way.
    private(set) var isFound = false

    /// States looked at before the search gives up looking for the fewest keys, and then for any.
    private static let mostStates = 20_000

    /// - Parameters:
    ///   - rows: as they are, in order, without gaps.
    ///   - cursor: the row the reviewer stands on.
    ///   - goal: as they shall be.
    init(_ rows: [Span], cursor: Int, goal: [Span]) {
        let start = State(rows: rows, cursor: cursor)
        let wanted = Set(goal.map(\.key))
        // Where the fewest are too many to find, a way that goes straight for the right rows.
        for haste in [1, 4] where !isFound { search(start, wanted, haste) }
    }

    /// A* over the keys given. A key makes at most two rows right, so that half of what is missing is the least that is left;
    /// `haste` is by how much more that counts (1: the fewest keys).
    private mutating func search(_ start: State, _ wanted: Set<[Int]>, _ haste: Int) {
        func left(_ state: State) -> Int {
            let missing = wanted.count - state.rows.count { wanted.contains($0.key) }
            return haste * ((missing + 1) / 2)
        }
        var best: [State: Int] = [start: 0]
        var from: [State: (state: State, key: Key, cost: Int)] = [:]
        var queue: [[(state: State, keys: Int)]] = Array(repeating: [], count: left(start)) + [[(start, 0)]]
        var level = 0
        var found: State?
        search: while level < queue.count {
            while let (state, keys) = queue[level].popLast() {
                guard best[state] == keys else { continue }
                if state.rows.count == wanted.count, state.rows.allSatisfy({ wanted.contains($0.key) }) {
                    found = state
                    break search
                }
                guard best.count < Self.mostStates else { break search }
                for (key, cost, after) in Self.steps(state) {
                    let total = keys + cost
                    guard total < best[after] ?? .max else { continue }
                    best[after] = total
                    from[after] = (state, key, cost)
                    // What is left falls by no more than a key is worth, but where haste counts it for more.
                    let place = max(level, total + left(after))
                    while queue.count <= place { queue.append([]) }
                    queue[place].append((after, total))
                }
            }
            level += 1
        }
        guard var state = found else { return }
        isFound = true
        while state != start, let step = from[state] {
            first = step.key
            cost = step.cost
            state = step.state
        }
    }

    /// All that can be done, with the keys it takes: one for each row that is gone over, one for each place that the mark of a
    /// split goes away from the first sentence of each side, one for the command.
    private static func steps(_ state: State) -> [(key: Key, cost: Int, after: State)] {
        var steps: [(Key, Int, State)] = []
        for row in state.rows.indices {
            let way = abs(row - state.cursor)
            let span = state.rows[row]
            func add(_ key: Key, _ cost: Int, _ rows: [Span], _ cursor: Int) {
                steps.append((key, way + cost, State(rows: rows, cursor: cursor)))
            }
            for source in 0...span.source.count {
                for target in 0...span.target.count {
                    let taken = source + target
                    guard taken > 0, taken < span.source.count + span.target.count else { continue }
                    let (s, t) = (span.source.lowerBound + source, span.target.lowerBound + target)
                    var rows = state.rows
                    rows[row] = Span(source: span.source.lowerBound..<s, target: span.target.lowerBound..<t)
                    rows.insert(
                        Span(source: s..<span.source.upperBound, target: t..<span.target.upperBound), at: row + 1)
                    let marks =
                        (span.source.isEmpty ? 0 : abs(source - 1)) + (span.target.isEmpty ? 0 : abs(target - 1))
                    add(.split(row: row, source: source, target: target), 1 + marks, rows, row + 1)
                }
            }
            if row + 1 < state.rows.count {
                let below = state.rows[row + 1]
                var rows = state.rows
                rows[row] = Span(
                    source: span.source.lowerBound..<below.source.upperBound,
                    target: span.target.lowerBound..<below.target.upperBound)
                rows.remove(at: row + 1)
                add(.mergeDown(row: row), 1, rows, row)
                for side in ReviewSide.allCases {
                    if let (upper, lower) = moved(span, below, side, by: -1) {
                        let (rows, cursor) = put(upper, lower, at: row, state.rows, giving: row)
                        add(.moveDown(row: row, side), 1, rows, cursor)
                    }
                }
            }
            if row > 0 {
                for side in ReviewSide.allCases {
                    if let (upper, lower) = moved(state.rows[row - 1], span, side, by: 1) {
                        let (rows, cursor) = put(upper, lower, at: row - 1, state.rows, giving: row)
                        add(.moveUp(row: row, side), 1, rows, cursor)
                    }
                }
            }
        }
        return steps
    }

    /// Two rows with the border of a side moved by one sentence.
    private static func moved(_ upper: Span, _ lower: Span, _ side: ReviewSide, by step: Int) -> (Span, Span)? {
        var (upper, lower) = (upper, lower)
        if side == .source {
            let border = upper.source.upperBound + step
            guard border >= upper.source.lowerBound, border <= lower.source.upperBound else { return nil }
            upper.source = upper.source.lowerBound..<border
            lower.source = border..<lower.source.upperBound
        } else {
            let border = upper.target.upperBound + step
            guard border >= upper.target.lowerBound, border <= lower.target.upperBound else { return nil }
            upper.target = upper.target.lowerBound..<border
            lower.target = border..<lower.target.upperBound
        }
        return (upper, lower)
    }

    /// Puts two rows; one that became empty is none.
    private static func put(
        _ upper: Span, _ lower: Span, at place: Int, _ rows: [Span], giving: Int
    ) -> ([Span], Int) {
        let made = [upper, lower].filter { !$0.source.isEmpty || !$0.target.isEmpty }
        var rows = rows
        rows.replaceSubrange(place...place + 1, with: made)
        return (rows, min(made.count == 2 ? giving : place, rows.count - 1))
    }
}
