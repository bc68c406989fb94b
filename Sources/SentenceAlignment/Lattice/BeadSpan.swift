/// A candidate bead: sentences `sourceStart..<sourceEnd` of one side, `targetStart..<targetEnd` of the other.
public struct BeadSpan: Hashable, Sendable {
    public var sourceStart: Int
    public var sourceEnd: Int
    public var targetStart: Int
    public var targetEnd: Int

    @inlinable
    public init(sourceStart: Int, sourceEnd: Int, targetStart: Int, targetEnd: Int) {
        self.sourceStart = sourceStart
        self.sourceEnd = sourceEnd
        self.targetStart = targetStart
        self.targetEnd = targetEnd
    }

    /// The same bead that many sentences further on each side.
    @inlinable
    package func moved(by offset: (source: Int, target: Int)) -> BeadSpan {
        BeadSpan(
            sourceStart: sourceStart + offset.source, sourceEnd: sourceEnd + offset.source,
            targetStart: targetStart + offset.target, targetEnd: targetEnd + offset.target)
    }

    @inlinable public var sourceCount: Int { sourceEnd - sourceStart }
    @inlinable public var targetCount: Int { targetEnd - targetStart }
    @inlinable public var isNull: Bool { sourceStart == sourceEnd || targetStart == targetEnd }
}
