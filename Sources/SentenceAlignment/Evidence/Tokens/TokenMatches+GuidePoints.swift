extension TokenMatches {
    /// A token type that is found in more pairs of sentences than this says little about where it belongs.
    private static let mostPairs = 16

    /// Pairs of sentences that share a rare token.
    var guidePoints: [GuidePoint] {
        var points: [GuidePoint] = []
        var frequency = [Int32](repeating: 0, count: source.matchStart.count)
        for type in source.types { frequency[Int(type)] += 1 }
        for sentence in 0..<source.sentenceCount {
            for token in Int(source.tokenStart[sentence])..<Int(source.tokenStart[sentence + 1]) {
                let type = Int(source.types[token])
                let range = Int(source.matchStart[type])..<Int(source.matchStart[type + 1])
                let pairs = range.count * Int(frequency[type])
                guard pairs > 0, pairs <= Self.mostPairs else { continue }
                let weight = source.weights[token] / Float(pairs).squareRoot()
                for match in range {
                    points.append(
                        GuidePoint(
                            source: sentence, target: Int(source.matches[match]),
                            weight: weight * source.strengths[match]))
                }
            }
        }
        return points
    }
}
