import BitextModel
import SentenceAlignment

/// Pieces of a gold document, some sentences long to some dozens: documents as short as releases are.
package struct DocumentPieces: Sendable {
    private static let lengths = [2, 3, 5, 8, 12, 20, 30, 40]

    package struct Piece: Sendable {
        package var source: [String]
        package var target: [String]
    }

    package private(set) var pieces: [Piece] = []

    /// - Parameter seed: chooses the lengths, in beads.
    package init(_ document: TrainingDocument, seed: UInt64) {
        var random = RandomNumbers(seed: seed)
        var start = 0
        let gold = document.gold.sorted { Self.place($0) < Self.place($1) }
        while start < gold.count {
            let end = min(start + Self.lengths[random.below(Self.lengths.count)], gold.count)
            let piece = Piece(
                source: gold[start..<end].flatMap(\.source).map { document.pair.source.texts[$0] },
                target: gold[start..<end].flatMap(\.target).map { document.pair.target.texts[$0] })
            if !piece.source.isEmpty, !piece.target.isEmpty { pieces.append(piece) }
            start = end
        }
    }

    private static func place(_ bead: Bead) -> Int { (bead.source.first ?? 0) + (bead.target.first ?? 0) }
}
