/// What somebody has decided about an alignment, as a value: the same steps give the same state.
struct ReviewState: Equatable, Sendable {
    /// By their keys.
    private(set) var regions: [AtomPlace: Region] = [:]
    /// By their first atoms.
    private(set) var passages = SidePair<[Int: Passage]>(source: [:], target: [:])
    /// By the ids of sentences.
    private(set) var notes = SidePair<[Int: String]>(source: [:], target: [:])

    /// Nothing decided.
    init() {}

    /// Does a step.
    ///
    /// - Returns: false, with nothing changed, where it does not fit this state: a log that somebody else wrote.
    /// - Complexity: O(size of the step).
    mutating func apply(_ step: ReviewStep) -> Bool {
        guard fits(step) else { return false }
        for region in step.removed.regions ?? [] { regions[region.key] = nil }
        for passage in step.removed.passages ?? [] { passages[passage.side][Self.key(passage)] = nil }
        for note in step.removed.notes ?? [] { notes[note.side][note.sentence] = nil }
        for region in step.added.regions ?? [] { regions[region.key] = region }
        for passage in step.added.passages ?? [] { passages[passage.side][Self.key(passage)] = passage }
        for note in step.added.notes ?? [] { notes[note.side][note.sentence] = note.text }
        return true
    }

    /// Whether all that a step takes away is there, and all that it adds has a free place then.
    private func fits(_ step: ReviewStep) -> Bool {
        func changes<Key: Hashable, Value: Equatable>(
            _ removed: [(key: Key, value: Value)], _ added: [(key: Key, value: Value)], _ known: (Key) -> Value?
        ) -> Bool {
            let free = Set(removed.map(\.key))
            return free.count == removed.count && removed.allSatisfy { known($0.key) == $0.value }
                && Set(added.map(\.key)).count == added.count
                && added.allSatisfy { free.contains($0.key) || known($0.key) == nil }
        }
        func keyed(_ regions: [Region]?) -> [(key: AtomPlace, value: Region)] { (regions ?? []).map { ($0.key, $0) } }
        func keyed(_ passages: [Passage]?, _ side: ReviewSide) -> [(key: Int, value: Passage)] {
            (passages ?? []).filter { $0.side == side }.map { (Self.key($0), $0) }
        }
        func keyed(_ notes: [ReviewNote]?, _ side: ReviewSide) -> [(key: Int, value: String)] {
            (notes ?? []).filter { $0.side == side }.map { ($0.sentence, $0.text) }
        }
        return changes(keyed(step.removed.regions), keyed(step.added.regions)) { regions[$0] }
            && ReviewSide.allCases.allSatisfy { side in
                changes(keyed(step.removed.passages, side), keyed(step.added.passages, side)) { passages[side][$0] }
                    && changes(keyed(step.removed.notes, side), keyed(step.added.notes, side)) { notes[side][$0] }
            }
    }

    private static func key(_ passage: Passage) -> Int { passage.atoms.first ?? -1 }
}
