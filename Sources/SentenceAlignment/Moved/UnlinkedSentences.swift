import BitextModel

/// The sentences of a pair that an alignment leaves without counterpart, or with one that nothing speaks for, and what is
/// still free of them.
struct UnlinkedSentences: Sendable {
    private(set) var source: [Bool]
    private(set) var target: [Bool]

    /// - Parameters:
    ///   - choice: the alignment.
    ///   - weak: the places of beads that nothing speaks for.
    ///   - fixed: what a person has decided stays as it is.
    init(_ choice: Choice, weak: Set<Int>, in pair: DocumentPair, fixed: [Bead]) {
        source = Array(repeating: false, count: pair.source.count)
        target = Array(repeating: false, count: pair.target.count)
        for (place, span) in choice.spans.enumerated() where span.isNull || weak.contains(place) {
            for sentence in span.sourceStart..<span.sourceEnd { source[sentence] = true }
            for sentence in span.targetStart..<span.targetEnd { target[sentence] = true }
        }
        for bead in fixed {
            for sentence in bead.source { source[sentence] = false }
            for sentence in bead.target { target[sentence] = false }
        }
    }

    /// The free sentences of both sides, in order.
    var numbers: (source: [Int], target: [Int]) {
        (source.indices.filter { source[$0] }, target.indices.filter { target[$0] })
    }

    /// Whether all sentences of a bead are free.
    func holds(_ span: BeadSpan) -> Bool {
        source[span.sourceStart..<span.sourceEnd].allSatisfy { $0 }
            && target[span.targetStart..<span.targetEnd].allSatisfy { $0 }
    }

    /// Takes the sentences of a bead.
    mutating func take(_ span: BeadSpan) {
        for sentence in span.sourceStart..<span.sourceEnd { source[sentence] = false }
        for sentence in span.targetStart..<span.targetEnd { target[sentence] = false }
    }

    /// The free sentences that neighbour a free one without a gap, it among them, at most `reach` to each side.
    static func run(around sentence: Int, in free: [Bool], reach: Int) -> Range<Int> {
        var start = sentence
        var end = sentence + 1
        while start > 0, free[start - 1], sentence - start < reach { start -= 1 }
        while end < free.count, free[end], end - sentence <= reach { end += 1 }
        return start..<end
    }
}
