/// The words in the class and id of a start tag: `<div class="promo-box sideBar">` has promo, box, side and bar.
enum NameWords {
    private static let longest = 24
    private static let most = 16

    /// - Parameter tag: The tag's bytes, from `<` to `>`.
    /// - Complexity: O(bytes).
    static func words(of tag: ArraySlice<UInt8>) -> [[UInt8]] {
        var words: [[UInt8]] = []
        var rest = tag.dropFirst().drop { $0 > 0x20 && $0 != UInt8(ascii: ">") }
        while words.count < most {
            rest = rest.drop { $0 <= 0x20 || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "=") }
            let name = rest.prefix { $0 > 0x20 && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: ">") }
            guard !name.isEmpty else { break }
            rest = rest.dropFirst(name.count).drop { $0 <= 0x20 }
            guard rest.first == UInt8(ascii: "=") else { continue }
            rest = rest.dropFirst().drop { $0 <= 0x20 }
            let value: ArraySlice<UInt8>
            if let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
                value = rest.dropFirst().prefix { $0 != quote }
                rest = rest.dropFirst(value.count + 2)
            } else {
                value = rest.prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") }
                rest = rest.dropFirst(value.count)
            }
            let lower = name.map { $0 | 0x20 }
            if lower.elementsEqual("class".utf8) || lower.elementsEqual("id".utf8) { add(value, to: &words) }
        }
        return words
    }

    private static func add(_ value: ArraySlice<UInt8>, to words: inout [[UInt8]]) {
        var word: [UInt8] = []
        var wasLower = false
        func close() {
            if (2...longest).contains(word.count), words.count < most {
                words.append(word)
            }
            word.removeAll(keepingCapacity: true)
        }
        for byte in value.prefix(300) {
            let isUpper = byte >= 0x41 && byte <= 0x5A
            let isLetter = isUpper || byte >= 0x61 && byte <= 0x7A
            if !isLetter || (isUpper && wasLower) { close() }
            if isLetter { word.append(byte | 0x20) }
            wasLower = isLetter && !isUpper
        }
        close()
    }
}
