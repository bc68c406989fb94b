/// The branches' outputs for the first and last four tokens of the last few sentences, as each sentence stands alone.
///
/// Next to a seam most of them stay as they are; `complete` puts them where the network has left them out.
struct SentenceEdges {
    private static let reach = TokenSpan.reach
    private static let width = ModelWeights.branchWidth
    private let branches: [ModelWeights.Branch]
    /// For sentences of even and of odd number: heads, then tails.
    private let memory: UnsafeMutablePointer<Float>

    init(network: Network, workspace: Network.Workspace) {
        branches = network.weights.branches
        memory = workspace.edges.floats(4 * Self.reach * Self.width)
    }

    private func head(_ sentence: Int) -> UnsafeMutablePointer<Float> {
        memory + sentence % 2 * 2 * Self.reach * Self.width
    }

    private func tail(_ sentence: Int) -> UnsafeMutablePointer<Float> { head(sentence) + Self.reach * Self.width }

    /// Keeps what is needed of a sentence's features, of which the first is that of token `first`.
    ///
    /// - Parameter length: the number of tokens; only those before it are taken.
    func keep(_ features: FeatureRows, first: Int, sentence: Int, length: Int) {
        for row in 0..<features.count {
            let token = first + row
            guard token >= 0, token < length else { continue }
            let source = features.branches(row)
            if token < Self.reach { (head(sentence) + token * Self.width).update(from: source, count: Self.width) }
            let place = token - (length - Self.reach)
            if place >= 0 { (tail(sentence) + place * Self.width).update(from: source, count: Self.width) }
        }
    }

    /// Fills in the eight tokens around the seam after a sentence, of which the branches' changed outputs are there.
    func complete(_ features: FeatureRows, sentence: Int) {
        let span = TokenSpan(start: 0, count: features.count, outputs: 0..<features.count, seam: Self.reach)
        for branch in branches {
            let there = span.outputs(of: branch)
            for row in 0..<features.count where !there.contains(row) {
                let source =
                    row < Self.reach
                    ? tail(sentence) + row * Self.width : head(sentence + 1) + (row - Self.reach) * Self.width
                (features.branches(row) + branch.channel).update(
                    from: source + branch.channel, count: ModelWeights.channels)
            }
        }
    }
}
