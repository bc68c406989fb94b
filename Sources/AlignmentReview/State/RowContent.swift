import Glibc

/// A row without what is found out about it.
struct RowContent: Hashable, Sendable {
    /// The ids of its sentences, in order.
    var source: [Int]
    /// The ids of its sentences, in order.
    var target: [Int]
    /// What the aligner thinks of it, 0 to 1.
    var confidence: Double
    /// Whether somebody has said that it is right.
    var isConfirmed = false
    /// Whether re-alignment leaves it alone.
    var isLocked = false
    /// Whether its sides stand at different places.
    var isMoved = false
    /// Whether it is not to be translated.
    var isUntranslatable = false

    /// What makes it the same row: its sentences.
    var key: RowKey { RowKey(source: source, target: target) }

    /// Whether one side is empty.
    var isUnlinked: Bool { source.isEmpty || target.isEmpty }

    subscript(side: ReviewSide) -> [Int] { side == .source ? source : target }

    /// What a page shows of the confidence: in steps of a tenth of its logarithmic odds, so that what changes elsewhere, and
    /// moves all confidences by a hair, changes no row that nobody would see change.
    var shownConfidence: Double {
        if isConfirmed { return 1 }
        let bounded = min(max(confidence, 0.0001), 0.9999)
        let odds = (log(bounded / (1 - bounded)) * 10).rounded() / 10
        return (10_000 / (1 + exp(-odds))).rounded() / 10_000
    }

    /// Whether a page shows the same of both, their confidences apart.
    func looksLike(_ other: RowContent) -> Bool {
        source == other.source && target == other.target && isConfirmed == other.isConfirmed
            && isLocked == other.isLocked && isMoved == other.isMoved && isUntranslatable == other.isUntranslatable
    }
}
