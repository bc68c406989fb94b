extension StepPlanner {
    /// The step that makes a row of sentences, wherever they stand; an empty one where it is so already.
    ///
    /// What else stood in the rows of its sentences is left to the aligner, as far as nobody has decided about it.
    ///
    /// - Throws: `ReviewError.noSentence`, `.cannot`.
    /// - Complexity: O(rows).
    func adopting(_ ids: SidePair<[Int]>) throws(ReviewError) -> ReviewStep {
        var step = ReviewStep(.apply)
        for side in ReviewSide.allCases {
            for id in ids[side] where !book.contains(id, side) { throw .noSentence(id) }
        }
        guard !ids.source.isEmpty || !ids.target.isEmpty else { throw .cannot("the row is empty") }
        var made = LockedRow(
            source: book.sorted(ids.source, .source), target: book.sorted(ids.target, .target), isConfirmed: true,
            confidence: 1)
        step.focus = focus(made)
        let own = (Set(made.source), Set(made.target))
        let touched = rows.indices.filter { place in
            !own.0.isDisjoint(with: rows[place].source) || !own.1.isDisjoint(with: rows[place].target)
        }
        if touched.count == 1, rows[touched[0]].source == made.source, rows[touched[0]].target == made.target {
            made.confidence = rows[touched[0]].confidence
            made.isUntranslatable = rows[touched[0]].isUntranslatable
            guard !rows[touched[0]].isConfirmed else { return step }
        }
        let changes = touched.enumerated().map { number, place -> (place: Int, rows: [LockedRow]) in
            var here = number == 0 ? [made] : []
            if rows[place].isLocked {
                var rest = locked(rows[place])
                rest.source.removeAll { own.0.contains($0) }
                rest.target.removeAll { own.1.contains($0) }
                rest.isConfirmed = rows[place].isConfirmed
                if !rest.source.isEmpty || !rest.target.isEmpty { here.append(rest) }
            }
            return (place, here)
        }
        replace(changes, in: &step)
        return step
    }
}
