import CKernels

/// A token projection made ready for a document.
///
/// The projection P of normalised features is linear but for each token's mean m and factor f: with gain and shift of the
/// normalisation taken into the matrix, it is f (e P1 + b P2 - m c) + d for a token's embedding e and branches b. The
/// first product depends on the piece alone, so it is computed once for each distinct piece of the document; memory is 4
/// bytes a column for each of these.
final class DocumentProjection: @unchecked Sendable {
    // Sendable: written in `prepare`, by tasks that have a range of rows each, and only read after it.

    let columns: Int
    private let paddedColumns: Int
    /// P1, 512 rows, and P2, 768 rows, in panels of 16 columns.
    private let embeddingPart: [Float]
    private let branchPart: [Float]
    /// c, the sums of the columns.
    private let columnSums: [Float]
    /// d.
    private let shift: [Float]
    private let network: Network
    /// The document's distinct pieces, in rising order.
    private let pieces: [Int32]
    /// The row of each piece.
    private let rowOfPiece: [Int32]
    /// e P1 of each distinct piece.
    private let embedded: UnsafeMutablePointer<Float>

    /// Pieces that one task projects at a time.
    private static let piecesAtOnce = 192

    init(_ projection: TokenProjection, network: Network, tokens: DocumentTokens) {
        columns = projection.columns
        paddedColumns = projection.paddedColumns
        self.network = network
        let weights = network.weights
        let rows = ModelWeights.featureWidth
        let edge = ModelWeights.embeddingWidth
        var parts: (embedding: [Float], branches: [Float]) = ([], [])
        var sums = [Double](repeating: 0, count: paddedColumns)
        var shift = [Double](repeating: 0, count: paddedColumns)
        for panel in stride(from: 0, to: paddedColumns, by: 16) {
            for row in 0..<rows {
                for column in 0..<16 {
                    let value = projection.packed[panel * rows + row * 16 + column]
                    let scaled = value * weights.normGain[row]
                    if row < edge { parts.embedding.append(scaled) } else { parts.branches.append(scaled) }
                    sums[panel + column] += Double(scaled)
                    shift[panel + column] += Double(value) * Double(weights.normShift[row])
                }
            }
        }
        embeddingPart = parts.embedding
        branchPart = parts.branches
        columnSums = sums.map { Float($0) }
        self.shift = shift.map { Float($0) }

        var isThere = [Bool](repeating: false, count: ModelWeights.pieceCount)
        for piece in tokens.pieces { isThere[Network.bounded(piece)] = true }
        pieces = isThere.indices.filter { isThere[$0] }.map { Int32($0) }
        var rowOfPiece = [Int32](repeating: 0, count: ModelWeights.pieceCount)
        for (row, piece) in pieces.enumerated() { rowOfPiece[Int(piece)] = Int32(row) }
        self.rowOfPiece = rowOfPiece
        embedded = .allocate(capacity: pieces.count * paddedColumns)
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
        embeddingPart.withUnsafeBufferPointer {
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
        branchPart.withUnsafeBufferPointer {
            network.multiply(
                features.branches(rows.lowerBound), ModelWeights.branchWidth, rows.count, $0.baseAddress!,
                ModelWeights.branchWidth, paddedColumns, products, paddedColumns, workspace)
        }
        columnSums.withUnsafeBufferPointer { columnSums in
            shift.withUnsafeBufferPointer { shift in
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
