/// SentencePiece's normaliser: its character map (`nmt_nfkc`) applied greedily, spaces trimmed, collapsed and shown as
/// U+2581, one put in front.
///
/// The map is a double-array trie (darts-clone) over UTF-8 bytes, each key with a NUL-terminated replacement. Where the
/// C++ library and the reference package differ, this follows the package.
struct CharacterNormaliser: @unchecked Sendable {
    // Sendable: both tables are read-only and outlive this value, which the encoder keeps with its file.
    private let units: UnsafeBufferPointer<UInt32>
    private let replacements: UnsafeBufferPointer<UInt8>
    /// For each ASCII byte: whether a key starts with it, so that the trie has to be asked.
    private var startsKey = [Bool](repeating: true, count: 128)

    static let space: [UInt8] = [0xE2, 0x96, 0x81]

    init(units: UnsafeBufferPointer<UInt32>, replacements: UnsafeBufferPointer<UInt8>) {
        self.units = units
        self.replacements = replacements
        for byte in 0..<128 { startsKey[byte] = hasKey(startingWith: UInt8(byte)) }
    }

    private func hasKey(startingWith byte: UInt8) -> Bool {
        guard let root = units.first else { return false }
        let position = Int(Self.offset(root) ^ UInt32(byte))
        return position < units.count && units[position] & 0x8000_00FF == UInt32(byte)
    }

    private static func offset(_ unit: UInt32) -> UInt32 { (unit >> 10) << ((unit & 0x200) >> 6) }

    /// The replacement of the longest key that `text` has at `position`, and that key's length; nil if there is none.
    private func longestKey(
        _ text: UnsafeBufferPointer<UInt8>, _ position: Int
    ) -> (replacement: Range<Int>, length: Int)? {
        guard var unit = units.first else { return nil }
        var node = Self.offset(unit)
        var found: (value: Int, length: Int)?
        var i = position
        while i < text.count {
            node ^= UInt32(text[i])
            guard Int(node) < units.count else { break }
            unit = units[Int(node)]
            guard unit & 0x8000_00FF == UInt32(text[i]) else { break }
            node ^= Self.offset(unit)
            i += 1
            if unit & 0x100 != 0 {
                guard Int(node) < units.count else { break }
                found = (Int(units[Int(node)] & 0x7FFF_FFFF), i - position)
            }
        }
        guard let found, found.value < replacements.count else { return nil }
        var end = found.value
        while end < replacements.count, replacements[end] != 0 { end += 1 }
        return (found.value..<end, found.length)
    }

    /// Appends the normalised form of `text` (valid UTF-8) to `output`; nothing if only spaces are left of it.
    ///
    /// - Complexity: linear in `text`.
    func normalise(_ text: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]) {
        let start = output.count
        var position = 0
        // Spaces in front, whatever characters they are.
        while position < text.count {
            let (isSpace, length) = isExactlySpace(text, position)
            guard isSpace else { break }
            position += length
        }
        guard position < text.count else { return }
        output.append(contentsOf: Self.space)
        var afterSpace = true
        while position < text.count {
            let byte = text[position]
            if byte < 0x80, !startsKey[Int(byte)] {
                position += 1
                if byte != 0x20 {
                    output.append(byte)
                    afterSpace = false
                } else if !afterSpace {
                    output.append(contentsOf: Self.space)
                    afterSpace = true
                }
            } else if let (replacement, length) = longestKey(text, position) {
                position += length
                append(replacements[replacement], &output, &afterSpace)
            } else {
                let end = min(text.count, position + Self.length(leading: byte))
                output.append(contentsOf: text[position..<end])
                position = end
                afterSpace = false
            }
        }
        // Trailing spaces; a U+2581 of the text itself counts as one, as in the reference.
        while output.count - start >= 3, output.suffix(3).elementsEqual(Self.space) { output.removeLast(3) }
    }

    private func isExactlySpace(_ text: UnsafeBufferPointer<UInt8>, _ position: Int) -> (Bool, Int) {
        let byte = text[position]
        if byte < 0x80, !startsKey[Int(byte)] { return (byte == 0x20, 1) }
        if let (replacement, length) = longestKey(text, position) {
            return (replacement.count == 1 && replacements[replacement.lowerBound] == 0x20, length)
        }
        return (byte == 0x20, 1)
    }

    /// Spaces that follow a space are dropped, those within a replacement are not.
    private func append(
        _ replacement: Slice<UnsafeBufferPointer<UInt8>>, _ output: inout [UInt8], _ afterSpace: inout Bool
    ) {
        let kept = afterSpace ? replacement.drop { $0 == 0x20 } : replacement
        guard let last = kept.last else { return }
        for byte in kept {
            if byte == 0x20 { output.append(contentsOf: Self.space) } else { output.append(byte) }
        }
        afterSpace = last == 0x20
    }

    private static func length(leading byte: UInt8) -> Int {
        byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    }
}
