import Glibc

/// Two texts that may be translations of each other, and what speaks for it.
struct PairCandidate: Sendable {
    var pair: UnitPair
    var link: LinkKind?
    /// The template by which one address turns into the other.
    var template: String?
    /// Days from the source's date to the target's.
    var days: Int?
    /// How much of their rare words, numbers and names they share.
    var words: Float = 0
    /// How much of their numbers, dates and names they share; nil where one of them has hardly any.
    var anchors: Float?
    /// The cosine of their vectors; nil without encoder.
    var meaning: Float?
    /// The probability that their alignment gives; nil where they were not aligned.
    var alignment: Double?
    /// The logarithm of the odds that they are a pair, all told.
    var score = 0.0

    init(_ pair: UnitPair) { self.pair = pair }

    /// What is known before they are aligned, as the logarithm of odds up to a constant: to choose what is aligned.
    var outline: Double {
        var sum = 6 * Double(words) + 8 * Double(meaning ?? 0)
        if let link { sum += 6 * link.prior }
        if template != nil { sum += 1.5 }
        if let days { sum += days == 0 ? 1.5 : abs(days) <= 1 ? 1 : abs(days) <= 4 ? 0 : -1 }
        return sum
    }

    /// The logarithm of the odds that the alignment gives.
    var aligned: Double {
        guard let alignment else { return -4 }
        let bounded = min(max(alignment, 0.0005), 0.9995)
        return log(bounded / (1 - bounded))
    }
}
