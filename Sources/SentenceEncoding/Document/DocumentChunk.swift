/// Computes the parts of some consecutive sentences of a document.
///
/// Sentences of eight tokens and more go through the network as they stand alone, and the eight tokens around each seam
/// once more, as they stand in the document. Shorter ones, in which the neighbours' context meets, are put together from
/// their beginning, their end and their place in the document.
struct DocumentChunk {
    let network: Network
    let tokens: DocumentTokens
    /// The sentences whose parts are wanted.
    let sentences: Range<Int>
    /// Given if token vectors are wanted.
    let projection: DocumentProjection?

    struct Result: Sendable {
        var parts = RunParts()
        var tokenVectors: [TokenVectors] = []
    }

    /// What a stretch of feature rows stands for.
    enum Source {
        /// This sentence alone, from this token on (0 is the beginning).
        case alone(sentence: Int, first: Int)
        /// The tokens around the seam after this sentence, as they stand in the document.
        case seam(sentence: Int)
        /// A run that begins with this sentence: the beginning and the next four tokens.
        case beginning(sentence: Int)
        /// A run that ends with this sentence: its last four tokens and the end.
        case end(sentence: Int)
        /// Tokens of the document where they stand, from this one on, for this sentence's sake.
        case inside(sentence: Int, first: Int)
    }

    func compute(_ workspace: Network.Workspace) -> Result {
        let reach = TokenSpan.reach
        let stream = tokens.pieces
        var collector = ChunkCollector(
            tokens: tokens, sentences: sentences, network: network, projection: projection, workspace: workspace)
        var feeder = SpanFeeder(network: network, workspace: workspace, expectedRows: expectedRows)
        var sources: [Source] = []
        func receive(_ label: Int, _ features: FeatureRows) {
            collector.take(sources[label], features)
            // A long source comes in several blocks.
            switch sources[label] {
            case .alone(let sentence, let first):
                sources[label] = .alone(sentence: sentence, first: first + features.count)
            case .inside(let sentence, let first):
                sources[label] = .inside(sentence: sentence, first: first + features.count)
            case .beginning, .end, .seam: break
            }
        }
        func add(
            _ source: Source, _ sequence: some RandomAccessCollection<Int32>, _ outputs: Range<Int>, seam: Int? = nil
        ) {
            sources.append(source)
            feeder.add(sequence, outputs: outputs, seam: seam, label: sources.count - 1, receive)
        }
        /// Outputs where they stand in the document.
        func addInDocument(_ source: Source, _ outputs: Range<Int>, seam: Int? = nil) {
            let context = max(0, outputs.lowerBound - reach)..<min(stream.count, outputs.upperBound + reach)
            add(
                source, stream[context],
                outputs.lowerBound - context.lowerBound..<outputs.upperBound - context.lowerBound,
                seam: seam.map { $0 - context.lowerBound })
        }
        func addBeginning(_ sentence: Int) {
            let start = tokens.starts[sentence]
            let following = [Tokenizer.beginning] + stream[start..<min(stream.count, start + 2 * reach)]
            add(.beginning(sentence: sentence), following, 0..<min(following.count, reach + 1))
        }
        func addEnd(_ sentence: Int) {
            let end = tokens.starts[sentence + 1]
            let preceding = stream[max(0, end - 2 * reach)..<end] + [Tokenizer.end]
            add(.end(sentence: sentence), preceding, max(0, preceding.count - reach - 1)..<preceding.count)
        }
        /// To be added after both of its sentences.
        func addSeam(after sentence: Int) {
            guard sentence >= sentences.lowerBound, sentence + 1 < tokens.sentenceCount else { return }
            let end = tokens.starts[sentence + 1]
            addInDocument(
                .seam(sentence: sentence), max(0, end - reach)..<min(stream.count, end + reach),
                seam: tokens.isShort(sentence) || tokens.isShort(sentence + 1) ? nil : end)
        }

        for sentence in sentences {
            let start = tokens.starts[sentence]
            let end = tokens.starts[sentence + 1]
            if tokens.isShort(sentence) {
                addBeginning(sentence)
                addEnd(sentence)
                addInDocument(
                    .inside(sentence: sentence, first: max(0, end - reach)),
                    max(0, end - reach)..<min(stream.count, start + reach))
            }
            let alone = tokens.sequence(SentenceRun(first: sentence, count: 1))
            add(.alone(sentence: sentence, first: 0), alone, 0..<alone.count)
            addSeam(after: sentence - 1)
        }
        if sentences.upperBound < tokens.sentenceCount {
            addBeginning(sentences.upperBound)
            addSeam(after: sentences.upperBound - 1)
        }
        feeder.finish(receive)
        return Result(parts: collector.parts(), tokenVectors: collector.tokenVectors)
    }

    private var expectedRows: Int {
        let reach = TokenSpan.reach
        return sentences.reduce(0) { sum, sentence in
            sum + tokens.length(sentence) + 2 + 2 * reach + (tokens.isShort(sentence) ? 4 * reach + 2 : 0)
        }
    }
}
