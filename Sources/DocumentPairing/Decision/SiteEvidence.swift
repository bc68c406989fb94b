import Glibc

/// What links, templates and dates are worth on the site at hand, learned from the pairs of which the texts alone leave no
/// doubt.
struct SiteEvidence {
    private var links: [LinkKind: Double] = [:]
    private var templates: [String: Double] = [:]
    private var days: [Double] = []
    private var words = GradedOdds.words
    private var anchors = GradedOdds.anchors
    private var meaning = GradedOdds.meaning

    /// Classes of distances between dates, in days.
    private static let dayClasses = [0, 1, 4, 15]
    /// How common each class is among pairs before anything is known of the site.
    private static let usualDays = [0.72, 0.14, 0.07, 0.04, 0.03]
    /// So many pairs weigh as much as what is usual.
    private static let usualWeight = 6.0
    /// What no single kind of evidence exceeds, in natural logarithms.
    private static let mostOdds = 5.0

    /// - Parameters:
    ///   - candidates: those that were aligned.
    ///   - all: the dates of the texts of both sides, for what chance gives.
    init(
        _ candidates: [PairCandidate], links: [UnitPair: LinkKind], templates: [UnitPair: String],
        days: ([Int?], [Int?])
    ) {
        let sure = Self.sure(candidates)
        let sources = Dictionary(uniqueKeysWithValues: sure.map { ($0.pair.source, $0.pair.target) })
        let targets = Dictionary(uniqueKeysWithValues: sure.map { ($0.pair.target, $0.pair.source) })
        /// Whether a pair is one of the sure ones, or against one; nil where nothing is known.
        func isRight(_ pair: UnitPair) -> Bool? {
            if sources[pair.source] == pair.target { return true }
            return sources[pair.source] != nil || targets[pair.target] != nil ? false : nil
        }
        for kind in LinkKind.allCases {
            let known = links.filter { $0.value == kind }.compactMap { isRight($0.key) }
            self.links[kind] = Self.odds(known, prior: kind.prior, weight: 2)
        }
        for (template, pairs) in Dictionary(grouping: templates.keys, by: { templates[$0]! }) {
            self.templates[template] = Self.odds(pairs.compactMap(isRight), prior: 0.5, weight: 2)
        }
        // Rivals of the sure pairs show what texts have in common that are none.
        let isSure = Set(sure.map(\.pair))
        let rivals = candidates.filter { !isSure.contains($0.pair) && isRight($0.pair) == false }
        self.days = Self.dayOdds(sure, rivals, days)
        words.learn(sure.map { Double($0.words) }, rivals.map { Double($0.words) })
        anchors.learn(
            sure.compactMap { $0.anchors.map { Double($0) } }, rivals.compactMap { $0.anchors.map { Double($0) } })
        meaning.learn(
            sure.compactMap { $0.meaning.map { Double($0) } }, rivals.compactMap { $0.meaning.map { Double($0) } })
    }

    /// The logarithm of a candidate's odds.
    func score(_ candidate: PairCandidate) -> Double {
        var sum = candidate.aligned + words.odds(Double(candidate.words))
        if let anchors = candidate.anchors { sum += self.anchors.odds(Double(anchors)) }
        if let meaning = candidate.meaning { sum += self.meaning.odds(Double(meaning)) }
        if let link = candidate.link { sum += links[link] ?? 0 }
        // An address that follows from a link's says little more.
        if let template = candidate.template, let odds = templates[template] {
            sum += candidate.link == nil ? odds : odds / 2
        }
        if let days = candidate.days { sum += self.days[Self.dayClass(days)] }
        return sum
    }

    /// Pairs that are each other's best by their texts, and far better than any other.
    static func sure(_ candidates: [PairCandidate]) -> [PairCandidate] {
        /// What the texts say, before anything is known of the site. The alignment of two texts of one pattern is as good as
        /// that of a pair; their numbers are others.
        func texts(_ candidate: PairCandidate) -> Double {
            candidate.aligned + (candidate.anchors.map { GradedOdds.anchors.odds(Double($0)) } ?? 0)
        }
        func ranked(_ side: (PairCandidate) -> Int) -> [Int: (best: PairCandidate, second: Double)] {
            var ranked: [Int: (best: PairCandidate, second: Double)] = [:]
            for candidate in candidates {
                guard let known = ranked[side(candidate)] else {
                    ranked[side(candidate)] = (candidate, -6)
                    continue
                }
                ranked[side(candidate)] =
                    texts(candidate) > texts(known.best)
                    ? (candidate, texts(known.best)) : (known.best, max(known.second, texts(candidate)))
            }
            return ranked
        }
        let sources = ranked(\.pair.source)
        let targets = ranked(\.pair.target)
        return candidates.filter { candidate in
            guard let source = sources[candidate.pair.source], let target = targets[candidate.pair.target] else {
                return false
            }
            return candidate.aligned > 1.5 && source.best.pair == candidate.pair && target.best.pair == candidate.pair
                && texts(candidate) - max(source.second, target.second) > 2
        }
    }

    /// The logarithm of the odds that such evidence gives, over what chance gives.
    private static func odds(_ known: [Bool], prior: Double, weight: Double) -> Double {
        let right = known.reduce(0.0) { $0 + ($1 ? 1 : 0) }
        let share = (right + prior * weight) / (Double(known.count) + weight)
        return min(mostOdds, max(-1, log(share / (1 - share)) + 1.5))
    }

    private static func dayClass(_ days: Int) -> Int {
        dayClasses.firstIndex { abs(days) <= $0 } ?? dayClasses.count
    }

    private static func dayOdds(
        _ sure: [PairCandidate], _ rivals: [PairCandidate], _ days: ([Int?], [Int?])
    ) -> [Double] {
        let count = dayClasses.count + 1
        var pairs = usualDays.map { $0 * usualWeight }
        for candidate in sure { if let days = candidate.days { pairs[dayClass(days)] += 1 } }
        // Chance: each source's date with some of the targets', drawn by their numbers.
        var chance = [Double](repeating: 1, count: count)
        let (first, second) = (days.0.compactMap { $0 }, days.1.compactMap { $0 })
        if !second.isEmpty {
            for (index, day) in first.enumerated() {
                for draw in 0..<20 {
                    chance[dayClass(second[(index * 31 + draw * 7919 + 13) % second.count] - day)] += 1
                }
            }
        }
        let drawn = chance.reduce(0, +)
        chance = chance.map { $0 / drawn * usualWeight }
        // And the rivals: a common day is what many of them were proposed for.
        for rival in rivals { if let days = rival.days { chance[dayClass(days)] += 1 } }
        let (pairTotal, chanceTotal) = (pairs.reduce(0, +), chance.reduce(0, +))
        return (0..<count).map { place in
            min(mostOdds, max(-mostOdds, log((pairs[place] / pairTotal) / (chance[place] / chanceTotal))))
        }
    }
}
