extension Array {
    /// The place of the first element that a test holds for, where it holds for all behind it; the count where it holds for none.
    ///
    /// - Complexity: O(log count).
    func firstPlace(where isBehind: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = low + (high - low) / 2
            if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
