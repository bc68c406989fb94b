extension TokenMatches {
    /// For each pair of sentences in a band the weight of what matches, the mean of both directions.
    func pairwise(in band: Band) -> BandMatrix {
        // The target's view is collected first, row by row of the source.
        BandMatrix(band: band) { sentence, targets, row in
            for token in Int(source.tokenStart[sentence])..<Int(source.tokenStart[sentence + 1]) {
                let type = Int(source.types[token])
                let half = source.weights[token] / 2
                var match = Self.firstMatch(
                    source.matches, Int(source.matchStart[type]), Int(source.matchStart[type + 1]),
                    atLeast: targets.lowerBound)
                let end = Int(source.matchStart[type + 1])
                while match < end, Int(source.matches[match]) < targets.upperBound {
                    let column = Int(source.matches[match])
                    row[column - targets.lowerBound] += half
                    match += 1
                }
            }
            for column in targets {
                for token in Int(target.tokenStart[column])..<Int(target.tokenStart[column + 1])
                where target.hasMatch(type: target.types[token], from: sentence, to: sentence + 1) {
                    row[column - targets.lowerBound] += target.weights[token] / 2
                }
            }
        }
    }

    private static func firstMatch(_ matches: [Int32], _ start: Int, _ end: Int, atLeast sentence: Int) -> Int {
        var low = start
        var high = end
        while low < high {
            let middle = (low + high) / 2
            if Int(matches[middle]) < sentence { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
