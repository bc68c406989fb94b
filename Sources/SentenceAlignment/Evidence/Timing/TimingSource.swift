/// The times of subtitles, where both sides have them and agree on a clock.
package struct TimingSource: SteadySource {
    package let evidence: TimingEvidence

    /// - Returns: nil where a side has no times, or the two have no clock in common.
    /// - Complexity: O(sentences).
    package init?(pair: DocumentPair) {
        guard !pair.source.times.isEmpty, !pair.target.times.isEmpty,
            let clock = SubtitleClock(pair.source.times.map(\.lowerBound), pair.target.times.map(\.lowerBound))
        else { return nil }
        evidence = TimingEvidence(source: pair.source.times, target: pair.target.times.map(clock.source))
    }
}
