/// A bead as a reviewer sees it.
package struct ReviewRow: Codable, Hashable, Sendable {
    /// Whether somebody has said that a row is right.
    package enum State: String, Codable, Hashable, Sendable {
        /// Nobody has.
        case open
        /// Somebody has, or made it by hand.
        case confirmed
    }

    /// The same as long as the row has the same sentences; also when it comes back by undo. Not the same in the next run.
    package var id: Int
    /// The ids of its sentences in the first text, in order.
    package var source: [Int]
    /// The ids of its sentences in the second text, in order.
    package var target: [Int]
    /// How probable it is that it is right, 0 to 1; 1 where it is confirmed.
    package var confidence: Double
    /// Whether somebody has said that it is right.
    package var state: State
    /// Whether re-alignment leaves it as it is: it is confirmed, or cut or joined by hand.
    package var isLocked: Bool
    /// Whether its sides stand at different places of the texts, with others between.
    package var isMoved: Bool
    /// Whether somebody has said that it is not to be translated: no memory gets it.
    package var isUntranslatable: Bool
    /// Whether a text of it was changed.
    package var isEdited: Bool
    /// What somebody has noted on it.
    package var comment: String?
    /// The rules of `bitext filter` that speak against it, by their names there.
    package var findings: [String]
    /// What meets in both texts.
    package var marks: [ReviewMark]

    package init(
        id: Int, source: [Int], target: [Int], confidence: Double, state: State, isLocked: Bool = false,
        isMoved: Bool = false, isUntranslatable: Bool = false, isEdited: Bool = false, comment: String? = nil,
        findings: [String] = [], marks: [ReviewMark] = []
    ) {
        self.id = id
        self.source = source
        self.target = target
        self.confidence = confidence
        self.state = state
        self.isLocked = isLocked
        self.isMoved = isMoved
        self.isUntranslatable = isUntranslatable
        self.isEdited = isEdited
        self.comment = comment
        self.findings = findings
        self.marks = marks
    }

    /// Whether one side is empty.
    package var isUnlinked: Bool { source.isEmpty || target.isEmpty }

    /// The ids of its sentences on one side.
    package subscript(side: ReviewSide) -> [Int] { side == .source ? source : target }
}
