package import BitextModel

/// Spoils the pairs of a corpus in known ways. The same corpus and seed give the same pairs, each whatever else is asked for.
package struct PairSpoiler: Sendable {
    private let pairs: [TranslationUnit]
    private let seed: UInt64

    /// - Parameter pairs: good ones, in the order of their texts.
    package init(_ pairs: [TranslationUnit], seed: UInt64) {
        self.pairs = pairs
        self.seed = seed
    }

    /// A pair spoilt in one way; nil where it has nothing to be spoilt so.
    package func pair(_ index: Int, spoiltBy damage: Damage) -> TranslationUnit? {
        let place = UInt64(Damage.allCases.firstIndex(of: damage) ?? 0)
        var random = RandomNumbers(seed: seed &+ UInt64(index) &* 64 &+ place)
        _ = random.next()
        // Which side is spoilt.
        let side: WritableKeyPath<TranslationUnit, TranslationUnit.Side> = random.below(2) == 0 ? \.source : \.target
        let other: WritableKeyPath<TranslationUnit, TranslationUnit.Side> = side == \.source ? \.target : \.source
        let old = pairs[index]
        var text: String?
        switch damage {
        case .neighbour: text = neighbour(index, side, &random)
        case .stranger: text = stranger(index, side, &random)
        case .cut: text = Self.cut(old[keyPath: side], &random)
        case .number: text = Self.changed(old[keyPath: side].text, beside: old[keyPath: other].text, &random)
        case .half: text = Self.half(old[keyPath: side], old[keyPath: other], &random)
        case .gibberish: text = gibberish(index, side, &random)
        case .copy: text = old[keyPath: other].text
        }
        guard let text, text != old[keyPath: side].text, !text.isEmpty else { return nil }
        var pair = old
        pair[keyPath: side].text = text
        return pair
    }

    private typealias Path = WritableKeyPath<TranslationUnit, TranslationUnit.Side>

    private func neighbour(_ index: Int, _ side: Path, _ random: inout RandomNumbers) -> String? {
        let distance = [1, 1, 1, 2, 3][random.below(5)]
        let place = index + (random.below(2) == 0 ? distance : -distance)
        return pairs.indices.contains(place) ? pairs[place][keyPath: side].text : nil
    }

    private func stranger(_ index: Int, _ side: Path, _ random: inout RandomNumbers) -> String? {
        let wanted = Double(pairs[index][keyPath: side].text.utf8.count)
        for _ in 0..<200 {
            let place = random.below(pairs.count)
            let length = Double(pairs[place][keyPath: side].text.utf8.count)
            if abs(place - index) > 3, abs(length - wanted) <= 0.15 * wanted + 4 {
                return pairs[place][keyPath: side].text
            }
        }
        return nil
    }

    private static func cut(_ side: TranslationUnit.Side, _ random: inout RandomNumbers) -> String? {
        var text = TextPieces(side.text, language: side.language)
        guard text.pieces.count >= text.fewest else { return nil }
        let share = 0.2 + 0.4 * Double(random.unit())
        let count = max(2, Int(Double(text.pieces.count) * share))
        if random.below(4) == 0 { text.pieces.removeFirst(count) } else { text.pieces.removeLast(count) }
        return text.text
    }

    private static func changed(_ text: String, beside other: String, _ random: inout RandomNumbers) -> String? {
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        guard other.utf8.contains(where: { digits.contains($0) }) else { return nil }
        var bytes = Array(text.utf8)
        let places = bytes.indices.filter { digits.contains(bytes[$0]) }
        guard !places.isEmpty else { return nil }
        let place = places[random.below(places.count)]
        let value = Int(bytes[place] - digits.lowerBound)
        let isFirst = place == 0 || !digits.contains(bytes[place - 1])
        var changed = (value + 1 + random.below(9)) % 10
        // A number does not begin with 0.
        if isFirst, changed == 0 { changed = value == 1 ? 2 : 1 }
        bytes[place] = digits.lowerBound + UInt8(changed)
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func half(_ side: TranslationUnit.Side, _ other: TranslationUnit.Side, _ random: inout RandomNumbers)
        -> String?
    {
        let here = TextPieces(side.text, language: side.language)
        let there = TextPieces(other.text, language: other.language)
        guard here.pieces.count >= here.fewest, there.pieces.count >= there.fewest else { return nil }
        let share = 0.35 + 0.3 * Double(random.unit())
        let cuts = (Int(Double(here.pieces.count) * share), Int(Double(there.pieces.count) * share))
        var (left, right) = random.below(4) == 0 ? (there, here) : (here, there)
        let isTurned = left.pieces == there.pieces
        left.pieces = Array(left.pieces[..<(isTurned ? cuts.1 : cuts.0)])
        right.pieces = Array(right.pieces[(isTurned ? cuts.0 : cuts.1)...])
        return left.text + " " + right.text
    }

    private func gibberish(_ index: Int, _ side: Path, _ random: inout RandomNumbers) -> String? {
        let old = pairs[index][keyPath: side]
        var text = TextPieces(old.text, language: old.language)
        guard text.pieces.count >= text.fewest else { return nil }
        let count = text.pieces.count
        switch random.below(4) {
        case 0:
            text.pieces = (0..<count).compactMap { _ in
                let other = pairs[random.below(pairs.count)][keyPath: side]
                let pieces = TextPieces(other.text, language: other.language).pieces
                return pieces.isEmpty ? nil : pieces[random.below(pieces.count)]
            }
        case 1:
            // Letters of the text itself at random: what a wrong code or key gives.
            let letters = Array(old.text.filter { $0.isLetter })
            guard !letters.isEmpty else { return nil }
            text.pieces = text.pieces.map { piece in
                String(piece.map { $0.isLetter ? letters[random.below(letters.count)] : $0 })
            }
        case 2:
            let length = 2 + random.below(max(1, min(4, count / 3 - 1)))
            let start = random.below(count - length + 1)
            let phrase = Array(text.pieces[start..<start + length])
            let kept = random.below(count / 2 + 1)
            text.pieces = Array(text.pieces[..<kept])
            while text.pieces.count < count { text.pieces += phrase }
        default:
            for place in stride(from: count - 1, to: 0, by: -1) { text.pieces.swapAt(place, random.below(place + 1)) }
        }
        return text.text
    }
}
