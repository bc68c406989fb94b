extension TokenMatches {
    /// For each pair of sentences in a band the weight of what matches, the mean of both directions.
    func pairwise(in band: Band) -> BandMatrix {
        BandMatrix(band: band) { sentence, targets, row in
            for token in Int(source.tokenStart[sentence])..<Int(source.tokenStart[sentence + 1]) {
                let type = Int(source.types[token])
                let half = source.weights[token] / 2
                var match = source.firstMatch(of: type, atLeast: targets.lowerBound)
                let end = Int(source.matchStart[type + 1])
                while match < end, Int(source.matches[match]) < targets.upperBound {
                    row[Int(source.matches[match]) - targets.lowerBound] += half * source.strengths[match]
                    match += 1
                }
            }
            for column in targets {
                for token in Int(target.tokenStart[column])..<Int(target.tokenStart[column + 1]) {
                    let strength = target.strength(of: Int(target.types[token]), from: sentence, to: sentence + 1)
                    row[column - targets.lowerBound] += strength * target.weights[token] / 2
                }
            }
        }
    }
}
