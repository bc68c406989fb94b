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
    /// - Returns: false where it does not fit this state, which may be changed in part then: a log that somebody else wrote.
    /// - Complexity: O(size of the step).
    mutating func apply(_ step: ReviewStep) -> Bool {
        for region in step.removed.regions ?? [] where regions.removeValue(forKey: region.key) != region {
            return false
        }
        for passage in step.removed.passages ?? []
        where passages[passage.side].removeValue(forKey: passage.atoms.first ?? -1) != passage {
            return false
        }
        for note in step.removed.notes ?? []
        where notes[note.side].removeValue(forKey: note.sentence) != note.text {
            return false
        }
        for region in step.added.regions ?? [] where regions.updateValue(region, forKey: region.key) != nil {
            return false
        }
        for passage in step.added.passages ?? []
        where passages[passage.side].updateValue(passage, forKey: passage.atoms.first ?? -1) != nil {
            return false
        }
        for note in step.added.notes ?? []
        where notes[note.side].updateValue(note.text, forKey: note.sentence) != nil {
            return false
        }
        return true
    }
}
