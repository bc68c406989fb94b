/// What the sentences of the other side give to the tokens of one sentence.
public struct SentenceSupport: Sendable, Equatable {
    /// What those inside the bead give, added up over tokens.
    public var inside: Float = 0
    /// By how much those around the bead give more.
    public var regret: Float = 0
    /// By how much the sentence just before the bead gives more to a run of tokens at the start: a clause that was
    /// moved over the border. Of all runs the one with the most; 0 for none.
    public var head: Float = 0
    /// The same for the sentence just after the bead and a run of tokens at the end.
    public var tail: Float = 0

    @inlinable
    public init() {}
}
