import TextFacts

/// Words of languages with an alphabet: numbers in words, dates, money, acronyms, names.
extension AnchorReader {
    func role(_ tokens: [TextToken], _ index: Int) -> WordRole? {
        guard index >= 0, index < tokens.count, tokens[index].category == .word else { return nil }
        return roles[tokens[index].key]
    }

    mutating func readWord(_ tokens: [TextToken], _ index: Int) -> Int {
        let token = tokens[index]
        if isSymbol(tokens, index + 1, 0x3A) || isSymbol(tokens, index + 1, Self.stop),
            let end = readAddress(tokens, index)
        {
            return end
        }
        if token.isCapitalised, touches(tokens, index + 1), tokens[index + 1].category != .han,
            let end = readCode(tokens, index)
        {
            return end
        }
        if let role = roles[token.key] {
            if let end = readRole(role, tokens, index) { return end }
        }
        if token.isAllCapitals, let end = readDottedLetters(tokens, index) { return end }
        if token.isAllCapitals, token.length >= 2, token.length <= 8, let roman = RomanNumeral.small[token.key] {
            output.addOrdinal(ExactNumber(roman), from: token.start, to: token.end)
            return index + 1
        }
        if token.isCapitalised, let end = places.match(words: tokens, at: index, into: &output) { return end }
        // "s" of "man's" and "d" of "d'altitude" are no words.
        if token.length >= 2 || manner == .han {
            let kind: AnchorKind =
                manner == .han
                ? .latinToken
                : token.isAllCapitals && token.length <= 6 && !isHeading
                    ? .acronym : token.isCapitalised ? .name : .sameWord
            output.add(kind, AnchorKey.of(.latin, token.key), from: token.start, to: token.end, isFirm: false)
            if findsCognates, token.prefix != 0 {
                output.add(
                    .cognate, AnchorKey.of(.prefix, token.prefix), from: token.start, to: token.end, isFirm: false)
            }
        }
        return index + 1
    }

    private mutating func readRole(_ role: WordRole, _ tokens: [TextToken], _ index: Int) -> Int? {
        let token = tokens[index]
        switch role {
        case .unit, .tens, .article, .hundred, .ordinal, .fraction:
            return readWrittenNumber(tokens, index)
        case .half:
            if case .past? = self.role(tokens, index + 1) ?? self.role(tokens, index + 2),
                let hour = clockHour(tokens, index + 1)
            {
                output.addTime(hours: hour.value, minutes: 30, from: token.start, to: tokens[hour.end - 1].end)
                return hour.end
            }
            if let end = readWrittenNumber(tokens, index) { return end }
            output.addNumber(ExactNumber(part: 2), from: token.start, to: token.end)
            return index + 1
        case .month(let month, let needsCapital): return readMonth(month, needsCapital, tokens, index)
        case .monthByDay(let month):
            let next = index + 1
            guard day(tokens, next) != nil || next < tokens.count && isYear(tokens[next]) else { return nil }
            return readMonth(month, false, tokens, index)
        case .weekday(let day):
            guard token.isCapitalised || isFrench else { return nil }
            output.add(
                .weekday, AnchorKey.of(.weekday, UInt64(day)), from: token.start, to: token.end, value: ExactNumber(day)
            )
            return index + 1
        case .decade(let tens):
            output.addDecade(tens, from: token.start, to: token.end)
            return index + 1
        case .currency(let code):
            output.add(.currency, AnchorKey.of(.currency, code), from: token.start, to: token.end)
            return index + 1
        case .designator: return readDesignator(tokens, index)
        case .scale, .and, .of, .past, .percent, .per, .hour: return nil
        }
    }

    /// Chapter 2, Part I, annex V, No. 3: the number is a place in an order.
    private mutating func readDesignator(_ tokens: [TextToken], _ index: Int) -> Int? {
        var next = index + 1
        if isSymbol(tokens, next, Self.stop) { next += 1 }
        guard next < tokens.count else { return nil }
        let token = tokens[next]
        if token.category == .number, !token.hasFraction, token.value < 4, token.value.isWhole,
            !isSymbol(tokens, next + 1, 0x25)
        {
            output.addOrdinal(token.value, from: token.start, to: token.end)
            return next + 1
        }
        if token.category == .word, token.isAllCapitals, let roman = RomanNumeral.small[token.key] {
            output.addOrdinal(ExactNumber(roman), from: token.start, to: token.end)
            return next + 1
        }
        if case .unit(let value)? = role(tokens, next), value > 0 {
            output.addOrdinal(ExactNumber(value), from: token.start, to: token.end)
            return next + 1
        }
        return nil
    }

    /// K.C.M.G., U.S.: single capitals with stops between them.
    private mutating func readDottedLetters(_ tokens: [TextToken], _ index: Int) -> Int? {
        guard tokens[index].length == 1 else { return nil }
        var key = TextKey(value: tokens[index].key, power: tokens[index].power)
        var last = index
        var letters = 1
        while isSymbol(tokens, last + 1, Self.stop), touches(tokens, last + 1), touches(tokens, last + 2),
            tokens[last + 2].category == .word, tokens[last + 2].length == 1, tokens[last + 2].isAllCapitals
        {
            last += 2
            letters += 1
            key.append(TextKey(value: tokens[last].key, power: tokens[last].power))
        }
        guard letters > 1 else { return nil }
        output.add(
            .acronym, AnchorKey.of(.latin, key.value), from: tokens[index].start, to: tokens[last].end, isFirm: false)
        return last + 1
    }
}
