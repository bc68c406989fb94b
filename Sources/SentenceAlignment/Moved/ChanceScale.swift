import Glibc

/// Tells what translates each other from what chance puts side by side, by what both score in the pair of documents at
/// hand: scores differ from language to language, and from one set of evidence to another.
///
/// Two normal distributions of one spread, so that log-odds are a straight line (linear discriminant analysis).
struct ChanceScale: Sendable, Equatable {
    /// The score that speaks neither for nor against.
    let middle: Float
    /// The log-odds of each unit of score above it.
    let slope: Float

    /// Fewer links or samples of chance say nothing.
    private static let fewest = 3
    /// What is taken for the spread of scores where little is known, and how many scores that counts.
    private static let usualVariance: Float = 9
    private static let usualCount: Float = 4
    /// One bead alone is never surer: its score may be an accident (a phrase that a document is full of).
    private static let most: Float = 9

    /// - Parameters:
    ///   - links: scores of beads that stand in the alignment.
    ///   - chance: scores of beads whose sides do not belong together.
    /// - Returns: nil where the two cannot be told apart.
    init?(links: [Float], chance: [Float]) {
        guard links.count >= Self.fewest, chance.count >= Self.fewest else { return nil }
        let means = (Self.mean(links), Self.mean(chance))
        guard means.0 > means.1 else { return nil }
        let squares = Self.squares(links, means.0) + Self.squares(chance, means.1)
        let count = Float(links.count + chance.count)
        let variance = (squares + Self.usualVariance * Self.usualCount) / (count + Self.usualCount)
        middle = (means.0 + means.1) / 2
        slope = (means.0 - means.1) / variance
        guard middle.isFinite, slope.isFinite else { return nil }
    }

    /// The natural logarithm of how much more probable a score is for a link than for chance.
    func logOdds(_ score: Float) -> Float { min(Self.most, slope * (score - middle)) }

    private static func mean(_ values: [Float]) -> Float { values.reduce(0, +) / Float(values.count) }

    private static func squares(_ values: [Float], _ mean: Float) -> Float {
        values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    }
}
