import TextFacts

/// Numbers in words: twenty-one, a hundred and five, quatre-vingt-dix-neuf, two-thirds.
extension AnchorReader {
    struct SpelledNumber {
        var value: ExactNumber
        var end: Int
        var isOrdinal = false
        var isInDigits = false
    }

    /// The longest number from here: digits with words of scale, or words.
    func spelledNumber(_ tokens: [TextToken], _ start: Int) -> SpelledNumber? {
        var total: ExactNumber = 0
        var section: ExactNumber = 0
        /// The smallest step that the last word left open: after "twenty" only units, after "hundred" only below 100.
        var room = Int.max
        /// After French tens: soixante-dix, quatre-vingt-quinze.
        var takesTeens = false
        var index = start
        var words = 0
        var isInDigits = false
        if tokens[start].category == .number {
            section = tokens[start].value
            isInDigits = true
            room = 0
            index += 1
            words = 1
        } else if case .article? = role(tokens, start) {
            // "a hundred", "a third"; "a" alone counts nothing.
            switch role(tokens, start + 1) {
            case .hundred?, .scale?: section = 1
            case .fraction(let part)?: return SpelledNumber(value: ExactNumber(part: part), end: start + 2)
            case .half?: return SpelledNumber(value: ExactNumber(part: 2), end: start + 2)
            default: return nil
            }
            room = 0
            index += 1
        }
        while index < tokens.count {
            var next = index
            if isSymbol(tokens, next, Self.hyphen), words > 0 { next += 1 }
            if case .and? = role(tokens, next), words > 0, room >= 10 || isFrench, !isInDigits { next += 1 }
            guard next < tokens.count, tokens[next].category == .word, let role = roles[tokens[next].key] else { break }
            let joined = next > index
            switch role {
            case .unit(let value):
                if words == 0 || value < room || takesTeens && value < 20 {
                    if room == 0 { return finish(index) }
                    section += ExactNumber(value)
                    takesTeens = false
                    // dix-neuf
                    room = isFrench && value == 10 ? 10 : 0
                } else {
                    return finish(index)
                }
            case .tens(let value):
                if isFrench, value == 20, section == 4 {
                    section = 80
                    room = 10
                    takesTeens = true
                    break
                }
                guard words == 0 || value < room else { return finish(index) }
                section += ExactNumber(value)
                room = 10
                takesTeens = isFrench
            case .hundred:
                guard words > 0 || section > 0 || isFrench, section < 100, !joined || words > 0 else {
                    return finish(index)
                }
                section = max(section, 1) * 100
                room = 100
                takesTeens = false
            case .scale(let scale):
                guard words > 0 || section > 0 else { return finish(index) }
                total += max(section, total == 0 ? 1 : section) * scale
                section = 0
                room = scale
                takesTeens = false
                isInDigits = isInDigits && words <= 1
            case .ordinal(let value):
                if words == 0 { return SpelledNumber(value: ExactNumber(value), end: next + 1, isOrdinal: true) }
                if room > value, !isInDigits {
                    return SpelledNumber(value: total + section + value, end: next + 1, isOrdinal: true)
                }
                // one third, three fifths
                if total == 0, section < ExactNumber(value), section >= 1, section <= 9, value >= 3, value <= 10,
                    !isInDigits
                {
                    return SpelledNumber(value: section * ExactNumber(part: value), end: next + 1)
                }
                return finish(index)
            case .fraction(let part):
                guard words > 0, total == 0, section >= 1, section <= 9 else { return finish(index) }
                return SpelledNumber(value: section * ExactNumber(part: part), end: next + 1)
            default: return finish(index)
            }
            words += 1
            index = next + 1
            if index - start > 48 { break }
        }
        return finish(index)

        func finish(_ end: Int) -> SpelledNumber? {
            guard words > 0 else { return nil }
            return SpelledNumber(value: total + section, end: end, isInDigits: isInDigits)
        }
    }
}
