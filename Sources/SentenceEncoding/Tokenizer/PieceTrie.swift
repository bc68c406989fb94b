/// The vocabulary: a double-array trie over UTF-8 bytes whose nodes carry the pieces and their scores.
///
/// The child of node i by byte b is node base(i) + b, if that node's parent is i. Damaged tables give wrong pieces, never
/// an access outside of them: every index is bounded.
struct PieceTrie: @unchecked Sendable {
    // Sendable: the table is read-only and outlives this value, which the encoder keeps with its file.
    struct Node: BitwiseCopyable {
        var base: UInt32
        var parent: UInt32
        /// The piece that ends here, or -1.
        var piece: Int32
        /// Its log probability.
        var score: Float
    }

    private let nodes: UnsafeBufferPointer<Node>

    init(nodes: UnsafeBufferPointer<Node>) { self.nodes = nodes }

    static let root = 0

    @inline(__always)
    func child(of node: Int, _ byte: UInt8) -> Int? {
        let next = Int(nodes[node].base) + Int(byte)
        guard next < nodes.count, nodes[next].parent == UInt32(truncatingIfNeeded: node) else { return nil }
        return next
    }

    /// The piece that ends at a node, with its score.
    @inline(__always)
    func piece(at node: Int) -> (piece: Int32, score: Float)? {
        let found = nodes[node]
        guard found.piece >= 0 else { return nil }
        return (found.piece, found.score)
    }
}
