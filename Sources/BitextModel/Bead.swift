/// The smallest group of sentences that translate each other (Gale and Church 1993); one side may be empty.
public struct Bead: Hashable, Sendable {
    /// Sentence numbers of the source document, ascending.
    public var source: [Int]
    /// Sentence numbers of the target document, ascending.
    public var target: [Int]
    /// How probable it is that this very bead is right, 0 to 1; nil where nothing computed one (gold, other tools' files).
    public var confidence: Double?
    /// Whether it stands elsewhere in the target than in the source: it crosses beads that are not moved.
    public var isMoved: Bool

    /// A bead; sentence numbers count from 0 and ascend.
    public init(source: [Int], target: [Int], confidence: Double? = nil, isMoved: Bool = false) {
        self.source = source
        self.target = target
        self.confidence = confidence
        self.isMoved = isMoved
    }

    /// How many sentences it has on each side.
    public var type: Bead.Kind { Bead.Kind(source.count, target.count) }

    /// The same bead read in the other direction.
    public var swapped: Bead { Bead(source: target, target: source, confidence: confidence, isMoved: isMoved) }
}
