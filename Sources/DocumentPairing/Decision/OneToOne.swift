import Glibc

/// Chooses which candidates are pairs: every text is in one at most, the surest first.
struct OneToOne {
    /// A candidate that was chosen, and how probable it is beside its rivals.
    struct Choice {
        /// In the list of candidates.
        var candidate: Int
        var probability: Double
    }

    private(set) var choices: [Choice] = []

    /// - Parameter least: the least probability of a pair.
    /// - Complexity: O(n log n) in the number of candidates.
    init(_ candidates: [PairCandidate], least: Double) {
        let order = candidates.indices.sorted { one, other in
            candidates[one].score != candidates[other].score
                ? candidates[one].score > candidates[other].score : candidates[one].pair < candidates[other].pair
        }
        var bySource: [Int: [Int]] = [:]
        var byTarget: [Int: [Int]] = [:]
        for (index, candidate) in candidates.enumerated() {
            bySource[candidate.pair.source, default: []].append(index)
            byTarget[candidate.pair.target, default: []].append(index)
        }
        var sources: Set<Int> = []
        var targets: Set<Int> = []
        for index in order {
            let candidate = candidates[index]
            guard !sources.contains(candidate.pair.source), !targets.contains(candidate.pair.target) else { continue }
            // Rivals are those whose other text is still free: the others have found a better one.
            let rivals =
                (bySource[candidate.pair.source] ?? []).filter { !targets.contains(candidates[$0].pair.target) }
                + (byTarget[candidate.pair.target] ?? []).filter { !sources.contains(candidates[$0].pair.source) }
            var sum = 1.0
            for rival in rivals where rival != index { sum += exp(candidates[rival].score) }
            let odds = exp(candidate.score)
            let probability = odds / (odds + sum)
            guard probability >= least else { continue }
            sources.insert(candidate.pair.source)
            targets.insert(candidate.pair.target)
            choices.append(Choice(candidate: index, probability: probability))
        }
    }
}
