public import BitextModel
public import SentenceAlignment

/// An alignment that is being corrected: two documents, what a person has decided about them, and the beads that follow.
///
/// It keeps all evidence, so that a change is answered in milliseconds, with the beads and confidences that a fresh run with
/// the same constraints gives. It is a value: a copy made before a change is how to undo it, and costs nothing.
///
///     var session = try await aligner.session(english, chinese)
///     let before = session
///     try await session.fix(Bead(source: [3, 4], target: [5]))
///     try await session.forbid(Bead(source: [7], target: [8]))
///     session = before
public struct AlignmentSession: Sendable {
    /// The document in the first language.
    public let source: SegmentedDocument
    /// The document in the second language.
    public let target: SegmentedDocument
    /// The codes that outputs carry.
    public var sourceLanguage: Language
    /// The code that outputs carry for the target.
    public var targetLanguage: Language
    /// How probable it is that the documents are translations of each other; nil where the weights do not tell.
    public let pairScore: Double?
    private let provenance: AlignedPair.Provenance
    private var decided: ConstrainedAlignment {
        didSet { beads = ConfidenceScale.confident(decided.beads) }
    }
    /// The beads as they follow from the evidence and the constraints, in document order.
    public private(set) var beads: [Bead]

    init(
        source: SegmentedDocument, target: SegmentedDocument, pairScore: Double?, provenance: AlignedPair.Provenance,
        decided: ConstrainedAlignment
    ) {
        self.pairScore = pairScore
        self.source = source
        self.target = target
        self.provenance = provenance
        sourceLanguage = source.language.withUsualRegion
        targetLanguage = target.language.withUsualRegion
        self.decided = decided
        beads = ConfidenceScale.confident(decided.beads)
    }

    /// What was decided, in the order in which it was.
    public var constraints: AlignedPair.Constraints { decided.constraints }

    /// How probable it is that a sentence has no counterpart, before anything was decided; what earlier reviews have taught
    /// of that is left out. A bead of one sentence each, in no order, for all that are not blank.
    ///
    /// - Complexity: O(sentences), times the candidates of one.
    package var sentencesAlone: [Bead] { decided.sentencesAlone }

    /// The documents with the beads as they follow now: what is written to a memory.
    public var pair: AlignedPair {
        AlignedPair(
            source: source, target: target, beads: beads, sourceLanguage: sourceLanguage,
            targetLanguage: targetLanguage, provenance: provenance, pairScore: pairScore)
    }

    /// Says that a bead is right. Its sentences stand in no other then.
    ///
    /// - Returns: the places in `beads` of those that are others than before, and their neighbours between.
    /// - Throws: `AlignmentError.badConstraints` if it cannot stand beside what was decided before, with nothing changed;
    ///   `CancellationError`.
    @discardableResult
    public mutating func fix(_ bead: Bead) async throws -> Range<Int> {
        let bead = Bead(source: bead.source, target: bead.target)
        return try await change { if !$0.fixed.contains(bead) { $0.fixed.append(bead) } }
    }

    /// Says that sentences of two sides do not belong together: no bead holds a source and a target sentence of the link.
    ///
    /// - Returns, throws: as `fix`.
    @discardableResult
    public mutating func forbid(_ link: Bead) async throws -> Range<Int> {
        let link = Bead(source: link.source, target: link.target)
        return try await change { if !$0.forbidden.contains(link) { $0.forbidden.append(link) } }
    }

    /// Takes back that a bead is right, or a link wrong; without effect if nobody said so.
    ///
    /// - Returns, throws: as `fix`.
    @discardableResult
    public mutating func release(_ bead: Bead) async throws -> Range<Int> {
        try await change { constraints in
            constraints.fixed.removeAll { $0.source == bead.source && $0.target == bead.target }
            constraints.forbidden.removeAll { $0.source == bead.source && $0.target == bead.target }
        }
    }

    /// Decides everything anew under other constraints, all at once.
    ///
    /// - Returns, throws: as `fix`.
    @discardableResult
    public mutating func decide(under constraints: AlignedPair.Constraints) async throws -> Range<Int> {
        try await change { $0 = constraints }
    }

    /// Why a bead was chosen.
    ///
    /// - Parameter place: in `beads`.
    /// - Throws: `CancellationError`.
    public func explanation(of place: Int) async throws -> Bead.Explanation? {
        try await explanations(of: place..<place + 1).first
    }

    /// Why each bead was chosen, in the order of `beads`.
    ///
    /// - Throws: `CancellationError`.
    /// - Complexity: O(beads), with the time of all evidence for each.
    public func explanations() async throws -> [Bead.Explanation] {
        try await explanations(of: beads.indices)
    }

    private func explanations(of places: Range<Int>) async throws -> [Bead.Explanation] {
        zip(try await decided.explanations(of: places), decided.beads[places]).map {
            ConfidenceScale.confident($0, chosenAt: $1.confidence ?? 0)
        }
    }

    private mutating func change(_ edit: (inout AlignedPair.Constraints) -> Void) async throws -> Range<Int> {
        var constraints = decided.constraints
        edit(&constraints)
        let before = decided.beads
        try await decided.decide(under: constraints)
        return Self.changed(from: before, to: decided.beads)
    }

    /// The places of what is between the equal beads at both ends.
    private static func changed(from before: [Bead], to after: [Bead]) -> Range<Int> {
        func isSame(_ one: Bead, _ other: Bead) -> Bool { one.source == other.source && one.target == other.target }
        let shorter = min(before.count, after.count)
        var start = 0
        while start < shorter, isSame(before[start], after[start]) { start += 1 }
        var end = after.count
        while end > start, before.count - (after.count - end) > start,
            isSame(before[before.count - (after.count - end) - 1], after[end - 1])
        {
            end -= 1
        }
        return start..<end
    }
}
