import CKernels

/// A token projection made ready for a document.
///
/// Of `FoldedProjection` the product of a token's embedding depends on the piece alone, so it is computed once for each
/// distinct piece of the document; memory is 4 bytes a column for each of these.
final class DocumentProjection: @unchecked Sendable {
    // Sendable: written in `prepare`, by tasks that have a range of rows each, and only read after it.

    /// Elements of a token's vector.
    var columns: Int { folded.columns }
    private var paddedColumns: Int { folded.paddedColumns }
    private let folded: FoldedProjection
    private let network: Network
    /// The document's distinct pieces, in rising order.
    private let pieces: [Int32]
    /// The row of each piece.
    private let rowOfPiece: [Int32]
    /// e P1 of each distinct piece.
    private let embedded: UnsafeMutablePointer<Float>

    /// Pieces that one task projects at a time.
    private static let piecesAtOnce = 192

    /// - Parameter pieces: those of all tokens that are to be projected; each as often as it comes.
    init(_ projection: FoldedProjection, network: Network, pieces all: some Sequence<Int32>) {
        folded = projection
        self.network = network
        var isThere = [Bool](repeating: false, count: ModelWeights.pieceCount)
        for piece in all { isThere[Network.bounded(piece)] = true }
        pieces = isThere.indices.filter { isThere[$0] }.map { Int32($0) }
        var rowOfPiece = [Int32](repeating: 0, count: ModelWeights.pieceCount)
        for (row, piece) in pieces.enumerated() { rowOfPiece[Int(piece)] = Int32(row) }
        self.rowOfPiece = rowOfPiece
        embedded = .allocate(capacity: pieces.count * projection.paddedColumns)
    }

    deinit { embedded.deallocate() }

    /// The parts that the distinct pieces come in, each to be given to `prepare` once, before any other call.
    var partCount: Int { (pieces.count + Self.piecesAtOnce - 1) / Self.piecesAtOnce }

    /// Projects the embeddings of all pieces. To be called once, before any other.
    func prepare(_ encoder: SentenceEncoder) async throws {
        try await encoder.inOrder(partCount) { [self] part, workspace in
            prepare(part: part, workspace)
        } take: { _, _ in
        }
    }

    /// Projects the embeddings of one part of the pieces.
    func prepare(part: Int, _ workspace: Network.Workspace) {
        let block = part * Self.piecesAtOnce..<min(pieces.count, (part + 1) * Self.piecesAtOnce)
        let width = ModelWeights.embeddingWidth
        let embeddings = workspace.embeddings.floats(block.count * width)
        for (place, piece) in pieces[block].enumerated() {
            let (bytes, scale, offset) = network.weights.embeddingRow(Int(piece))
            ckernels_dequantise(bytes, width, scale, offset, embeddings + place * width)
        }
        folded.embeddingPart.withUnsafeBufferPointer {
            network.multiply(
                embeddings, width, block.count, $0.baseAddress!, width, paddedColumns,
                embedded + block.lowerBound * paddedColumns, paddedColumns, workspace)
        }
    }

    /// Projects some rows of features, `columns` elements a row, one after the other.
    ///
    /// - Parameter moments: two for each row of `features`, mean and factor of its normalisation.
    func project(
        _ features: FeatureRows, _ rows: Range<Int>, moments: UnsafePointer<Float>,
        to out: UnsafeMutablePointer<Float>, network: Network, _ workspace: Network.Workspace
    ) {
        let products = workspace.projected.floats((rows.count + 1) * paddedColumns)
        let row = products + rows.count * paddedColumns
        folded.branchPart.withUnsafeBufferPointer {
            network.multiply(
                features.branches(rows.lowerBound), ModelWeights.branchWidth, rows.count, $0.baseAddress!,
                ModelWeights.branchWidth, paddedColumns, products, paddedColumns, workspace)
        }
        folded.columnSums.withUnsafeBufferPointer { columnSums in
            folded.shift.withUnsafeBufferPointer { shift in
                for (place, index) in rows.enumerated() {
                    let piece = Network.bounded(features.tokens[index])
                    ckernels_project_feature(
                        embedded + Int(rowOfPiece[piece]) * paddedColumns, products + place * paddedColumns,
                        columnSums.baseAddress!, shift.baseAddress!, paddedColumns, moments + 2 * index, row)
                    (out + place * columns).update(from: row, count: columns)
                }
            }
        }
    }
}
