import CKernels
import Dispatch
package import SentenceEncoding

/// Compares texts that may translate each other, pair by pair, with the sentence encoder and its tokens.
///
/// Cosines are of whole texts (Yang et al. 2020); tokens meet as `TokenMatchModel` has learned, each by the best of the other
/// text. What a pair gets depends on nothing but the pair.
package struct PairMatcher: Sendable {
    private let encoder: SentenceEncoder
    private let model: TokenMatchModel
    private let projection: TokenProjection

    /// Pairs that a task takes at once.
    private static let pairsAtOnce = 24
    /// A token that is met by less than this share of the most counts as lacking.
    private static let leastStrength: Float = 0.3
    /// Tokens whose best partner is less like them say nothing of order.
    private static let leastSimilarity: Float = 0.45
    /// Partners of neighbouring tokens that are so far apart are near.
    private static let nearTokens = 3

    package init(encoder: SentenceEncoder, tokenMatch: TokenMatchModel) {
        self.encoder = encoder
        model = tokenMatch
        projection = tokenMatch.tokenProjection
    }

    /// What meets in each pair, on all processors: the same for any number of them.
    ///
    /// - Complexity: linear in the texts' length, but for the products of up to 120 tokens on each side.
    package func matches(_ pairs: [(source: String, target: String)]) -> [PairMatch] {
        let sentences = LoneSentences(
            pairs.flatMap { [$0.source, $0.target] }, encoder: encoder, projection: projection)
        var matches = [PairMatch](repeating: PairMatch(), count: pairs.count)
        let size = Self.pairsAtOnce
        matches.withUnsafeMutableBufferPointer { room in
            // Each task writes places of its own.
            nonisolated(unsafe) let room = room
            DispatchQueue.concurrentPerform(iterations: (pairs.count + size - 1) / size) { part in
                let range = (part * size)..<min(pairs.count, (part + 1) * size)
                let encoded = sentences.encode(2 * range.lowerBound..<2 * range.upperBound)
                var tokens = EncoderTokens()
                for sentence in encoded.tokens { tokens.append(sentence, model: model) }
                for (place, pair) in range.enumerated() {
                    room[pair] = match(tokens, 2 * place, 2 * place + 1)
                    room[pair].cosine = encoded.vectors.withUnsafeBufferPointer { vectors in
                        let width = SentenceEncoder.width
                        let first = vectors.baseAddress! + 2 * place * width
                        return ckernels_dot(first, first + width, width)
                    }
                }
            }
        }
        return matches
    }

    /// How the tokens of two sentences meet.
    private func match(_ tokens: EncoderTokens, _ one: Int, _ other: Int) -> PairMatch {
        var match = PairMatch()
        let rows = tokens.tokens(of: one)
        let columns = tokens.tokens(of: other)
        guard !rows.isEmpty, !columns.isEmpty else { return match }
        let matrix = tokens.columns(of: other)
        let padded = matrix.count / TokenMatchModel.width
        var products = [Float](repeating: 0, count: rows.count * padded)
        ckernels_multiply(
            tokens.rows(of: one), TokenMatchModel.width, rows.count, matrix, TokenMatchModel.width, padded, &products,
            padded, 0)
        var partnersOfRows = [Partner](repeating: Partner(), count: rows.count)
        var partnersOfColumns = [Partner](repeating: Partner(), count: columns.count)
        for row in 0..<rows.count {
            for column in 0..<columns.count {
                let similarity = products[row * padded + column]
                partnersOfRows[row].offer(similarity, column)
                partnersOfColumns[column].offer(similarity, row)
            }
        }
        match.source = side(partnersOfRows, tokens.weights[rows])
        match.target = side(partnersOfColumns, tokens.weights[columns])
        return match
    }

    /// The token of the other text that is most like one.
    private struct Partner {
        var similarity: Float = -1
        var place = 0

        mutating func offer(_ similarity: Float, _ place: Int) {
            if similarity > self.similarity { (self.similarity, self.place) = (similarity, place) }
        }
    }

    private func side(_ partners: [Partner], _ weights: ArraySlice<Float>) -> PairMatch.Side {
        var total: Float = 0.5
        var met: Float = 0
        var run: Float = 0
        var lost: Float = 0
        var sum: Float = 0
        var least: Float = 0
        var beginning: Float = 0
        var neighbours: Float = 0
        var near: Float = 0
        for (token, (partner, weight)) in zip(partners, weights).enumerated() {
            let strength = model.strength(partner.similarity) / model.mostStrength
            total += weight
            met += weight * strength
            let lack = weight * (Self.leastStrength - strength)
            run = max(0, run + lack)
            lost = max(lost, run)
            sum += lack
            beginning = max(beginning, sum)
            least = min(least, sum)
            guard token > 0, min(partner.similarity, partners[token - 1].similarity) >= Self.leastSimilarity else {
                continue
            }
            neighbours += 1
            if abs(partner.place - partners[token - 1].place) <= Self.nearTokens { near += 1 }
        }
        var side = PairMatch.Side()
        side.coverage = met / total
        side.gap = lost / total
        side.lost = lost
        // What the text lacks from the place on where it lacked least.
        side.edge = max(beginning, sum - least)
        // Two neighbours of which one is near stand for what a short text does not say.
        side.order = (near + 1) / (neighbours + 2)
        return side
    }
}
