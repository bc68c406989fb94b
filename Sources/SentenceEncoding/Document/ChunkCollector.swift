import CKernels

/// Sums up the features of a chunk of a document as the network yields them, and projects those of its tokens.
struct ChunkCollector {
    private let tokens: DocumentTokens
    private let sentences: Range<Int>
    private let network: Network
    private let projection: DocumentProjection?
    private let workspace: Network.Workspace
    /// Sentences that are too short to be put together, in rising order.
    private let short: [Int]
    /// For each sentence of the chunk W(k) and S(k) of `RunParts`, by turns; then the short sentences on their own.
    private var sums: FeatureSums
    private var projected: [[Float]] = []
    private let edges: SentenceEdges

    init(
        tokens: DocumentTokens, sentences: Range<Int>, network: Network, projection: DocumentProjection?,
        workspace: Network.Workspace
    ) {
        self.tokens = tokens
        self.sentences = sentences
        self.network = network
        self.projection = projection
        self.workspace = workspace
        short = sentences.filter { tokens.isShort($0) }
        sums = FeatureSums(count: 2 * sentences.count + short.count, weights: network.weights)
        edges = SentenceEdges(network: network, workspace: workspace)
        guard let projection else { return }
        projected = sentences.map { sentence in
            [Float](repeating: 0, count: min(tokens.length(sentence), TokenVectors.mostTokens) * projection.columns)
        }
    }

    /// Those of each sentence of the chunk; none if no projection was given.
    var tokenVectors: [TokenVectors] {
        guard let projection else { return [] }
        return projected.map {
            TokenVectors(count: $0.count / projection.columns, width: projection.columns, elements: $0)
        }
    }

    /// The chunk's parts. To be called once, at the end.
    mutating func parts() -> RunParts {
        let inputs = workspace.inputs.floats(sums.count * ModelWeights.inputWidth)
        let count = sums.count
        sums.withSums { network.pool($0, count: count, into: inputs, workspace) }
        var parts = RunParts()
        parts.append(sentences: sentences.count, inputs: inputs)
        for (place, sentence) in short.enumerated() {
            parts.append(
                shortSentence: sentence, inputs: inputs + (2 * sentences.count + place) * ModelWeights.inputWidth)
        }
        return parts
    }

    mutating func take(_ source: DocumentChunk.Source, _ features: FeatureRows) {
        let all = 0..<features.count
        switch source {
        case .alone(let sentence, let first):
            takeAlone(sentence, first, features)
        case .seam(let sentence):
            if !tokens.isShort(sentence), !tokens.isShort(sentence + 1) {
                edges.complete(features, sentence: sentence)
            }
            sums.add(features, all, to: [seam(after: sentence, factor: 1)])
        case .beginning(let sentence):
            edges.keep(features, first: -1, sentence: sentence, length: tokens.length(sentence))
            sums.add(features, all, to: [whole(sentence), seam(after: sentence - 1, factor: -1)])
        case .end(let sentence):
            sums.add(features, all, to: [whole(sentence), seam(after: sentence, factor: -1)])
        case .inside(let sentence, let first):
            // The four tokens after the start and before the end overlap and reach into the neighbours.
            let start = tokens.starts[sentence]
            let end = tokens.starts[sentence + 1]
            let reach = TokenSpan.reach
            for (range, factor) in [
                (start..<end, Float(1)), (start..<min(tokens.pieces.count, start + reach), -1),
                (max(0, end - reach)..<end, -1),
            ] {
                sums.add(features, rows(of: range, first, features), to: [whole(sentence, factor: factor)])
            }
        }
    }

    /// Those of a range of tokens that are among some features, of which the first is that of token `first`.
    private func rows(of range: Range<Int>, _ first: Int, _ features: FeatureRows) -> Range<Int> {
        let common = range.clamped(to: first..<first + features.count)
        return common.isEmpty ? 0..<0 : common.lowerBound - first..<common.upperBound - first
    }

    /// W(k), which is the sentence alone.
    private func whole(_ sentence: Int, factor: Float = 1) -> FeatureSums.Part? {
        guard sentences.contains(sentence) else { return nil }
        return FeatureSums.Part(index: 2 * (sentence - sentences.lowerBound), factor: factor)
    }

    /// S(k); there is none after the document's last sentence.
    private func seam(after sentence: Int, factor: Float) -> FeatureSums.Part? {
        guard sentences.contains(sentence), sentence + 1 < tokens.sentenceCount else { return nil }
        return FeatureSums.Part(index: 2 * (sentence - sentences.lowerBound) + 1, factor: factor)
    }

    private mutating func takeAlone(_ sentence: Int, _ first: Int, _ features: FeatureRows) {
        let length = tokens.length(sentence)
        let edge = TokenSpan.reach + 1
        let moments = workspace.moments.floats(2 * features.count)
        func keep(_ row: Int, _ found: (mean: Float, factor: Float)) {
            moments[2 * row] = found.mean
            moments[2 * row + 1] = found.factor
        }
        if tokens.isShort(sentence) {
            let part = short.firstIndex(of: sentence).map { FeatureSums.Part(index: 2 * sentences.count + $0) }
            sums.add(features, 0..<features.count, to: [part], moments: keep)
        } else {
            edges.keep(features, first: first - 1, sentence: sentence, length: length)
            let whole = whole(sentence)
            for (range, seam) in [
                (0..<edge, seam(after: sentence - 1, factor: -1)), (edge..<length + 2 - edge, nil),
                (length + 2 - edge..<length + 2, seam(after: sentence, factor: -1)),
            ] {
                sums.add(features, rows(of: range, first, features), to: [whole, seam], moments: keep)
            }
        }
        guard let projection else { return }
        // The beginning and the end get no vector.
        let place = sentence - sentences.lowerBound
        let wanted = 1..<min(length, TokenVectors.mostTokens) + 1
        let rows = rows(of: wanted, first, features)
        guard !rows.isEmpty else { return }
        let start = (first + rows.lowerBound - 1) * projection.columns
        projected[place].withUnsafeMutableBufferPointer { out in
            projection.project(
                features, rows, moments: moments, to: out.baseAddress! + start, network: network, workspace)
        }
    }
}
