/// A sentence with the places inside it where it might have ended.
public struct ExplainedSegment: Hashable, Sendable {
    /// A place that looked like a sentence end.
    public struct Refusal: Hashable, Sendable {
        /// UTF-8 byte offset in the paragraph.
        public var offset: Int
        /// The rule that kept the sentence together.
        public var rule: BoundaryRule
    }

    public var segment: Segment
    public var refused: [Refusal]
}
