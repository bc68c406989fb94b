extension Document {
    /// A half-open range of UTF-8 byte offsets in a decoded document.
    ///
    /// Every stage carries these, so that each unit of a translation memory can be traced to the bytes it came from.
    public struct SourceRange: Hashable, Sendable, CustomStringConvertible {
        /// The offset of the first byte.
        public var start: Int
        /// The offset behind the last byte.
        public var end: Int

        /// From `start` up to `end`.
        public init(_ start: Int, _ end: Int) {
            precondition(start <= end, "a source range ends before it starts")
            self.start = start
            self.end = end
        }

        /// Bytes.
        public var count: Int { end - start }
        /// Whether it holds no byte.
        public var isEmpty: Bool { start == end }

        /// The smallest range that holds both.
        public func union(_ other: SourceRange) -> SourceRange {
            SourceRange(min(start, other.start), max(end, other.end))
        }

        /// `start-end`, as written to every output.
        public var description: String { "\(start)-\(end)" }
    }
}
