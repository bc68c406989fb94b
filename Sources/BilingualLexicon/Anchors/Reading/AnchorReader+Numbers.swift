import TextFacts

/// Numbers that begin with digits.
extension AnchorReader {
    mutating func readNumber(_ tokens: [TextToken], _ index: Int) -> Int {
        if let end = readNumericDate(tokens, index) { return end }
        if let end = readClock(tokens, index) { return end }
        if manner == .alphabet, hasCurrency(tokens, before: index), let end = readWrittenNumber(tokens, index) {
            return end
        }
        if let end = readCode(tokens, index) { return end }
        switch manner {
        case .han: return readHanNumber(tokens, index) ?? index + 1
        case .alphabet: return readWrittenNumber(tokens, index) ?? index + 1
        }
    }

    /// 2021-10-22, 2021/10/22, 22.10.2021, and in Taiwan 101/05/25.
    private mutating func readNumericDate(_ tokens: [TextToken], _ index: Int) -> Int? {
        guard index + 4 < tokens.count, tokens[index + 2].category == .number, tokens[index + 4].category == .number,
            tokens[index + 1].category == .symbol, tokens[index + 1].key == tokens[index + 3].key,
            [Self.hyphen, 0x2F, Self.stop].contains(tokens[index + 1].key),
            (1...4).allSatisfy({ !tokens[index + $0].followsSpace })
        else { return nil }
        let (first, second, third) = (tokens[index], tokens[index + 2], tokens[index + 4])
        let year: TextToken
        var written: Int?
        let month: Int?
        let day: Int?
        if first.length == 4, second.length <= 2, third.length <= 2 {
            (year, month, day) = (first, second.value.wholePart, third.value.wholePart)
        } else if third.length == 4, first.length <= 2, second.length <= 2, tokens[index + 1].key == Self.stop {
            (year, month, day) = (third, second.value.wholePart, first.value.wholePart)
        } else if writesRepublicYears, first.length == 3 || first.length == 2, second.length == 2, third.length == 2,
            let count = first.value.wholePart, (60..<150).contains(count)
        {
            (year, month, day) = (first, second.value.wholePart, third.value.wholePart)
            written = CalendarEra.republic.gregorian(count)
        } else {
            return nil
        }
        guard let month, let day, let written = written ?? year.value.wholePart,
            CalendarDate(year: written, month: month, day: day) != nil
        else { return nil }
        output.addNumber(ExactNumber(written), from: year.start, to: year.end, kind: .year)
        output.addDate(month: month, day: day, from: first.start, to: third.end)
        return index + 5
    }

    /// 9:30, 21:05.
    private mutating func readClock(_ tokens: [TextToken], _ index: Int) -> Int? {
        guard index + 2 < tokens.count, isSymbol(tokens, index + 1, 0x3A), tokens[index + 2].category == .number,
            touches(tokens, index + 1), touches(tokens, index + 2)
        else { return nil }
        let (hours, minutes) = (tokens[index], tokens[index + 2])
        guard hours.length <= 2, hours.value < 25, minutes.length == 2, minutes.value < 60, !hours.hasFraction,
            !minutes.hasFraction
        else { return nil }
        output.addTime(hours: hours.value, minutes: minutes.value, from: hours.start, to: minutes.end)
        return index + 3
    }

    /// Units and other signs in capitals that follow a number rather than make a code with it: 30GB, 9AM.
    private static let unitSigns: KeyTable<Bool> = {
        var table = KeyTable<Bool>()
        for sign in [
            "gb", "mb", "tb", "kb", "ghz", "mhz", "khz", "hz", "kw", "mw", "gw", "kwh", "mwh", "gwh", "twh", "km", "cm",
            "mm", "kg", "mg", "ml", "mph", "kph", "rpm", "mah", "dpi", "fps", "am", "pm", "usd", "eur", "rmb", "cny",
            "gbp", "hkd",
        ] { table.insert(LetterFolding.key(of: sign).value, true) }
        return table
    }()

    /// Letters and digits that belong together: 5G, G20, COVID-19, A380. Nil if there is nothing of the kind.
    mutating func readCode(_ tokens: [TextToken], _ index: Int) -> Int? {
        var end = index + 1
        var key = TextKey()
        var hasDigits = tokens[index].category == .number
        var letters = hasDigits ? 0 : tokens[index].length
        guard hasDigits || tokens[index].isCapitalised else { return nil }
        func append(_ token: TextToken) {
            if token.category == .number {
                let digits = token.value.description
                for _ in 0..<max(0, token.length - digits.utf8.count) { key.append(UInt64(0x30)) }
                for digit in digits.utf8 { key.append(UInt64(digit)) }
            } else {
                key.append(TextKey(value: token.key, power: token.power))
            }
        }
        append(tokens[index])
        while end < tokens.count, !tokens[end].followsSpace {
            let token = tokens[end]
            let previous = tokens[end - 1]
            switch token.category {
            case .number:
                hasDigits = true
                append(token)
            case .word:
                // A lower-case word after digits is a unit or an ending (10km, 1st, 5m).
                guard token.isAllCapitals, token.length <= 3, previous.category == .number else { return nil }
                if end == index + 1, Self.unitSigns.contains(token.key) { return nil }
                letters += token.length
                append(token)
            case .symbol:
                guard token.key == Self.hyphen, end + 1 < tokens.count, !tokens[end + 1].followsSpace,
                    tokens[end + 1].category == .number, previous.category == .word,
                    previous.isAllCapitals || previous.length <= 2
                else { return finish() }
            case .han: return finish()
            }
            end += 1
        }
        return finish()

        func finish() -> Int? {
            guard hasDigits, letters > 0, end > index + 1 else { return nil }
            output.add(
                .code, AnchorKey.of(.latin, key.value), from: tokens[index].start, to: tokens[end - 1].end,
                isFirm: false)
            return end
        }
    }

    /// Adds a number, a year or a percentage, by the sign after it. Returns the token after that.
    mutating func addQuantity(
        _ value: ExactNumber, _ tokens: [TextToken], from start: Int, to end: Int, isPlain: Bool
    ) -> Int {
        let from = tokens[start].start
        if isSymbol(tokens, end, 0x25) {
            output.addPercentage(value, from: from, to: tokens[end].end)
            return end + 1
        }
        let isYear = isPlain && tokens[start].length == 4 && value >= 1000 && value < 2200
        output.addNumber(value, from: from, to: tokens[end - 1].end, kind: isYear ? .year : .number)
        if isYear, end + 1 < tokens.count, isSymbol(tokens, end, Self.hyphen), tokens[end + 1].category == .number,
            tokens[end + 1].length == 2, !tokens[end].followsSpace, !tokens[end + 1].followsSpace,
            !tokens[end + 1].hasFraction, !isSymbol(tokens, end + 2, Self.hyphen)
        {
            // 1994-95
            let century = (value.wholePart ?? 0) / 100 * 100
            let second = tokens[end + 1].value + century
            if second > value {
                output.addNumber(second, from: tokens[end + 1].start, to: tokens[end + 1].end, kind: .year)
                return end + 2
            }
        }
        return end
    }
}
