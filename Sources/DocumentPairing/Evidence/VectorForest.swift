import BitextModel
import CKernels

/// Finds near vectors without comparing all with all: trees that halve the texts of both sides, again and again, by which
/// of two of them is nearer; texts that end in one leaf of some tree are neighbours (random projection trees, as in Annoy).
struct VectorForest {
    private static let trees = 16
    /// Texts of both sides in a leaf.
    private static let leaf = 40

    /// For each source text the target texts it shares a leaf with, ascending.
    private(set) var neighbours: [[Int]]

    /// - Complexity: O(n log n) in the number of texts.
    init(source: DocumentVectors, target: DocumentVectors) {
        var found = [Set<Int>](repeating: [], count: source.count)
        let count = source.count + target.count
        source.elements.withUnsafeBufferPointer { first in
            target.elements.withUnsafeBufferPointer { second in
                func row(_ item: Int) -> UnsafePointer<Float> {
                    item < source.count
                        ? first.baseAddress! + item * DocumentVectors.width
                        : second.baseAddress! + (item - source.count) * DocumentVectors.width
                }
                for tree in 0..<Self.trees {
                    var open = [Array(0..<count)]
                    var depth = 0
                    while let items = open.popLast() {
                        depth += 1
                        guard items.count > Self.leaf else {
                            let targets = items.filter { $0 >= source.count }.map { $0 - source.count }
                            for item in items where item < source.count { found[item].formUnion(targets) }
                            continue
                        }
                        let (left, right) = Self.halves(items, seed: UInt64(tree) << 32 | UInt64(depth), row)
                        open.append(left)
                        open.append(right)
                    }
                }
            }
        }
        neighbours = found.map { $0.sorted() }
    }

    /// Two halves of some texts, by which of two of them each is nearer to.
    private static func halves(
        _ items: [Int], seed: UInt64, _ row: (Int) -> UnsafePointer<Float>
    ) -> (left: [Int], right: [Int]) {
        func drawn(_ number: UInt64) -> Int {
            items[Int(StableHash.hash(withUnsafeBytes(of: (seed, number)) { Array($0) }) % UInt64(items.count))]
        }
        let (one, other) = (drawn(1), drawn(2))
        let width = DocumentVectors.width
        var direction = [Float](repeating: 0, count: width)
        for column in 0..<width { direction[column] = row(one)[column] - row(other)[column] }
        let placed = items.map { (place: ckernels_dot(row($0), direction, width), item: $0) }
            .sorted { $0 < $1 }
        let middle = placed.count / 2
        return (placed[..<middle].map(\.item), placed[middle...].map(\.item))
    }
}
