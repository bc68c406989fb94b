import Dispatch

/// Sentences that have nothing to do with each other, made ready to be encoded with their tokens: some at a time, on the
/// thread that asks, for work that is spread over the processors already.
package struct LoneSentences: Sendable {
    private let encoder: SentenceEncoder
    private let tokens: DocumentTokens
    private let projection: DocumentProjection

    /// What the encoder makes of some sentences, in their order.
    package struct Encoded: Sendable {
        /// For each sentence `SentenceEncoder.width` elements, of length 1.
        package let vectors: [Float]
        /// The projected features of each sentence's tokens.
        package let tokens: [TokenVectors]
    }

    /// Texts that are cut into pieces at a time.
    private static let textsAtOnce = 64

    /// Cuts all sentences into pieces and projects each distinct piece once, on all processors.
    ///
    /// - Complexity: linear in the texts' bytes; memory is 4 bytes a piece and 576 for each distinct one.
    package init(_ texts: [String], encoder: SentenceEncoder, projection: TokenProjection) {
        self.encoder = encoder
        let size = Self.textsAtOnce
        var pieces = [[Int32]](repeating: [], count: texts.count)
        pieces.withUnsafeMutableBufferPointer { room in
            // Each task writes places of its own.
            nonisolated(unsafe) let room = room
            DispatchQueue.concurrentPerform(iterations: (texts.count + size - 1) / size) { part in
                for index in (part * size)..<min(texts.count, (part + 1) * size) {
                    room[index] = encoder.tokenizer.contentPieces(of: texts[index])
                }
            }
        }
        tokens = DocumentTokens(pieces)
        let projection = DocumentProjection(
            encoder.folded(projection), network: encoder.network, pieces: tokens.pieces)
        DispatchQueue.concurrentPerform(iterations: projection.partCount) { part in
            encoder.workspaces.with { projection.prepare(part: part, $0) }
        }
        self.projection = projection
    }

    /// The vectors of some sentences and of their tokens: the same bytes in any company.
    ///
    /// - Complexity: linear in the sentences' length.
    package func encode(_ sentences: Range<Int>) -> Encoded {
        encoder.workspaces.with { workspace in
            let network = encoder.network
            let columns = projection.columns
            let sequences = sentences.map { tokens.sequence(SentenceRun(first: $0, count: 1)) }
            var sums = FeatureSums(count: sentences.count, weights: network.weights)
            var feeder = SpanFeeder(
                network: network, workspace: workspace, expectedRows: sequences.reduce(0) { $0 + $1.count })
            var projected = sentences.map { sentence in
                [Float](repeating: 0, count: min(tokens.length(sentence), TokenVectors.mostTokens) * columns)
            }
            // A long sentence comes in several blocks.
            var taken = [Int](repeating: 0, count: sentences.count)
            func take(_ label: Int, _ features: FeatureRows) {
                let moments = workspace.moments.floats(2 * features.count)
                sums.add(features, 0..<features.count, to: [FeatureSums.Part(index: label)]) { row, found in
                    moments[2 * row] = found.mean
                    moments[2 * row + 1] = found.factor
                }
                let first = taken[label]
                taken[label] += features.count
                // The beginning and the end get no vector.
                let wanted = 1..<projected[label].count / columns + 1
                let rows = wanted.clamped(to: first..<first + features.count)
                guard !rows.isEmpty else { return }
                projected[label].withUnsafeMutableBufferPointer { out in
                    projection.project(
                        features, rows.lowerBound - first..<rows.upperBound - first, moments: moments,
                        to: out.baseAddress! + (rows.lowerBound - 1) * columns, network: network, workspace)
                }
            }
            for (label, sequence) in sequences.enumerated() {
                feeder.add(sequence, outputs: 0..<sequence.count, label: label, take)
            }
            feeder.finish(take)
            return Encoded(
                vectors: encoder.vectors(&sums, tokenCounts: sequences.map(\.count), workspace),
                tokens: projected.map { TokenVectors(count: $0.count / columns, width: columns, elements: $0) })
        }
    }
}
