/// The edges of the columns that a page's blocks stand in.
struct PDFColumns {
    private var edges: [(left: Double, right: Double)] = []

    /// - Complexity: O(blocks²).
    init(_ page: PDFPage, textHeight: Double) {
        let own = page.blocks.map { lines in
            (left: lines.map(\.left).min() ?? 0, right: lines.map(\.right).max() ?? 0)
        }
        let isText = page.blocks.map { lines in (lines.first?.height ?? 0) < textHeight * PDFMeasures.heading }
        for block in own.indices {
            var edge = own[block]
            // Blocks of the same column begin within three characters of each other.
            for other in own.indices where isText[other] && abs(own[other].left - own[block].left) <= textHeight * 3 {
                edge.right = max(edge.right, own[other].right)
                edge.left = min(edge.left, own[other].left)
            }
            edges.append(edge)
        }
    }

    func left(of block: Int) -> Double { edges.indices.contains(block) ? edges[block].left : 0 }

    func right(of block: Int) -> Double { edges.indices.contains(block) ? edges[block].right : 0 }
}
