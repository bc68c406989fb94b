import TextFacts

/// Numbers in words: twenty-one, a hundred and five, quatre-vingt-dix-neuf, two-thirds, half a million, 1.5 bn.
extension AnchorReader {
    struct SpelledNumber {
        var value: ExactNumber
        var end: Int
        var isOrdinal = false
        var isInDigits = false
    }

    /// The longest number from here: digits with words of scale, or words, or a part of a scale.
    func spelledNumber(_ tokens: [TextToken], _ start: Int) -> SpelledNumber? {
        let whole = wholeNumber(tokens, start)
        if let part = partOfScale(whole, tokens, start) { return part }
        guard var number = whole else { return nil }
        // "two and a half million", "2½ million"
        if !number.isOrdinal, let half = halfAndScale(tokens, number.end) {
            number.value = (number.value + half.part) * half.scale
            number.end = half.end
            number.isInDigits = false
        }
        return number
    }

    /// "half a million", "a quarter of a million", "three quarters of a million", "half a dozen".
    private func partOfScale(_ number: SpelledNumber?, _ tokens: [TextToken], _ start: Int) -> SpelledNumber? {
        let part: (value: ExactNumber, end: Int)
        if let number {
            guard tokens[start].category == .word, number.value < 1, number.value > 0 else { return nil }
            part = (number.value, number.end)
        } else {
            guard let half = halfEnd(tokens, start) else { return nil }
            part = (ExactNumber(part: 2), half)
        }
        var index = part.end
        if case .of? = role(tokens, index) { index += 1 }
        guard case .article? = role(tokens, index), case .scale(let scale)? = role(tokens, index + 1) else {
            return nil
        }
        return SpelledNumber(value: part.value * scale, end: index + 2)
    }

    /// The end of "half", "a half", ½.
    private func halfEnd(_ tokens: [TextToken], _ index: Int) -> Int? {
        if isSymbol(tokens, index, Self.halfSign) { return index + 1 }
        var next = index
        if case .article? = role(tokens, next) { next += 1 }
        if case .half? = role(tokens, next) { return next + 1 }
        return nil
    }

    static let halfSign: UInt64 = 0xBD

    /// "and a half million", "-and-a-half thousand", ½ million, "1/2 million".
    private func halfAndScale(
        _ tokens: [TextToken], _ index: Int
    ) -> (part: ExactNumber, scale: Int, end: Int)? {
        var next = index
        if isSymbol(tokens, next, Self.hyphen) { next += 1 }
        if case .and? = role(tokens, next) { next += 1 } else if !isSymbol(tokens, next, Self.halfSign) { return nil }
        if isSymbol(tokens, next, Self.hyphen) { next += 1 }
        var start = next
        // "-a-half": the hyphen after the article.
        if case .article? = role(tokens, next), isSymbol(tokens, next + 1, Self.hyphen) { start = next + 2 }
        guard let end = halfEnd(tokens, start), case .scale(let scale)? = role(tokens, end) else { return nil }
        return (ExactNumber(part: 2), scale, end + 1)
    }

    /// A number in digits with a letter of scale: £10m, $2bn, 15k. Without money m and b are metres and bytes.
    private func abbreviatedScale(_ tokens: [TextToken], _ index: Int) -> Int? {
        guard touches(tokens, index), tokens[index].category == .word else { return nil }
        switch tokens[index].key {
        case Self.letterK where hasCurrency(tokens, before: index - 1) || !tokens[index].isCapitalised: return 1000
        case Self.letterM where hasCurrency(tokens, before: index - 1): return 1_000_000
        case Self.letterB where hasCurrency(tokens, before: index - 1): return 1_000_000_000
        case Self.letterT where hasCurrency(tokens, before: index - 1): return 1_000_000_000_000
        default: return nil
        }
    }

    /// Whether a sign or word of money stands right before a token: $10, HK$10, USD 10, RMB10.
    func hasCurrency(_ tokens: [TextToken], before index: Int) -> Bool {
        guard index > 0 else { return false }
        if tokens[index - 1].category == .symbol {
            return [0x24, 0xA3, 0xA5, 0x20AC, 0x20B9, 0x20A9].contains(tokens[index - 1].key)
        }
        if case .currency? = role(tokens, index - 1) { return tokens[index - 1].isAllCapitals }
        return false
    }

    static let letterK = LetterFolding.key(of: "k").value
    static let letterB = LetterFolding.key(of: "b").value
    static let letterT = LetterFolding.key(of: "t").value

    /// The longest number from here but for halves: digits with words of scale, or words.
    private func wholeNumber(_ tokens: [TextToken], _ start: Int) -> SpelledNumber? {
        var total: ExactNumber = 0
        var section: ExactNumber = 0
        /// The smallest step that the last word left open: after "twenty" only units, after "hundred" only below 100.
        var room = Int.max
        /// After French tens: soixante-dix, quatre-vingt-quinze.
        var takesTeens = false
        var followsScale = false
        var index = start
        var words = 0
        var isInDigits = false
        if tokens[start].category == .number {
            section = tokens[start].value
            isInDigits = true
            room = 0
            index += 1
            words = 1
            if let scale = abbreviatedScale(tokens, index) {
                return SpelledNumber(value: section * scale, end: index + 1)
            }
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
            if case .and? = role(tokens, next), words > 0, room >= 10 || isFrench, !isInDigits {
                next += 1
                // vingt-et-un
                if isSymbol(tokens, next, Self.hyphen) { next += 1 }
            }
            if followsScale, goesOnInDigits, index < tokens.count,
                tokens[index].category == .number, tokens[index].value < ExactNumber(room)
            {
                // 3만 5000
                section += tokens[index].value
                followsScale = false
                words += 1
                index += 1
                continue
            }
            guard next < tokens.count, tokens[next].category == .word, let role = roles[tokens[next].key] else { break }
            let joined = next > index
            if case .scale = role {} else { followsScale = false }
            switch role {
            case .unit(let value):
                if words == 0 || value < room || takesTeens && value < 20 {
                    if room == 0 { return finish(index) }
                    section += ExactNumber(value)
                    takesTeens = false
                    // dix-neuf; двести пятьдесят
                    room = isFrench && value == 10 ? 10 : value >= 100 && value < 1000 && value % 100 == 0 ? 100 : 0
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
                if followsScale {
                    // "thousand million"
                    total = total * scale
                } else {
                    total += section * scale
                }
                section = 0
                room = scale
                followsScale = true
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
