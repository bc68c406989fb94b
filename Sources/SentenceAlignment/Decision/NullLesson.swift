import Glibc

/// What decisions of a person teach of sentences without a counterpart: how much likelier they are, in documents like these,
/// than the aligner thought.
///
/// Each decision says of a sentence whether it stands alone, beside the probability that the aligner had given to that before
/// anything was decided. So it does not matter which sentences somebody looks at: the weakest rows are full of sentences
/// without a counterpart, and the aligner expected that of them. A logistic regression whose only parameters are shifts of
/// all biases, one for each document, which are spread about a common one; that is what a new document gets.
package struct NullLesson: Sendable {
    /// Of each document the logarithmic odds that the aligner gave to its sentences, and whether they stand alone.
    private var documents: [[(odds: Double, isAlone: Bool)]] = []

    /// The standard deviation of a document's shift about the common one: a chapter lacks whole pages, the next nothing.
    private static let spread = 0.5
    /// The standard deviation of the common shift about none: how far documents of one kind are from the training gold.
    private static let deviation = 0.5
    /// How far the biases follow. All the way is what decisions make most probable, and puts single sentences right; but a bead
    /// of two and one is then cut into a pair and a sentence alone more often: novels lose more (.943 to .939 strict F1) than
    /// half the way costs (.942), where news with omissions keep most of what they gain (.987 to .9925 of .9955).
    private static let step = 0.5
    /// Odds beyond these teach nothing but that somebody erred.
    private static let certain = 7.0

    package init() {}

    /// Adds what somebody has decided in a document.
    ///
    /// - Parameter decisions: for each sentence the probability that it stands alone, as the aligner had it without any shift,
    ///   and whether it does.
    package mutating func add(_ decisions: [(probability: Double, isAlone: Bool)]) {
        documents.append(
            decisions.map { (min(max(Self.odds($0.probability), -Self.certain), Self.certain), $0.isAlone) })
    }

    /// What is to be added to the score of a bead without a partner: the common shift that makes the decisions and the shifts
    /// of the documents most probable together.
    ///
    /// - Complexity: O(decisions).
    package var shift: Float {
        Float(
            Self.step
                * Self.zero { common in
                    documents.reduce(-common / (Self.deviation * Self.deviation)) { sum, document in
                        sum + (Self.shift(of: document, about: common) - common) / (Self.spread * Self.spread)
                    }
                })
    }

    /// A document's own shift where the common one is known.
    private static func shift(of document: [(odds: Double, isAlone: Bool)], about common: Double) -> Double {
        zero { shift in
            document.reduce((common - shift) / (spread * spread)) { sum, decision in
                sum + (decision.isAlone ? 1 : 0) - 1 / (1 + exp(-decision.odds - shift))
            }
        }
    }

    /// Where a falling slope is zero, looked for by halves.
    private static func zero(of slope: (Double) -> Double) -> Double {
        var (low, high) = (-4.0, 4.0)
        for _ in 0..<20 {
            let middle = (low + high) / 2
            if slope(middle) > 0 { low = middle } else { high = middle }
        }
        return (low + high) / 2
    }

    /// A probability under a shift.
    static func probability(_ probability: Double, shifted shift: Double) -> Double {
        shift == 0 ? probability : 1 / (1 + exp(-odds(probability) - shift))
    }

    private static func odds(_ probability: Double) -> Double {
        let bounded = min(max(probability, 1e-9), 1 - 1e-9)
        return log(bounded / (1 - bounded))
    }
}
