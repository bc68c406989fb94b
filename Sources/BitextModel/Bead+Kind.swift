extension Bead {
    /// How many sentences a bead has on each side: 1-1, 1-2, 0-1 ...
    public struct Kind: Hashable, Sendable, Comparable, CustomStringConvertible {
        /// Sentences of the source, 0 for none.
        public var source: Int
        /// Sentences of the target, 0 for none.
        public var target: Int

        /// So many sentences of the source and of the target.
        public init(_ source: Int, _ target: Int) {
            self.source = source
            self.target = target
        }

        /// Whether one side is empty.
        public var isNull: Bool { source == 0 || target == 0 }
        /// The type of the bead read in the other direction.
        public var swapped: Kind { Kind(target, source) }

        /// By the sentences of the source, then of the target.
        public static func < (left: Kind, right: Kind) -> Bool {
            (left.source, left.target) < (right.source, right.target)
        }

        /// `1-2`: source, then target.
        public var description: String { "\(source)-\(target)" }
    }
}
