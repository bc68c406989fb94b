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

    private mutating func append(_ other: ScoredBeads, _ place: Int) {
        spans.append(other.spans[place])
        types.append(other.types[place])
        scores.append(other.scores[place])
    }

    /// Those that a test lets through.
    func filtered(_ isKept: (BeadSpan) -> Bool) -> ScoredBeads {
        var kept = ScoredBeads()
        kept.reserve(spans.count)
        for place in spans.indices where isKept(spans[place]) { kept.append(self, place) }
        return kept
    }

    /// Both together; no bead may be in both.
    ///
    /// - Complexity: O(beads).
    func merged(with other: ScoredBeads) -> ScoredBeads {
        guard !other.spans.isEmpty else { return self }
        var merged = ScoredBeads()
        merged.reserve(spans.count + other.spans.count)
        var next = 0
        for place in spans.indices {
            while next < other.spans.count, other.isBefore(next, self, place) {
                merged.append(other, next)
                next += 1
            }
            merged.append(self, place)
        }
        while next < other.spans.count {
            merged.append(other, next)
            next += 1
        }
        return merged
    }

    /// - Complexity: O(log beads).
    func contains(_ span: BeadSpan, type: UInt8) -> Bool {
        let wanted = ScoredBeads(spans: [span], types: [type], scores: [0])
        var first = 0
        var end = spans.count
        while first < end {
            let middle = (first + end) / 2
            if isBefore(middle, wanted, 0) { first = middle + 1 } else { end = middle }
        }
        return first < spans.count && spans[first] == span
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
