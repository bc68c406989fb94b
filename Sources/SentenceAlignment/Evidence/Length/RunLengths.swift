import Glibc

/// Lengths of runs of sentences and their logarithms, which would otherwise be taken for each of the search's beads.
struct RunLengths: Sendable {
    /// The number of the first sentence.
    private let first: Int
    /// Sums of the sentences' lengths: `[sentences + 1]`.
    private let sums: [Double]
    /// `[sentences x longestSide]`
    private let logarithms: [Float]

    /// - Parameters:
    ///   - byteSums: of the whole document: `[sentences + 1]`.
    ///   - sentences: those that runs begin and end among.
    ///   - ratio: what a byte counts.
    init(byteSums: [Double], sentences: Range<Int>, ratio: Double) {
        let longest = BeadInventory.longestSide
        let sums = byteSums[sentences.lowerBound...sentences.upperBound].map { $0 * ratio }
        var logarithms: [Float] = []
        logarithms.reserveCapacity((sums.count - 1) * longest)
        for start in 0..<(sums.count - 1) {
            for count in 1...longest {
                let end = min(start + count, sums.count - 1)
                logarithms.append(logf(Float(max(1, sums[end] - sums[start]))))
            }
        }
        first = sentences.lowerBound
        self.sums = sums
        self.logarithms = logarithms
    }

    @inline(__always)
    func length(_ start: Int, _ end: Int) -> Double { sums[end - first] - sums[start - first] }

    /// The natural logarithm of a run's length (of 1 if it is shorter); the run must not be empty.
    @inline(__always)
    func logarithm(_ start: Int, _ end: Int) -> Float {
        logarithms[(start - first) * BeadInventory.longestSide + end - start - 1]
    }
}
