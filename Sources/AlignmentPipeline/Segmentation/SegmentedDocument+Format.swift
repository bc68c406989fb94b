public import BitextModel

extension SegmentedDocument {
    /// How sentences are written as text.
    public enum Format: Sendable, Hashable {
        /// One sentence a line, a blank line between paragraphs.
        case lines
        /// One JSON object a paragraph: sentences, ranges, rules.
        case json
        /// Each sentence with the rule that ended it, and under it every place where it might have ended, with the rule
        /// that kept it together.
        case explanation
    }
}
