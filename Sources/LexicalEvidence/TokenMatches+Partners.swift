import SentenceAlignment

extension TokenMatches {
    /// Pairs of sentences whose tokens meet less than this are no partners: the weight of what meets, in the mean of both.
    private static let leastShare: Float = 0.2
    /// Meetings of tokens that the search may cost: a second.
    private static let mostMeetings = 200_000_000

    /// Sentences of both sides that are each other's likeliest partner by what share of their tokens' weight meets. Where
    /// there are very many, of those with the most weight.
    ///
    /// - Complexity: O(matches of all types of `source`), and O(those matches of all its tokens that are in `target`) up to
    ///   a limit.
    func partners(of source: [Int], among target: [Int]) -> [GuidePoint] {
        var (source, target) = (source, target)
        var wanted = WantedMatches(self.source, among: target, sentences: source)
        let meetings = wanted.count(of: source)
        if meetings > Self.mostMeetings {
            let share = (Double(Self.mostMeetings) / Double(meetings)).squareRoot()
            source = Self.heaviest(source, share: share, self.source.rows)
            target = Self.heaviest(target, share: share, self.target.rows)
            wanted = WantedMatches(self.source, among: target, sentences: source)
        }
        var partners = MutualPartners()
        // The weight that each target sentence meets, and those that meet any.
        var weightMet = [Float](repeating: 0, count: self.target.rows.sentenceCount)
        var met: [Int] = []
        for sentence in source {
            for token in self.source.rows.tokens(of: sentence) {
                let weight = self.source.rows.weights[token]
                for match in wanted.matches(of: Int(self.source.rows.types[token])) {
                    let (other, strength) = self.source[match]
                    if weightMet[Int(other)] == 0 { met.append(Int(other)) }
                    weightMet[Int(other)] += weight * strength
                }
            }
            // In order: all that are wanted, or those few that were met.
            let isFew = met.count * 16 < target.count
            if isFew { met.sort() }
            for other in isFew ? met : target where weightMet[other] != 0 {
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

    /// The sentences whose tokens weigh most, in rising order.
    private static func heaviest(_ sentences: [Int], share: Double, _ rows: TokenRows) -> [Int] {
        func weight(_ sentence: Int) -> Float { rows.weight(sentence, sentence + 1) }
        let ordered = sentences.sorted { (weight($1), $0) < (weight($0), $1) }
        return ordered.prefix(Int(Double(sentences.count) * share)).sorted()
    }
}

/// Of the matches of each type those in some sentences: a frequent word meets half a document, and few sentences of these.
private struct WantedMatches {
    private let side: TokenSideMatches
    /// By type; none of types that no sentence asked for has.
    private var wanted: [[Int]]

    init(_ side: TokenSideMatches, among targets: [Int], sentences: [Int]) {
        self.side = side
        var isWanted = [Bool](repeating: false, count: (targets.max() ?? -1) + 1)
        for sentence in targets { isWanted[sentence] = true }
        var wanted = [[Int]?](repeating: nil, count: side.rows.typeCount)
        for sentence in sentences {
            for token in side.rows.tokens(of: sentence) where wanted[Int(side.rows.types[token])] == nil {
                let type = Int(side.rows.types[token])
                wanted[type] = side.matches(of: type).filter {
                    let sentence = Int(side[$0].sentence)
                    return sentence < isWanted.count && isWanted[sentence]
                }
            }
        }
        self.wanted = wanted.map { $0 ?? [] }
    }

    func matches(of type: Int) -> [Int] { wanted[type] }

    /// How many matches the tokens of sentences have.
    func count(of sentences: [Int]) -> Int {
        sentences.reduce(0) { count, sentence in
            side.rows.tokens(of: sentence).reduce(count) { $0 + wanted[Int(side.rows.types[$1])].count }
        }
    }
}
