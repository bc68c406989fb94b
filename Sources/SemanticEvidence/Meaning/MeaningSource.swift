import BitextModel
import FileAccess
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

    /// Comparisons of a sentence with another that the guide may cost: half a second.
    private static let mostComparisons = 6_000_000
    /// The weight of a guide point for each unit of cosine by which the best partner is better than the second.
    private static let guideStrength: Float = 20

    /// Encodes both sides, sentences and, for the token match, tokens in the same pass.
    ///
    /// - Parameters:
    ///   - earlier: what the same encoder made of other versions of the pair; sentences between the same neighbours are taken
    ///     from them.
    ///   - memory: bytes of each kind that are held of a side before scratch files are used; nil for the usual.
    ///   - progress: told now and then of what share is done.
    /// - Throws: `CancellationError`; `FileError.noScratch`.
    package init(
        pair: DocumentPair, encoder: SentenceEncoder, tokenMatch: TokenMatchModel? = nil,
        earlier: [MeaningSource] = [], memory: Int? = nil, progress: @escaping (Double) -> Void = { _ in }
    ) async throws {
        let earlier = earlier.filter { $0.tokenMatch == tokenMatch }
        // Parts and token vectors of some 9,000 sentences.
        let memory = memory ?? ScratchFile.usualMemory
        let count = Double(max(1, pair.source.count + pair.target.count))
        progress(0)
        defer { progress(1) }
        encoded = (
            try await EncodedSide(
                pair.source.texts, encoder: encoder, tokenMatch: tokenMatch, earlier: earlier.map(\.encoded.source),
                memory: memory
            ) { progress(Double($0) / count) },
            try await EncodedSide(
                pair.target.texts, encoder: encoder, tokenMatch: tokenMatch, earlier: earlier.map(\.encoded.target),
                memory: memory
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
        // What the candidates before needed stands elsewhere in long documents.
        encoded.source.release()
        encoded.target.release()
        let sourceRuns = RunVectors.runs(count: source.count, sides: candidates.map { ($0.sourceStart, $0.sourceEnd) })
        let targetRuns = RunVectors.runs(count: target.count, sides: candidates.map { ($0.targetStart, $0.targetEnd) })
        let meaning = MeaningEvidence(
            source: RunVectors(
                count: source.count, runs: sourceRuns,
                vectors: try await encoded.source.document.vectors(of: sourceRuns, sentenceVectors: source)),
            target: RunVectors(
                count: target.count, runs: targetRuns,
                vectors: try await encoded.target.document.vectors(of: targetRuns, sentenceVectors: target)),
            crowding: (
                Crowding(
                    of: source, among: target,
                    places: candidates.lazy.map { ($0.sourceStart, $0.sourceEnd, $0.targetStart) }),
                Crowding(
                    of: target, among: source,
                    places: candidates.lazy.map { ($0.targetStart, $0.targetEnd, $0.sourceStart) })
            ), pair: pair, ratio: ratio)
        guard let tokenMatch, let sourceTokens = encoded.source.tokens, let targetTokens = encoded.target.tokens else {
            return [meaning]
        }
        let support = EncoderTokenSupport(
            source: sourceTokens, target: targetTokens, model: tokenMatch, candidates: candidates)
        return [meaning, EncoderTokenEvidence(support: support, pair: pair)]
    }
}
