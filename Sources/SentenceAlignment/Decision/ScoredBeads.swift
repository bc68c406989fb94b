/// Beads with their scores, in the order of a lattice: by source start, then target start, then type.
struct ScoredBeads: Sendable {
    private(set) var spans: [BeadSpan] = []
    /// The index of each one's type.
    private(set) var types: [UInt8] = []
    private(set) var scores: [Float] = []

    init() {}

    /// - Parameter scores: of all arcs.
    init(_ lattice: BeadLattice, scores: [Float]) {
        spans.reserveCapacity(lattice.arcCount)
        lattice.forEachArc { _, span, _ in spans.append(span) }
        types = lattice.arcTypes
        self.scores = scores
    }

    /// - Parameters: in order, beside each other.
    init(spans: [BeadSpan], types: [UInt8], scores: [Float]) {
        self.spans = spans
        self.types = types
        self.scores = scores
    }

    /// Adds beads that stand behind all that are there.
    mutating func append(_ other: ScoredBeads) { append(other, 0..<other.spans.count) }

    private mutating func append(_ other: ScoredBeads, _ places: Range<Int>) {
        spans += other.spans[places]
        types += other.types[places]
        scores += other.scores[places]
    }

    /// Those that a test lets through.
    ///
    /// - Complexity: O(beads).
    func filtered(_ isKept: (BeadSpan) -> Bool) -> ScoredBeads {
        var kept = ScoredBeads()
        kept.reserve(spans.count)
        // A test leaves out few, so that what is between them is copied at a time.
        var start = 0
        for place in spans.indices where !isKept(spans[place]) {
            kept.append(self, start..<place)
            start = place + 1
        }
        kept.append(self, start..<spans.count)
        return kept
    }

    /// Both together; no bead may be in both.
    ///
    /// - Complexity: O(beads).
    func merged(with other: ScoredBeads) -> ScoredBeads {
        guard !other.spans.isEmpty else { return self }
        var merged = ScoredBeads()
        merged.reserve(spans.count + other.spans.count)
        var start = 0
        for next in other.spans.indices {
            let end = place(before: other, next)
            merged.append(self, start..<end)
            merged.append(other, next..<next + 1)
            start = end
        }
        merged.append(self, start..<spans.count)
        return merged
    }

    /// - Complexity: O(log beads).
    func contains(_ span: BeadSpan, type: UInt8) -> Bool {
        let first = place(before: ScoredBeads(spans: [span], types: [type], scores: [0]), 0)
        return first < spans.count && spans[first] == span && types[first] == type
    }

    /// How many beads stand before one of others.
    ///
    /// - Complexity: O(log beads).
    private func place(before other: ScoredBeads, _ otherPlace: Int) -> Int {
        var first = 0
        var end = spans.count
        while first < end {
            let middle = (first + end) / 2
            if isBefore(middle, other, otherPlace) { first = middle + 1 } else { end = middle }
        }
        return first
    }

    private mutating func reserve(_ count: Int) {
        spans.reserveCapacity(count)
        types.reserveCapacity(count)
        scores.reserveCapacity(count)
    }

    private func isBefore(_ place: Int, _ other: ScoredBeads, _ otherPlace: Int) -> Bool {
        let (one, two) = (spans[place], other.spans[otherPlace])
        return (one.sourceStart, one.targetStart, types[place])
            < (two.sourceStart, two.targetStart, other.types[otherPlace])
    }
}
