import BitextModel
package import SentenceAlignment
package import SentenceEncoding

/// The sentence encoder as evidence: close meanings have close vectors, in any of its languages.
package struct MeaningSource: EvidenceSource {
    private let encoded: (source: EncodedSide, target: EncodedSide)
    /// Nil if none was given.
    private let tokenMatch: TokenMatchModel?

    private var source: EmbeddingMatrix { encoded.source.sentences }
    private var target: EmbeddingMatrix { encoded.target.sentences }

    /// The features of a source with a token match.
    package static let features = EvidenceFeatures(
        quick: PairwiseMeaningEvidence.features.declarations, full: meaningFeatures + tokenFeatures)
    private static let meaningFeatures = MeaningEvidence.features.declarations
    private static let tokenFeatures = FeatureSet<TokenFeatures>(.tokens).declarations

    package var features: EvidenceFeatures {
        EvidenceFeatures(
            quick: Self.features.quick, full: tokenMatch == nil ? Self.meaningFeatures : Self.features.full)
    }

    /// Sentences of the other side, to each side of the expected place, among which a sentence's best cosines are
    /// looked for.
    private static let crowdingReach = 60

    /// Comparisons of a sentence with another that the guide may cost: half a second.
    private static let mostComparisons = 6_000_000
    /// The weight of a guide point for each unit of cosine by which the best partner is better than the second.
    private static let guideStrength: Float = 20

    /// Encodes both sides, sentences and, for the token match, tokens in the same pass.
    ///
    /// - Parameters:
    ///   - earlier: what the same encoder made of other versions of the pair; sentences between the same neighbours are taken
    ///     from them.
    ///   - progress: told now and then of what share is done.
    /// - Throws: `CancellationError`.
    package init(
        pair: DocumentPair, encoder: SentenceEncoder, tokenMatch: TokenMatchModel? = nil,
        earlier: [MeaningSource] = [], progress: @escaping (Double) -> Void = { _ in }
    ) async throws {
        let earlier = earlier.filter { $0.tokenMatch == tokenMatch }
        let count = Double(max(1, pair.source.count + pair.target.count))
        progress(0)
        defer { progress(1) }
        encoded = (
            try await EncodedSide(
                pair.source.texts, encoder: encoder, tokenMatch: tokenMatch, earlier: earlier.map(\.encoded.source)
            ) { progress(Double($0) / count) },
            try await EncodedSide(
                pair.target.texts, encoder: encoder, tokenMatch: tokenMatch, earlier: earlier.map(\.encoded.target)
            ) { progress(Double(pair.source.count + $0) / count) }
        )
        self.tokenMatch = tokenMatch
    }

    /// The best partners in the whole other document of some long sentences, where they are better by far than the
    /// second best. The number of comparisons is bounded, so that a Bible costs no more than a book.
    package func guidePoints(for pair: DocumentPair) -> [GuidePoint] {
        let step = max(4, source.count * target.count / Self.mostComparisons)
        var points: [GuidePoint] = []
        for block in stride(from: 0, to: source.count, by: step) {
            let sentences = block..<min(source.count, block + step)
            // The longest says most about where it belongs; the first of equals, so that the choice is the same every time.
            let sentence = sentences.max { pair.source.bytes($0, $0 + 1) < pair.source.bytes($1, $1 + 1) }!
            var best: (place: Int, cosine: Float) = (0, -1)
            var second: Float = -1
            for other in 0..<target.count {
                let cosine = source.dot(sentence, target, other)
                if cosine > best.cosine {
                    second = best.cosine
                    best = (other, cosine)
                } else if cosine > second {
                    second = cosine
                }
            }
            let weight = (best.cosine - max(second, 0.4)) * Self.guideStrength
            if weight > 0 { points.append(GuidePoint(source: sentence, target: best.place, weight: weight)) }
        }
        return points
    }

    /// Vectors less alike than this are no partners.
    private static let leastPartnerCosine: Float = 0.3

    /// Of more sentences than can be compared with each other, the longest.
    package func partners(of source: [Int], among target: [Int], for pair: DocumentPair) -> [GuidePoint] {
        var partners = MutualPartners()
        let targets = Self.longest(of: target, on: pair.target)
        for sentence in Self.longest(of: source, on: pair.source) {
            for other in targets {
                let cosine = self.source.dot(sentence, self.target, other)
                if cosine >= Self.leastPartnerCosine { partners.add(sentence, other, cosine) }
            }
        }
        return partners.pairs
    }

    /// As many as can be compared with as many.
    private static func longest(of sentences: [Int], on side: SentenceSide) -> [Int] {
        let most = Int(Double(mostComparisons).squareRoot())
        guard sentences.count > most else { return sentences }
        let byLength = sentences.sorted { (side.bytes($1, $1 + 1), $0) < (side.bytes($0, $0 + 1), $1) }
        return byLength.prefix(most).sorted()
    }

    package func quickEvidence(for pair: DocumentPair, band: Band, ratio: Double) -> [any BeadEvidence] {
        [PairwiseMeaningEvidence(source: source, target: target, band: band)]
    }

    package func fullEvidence(
        for pair: DocumentPair, candidates: [BeadSpan], ratio: Double
    ) async throws -> [any BeadEvidence] {
        let sourceRuns = RunVectors.runs(count: source.count, sides: candidates.map { ($0.sourceStart, $0.sourceEnd) })
        let targetRuns = RunVectors.runs(count: target.count, sides: candidates.map { ($0.targetStart, $0.targetEnd) })
        let meaning = MeaningEvidence(
            source: RunVectors(
                count: source.count, runs: sourceRuns,
                vectors: try await encoded.source.document.vectors(of: sourceRuns, sentenceVectors: source)),
            target: RunVectors(
                count: target.count, runs: targetRuns,
                vectors: try await encoded.target.document.vectors(of: targetRuns, sentenceVectors: target)),
            crowding: crowding(candidates), pair: pair, ratio: ratio)
        guard let tokenMatch, let sourceTokens = encoded.source.tokens, let targetTokens = encoded.target.tokens else {
            return [meaning]
        }
        let support = EncoderTokenSupport(
            source: sourceTokens, target: targetTokens, model: tokenMatch, candidates: candidates)
        return [meaning, EncoderTokenEvidence(support: support, pair: pair)]
    }

    /// For each sentence the mean of its four best cosines around the place where its candidates are.
    private func crowding(_ candidates: [BeadSpan]) -> (source: [Float], target: [Float]) {
        var sourcePlace = [Int?](repeating: nil, count: source.count)
        var targetPlace = [Int?](repeating: nil, count: target.count)
        for bead in candidates {
            for sentence in bead.sourceStart..<bead.sourceEnd { sourcePlace[sentence] = bead.targetStart }
            for sentence in bead.targetStart..<bead.targetEnd { targetPlace[sentence] = bead.sourceStart }
        }
        return (
            Self.crowding(of: source, among: target, places: sourcePlace),
            Self.crowding(of: target, among: source, places: targetPlace)
        )
    }

    private static func crowding(
        of vectors: EmbeddingMatrix, among others: EmbeddingMatrix, places: [Int?]
    ) -> [Float] {
        places.enumerated().map { sentence, place in
            guard let place else { return 0 }
            var best: (Float, Float, Float, Float) = (-1, -1, -1, -1)
            let first = max(0, place - crowdingReach)
            let end = min(others.count, place + crowdingReach + 1)
            guard first < end else { return 0 }
            for other in first..<end {
                let cosine = vectors.dot(sentence, others, other)
                if cosine > best.0 {
                    best = (cosine, best.0, best.1, best.2)
                } else if cosine > best.1 {
                    best = (best.0, cosine, best.1, best.2)
                } else if cosine > best.2 {
                    best = (best.0, best.1, cosine, best.2)
                } else if cosine > best.3 {
                    best.3 = cosine
                }
            }
            let found = [best.0, best.1, best.2, best.3].filter { $0 > -1 }
            return found.reduce(0, +) / Float(max(1, found.count))
        }
    }
}
