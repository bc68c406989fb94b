import BitextModel

extension StepPlanner {
    /// A row to be locked, and whether its sides stand at different places.
    private struct Made {
        var row: LockedRow
        var isMoved: Bool
    }

    /// The regions that hold atoms of some rows, in the order of the rows.
    func regions(of places: [Int]) -> [Region] {
        var keys: [AtomPlace: AtomPlace] = [:]
        for region in state.regions.values {
            for side in ReviewSide.allCases {
                for atom in region[side] { keys[AtomPlace(side: side, atom: atom)] = region.key }
            }
        }
        var found: [Region] = []
        var seen: Set<AtomPlace> = []
        for place in places where rows[place].isLocked {
            for side in ReviewSide.allCases {
                for atom in book.atoms(of: rows[place][side], side) {
                    guard let key = keys[AtomPlace(side: side, atom: atom)], let region = state.regions[key],
                        seen.insert(key).inserted
                    else { continue }
                    found.append(region)
                }
            }
        }
        return found
    }

    /// Puts locked rows in the places of others.
    ///
    /// - Parameters:
    ///   - changes: rising places of rows, and what stands there now; none where the row goes.
    ///   - after: the sentences as they will stand; those that stand now if they do not change.
    /// - Complexity: O(rows), times the rows that were not there before.
    func replace(_ changes: [(place: Int, rows: [LockedRow])], in step: inout ReviewStep, after: SentenceBook? = nil) {
        let after = after ?? book
        let old = regions(of: changes.map(\.place))
        // Other rows of the same regions stay, but may be regions of their own afterwards.
        var kept: [RowKey: (row: LockedRow, isMoved: Bool)] = [:]
        for region in old {
            for row in region.rows {
                kept[RowKey(source: row.source, target: row.target)] = (row, region.isMoved)
            }
        }
        var changed: [Int: [LockedRow]] = [:]
        for change in changes { changed[change.place] = change.rows }
        var made: [Made] = []
        for (place, row) in rows.enumerated() {
            if let new = changed[place] {
                for one in new { made.append(Made(row: one, isMoved: isMoved(one, of: row, after, besides: changed))) }
            } else if let stays = kept[row.key], row.isLocked {
                made.append(Made(row: stays.row, isMoved: stays.isMoved && row.isMoved))
            }
        }
        let new = Self.regions(made, after)
        for region in old where !new.contains(region) { step.remove(region) }
        for region in new where !old.contains(region) { step.add(region) }
    }

    /// Whether a row's sides stand at different places of the texts, or are no runs of sentences.
    private func isMoved(
        _ made: LockedRow, of row: RowContent, _ after: SentenceBook, besides changed: [Int: [LockedRow]]
    ) -> Bool {
        guard let source = made.source.first, let target = made.target.first else { return false }
        // What is only confirmed stands as it stood.
        if made.source == row.source, made.target == row.target { return row.isMoved }
        guard ReviewSide.allCases.allSatisfy({ after.isRun(made[$0], $0) }) else { return true }
        let own = (after.place(of: source, .source), after.place(of: target, .target))
        for (place, other) in rows.enumerated() where changed[place] == nil && !other.isMoved {
            guard let source = other.source.first, let target = other.target.first else { continue }
            let places = (book.place(of: source, .source), book.place(of: target, .target))
            if (places.0 < own.0) != (places.1 < own.1) { return true }
        }
        return false
    }

    /// Rows as regions, each as small as can be: what shares an atom stays together, with what stands between.
    private static func regions(_ made: [Made], _ book: SentenceBook) -> [Region] {
        struct Group {
            var rows: [Made]
            var source: Set<Int>
            var target: Set<Int>
        }
        var groups: [Group?] = []
        var owner = SidePair<[Int: Int]>(source: [:], target: [:])
        for one in made {
            let atoms = (book.atoms(of: one.row.source, .source), book.atoms(of: one.row.target, .target))
            let shared = Set(atoms.0.compactMap { owner.source[$0] } + atoms.1.compactMap { owner.target[$0] })
            var joined = Group(rows: [], source: [], target: [])
            if let first = shared.min() {
                let between = one.isMoved ? shared.sorted() : Array(first..<groups.count)
                for index in between {
                    guard let group = groups[index] else { continue }
                    joined.rows += group.rows
                    joined.source.formUnion(group.source)
                    joined.target.formUnion(group.target)
                    groups[index] = nil
                }
            }
            joined.rows.append(one)
            joined.source.formUnion(atoms.0)
            joined.target.formUnion(atoms.1)
            for atom in joined.source { owner.source[atom] = groups.count }
            for atom in joined.target { owner.target[atom] = groups.count }
            groups.append(joined)
        }
        return groups.compactMap { $0 }.map { group in
            let (source, target) = (group.source.sorted(), group.target.sorted())
            let isRun = book.isRun(ofAtoms: source, .source) && book.isRun(ofAtoms: target, .target)
            return Region(
                source: source, target: target, rows: group.rows.map(\.row),
                isMoved: group.rows.contains(where: \.isMoved) || (!isRun && !source.isEmpty && !target.isEmpty))
        }
    }
}
