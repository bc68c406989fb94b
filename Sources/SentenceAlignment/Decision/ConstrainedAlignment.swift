package import BitextModel

/// The alignment of a pair under constraints that change: a value that keeps what was weighed, so that a change is decided
/// in milliseconds. Copies share all of that; a copy made before a change is how to undo it.
package struct ConstrainedAlignment: Sendable {
    /// Nil where one of the documents is empty: there is nothing to weigh then.
    private let scored: ScoredPair?
    private let pair: DocumentPair
    private var choice: Choice?
    /// Beads that are in the alignment unless constraints speak of their sentences, numbered as the caller's.
    private let usual: [Bead]
    /// Those of them that no constraint speaks of.
    private var kept: [Bead] = []
    /// The stretches that were searched for the constraints at hand.
    private var stretches: [Stretch: ScoredBeads] = [:]

    /// Whether passages are looked for that stand elsewhere in the other document.
    private var isMonotone = true
    /// Those that were found.
    private var moved: [MovedBead] = []
    private var movedMemory = MovedMemory()
    /// For each of `beads` what it is.
    private var origins: [BeadOrigin] = []

    /// What is decided, numbered as the caller's source and target.
    package private(set) var constraints = AlignedPair.Constraints.none
    /// In document order, numbered as the caller's source and target (not as the oriented pair).
    package private(set) var beads: [Bead]

    init(_ pair: DocumentPair, _ scored: ScoredPair?, usual: [Bead] = []) {
        self.usual = usual
        self.pair = pair
        self.scored = scored
        choice = scored?.unconstrained
        beads = []
        take()
    }

    /// What the alignment without constraints says of the pair as a whole; nil where one of the documents is empty.
    package var evidence: PairEvidence? { scored?.evidence }

    /// How probable it is that a sentence has no counterpart, without constraints and without what reviews have taught
    /// (`AlignmentWeights.nullShift`), numbered as the caller's source and target: a bead of one sentence each, for all that
    /// are not blank.
    ///
    /// - Complexity: O(candidates).
    package var sentencesAlone: [Bead] {
        guard let scored else { return [] }
        let skipped = scored.unconstrained.skippedPosteriors
        func alone(_ bead: Bead, _ probability: Float) -> Bead {
            var bead = pair.numbering.outer(bead)
            bead.confidence = NullLesson.probability(Double(probability), shifted: -Double(scored.nullShift))
            return bead
        }
        return skipped.source.enumerated().map { alone(Bead(source: [$0], target: []), $1) }
            + skipped.target.enumerated().map { alone(Bead(source: [], target: [$0]), $1) }
    }

    /// Makes what the first change would have to wait for.
    package func prepareForCorrections() { scored?.prepareForCorrections() }

    /// Looks for passages that stand elsewhere in the other document, now and after every later decision.
    ///
    /// - Throws: `CancellationError`.
    package mutating func findMoved() async throws {
        var memory = movedMemory
        moved = try await moved(beside: choice, under: constraints, memory: &memory)
        movedMemory = memory
        isMonotone = false
        take()
    }

    /// Decides under other constraints; they are met, or nothing changes.
    ///
    /// - Throws: `AlignmentError.badConstraints`, `AlignmentError.noProbabilities`, `CancellationError`.
    /// - Complexity: O(sentences), and the evidence's time for what the search had thrown away.
    package mutating func decide(under constraints: AlignedPair.Constraints) async throws {
        _ = try constraints.inner(pair.numbering)
        let kept = constraints.untouched(usual)
        var all = constraints
        all.fixed += kept.map { Bead(source: $0.source, target: $0.target) }
        let inner = try all.inner(pair.numbering)
        var stretches = stretches
        let choice = try await scored?.choice(under: inner, stretches: &stretches)
        var memory = movedMemory
        moved = isMonotone ? [] : try await moved(beside: choice, under: constraints, memory: &memory)
        movedMemory = memory
        self.stretches = stretches
        self.choice = choice
        self.constraints = constraints
        self.kept = kept
        take()
    }

    /// Why beads were chosen.
    ///
    /// - Parameter chosen: places in `beads`.
    /// - Throws: `CancellationError`.
    package func explanations(of chosen: Range<Int>) async throws -> [Bead.Explanation] {
        guard let scored, let choice, !chosen.isEmpty else { return [] }
        var ordinary: [Int] = []
        for case .chosen(let place) in origins[chosen] { ordinary.append(place) }
        var explanations: [Int: Bead.Explanation] = [:]
        if let first = ordinary.first, let last = ordinary.last {
            for (place, explanation) in zip(first...last, try await scored.explanations(of: choice, first..<last + 1)) {
                explanations[place] = explanation
            }
        }
        var found: [Bead.Explanation] = []
        for origin in origins[chosen] {
            switch origin {
            case .chosen(let place): if let explanation = explanations[place] { found.append(explanation) }
            case .other(let span, let type): found.append(try await scored.explanation(of: span, type: type))
            }
        }
        return found.map(pair.numbering.outer)
    }

    private func moved(
        beside choice: Choice?, under constraints: AlignedPair.Constraints, memory: inout MovedMemory
    ) async throws -> [MovedBead] {
        guard let scored, let choice else { return [] }
        return try await MovedPassages(scored, choice: choice)
            .find(under: constraints.inner(pair.numbering), memory: &memory)
    }

    private mutating func take() {
        // A usual bead is as sure as it was when it was decided on, not as one that a person has fixed.
        let confidences = Dictionary(
            kept.map { (AlignedPair.Constraints.key($0), $0.confidence) }, uniquingKeysWith: { first, _ in first })
        func outer(_ bead: Bead) -> Bead {
            var bead = pair.numbering.outer(bead)
            if !confidences.isEmpty, let known = confidences[AlignedPair.Constraints.key(bead)] {
                bead.confidence = known
            }
            return bead
        }
        guard let choice else {
            // There is nothing to weigh, and nobody to ask why.
            let alone =
                (0..<pair.source.count).map { Bead(source: [$0], target: [], confidence: 1) }
                + (0..<pair.target.count).map { Bead(source: [], target: [$0], confidence: 1) }
            beads = alone.map(pair.numbering.outer)
            return
        }
        let ordinary = MovedBead.parting(choice.beads, spans: choice.spans, moved: moved)
            .map { (bead: outer($0.bead), origin: $0.origin) }
        let others = moved.map { (bead: outer($0.bead), origin: BeadOrigin.other($0.span, type: $0.type)) }
        let ordered = Bead.inOrder(ordinary, moved: others) { $0.bead }
        beads = ordered.map(\.bead)
        origins = ordered.map(\.origin)
    }
}
