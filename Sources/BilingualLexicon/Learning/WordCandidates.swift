/// Pairs of words that may translate each other, in the order of their source words.
struct WordCandidates: Sendable {
    /// For each source word where its candidates begin, and where the last one's end.
    var offsets = [0]
    /// The target words, ascending for each source word.
    var targets: [Int32] = []
    /// Whether the dictionary has the pair.
    var isKnown: [Bool] = []
    /// What speaks against chance (log-likelihood ratio).
    var evidence: [Float] = []
    /// In how many beads both stand, by the beads' probabilities.
    var joint: [Float] = []

    /// The candidates of a source word.
    func range(of source: Int) -> Range<Int> { offsets[source]..<offsets[source + 1] }

    /// Adds those of the source words that follow.
    mutating func append(_ others: WordCandidates) {
        let start = targets.count
        offsets += others.offsets.dropFirst().map { start + $0 }
        targets += others.targets
        isKnown += others.isKnown
        evidence += others.evidence
        joint += others.joint
    }
}
