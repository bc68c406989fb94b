/// Computes the parts of some consecutive sentences of a document.
struct DocumentChunk {
    let network: Network
    let tokens: DocumentTokens
    /// The sentences whose parts are wanted.
    let sentences: Range<Int>
    /// Given if token vectors are wanted.
    let projection: TokenProjection?

    struct Result: Sendable {
        var parts = RunParts()
        var tokenVectors: [TokenVectors] = []
    }

    /// What a stretch of feature rows stands for.
    enum Source {
        /// Tokens of the document where they stand, from this one on.
        case stream(first: Int)
        /// A run that begins with this sentence: the beginning and the next four tokens.
        case beginning(sentence: Int)
        /// A run that ends with this sentence: its last four tokens and the end.
        case end(sentence: Int)
        /// This sentence alone, from this token on (0 is the beginning).
        case alone(sentence: Int, first: Int)
    }

    func compute(_ workspace: Network.Workspace) -> Result {
        let reach = TokenSpan.reach
        let stream = tokens.pieces
        let here = tokens.starts[sentences.lowerBound]..<tokens.starts[sentences.upperBound]
        // The seams at both ends of the chunk need four tokens beyond it.
        let outputs = max(0, here.lowerBound - reach)..<min(stream.count, here.upperBound + reach)
        let last = min(sentences.upperBound, tokens.sentenceCount - 1)
        var collector = ChunkCollector(tokens: tokens, sentences: sentences, projection: projection)
        var feeder = SpanFeeder(
            network: network, workspace: workspace,
            expectedRows: outputs.count + 2 * (reach + 1) * (sentences.count + 1))
        var sources: [Source] = []
        func receive(_ label: Int, _ features: UnsafePointer<Float>, _ rows: Int) {
            collector.take(sources[label], features, rows)
            if let projection {
                collector.takeProjected(
                    sources[label], network.project(features, rows: rows, projection, workspace), rows)
            }
            // A long source comes in several blocks.
            switch sources[label] {
            case .stream(let first): sources[label] = .stream(first: first + rows)
            case .alone(let sentence, let first): sources[label] = .alone(sentence: sentence, first: first + rows)
            case .beginning, .end: break
            }
        }
        func add(_ source: Source, _ sequence: some RandomAccessCollection<Int32>, _ outputs: Range<Int>) {
            sources.append(source)
            feeder.add(sequence, outputs: outputs, label: sources.count - 1, receive)
        }

        let context = max(0, outputs.lowerBound - reach)..<min(stream.count, outputs.upperBound + reach)
        add(
            .stream(first: outputs.lowerBound), stream[context],
            outputs.lowerBound - context.lowerBound..<outputs.upperBound - context.lowerBound)
        for sentence in sentences.lowerBound...last {
            let start = tokens.starts[sentence]
            let following = [Tokenizer.beginning] + stream[start..<min(stream.count, start + 2 * reach)]
            add(.beginning(sentence: sentence), following, 0..<min(following.count, reach + 1))
        }
        for sentence in sentences {
            let end = tokens.starts[sentence + 1]
            let preceding = stream[max(0, end - 2 * reach)..<end] + [Tokenizer.end]
            add(.end(sentence: sentence), preceding, max(0, preceding.count - reach - 1)..<preceding.count)
            if projection != nil, end - tokens.starts[sentence] < RunParts.leastTokens {
                let alone = tokens.sequence(SentenceRun(first: sentence, count: 1))
                add(.alone(sentence: sentence, first: 0), alone, 0..<alone.count)
            }
        }
        feeder.finish(receive)
        return Result(parts: parts(collector.sums, workspace), tokenVectors: collector.tokenVectors)
    }

    private func parts(_ sums: FeatureSums, _ workspace: Network.Workspace) -> RunParts {
        withUnsafeTemporaryAllocation(of: Float.self, capacity: sums.count * ModelWeights.inputWidth) { inputs in
            network.pool(sums.elements, count: sums.count, into: inputs.baseAddress!, workspace)
            var parts = RunParts()
            parts.append(sentences: sentences.count, inputs: inputs.baseAddress!)
            return parts
        }
    }
}
