/// A candidate bead: sentences `sourceStart..<sourceEnd` of one side, `targetStart..<targetEnd` of the other.
package struct BeadSpan: Hashable, Sendable {
    package var sourceStart: Int
    package var sourceEnd: Int
    package var targetStart: Int
    package var targetEnd: Int

    @inlinable
    package init(sourceStart: Int, sourceEnd: Int, targetStart: Int, targetEnd: Int) {
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

    @inlinable package var sourceCount: Int { sourceEnd - sourceStart }
    @inlinable package var targetCount: Int { targetEnd - targetStart }
    @inlinable package var isNull: Bool { sourceStart == sourceEnd || targetStart == targetEnd }
}
