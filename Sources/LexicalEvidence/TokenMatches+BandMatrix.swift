import SentenceAlignment

extension TokenMatches {
    /// For each pair of sentences in a band the weight of what matches, the mean of both directions.
    func pairwise(in band: Band) -> BandMatrix {
        BandMatrix(band: band) { cells in
            for sentence in 0..<source.rows.sentenceCount {
                source.forEachMatch(of: sentence, in: cells.targets(of: sentence)) { weight, target, strength in
                    cells.add(weight * strength / 2, source: sentence, target: target)
                }
            }
            for sentence in 0..<target.rows.sentenceCount {
                target.forEachMatch(of: sentence, in: cells.sources(of: sentence)) { weight, source, strength in
                    cells.add(weight * strength / 2, source: source, target: sentence)
                }
            }
        }
    }
}
