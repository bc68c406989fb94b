import Glibc

/// What a likeness from 0 to 1 is worth, by grades: how often pairs and other texts have each.
struct GradedOdds: Sendable {
    /// Where the grades begin, but for the first.
    private let bounds: [Double]
    private var pairs: [Double]
    private var others: [Double]

    /// So many texts weigh as much as what is usual.
    private static let usualWeight = 8.0
    /// The alignment has seen the same words and meanings: they count in part once more.
    private static let share = 0.6
    private static let most = 2.5

    /// Shared words, numbers and names.
    static let words = GradedOdds(
        bounds: [0.02, 0.1, 0.2, 0.3, 0.45], pairs: [0.05, 0.05, 0.15, 0.2, 0.25, 0.3],
        others: [0.6, 0.25, 0.1, 0.03, 0.015, 0.005])
    /// Shared numbers, dates and names alone: what tells apart texts that are cut to one pattern, month after month.
    static let anchors = GradedOdds(
        bounds: [0.1, 0.3, 0.5, 0.7, 0.85], pairs: [0.04, 0.04, 0.06, 0.1, 0.16, 0.6],
        others: [0.3, 0.36, 0.22, 0.08, 0.025, 0.015])
    /// Cosines of vectors.
    static let meaning = GradedOdds(
        bounds: [0.1, 0.25, 0.4, 0.55, 0.7], pairs: [0.02, 0.03, 0.1, 0.2, 0.3, 0.35],
        others: [0.45, 0.35, 0.15, 0.04, 0.007, 0.003])

    /// - Parameters: the shares of the grades before anything is known of the site.
    private init(bounds: [Double], pairs: [Double], others: [Double]) {
        self.bounds = bounds
        self.pairs = pairs.map { $0 * Self.usualWeight }
        self.others = others.map { $0 * Self.usualWeight }
    }

    /// Counts what a site shows.
    mutating func learn(_ pairs: [Double], _ others: [Double]) {
        for value in pairs { self.pairs[grade(value)] += 1 }
        for value in others { self.others[grade(value)] += 1 }
    }

    /// The logarithm of the odds that a likeness gives.
    func odds(_ value: Double) -> Double {
        let grade = grade(value)
        let odds = log((pairs[grade] / pairs.reduce(0, +)) / (others[grade] / others.reduce(0, +)))
        return Self.share * min(Self.most, max(-Self.most, odds))
    }

    private func grade(_ value: Double) -> Int { bounds.firstIndex { value < $0 } ?? bounds.count }
}
