extension CorpusFilter {
    /// A rule's verdict on a unit.
    public struct Rejection: Hashable, Sendable, CustomStringConvertible {
        /// The rule.
        public var reason: CorpusFilter.Reason
        /// What exactly was found: `3.5 is missing on the other side`.
        public var detail: String

        /// The rule's name, and in brackets what was found.
        public var description: String { detail.isEmpty ? reason.rawValue : "\(reason.rawValue) (\(detail))" }
    }
}
