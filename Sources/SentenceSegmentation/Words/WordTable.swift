/// Words and their categories, looked up by their UTF-8 bytes in place: no string is made for a look-up.
///
/// Open addressing over FNV-1a hashes; a look-up costs one pass over the word.
struct WordTable: Sendable {
    private struct Slot: Sendable {
        var word: [UInt8] = []
        var category = WordCategory(rawValue: 0)
    }

    private var slots = [Slot](repeating: Slot(), count: 64)
    private var used = 0
    private var longest = 0

    /// Whether words that start sentences are known.
    private(set) var hasStarters = false

    /// Adds categories to a word.
    mutating func insert(_ word: some Sequence<UInt8>, _ category: WordCategory) {
        let word = Array(word)
        guard !word.isEmpty else { return }
        if used * 2 >= slots.count { grow() }
        let slot = word.withUnsafeBufferPointer { find($0) }
        if slots[slot].word.isEmpty {
            slots[slot].word = word
            used += 1
            longest = max(longest, word.count)
        }
        slots[slot].category.formUnion(category)
        if category.contains(.starter) { hasStarters = true }
    }

    /// The categories of the word in a range of the text; empty when it is in no list.
    func categories(of range: Range<Int>, in text: ParagraphText) -> WordCategory {
        guard !range.isEmpty, range.count <= longest else { return [] }
        return categories(of: UnsafeBufferPointer(rebasing: text.bytes[range]))
    }

    func categories(of word: UnsafeBufferPointer<UInt8>) -> WordCategory {
        slots[find(word)].category
    }

    private func find(_ word: UnsafeBufferPointer<UInt8>) -> Int {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        var slot = Int(truncatingIfNeeded: hash ^ hash >> 32) & (slots.count - 1)
        while !slots[slot].word.isEmpty {
            if slots[slot].word.count == word.count, slots[slot].word.elementsEqual(word) { return slot }
            slot = (slot + 1) & (slots.count - 1)
        }
        return slot
    }

    private mutating func grow() {
        let old = slots
        slots = [Slot](repeating: Slot(), count: old.count * 2)
        used = 0
        for slot in old where !slot.word.isEmpty { insert(slot.word, slot.category) }
    }
}
