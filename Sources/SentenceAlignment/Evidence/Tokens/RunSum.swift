/// The largest sum of a run of numbers at the start, or at the end, of a sequence that is read once; 0 for no run.
struct RunSum {
    private(set) var most: Float = 0
    private var sum: Float = 0

    @inline(__always)
    mutating func addToRunFromStart(_ value: Float) {
        sum += value
        most = max(most, sum)
    }

    @inline(__always)
    mutating func addToRunToEnd(_ value: Float) { most = max(0, most + value) }
}
