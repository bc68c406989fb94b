import SentenceAlignment

extension TokenMatches {
    /// A token type that is found in more pairs of sentences than this says little about where it belongs.
    private static let mostPairs = 16
    /// Fewer rare tokens than one in so many sentences are not enough of a guide.
    private static let sentencesForPoint = 4
    /// Of types in more sentences than this of the other side not even two together say where they belong.
    private static let mostSentences = 1_000

    /// Pairs of sentences that share a rare token; where these are few, also those that share two tokens that follow each
    /// other and are rare together: a long list of numbers has each of them a hundred times, and few pairs of them twice.
    var guidePoints: [GuidePoint] {
        let points = rareTokens
        return points.count * Self.sentencesForPoint >= source.rows.sentenceCount ? points : points + rarePairs
    }

    private var rareTokens: [GuidePoint] {
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

    /// - Complexity: O(matches of all tokens), of each up to `mostSentences`.
    private var rarePairs: [GuidePoint] {
        var points: [GuidePoint] = []
        var before: (type: Int, sentence: Int, weight: Float)?
        for sentence in 0..<source.rows.sentenceCount {
            for token in source.rows.tokens(of: sentence) {
                let type = Int(source.rows.types[token])
                guard (1...Self.mostSentences).contains(source.matches(of: type).count) else { continue }
                let weight = source.rows.weights[token]
                if let before, before.type != type, sentence - before.sentence <= 1 {
                    let places = meetings(before.type, type)
                    if (1...4).contains(places.count) {
                        let share = min(before.weight, weight) / Float(places.count)
                        points += places.map { GuidePoint(source: before.sentence, target: $0, weight: share) }
                    }
                }
                before = (type, sentence, weight)
            }
        }
        return points
    }

    /// The sentences of the other side that have one type and, in themselves or next to them behind, another; five at most.
    private func meetings(_ one: Int, _ other: Int) -> [Int] {
        var places: [Int] = []
        var next = source.matches(of: other)
        for match in source.matches(of: one) {
            let sentence = source[match].sentence
            while let first = next.first, source[first].sentence < sentence { next.removeFirst() }
            guard let first = next.first else { break }
            if source[first].sentence <= sentence + 1 {
                places.append(Int(sentence))
                if places.count > 4 { break }
            }
        }
        return places
    }
}
