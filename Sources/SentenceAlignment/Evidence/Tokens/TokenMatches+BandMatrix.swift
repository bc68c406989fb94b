extension TokenMatches {
    /// For each pair of sentences in a band the weight of what matches, the mean of both directions.
    func pairwise(in band: Band) -> BandMatrix {
        BandMatrix(band: band) { cells in
            for sentence in 0..<source.sentenceCount {
                source.forEachMatch(of: sentence, in: cells.targets(of: sentence)) { weight, target, strength in
                    cells.add(weight * strength / 2, source: sentence, target: target)
                }
            }
            for sentence in 0..<target.sentenceCount {
                target.forEachMatch(of: sentence, in: cells.sources(of: sentence)) { weight, source, strength in
                    cells.add(weight * strength / 2, source: source, target: sentence)
                }
            }
        }
    }
}

extension TokenMatches.Side {
    /// Calls `body` for each token of a sentence and each sentence of the other side, inside a range, that meets it.
    @inline(__always)
    func forEachMatch(
        of sentence: Int, in range: Range<Int>, _ body: (_ weight: Float, _ other: Int, _ strength: Float) -> Void
    ) {
        for token in tokens(of: sentence) {
            let matches = matches(of: Int(types[token]), in: range)
            for match in matches { body(weights[token], Int(self.matches[match]), strengths[match]) }
        }
    }
}
