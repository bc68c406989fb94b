package import BitextModel
package import DocumentAlignment

/// A reviewer that knows what is right, and gives as few keys as it can: measures what a review costs.
///
/// It stands on a row, which is one key (to confirm it, or to go on), mends it by the fewest keys if it is wrong, and looks
/// again at what became of the rest after each.
package struct ScriptedReviewer {
    /// In which order rows are looked at.
    package enum Order: String, Sendable, CaseIterable {
        /// The least sure first, with all the rest aligned again after each key.
        case weakestFirst
        /// The least sure first, with nothing aligned again.
        case weakestFirstFixed
        /// From the first to the last, with the rest aligned again.
        case documentOrder
    }

    /// What it took.
    package struct Outcome: Sendable {
        /// Rows at the beginning.
        package var rows = 0
        /// Rows at the beginning that are no beads of gold.
        package var wrong = 0
        /// Keys until all was right.
        package var keys = 0
        /// Those of them that changed something, and the ways to the rows beside.
        package var mendingKeys = 0
        /// Rows looked at until all was right.
        package var read = 0
        /// Places that the search for keys gave up, where the right rows were put by hand at three keys each.
        package var givenUp = 0
        /// F1 after so many rows looked at, from none on.
        package var curve: [Double] = []
    }

    private let review: Review
    private let gold: [Bead]
    private let order: Order

    /// - Parameters:
    ///   - session: an alignment with nothing decided.
    ///   - gold: the beads that are right; sentences in none stand alone.
    package init(_ session: AlignmentSession, gold: [Bead], order: Order) async throws {
        review = try await Review(unkept: session, title: "")
        var all = gold.map { Bead(source: $0.source.sorted(), target: $0.target.sorted()) }
        let known = (Set(gold.flatMap(\.source)), Set(gold.flatMap(\.target)))
        for bead in session.beads {
            for sentence in bead.source where !known.0.contains(sentence) {
                all.append(Bead(source: [sentence], target: []))
            }
            for sentence in bead.target where !known.1.contains(sentence) {
                all.append(Bead(source: [], target: [sentence]))
            }
        }
        self.gold = all
        self.order = order
    }

    /// Reviews to the end.
    ///
    /// - Throws: `ReviewError`, `CancellationError`.
    package func run() async throws -> Outcome {
        var outcome = Outcome()
        let right = Set(gold.map { RowKey(source: $0.source, target: $0.target) })
        var snapshot = await review.snapshot()
        outcome.rows = snapshot.rows.count
        outcome.wrong = snapshot.rows.count { !right.contains($0.key) }
        var confidences: [RowKey: Double] = [:]
        for row in snapshot.rows { confidences[row.key] = row.confidence }
        if order == .weakestFirstFixed, let last = snapshot.rows.last {
            _ = try await review.perform(ReviewCommand(.confirmAbove, row: last.id))
            snapshot = await review.snapshot()
        }
        outcome.curve.append(Self.score(snapshot.rows, right))
        var seen: Set<RowKey> = []
        while outcome.curve[outcome.curve.count - 1] < 1 {
            let open = snapshot.rows.filter { row in
                order == .weakestFirstFixed ? !seen.contains(row.key) : row.state == .open || !right.contains(row.key)
            }
            func confidence(_ row: ReviewRow) -> Double {
                order == .weakestFirstFixed ? confidences[row.key] ?? 1 : row.confidence
            }
            let next =
                order == .documentOrder
                ? open.first : open.min { (confidence($0), $0.id) < (confidence($1), $1.id) }
            guard let next else { break }
            outcome.read += 1
            outcome.keys += 1
            if right.contains(next.key) {
                if next.state == .open { _ = try await review.perform(ReviewCommand(.confirm, row: next.id)) }
            } else {
                try await mend(next, right, &outcome)
            }
            seen.insert(next.key)
            snapshot = await review.snapshot()
            for row in snapshot.rows where right.contains(row.key) && row.state == .confirmed {
                if order == .weakestFirstFixed, confidences[row.key] == nil { seen.insert(row.key) }
            }
            outcome.curve.append(Self.score(snapshot.rows, right))
        }
        return outcome
    }

    private static func score(_ rows: [ReviewRow], _ right: Set<RowKey>) -> Double {
        let found = rows.count { right.contains($0.key) }
        return 2 * Double(found) / Double(rows.count + right.count)
    }

    /// Gives keys until the row, those it is mended with, and all that was decided on the way, are right.
    private func mend(_ row: ReviewRow, _ right: Set<RowKey>, _ outcome: inout Outcome) async throws {
        var cursor = row.id
        var touched = RowKey(source: row.source, target: row.target)
        for step in 0..<Self.mostKeysAtOnce {
            let rows = await review.snapshot().rows
            func isWrong(_ other: ReviewRow, with key: RowKey) -> Bool {
                !right.contains(other.key)
                    && (key.source.contains(where: other.source.contains)
                        || key.target.contains(where: other.target.contains))
            }
            // The row where the reviewer began, as long as it is wrong; then what it was mended with.
            let place =
                rows.firstIndex { isWrong($0, with: row.key) } ?? rows.firstIndex { isWrong($0, with: touched) }
                ?? rows.firstIndex { $0.isLocked && order != .weakestFirstFixed && !right.contains($0.key) }
            guard let place else { return }
            let window = Window(rows, around: place, gold)
            if step == 0 { touched = window.key }
            let stands = rows.firstIndex { $0.id == cursor } ?? place
            let plan = MendingPlan(
                window.spans, cursor: min(max(0, stands - window.first), window.spans.count - 1), goal: window.goal)
            if let key = plan.first, step < Self.mostKeysAtOnce / 2 {
                outcome.keys += plan.cost
                outcome.mendingKeys += plan.cost
                cursor = try await review.perform(window.command(key, rows)).cursor ?? cursor
            } else {
                // Not to be had by keys on neighbours (crossing), or too far: row by row.
                outcome.givenUp += 1
                for bead in window.beads {
                    if try await review.adopt(SidePair(source: bead.source, target: bead.target)) {
                        outcome.keys += 3
                        outcome.mendingKeys += 3
                    }
                }
            }
        }
    }

    private static let mostKeysAtOnce = 100
}

extension ReviewRow {
    /// What makes it the same row.
    fileprivate var key: RowKey { RowKey(source: source, target: target) }
}
