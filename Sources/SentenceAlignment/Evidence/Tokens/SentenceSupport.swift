/// What the sentences of the other side give to the tokens of one sentence.
package struct SentenceSupport: Sendable, Equatable {
    /// What those inside the bead give, added up over tokens.
    package var inside: Float = 0
    /// By how much those around the bead give more.
    package var regret: Float = 0
    /// By how much the sentence just before the bead gives more to a run of tokens at the start: a clause that was
    /// moved over the border. Of all runs the one with the most; 0 for none.
    package var head: Float = 0
    /// The same for the sentence just after the bead and a run of tokens at the end.
    package var tail: Float = 0
    /// What nothing inside the bead but the first of its sentences gives; without meaning where there is only one.
    package var firstAlone: Float = 0
    /// The same of the last.
    package var lastAlone: Float = 0

    @inlinable
    package init() {}
}
