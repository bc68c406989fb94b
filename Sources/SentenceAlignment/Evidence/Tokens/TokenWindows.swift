/// For each sentence of both sides the sentences of the other side that its tokens are compared with: those of its
/// candidate beads, and their neighbours.
package struct TokenWindows: Sendable {
    package let source: SentenceWindows
    package let target: SentenceWindows

    /// - Complexity: linear in the candidates and in the sentences from the first to the last of them, however many the
    ///   documents have.
    package init(candidates: [BeadSpan], sourceCount: Int, targetCount: Int) {
        var source = SentenceWindows(sentences: Self.extent(candidates.lazy.map { ($0.sourceStart, $0.sourceEnd) }))
        var target = SentenceWindows(sentences: Self.extent(candidates.lazy.map { ($0.targetStart, $0.targetEnd) }))
        for bead in candidates {
            let reach = bead.isNull ? TokenReach.ofNull : TokenReach.ofBead
            let targets = max(0, bead.targetStart - reach)..<min(targetCount, bead.targetEnd + reach)
            for sentence in bead.sourceStart..<bead.sourceEnd { source.widen(sentence, to: targets) }
            let sources = max(0, bead.sourceStart - reach)..<min(sourceCount, bead.sourceEnd + reach)
            for sentence in bead.targetStart..<bead.targetEnd { target.widen(sentence, to: sources) }
        }
        self.source = source
        self.target = target
    }

    /// For each source sentence the target sentences it is compared with on behalf of either side.
    package var pairs: SentenceWindows {
        // Targets may be compared with sources that no candidate has.
        let others = Self.extent(target.sentences.lazy.map { target[$0] }.map { ($0.lowerBound, $0.upperBound) })
        var pairs = SentenceWindows(
            sentences: source.sentences.isEmpty
                ? others
                : others.isEmpty
                    ? source.sentences
                    : min(
                        source.sentences.lowerBound, others.lowerBound)..<max(
                            source.sentences.upperBound, others.upperBound))
        for sentence in source.sentences { pairs.widen(sentence, to: source[sentence]) }
        for sentence in target.sentences {
            for other in target[sentence] { pairs.widen(other, to: sentence..<sentence + 1) }
        }
        return pairs
    }

    /// From the first to the last of some ranges.
    private static func extent(_ ranges: some Sequence<(start: Int, end: Int)>) -> Range<Int> {
        var (low, high) = (Int.max, 0)
        for range in ranges where range.start < range.end {
            low = min(low, range.start)
            high = max(high, range.end)
        }
        return low < high ? low..<high : 0..<0
    }
}
