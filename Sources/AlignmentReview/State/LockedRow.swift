/// A row that somebody has confirmed or made by hand.
struct LockedRow: Codable, Hashable, Sendable {
    /// The ids of its sentences.
    var source: [Int]
    /// The ids of its sentences.
    var target: [Int]
    /// Whether somebody has said that it is right; false for what was cut or joined only.
    var isConfirmed: Bool
    /// Whether somebody has said that it is not to be translated.
    var isUntranslatable = false
    /// What the aligner thought of it before.
    var confidence: Double

    subscript(side: ReviewSide) -> [Int] {
        get { side == .source ? source : target }
        set { if side == .source { source = newValue } else { target = newValue } }
    }
}
