/// The largest sum of a run of numbers at the start, or at the end, of a sequence that is read once; 0 for no run.
package struct RunSum {
    @usableFromInline package var most: Float = 0
    @usableFromInline var sum: Float = 0

    @inlinable
    package init() {}

    @inlinable @inline(__always)
    package mutating func addToRunFromStart(_ value: Float) {
        sum += value
        most = max(most, sum)
    }

    @inlinable @inline(__always)
    package mutating func addToRunToEnd(_ value: Float) { most = max(0, most + value) }
}
