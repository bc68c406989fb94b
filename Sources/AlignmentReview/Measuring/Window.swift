import BitextModel

/// Rows around a wrong one that hold the same sentences as some beads of gold: what is mended together.
struct Window {
    /// The place of the first row.
    let first: Int
    /// The rows, counted from the window's first sentences.
    let spans: [MendingPlan.Span]
    /// As they shall be.
    let goal: [MendingPlan.Span]
    /// The beads of gold.
    let beads: [Bead]
    /// Its sentences.
    let key: RowKey

    /// - Parameter place: of the wrong row.
    /// - Complexity: O(rows + beads) for each row that is taken in.
    init(_ rows: [ReviewRow], around place: Int, _ gold: [Bead]) {
        var places = place..<place + 1
        var beads: [Bead] = []
        while true {
            let source = Set(rows[places].flatMap(\.source))
            let target = Set(rows[places].flatMap(\.target))
            beads = gold.filter { !source.isDisjoint(with: $0.source) || !target.isDisjoint(with: $0.target) }
            let wanted = (Set(beads.flatMap(\.source)), Set(beads.flatMap(\.target)))
            let touched = rows.indices.filter { index in
                !wanted.0.isDisjoint(with: rows[index].source) || !wanted.1.isDisjoint(with: rows[index].target)
            }
            let low = min(places.lowerBound, touched.first ?? place)
            let high = max(places.upperBound, (touched.last ?? place) + 1)
            if low == places.lowerBound, high == places.upperBound { break }
            places = low..<high
        }
        key = RowKey(source: rows[places].flatMap(\.source), target: rows[places].flatMap(\.target))
        self.beads = beads
        first = places.lowerBound
        let origin = (
            rows[places].flatMap(\.source).min() ?? 0, rows[places].flatMap(\.target).min() ?? 0
        )
        var at = (0, 0)
        spans = rows[places].map { row in
            let span = MendingPlan.Span(
                source: at.0..<at.0 + row.source.count, target: at.1..<at.1 + row.target.count)
            at = (span.source.upperBound, span.target.upperBound)
            return span
        }
        goal = beads.map { bead in
            func range(_ numbers: [Int], _ origin: Int) -> Range<Int> {
                guard let first = numbers.first, let last = numbers.last, last - first + 1 == numbers.count else {
                    return numbers.isEmpty ? 0..<0 : -2..<(-2 + numbers.count)
                }
                return first - origin..<last - origin + 1
            }
            return MendingPlan.Span(source: range(bead.source, origin.0), target: range(bead.target, origin.1))
        }
    }

    /// A key as a command.
    func command(_ key: MendingPlan.Key, _ rows: [ReviewRow]) -> ReviewCommand {
        func id(_ row: Int) -> Int { rows[first + row].id }
        switch key {
        case .split(let row, let source, let target):
            return ReviewCommand(.split, row: id(row), sourceAt: source, targetAt: target)
        case .mergeDown(let row): return ReviewCommand(.merge, row: id(row), direction: .down)
        case .moveUp(let row, let side): return ReviewCommand(.move, row: id(row), side: side, direction: .up)
        case .moveDown(let row, let side): return ReviewCommand(.move, row: id(row), side: side, direction: .down)
        }
    }
}
