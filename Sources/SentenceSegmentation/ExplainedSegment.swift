/// A sentence with the places inside it where it might have ended.
package struct ExplainedSegment: Hashable, Sendable {
    /// A place that looked like a sentence end.
    package struct Refusal: Hashable, Sendable {
        /// UTF-8 byte offset in the paragraph.
        package var offset: Int
        /// The rule that kept the sentence together.
        package var rule: BoundaryRule
    }

    package var segment: Segment
    package var refused: [Refusal]
}
