extension PairList {
    /// A line of a list of pairs.
    public struct Pair: Sendable, Hashable {
        /// The line in the list, counted from 1.
        public var line: Int
        /// The source document's path.
        public var source: String
        /// The target document's path.
        public var target: String
        /// Why the line names no pair, if it does not.
        package var fault: PairListError?

        /// Whether the line names a pair.
        public var isValid: Bool { fault == nil }
    }
}
