/// Finds what somebody may have meant by a name that does not exist.
enum NearestName {
    /// The name with the fewest letters changed, left out, added or exchanged with their neighbour (Damerau 1964); nil if
    /// more than a third would have to be.
    ///
    /// - Complexity: O(names x length squared).
    static func of(_ name: String, among names: [String]) -> String? {
        let wanted = Array(name.lowercased())
        let nearest = names.map { (name: $0, distance: distance(wanted, Array($0.lowercased()))) }
            .min { ($0.distance, $0.name) < ($1.distance, $1.name) }
        guard let nearest, nearest.distance * 3 <= wanted.count else { return nil }
        return nearest.name
    }

    private static func distance(_ one: [Character], _ other: [Character]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...other.count)
        for (row, letter) in one.enumerated() {
            var current = [row + 1]
            for (column, counterpart) in other.enumerated() {
                var least = min(last[column + 1] + 1, current[column] + 1)
                least = min(least, last[column] + (letter == counterpart ? 0 : 1))
                if row > 0, column > 0, letter == other[column - 1], one[row - 1] == counterpart {
                    least = min(least, beforeLast[column - 1] + 1)
                }
                current.append(least)
            }
            beforeLast = last
            last = current
        }
        return last[other.count]
    }
}
