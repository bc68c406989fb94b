import SemanticEvidence
public import SentenceEncoding

extension SentenceEncoder {
    /// Learns from sentence pairs how the encoder's tokens meet: a span of a sentence's tokens has to find the sentence's
    /// partner among those of its neighbours.
    ///
    /// Neighbours are the hardest wrong answers where the pairs are running prose, and just what an aligner has to choose
    /// between. Texts are encoded as they are needed, so that memory does not grow with their number.
    ///
    ///     let learner = try SentenceEncoder.TokenMatchLearner(pairs: ["pairs.tsv"])
    ///     let file = try await learner.learn(with: SentenceEncoder())
    public struct TokenMatchLearner: Sendable {
        /// Steps of learning, each of 40 pairs.
        public var steps = 2600
        /// Chooses the random numbers; the same seed and pairs give the same file.
        public var seed: UInt64 = 1
        /// Lines for the file's header, such as source and licence of the pairs.
        public var notes: [String] = []
        private let files: [ParallelPairs]

        private static let batchSize = 40
        /// Coordinates in which it is learned.
        private static let coordinates = 384
        private static let warmUpSteps = 100
        private static let rate: Float = 2e-3
        /// Queries that are a part of a sentence.
        private static let spanShare: Float = 0.7
        /// Tokens from which the axes are found.
        private static let axisTokens = 40_000
        /// Batches that are encoded together.
        private static let batchesAtOnce = 50

        /// Reads sentence pairs.
        ///
        /// - Parameter paths: files with a pair a line, two texts with a tab between, in any languages and order; running text
        ///   is best, some ten thousand pairs suffice.
        /// - Throws: `BitextError` for a file that cannot be read or holds no pair.
        public init(pairs paths: [String]) throws { files = try paths.map(ParallelPairs.init(file:)) }

        /// Lines without two texts, which were passed over, of each file that has such.
        public var skippedLines: [(file: String, count: Int)] {
            files.filter { $0.skippedLines > 0 }.map { ($0.name, $0.skippedLines) }
        }

        /// Learns.
        ///
        /// - Parameter progress: receives now and then the steps done, and the mean loss and the share of right answers over
        ///   the last fifty.
        /// - Returns: what `EvidenceChoices.tokenMatch` takes, as a file's content.
        /// - Throws: `CancellationError`.
        /// - Complexity: some minutes for 2,600 steps, more for longer sentences.
        public func learn(
            with encoder: SentenceEncoder,
            progress: (_ step: Int, _ loss: Double, _ accuracy: Double) -> Void = { _, _, _ in }
        ) async throws -> [UInt8] {
            var model = try await model(encoder, progress)
            model.notes += notes
            return model.fileBytes
        }

        private func model(
            _ encoder: SentenceEncoder, _ progress: (_ step: Int, _ loss: Double, _ accuracy: Double) -> Void
        ) async throws -> TokenMatchModel {
            var random = RandomNumbers(seed: seed)
            let moments = try await Self.moments(of: files, encoder: encoder)
            let basis = FeatureBasis(moments, width: Self.coordinates, random: &random)
            let projection = TokenProjection(matrix: basis.matrix, columns: basis.width)
            var parameters = TokenParameters(coordinates: basis.width, width: TokenMatchModel.width, random: &random)
            var optimiser = Adam(count: parameters.values.count)
            var waiting: [Place] = []
            var step = 0
            while step < steps {
                while waiting.count < Self.batchesAtOnce { waiting += Self.round(files, &random) }
                let places = Array(waiting.prefix(min(Self.batchesAtOnce, steps - step)))
                waiting.removeFirst(places.count)
                let batches = try await Self.batches(places, files, projection, basis, encoder)
                var loss = 0.0
                var hits = 0
                var queries = 0
                for batch in batches {
                    let result = TokenLoss(
                        batch, one: Self.queries(batch.one, &random), other: Self.queries(batch.other, &random),
                        parameters)
                    optimiser.step(&parameters.values, gradient: result.gradient, rate: rate(step))
                    loss += result.loss
                    hits += result.hits
                    queries += result.queries
                    step += 1
                }
                progress(step, loss / Double(batches.count), Double(hits) / Double(max(1, queries)))
            }
            return Self.folded(parameters, basis, notes: provenance)
        }

        private func rate(_ step: Int) -> Float {
            let warm = min(1, Float(step + 1) / Float(Self.warmUpSteps))
            return Self.rate * warm * (1 - Float(step) / Float(steps))
        }

        private var provenance: [String] {
            files.map { "learned from \($0.pairs.count) pairs of \(Self.lastComponent($0.name))" } + [
                "\(steps) steps, seed \(seed)"
            ]
        }

        private static func lastComponent(_ path: String) -> String {
            path.split(separator: "/").last.map(String.init) ?? path
        }

        // MARK: Batches

        /// A batch: consecutive pairs of one file.
        private struct Place {
            var file: Int
            var pairs: Range<Int>
        }

        /// Every pair once, but for the ends of the files; the cuts move from round to round.
        private static func round(_ files: [ParallelPairs], _ random: inout RandomNumbers) -> [Place] {
            var places: [Place] = []
            for (file, pairs) in files.enumerated() {
                let count = pairs.pairs.count
                let size = min(batchSize, count)
                let first = random.below(min(size, count - size + 1))
                for start in stride(from: first, through: count - size, by: size) {
                    places.append(Place(file: file, pairs: start..<start + size))
                }
            }
            places.shuffle(using: &random)
            return places
        }

        private static func batches(
            _ places: [Place], _ files: [ParallelPairs], _ projection: TokenProjection, _ basis: FeatureBasis,
            _ encoder: SentenceEncoder
        ) async throws -> [TokenBatch] {
            let pairs = places.flatMap { files[$0.file].pairs[$0.pairs] }
            let ones = try await coordinates(pairs.map(\.one), projection, basis, encoder)
            let others = try await coordinates(pairs.map(\.other), projection, basis, encoder)
            var batches: [TokenBatch] = []
            var next = 0
            for place in places {
                var batch = TokenBatch()
                var oneGroups: [String: Int] = [:]
                var otherGroups: [String: Int] = [:]
                for index in next..<next + place.pairs.count {
                    batch.one.append(ones[index].rows, count: ones[index].count)
                    batch.other.append(others[index].rows, count: others[index].count)
                    batch.oneTexts.append(oneGroups[pairs[index].one, default: oneGroups.count])
                    oneGroups[pairs[index].one] = batch.oneTexts[batch.oneTexts.count - 1]
                    batch.otherTexts.append(otherGroups[pairs[index].other, default: otherGroups.count])
                    otherGroups[pairs[index].other] = batch.otherTexts[batch.otherTexts.count - 1]
                }
                next += place.pairs.count
                batches.append(batch)
            }
            return batches
        }

        private static func coordinates(
            _ texts: [String], _ projection: TokenProjection, _ basis: FeatureBasis, _ encoder: SentenceEncoder
        ) async throws -> [(rows: [Float], count: Int)] {
            var found: [(rows: [Float], count: Int)] = []
            found.reserveCapacity(texts.count)
            _ = try await encoder.encodeDocument(
                texts, projection: projection,
                tokenVectors: { _, tokens in
                    var rows = tokens.elements
                    for index in rows.indices { rows[index] -= basis.mean[index % basis.width] }
                    found.append((rows, tokens.count))
                })
            return found
        }

        /// A random part of each sentence, or the whole.
        private static func queries(_ side: TokenBatch.Side, _ random: inout RandomNumbers) -> TokenLoss.Queries {
            (0..<side.starts.count - 1).map { sentence in
                let tokens = side.starts[sentence]..<side.starts[sentence + 1]
                guard tokens.count > 1, random.unit() < spanShare else { return tokens }
                let length = 1 + random.below(tokens.count)
                let start = tokens.lowerBound + random.below(tokens.count - length + 1)
                return start..<start + length
            }
        }

        // MARK: Axes

        /// The moments of features of sentences evenly spread over the files.
        private static func moments(
            of files: [ParallelPairs], encoder: SentenceEncoder
        ) async throws -> FeatureBasis.Moments {
            let width = SentenceEncoder.featureWidth
            var identity = [Float](repeating: 0, count: width * width)
            for index in 0..<width { identity[index * width + index] = 1 }
            let projection = TokenProjection(matrix: identity, columns: width)
            var moments = FeatureBasis.Moments(width: width)
            let all = files.flatMap(\.pairs)
            // Some ten tokens a sentence at least, so that this many pairs suffice.
            let step = max(1, all.count / (axisTokens / 20))
            let texts = stride(from: 0, to: all.count, by: step).flatMap { [all[$0].one, all[$0].other] }
            for start in stride(from: 0, to: texts.count, by: 200) {
                guard moments.count < axisTokens else { break }
                var rows: [Float] = []
                var count = 0
                _ = try await encoder.encodeDocument(
                    Array(texts[start..<min(texts.count, start + 200)]), projection: projection,
                    tokenVectors: { _, tokens in
                        rows += tokens.elements
                        count += tokens.count
                    })
                moments.add(rows, count: count)
            }
            return moments
        }

        /// Takes what was learned of centred coordinates back to the features themselves.
        private static func folded(
            _ parameters: TokenParameters, _ basis: FeatureBasis, notes: [String]
        ) -> TokenMatchModel {
            let width = parameters.width
            let values = parameters.values
            let right = PackedMatrix(rows: basis.width, columns: width) { values[$0 * width + $1] }
            let weighting = Array(values[parameters.weighting..<parameters.weighting + basis.width])
            func weight(_ row: ArraySlice<Float>) -> Float { zip(row, weighting).reduce(0) { $0 + $1.0 * $1.1 } }
            let shift = right.multiply(basis.mean, count: 1)
            return TokenMatchModel(
                notes: notes, projection: right.multiply(basis.matrix, count: basis.featureWidth),
                bias: (0..<width).map { values[parameters.bias + $0] - shift[$0] },
                weighting: (0..<basis.featureWidth).map {
                    weight(basis.matrix[$0 * basis.width..<($0 + 1) * basis.width])
                },
                weightBias: values[parameters.weightBias] - weight(basis.mean[...]), slope: values[parameters.slope],
                offset: values[parameters.offset])
        }
    }
}
