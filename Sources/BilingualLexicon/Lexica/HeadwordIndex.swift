/// The Han headwords of a lexicon: finds the longest that begins at a place of a text.
///
/// Keys are made of simplified characters, so that a text in traditional ones finds the same headwords.
struct HeadwordIndex: Sendable {
    /// The first entry of a headword by its key.
    private(set) var entries: KeyTable<Int32>
    /// The length of the longest headword that begins with two given characters.
    private(set) var reach: KeyTable<UInt8>
    /// The next entry with the same headword, -1 at the end.
    private(set) var next: [Int32] = []

    init(minimumCapacity: Int = 0) {
        entries = KeyTable(minimumCapacity: minimumCapacity)
        reach = KeyTable(minimumCapacity: minimumCapacity / 2)
        next.reserveCapacity(minimumCapacity)
    }

    /// An index of tables made before.
    init(entries: KeyTable<Int32>, reach: KeyTable<UInt8>, next: [Int32]) {
        self.entries = entries
        self.reach = reach
        self.next = next
    }

    var headwordCount: Int { entries.count }

    /// Adds the next entry (they are numbered in this order).
    ///
    /// - Parameters:
    ///   - headword: the key of the whole headword.
    ///   - start: the key of its first two elements; nil for a headword of one.
    ///   - length: how many elements it has.
    mutating func append(headword: UInt64, start: UInt64?, length: Int) {
        let entry = Int32(next.count)
        next.append(-1)
        let index = entries.insert(headword, entry)
        let first = entries[at: index]
        if first != entry {
            // The newest comes second, so that the first stays the first.
            next[Int(entry)] = next[Int(first)]
            next[Int(first)] = entry
        }
        if let start {
            let length = UInt8(min(length, 255))
            let index = reach.insert(start, length)
            if reach[at: index] < length { reach[at: index] = length }
        }
    }

    /// The longest headword that begins at a place: how many elements it has, and its key. Nil if not even one is known.
    @inline(__always)
    func longest(_ elements: [UInt64], at start: Int, end: Int) -> (length: Int, key: UInt64)? {
        var first = TextKey()
        first.append(elements[start])
        if start + 1 < end {
            var key = first
            key.append(elements[start + 1])
            if let reach = reach[key.value] {
                var best: (length: Int, key: UInt64)?
                var length = 2
                while true {
                    if entries.contains(key.value) { best = (length, key.value) }
                    guard length < Int(reach), start + length < end else { break }
                    key.append(elements[start + length])
                    length += 1
                }
                if let best { return best }
            }
        }
        return entries.contains(first.value) ? (1, first.value) : nil
    }

    /// Calls back with each entry of a headword.
    func forEachEntry(_ headword: UInt64, _ body: (Int) -> Void) {
        guard var entry = entries[headword] else { return }
        while entry >= 0 {
            body(Int(entry))
            entry = next[Int(entry)]
        }
    }
}
