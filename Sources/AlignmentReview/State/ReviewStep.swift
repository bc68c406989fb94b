/// What a command did: what it took out of the state, and what it put in its place. The log keeps these, so that replaying
/// them asks no aligner; turned round it takes the command back.
struct ReviewStep: Codable, Hashable, Sendable {
    /// Parts of the state.
    struct Parts: Codable, Hashable, Sendable {
        /// See `Region`.
        var regions: [Region]?
        /// See `Passage`.
        var passages: [Passage]?
        /// See `ReviewNote`.
        var notes: [ReviewNote]?

        /// Whether there is none.
        var isEmpty: Bool { regions == nil && passages == nil && notes == nil }
    }

    /// The command's name, for the report.
    var name: ReviewCommand.Name
    /// How many rows it was said of.
    var rows: Int
    /// What went.
    var removed = Parts()
    /// What came.
    var added = Parts()
    /// A sentence of the row that the reviewer stands on afterwards.
    var focus: SentencePlace?

    init(_ name: ReviewCommand.Name, rows: Int = 1) {
        self.name = name
        self.rows = rows
    }

    /// What takes it back.
    var reversed: ReviewStep {
        var step = self
        swap(&step.removed, &step.added)
        return step
    }

    /// Whether it does nothing.
    var isEmpty: Bool { removed == added }

    mutating func remove(_ region: Region) { removed.regions = (removed.regions ?? []) + [region] }
    mutating func add(_ region: Region) { added.regions = (added.regions ?? []) + [region] }
    mutating func remove(_ passage: Passage) { removed.passages = (removed.passages ?? []) + [passage] }
    mutating func add(_ passage: Passage) { added.passages = (added.passages ?? []) + [passage] }
    mutating func remove(_ note: ReviewNote) { removed.notes = (removed.notes ?? []) + [note] }
    mutating func add(_ note: ReviewNote) { added.notes = (added.notes ?? []) + [note] }
}
