import TextLines

/// Words and their categories, looked up by their UTF-8 bytes in place: no string is made for a look-up.
///
/// Open addressing over FNV-1a hashes; a look-up costs one pass over the word.
struct WordTable: Sendable {
    /// An empty slot has length 0.
    private struct Slot: Sendable {
        var hash: UInt64 = 0
        var start: Int32 = 0
        var length: Int32 = 0
        var category = WordCategory(rawValue: 0)
    }

    private var slots = [Slot](repeating: Slot(), count: 64)
    /// The bytes of all words, one after the other.
    private var letters: [UInt8] = []
    private var used = 0
    private var longest = 0
    /// Whether words that start sentences are known.
    private(set) var hasStarters = false

    /// Adds categories to a word.
    mutating func insert(_ word: some Sequence<UInt8>, _ category: WordCategory) {
        let word = Array(word)
        guard !word.isEmpty else { return }
        if used * 2 >= slots.count { grow() }
        let (slot, hash) = word.withUnsafeBufferPointer { find($0) }
        if slots[slot].length == 0 {
            slots[slot] = Slot(hash: hash, start: Int32(letters.count), length: Int32(word.count))
            letters += word
            used += 1
            longest = max(longest, word.count)
        }
        slots[slot].category.formUnion(category)
        if category.contains(.starter) { hasStarters = true }
    }

    /// The categories of the word in a range of the text; empty when it is in no list.
    func categories(of range: Range<Int>, in text: ParagraphText) -> WordCategory {
        guard !range.isEmpty, range.count <= longest else { return [] }
        return slots[find(UnsafeBufferPointer(rebasing: text.bytes[range])).slot].category
    }

    /// The categories of a word; empty when it is in no list.
    func categories(of word: [UInt8]) -> WordCategory {
        guard !word.isEmpty, word.count <= longest else { return [] }
        return word.withUnsafeBufferPointer { slots[find($0).slot].category }
    }

    /// The slot where a word is or would be.
    private func find(_ word: UnsafeBufferPointer<UInt8>) -> (slot: Int, hash: UInt64) {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        hash ^= hash >> 32
        var index = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[index].length > 0 {
            let slot = slots[index]
            if slot.hash == hash, Int(slot.length) == word.count {
                let start = Int(slot.start)
                var same = true
                for offset in 0..<word.count where letters[start + offset] != word[offset] {
                    same = false
                    break
                }
                if same { break }
            }
            index = (index + 1) & (slots.count - 1)
        }
        return (index, hash)
    }

    private mutating func grow() {
        let old = slots
        slots = [Slot](repeating: Slot(), count: old.count * 2)
        for slot in old where slot.length > 0 {
            var index = Int(truncatingIfNeeded: slot.hash) & (slots.count - 1)
            while slots[index].length > 0 { index = (index + 1) & (slots.count - 1) }
            slots[index] = slot
        }
    }
}
