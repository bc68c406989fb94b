/// What a step speaks of.
struct Touched {
    private let step: ReviewStep

    init(_ step: ReviewStep) { self.step = step }

    /// What became of the sentences of one text.
    struct Sentences {
        /// As they are now, those that are new or changed.
        var shown: [ReviewSentence] = []
        /// The ids of those that are gone.
        var removed: [Int] = []
        /// The ids of all of them.
        var texts: Set<Int> = []
    }

    /// The sentences that the step made, changed or took away.
    func sentences(_ side: ReviewSide, before: SentenceBook, after: SentenceBook) -> Sentences {
        var found = Sentences()
        let passages = (step.removed.passages ?? []) + (step.added.passages ?? [])
        var ids: [Int] = []
        for passage in passages where passage.side == side { ids += passage.atoms + passage.pieces.map(\.id) }
        for id in ids.sorted() where !found.texts.contains(id) {
            let isThere = (before.contains(id, side), after.contains(id, side))
            let shown = isThere.1 ? after.sentence(id, side) : nil
            if isThere.0, isThere.1, before.sentence(id, side) == shown { continue }
            guard isThere.0 || isThere.1 else { continue }
            found.texts.insert(id)
            if let shown { found.shown.append(shown) } else { found.removed.append(id) }
        }
        return found
    }

    /// The sentences whose notes the step changed.
    var notes: SidePair<Set<Int>> {
        var ids = SidePair<Set<Int>>(source: [], target: [])
        for note in (step.removed.notes ?? []) + (step.added.notes ?? []) { ids[note.side].insert(note.sentence) }
        return ids
    }

    /// The atoms of the regions that the step made or took away.
    var atoms: SidePair<Set<Int>> {
        var atoms = SidePair<Set<Int>>(source: [], target: [])
        for region in (step.removed.regions ?? []) + (step.added.regions ?? []) {
            atoms.source.formUnion(region.source)
            atoms.target.formUnion(region.target)
        }
        return atoms
    }
}
