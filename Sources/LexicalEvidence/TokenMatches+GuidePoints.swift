import SentenceAlignment

extension TokenMatches {
    /// A token type that is found in more pairs of sentences than this says little about where it belongs.
    private static let mostPairs = 16

    /// Pairs of sentences that share a rare token.
    var guidePoints: [GuidePoint] {
        var points: [GuidePoint] = []
        var frequency = [Int32](repeating: 0, count: source.rows.typeCount)
        for type in source.rows.types { frequency[Int(type)] += 1 }
        for sentence in 0..<source.rows.sentenceCount {
            for token in source.rows.tokens(of: sentence) {
                let type = Int(source.rows.types[token])
                let range = source.matches(of: type)
                let pairs = range.count * Int(frequency[type])
                guard pairs > 0, pairs <= Self.mostPairs else { continue }
                let weight = source.rows.weights[token] / Float(pairs).squareRoot()
                for match in range {
                    points.append(
                        GuidePoint(
                            source: sentence, target: Int(source[match].sentence),
                            weight: weight * source[match].strength))
                }
            }
        }
        return points
    }
}
