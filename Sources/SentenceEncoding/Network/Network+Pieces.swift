import CKernels

/// Pieces that are computed together, so that their rows stay in the second cache.
private let piecesAtOnce = 96

extension Network {
    /// Calls `body` with a row of the piece cache for each token.
    func withPieceRows(
        _ tokens: [Int32], _ workspace: Workspace, _ body: ([PieceRows.Row]) -> Void
    ) {
        let distinct = distinctPieces(tokens, workspace)
        let claims = cache.claim(distinct)
        var wanted: [(piece: Int32, row: PieceRows.Row)] = []
        var slots: [Int] = []
        var unavailable = 0
        for case .unavailable in claims { unavailable += 1 }
        if workspace.privateRows.capacity < unavailable { workspace.privateRows = PieceRows(capacity: unavailable) }
        let privateRows = workspace.privateRows
        var used = 0
        let rows = zip(distinct, claims).map { piece, claim -> PieceRows.Row in
            switch claim {
            case .ready(let slot): return cache.row(slot)
            case .compute(let slot):
                wanted.append((piece, cache.row(slot)))
                slots.append(slot)
                return cache.row(slot)
            case .unavailable:
                let row = privateRows[used]
                used += 1
                wanted.append((piece, row))
                return row
            }
        }
        for first in stride(from: 0, to: wanted.count, by: piecesAtOnce) {
            compute(wanted[first..<min(first + piecesAtOnce, wanted.count)], workspace)
        }
        cache.publish(slots)
        body(tokens.map { rows[Int(workspace.places[Self.bounded($0)])] })
        cache.release(claims)
    }

    /// A piece that the vocabulary does not have is unknown.
    static func bounded(_ piece: Int32) -> Int {
        piece >= 0 && piece < ModelWeights.pieceCount ? Int(piece) : Int(Tokenizer.unknown)
    }

    private func distinctPieces(_ tokens: [Int32], _ workspace: Workspace) -> [Int32] {
        workspace.stamp &+= 1
        if workspace.stamp == 0 {
            for i in workspace.stamps.indices { workspace.stamps[i] = 0 }
            workspace.stamp = 1
        }
        var distinct: [Int32] = []
        for token in tokens {
            let piece = Self.bounded(token)
            if workspace.stamps[piece] != workspace.stamp {
                workspace.stamps[piece] = workspace.stamp
                workspace.places[piece] = Int32(distinct.count)
                distinct.append(Int32(piece))
            }
        }
        return distinct
    }

    private func compute(
        _ wanted: ArraySlice<(piece: Int32, row: PieceRows.Row)>, _ workspace: Workspace
    ) {
        workspace.work.piecesComputed += wanted.count
        let embeddings = workspace.embeddings.floats(wanted.count * ModelWeights.embeddingWidth)
        let rows = workspace.pieceRows.floats(wanted.count * PieceRows.width)
        for (place, (piece, _)) in wanted.enumerated() {
            let (bytes, scale, offset) = weights.embeddingRow(Int(piece))
            ckernels_dequantise(
                bytes, ModelWeights.embeddingWidth, scale, offset, embeddings + place * ModelWeights.embeddingWidth)
        }
        multiply(
            embeddings, ModelWeights.embeddingWidth, wanted.count, weights.projection, ModelWeights.embeddingWidth,
            ModelWeights.branchWidth,
            rows, PieceRows.width, workspace)
        for place in 0..<wanted.count {
            ckernels_normalise(
                rows + place * PieceRows.width, ModelWeights.branchWidth, weights.projectionBias,
                weights.projectionGain,
                weights.projectionShift, weights.epsilon)
        }
        for branch in weights.branches {
            multiply(
                rows + branch.channel, PieceRows.width, wanted.count, branch.first, ModelWeights.channels,
                branch.order * ModelWeights.channels, rows + branch.products, PieceRows.width, workspace)
        }
        for (place, (_, row)) in wanted.enumerated() {
            row.quantise(rows + place * PieceRows.width)
        }
    }
}
