/// How many sentences a bead has on each side: 1-1, 1-2, 0-1 ...
public struct BeadType: Hashable, Sendable, Comparable, CustomStringConvertible {
    public var source: Int
    public var target: Int

    public init(_ source: Int, _ target: Int) {
        self.source = source
        self.target = target
    }

    /// Whether one side is empty.
    public var isNull: Bool { source == 0 || target == 0 }
    public var swapped: BeadType { BeadType(target, source) }

    public static func < (left: BeadType, right: BeadType) -> Bool {
        (left.source, left.target) < (right.source, right.target)
    }

    public var description: String { "\(source)-\(target)" }
}
