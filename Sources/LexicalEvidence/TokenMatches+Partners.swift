import SentenceAlignment

extension TokenMatches {
    /// Pairs of sentences whose tokens meet less than this are no partners: the weight of what meets, in the mean of both.
    private static let leastShare: Float = 0.2

    /// Sentences of both sides that are each other's likeliest partner by what share of their tokens' weight meets.
    ///
    /// - Complexity: O(matches of all tokens of `source`).
    func partners(of source: [Int], among target: [Int]) -> [GuidePoint] {
        var partners = MutualPartners()
        let targetCount = self.target.rows.sentenceCount
        var isWanted = [Bool](repeating: false, count: targetCount)
        for sentence in target { isWanted[sentence] = true }
        // The weight that each target sentence meets, and those that meet any.
        var weightMet = [Float](repeating: 0, count: targetCount)
        var met: [Int] = []
        for sentence in source {
            self.source.forEachMatch(of: sentence, in: 0..<targetCount) { weight, other, strength in
                guard isWanted[other] else { return }
                if weightMet[other] == 0 { met.append(other) }
                weightMet[other] += weight * strength
            }
            for other in met.sorted() {
                let whole =
                    self.source.rows.weight(sentence, sentence + 1) * self.target.rows.weight(other, other + 1)
                let share = weightMet[other] / max(whole, 1e-6).squareRoot()
                if share >= Self.leastShare { partners.add(sentence, other, share) }
                weightMet[other] = 0
            }
            met.removeAll(keepingCapacity: true)
        }
        return partners.pairs
    }
}
