/// How near words are to each other in their letters.
enum Spelling {
    /// The known word that a misspelt one is nearest to, if that is near enough: at most a third of its letters wrong.
    static func nearest(to word: String, among known: [String]) -> String? {
        let near = known.map { (word: $0, distance: distance(Array(word.lowercased()), Array($0))) }
            .min { ($0.distance, $0.word) < ($1.distance, $1.word) }
        guard let near, near.distance <= max(1, word.count / 3 + (word.count > 4 ? 1 : 0)) else { return nil }
        return near.word
    }

    /// Letters to put in, take out or replace, and neighbours to exchange (optimal string alignment; Damerau 1964).
    ///
    /// - Complexity: O(product of the lengths).
    static func distance(_ one: [Character], _ other: [Character]) -> Int {
        var before: [Int] = []
        var last = Array(0...other.count)
        for row in 0..<one.count {
            var present = [row + 1]
            for column in 0..<other.count {
                let replaced = last[column] + (one[row] == other[column] ? 0 : 1)
                var best = min(replaced, last[column + 1] + 1, present[column] + 1)
                if row > 0, column > 0, one[row] == other[column - 1], one[row - 1] == other[column] {
                    best = min(best, before[column - 1] + 1)
                }
                present.append(best)
            }
            before = last
            last = present
        }
        return last[other.count]
    }
}
