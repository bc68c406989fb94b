import SentenceAlignment

extension TokenMatches {
    /// Pairs of sentences whose tokens meet less than this are no partners: the weight of what meets, in the mean of both.
    private static let leastShare: Float = 0.2

    /// Sentences of both sides that are each other's likeliest partner by what share of their tokens' weight meets.
    ///
    /// - Complexity: O(matches of all tokens of `source`).
    func partners(of source: [Int], among target: [Int]) -> [GuidePoint] {
        var partners = MutualPartners()
        let isWanted = Set(target)
        for sentence in source {
            var met: [Int: Float] = [:]
            self.source.forEachMatch(of: sentence, in: 0..<self.target.rows.sentenceCount) { weight, other, strength in
                if isWanted.contains(other) { met[other, default: 0] += weight * strength }
            }
            for (other, weight) in met.sorted(by: { $0.key < $1.key }) {
                let whole =
                    self.source.rows.weight(sentence, sentence + 1) * self.target.rows.weight(other, other + 1)
                let share = weight / max(whole, 1e-6).squareRoot()
                if share >= Self.leastShare { partners.add(sentence, other, share) }
            }
        }
        return partners.pairs
    }
}
