/// Cuts token sequences into batches of bounded size and hands out their features as they come.
struct SpanFeeder {
    /// Tokens of a batch: enough for the pieces that are new in it to be computed together.
    static let mostRows = 1024
    /// The most outputs of a span; longer sequences come in several.
    private static let mostOutputs = 288

    let network: Network
    let workspace: Network.Workspace
    private var batch = Batch()
    private var labels: [Int] = []

    /// Receives a label and the features of consecutive outputs of the sequence with that label.
    typealias Receiver = (_ label: Int, _ features: FeatureRows) -> Void

    /// Rows after which a batch is computed: batches of like size, none of them small.
    private let rowsAtOnce: Int

    init(network: Network, workspace: Network.Workspace, expectedRows: Int) {
        let batches = (expectedRows + Self.mostRows - 1) / Self.mostRows
        rowsAtOnce = min(Self.mostRows, expectedRows / max(1, batches) + 48)
        self.network = network
        self.workspace = workspace
    }

    /// Adds a sequence of which some outputs are wanted; whatever is computed goes to `receive`, in the order in which
    /// it was added.
    ///
    /// - Parameter seam: see `TokenSpan.seam`, counted within the sequence; for a few outputs only.
    mutating func add(
        _ sequence: some RandomAccessCollection<Int32>, outputs: Range<Int>, seam: Int? = nil, label: Int,
        _ receive: Receiver
    ) {
        func slice(_ range: Range<Int>) -> some Collection<Int32> {
            let start = sequence.startIndex
            return sequence[
                sequence.index(start, offsetBy: range.lowerBound)..<sequence.index(start, offsetBy: range.upperBound)]
        }
        for start in stride(from: outputs.lowerBound, to: outputs.upperBound, by: Self.mostOutputs) {
            let block = start..<min(start + Self.mostOutputs, outputs.upperBound)
            if batch.rowCount + block.count > rowsAtOnce { finish(receive) }
            let span = max(0, start - TokenSpan.reach)..<min(sequence.count, block.upperBound + TokenSpan.reach)
            batch.add(
                slice(span), outputs: block.lowerBound - span.lowerBound..<block.upperBound - span.lowerBound,
                seam: seam.map { $0 - span.lowerBound })
            labels.append(label)
        }
    }

    /// Computes what is still waiting.
    mutating func finish(_ receive: Receiver) {
        guard batch.rowCount > 0 else { return }
        network.features(batch, workspace) { receive(labels[$0], $1) }
        batch.removeAll()
        labels.removeAll(keepingCapacity: true)
    }
}
