/// The greatest of the values that were entered at places before a given one (a binary indexed tree: Fenwick 1994).
struct PrefixMaxima {
    private var nodes: [(value: Float, item: Int)]

    /// - Parameter count: places are 0 to `count` - 1.
    init(count: Int) { nodes = Array(repeating: (-.infinity, -1), count: count + 1) }

    /// Enters a value that an item has; of equal values the first stays.
    ///
    /// - Complexity: O(log count).
    mutating func enter(_ value: Float, _ item: Int, at place: Int) {
        var node = place + 1
        while node < nodes.count {
            if value > nodes[node].value { nodes[node] = (value, item) }
            node += node & -node
        }
    }

    /// The greatest value at places less than the given one, and whose it is; nil if there is none.
    ///
    /// - Complexity: O(log count).
    func best(before place: Int) -> (value: Float, item: Int)? {
        var best: (value: Float, item: Int) = (-.infinity, -1)
        var node = min(place, nodes.count - 1)
        while node > 0 {
            if nodes[node].value > best.value { best = nodes[node] }
            node -= node & -node
        }
        return best.item < 0 ? nil : best
    }
}
