extension Network {
    /// Memory of one task. Not shared.
    final class Workspace {
        /// What was done with this memory, for benchmarks.
        var work = SentenceEncoder.Work()
        let hidden = Scratch()
        let tileInputs = Scratch()
        let tileProducts = Scratch()
        let pieceRows = Scratch()
        let embeddings = Scratch()
        var privateRows = PieceRows(capacity: 0)
        let branches = Scratch()
        let inputs = Scratch()
        let pooled = Scratch()
        let projected = Scratch()
        let moments = Scratch()
        let edges = Scratch()
        let secondHidden = Scratch()
        /// The place of each piece among the batch's distinct ones, valid where the stamp is the batch's.
        var places = [Int32](repeating: 0, count: ModelWeights.pieceCount)
        var stamps = [UInt32](repeating: 0, count: ModelWeights.pieceCount)
        var stamp: UInt32 = 0
        let zeros: UnsafeMutablePointer<Float>

        init() {
            zeros = .allocate(capacity: ModelWeights.branchWidth)
            zeros.initialize(repeating: 0, count: ModelWeights.branchWidth)
        }

        deinit { zeros.deallocate() }
    }
}
