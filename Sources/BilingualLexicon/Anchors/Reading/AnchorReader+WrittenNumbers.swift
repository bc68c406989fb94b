import TextFacts

/// Numbers of languages with an alphabet, in digits or words, and what stands around them.
extension AnchorReader {
    /// A number that begins here in digits or words, with what follows it: twenty-one, a hundred and five, 3.5 million,
    /// 45th, two-thirds, 7.9 per cent, 12 November, 1990s. Nil for what is none: "one" and "a" by themselves.
    mutating func readWrittenNumber(_ tokens: [TextToken], _ start: Int) -> Int? {
        let first = tokens[start]
        if first.category == .number {
            if let end = readDaysBeforeMonth(tokens, start) { return end }
            if let end = readAfterDigits(tokens, start) { return end }
        }
        guard let number = spelledNumber(tokens, start) else { return nil }
        let from = first.start
        let to = tokens[number.end - 1].end
        if number.isOrdinal {
            // "the third of May", "12th November"
            if let end = readDayBeforeMonth(number.value, tokens, start, number.end) { return end }
            output.addOrdinal(number.value, from: from, to: to)
            return number.end
        }
        if let end = percentEnd(tokens, number.end) {
            output.addPercentage(number.value, from: from, to: tokens[end - 1].end)
            return end
        }
        if let end = perMilleEnd(tokens, number.end) {
            output.addPercentage(number.value * ExactNumber(1, exponent: -1), from: from, to: tokens[end - 1].end)
            return end
        }
        if number.value <= 24, let hourEnd = hourEnd(tokens, number.end) {
            var end = hourEnd
            let hours = ExactNumber(number.value.wholePart ?? 0)
            var minutes = first.hasFraction ? (number.value - hours) * 100 : 0
            // 15 h 30, 15 h. 30
            let next = isSymbol(tokens, end, Self.stop) ? end + 1 : end
            if isFrench, next < tokens.count, tokens[next].category == .number, tokens[next].value < 60 {
                minutes = tokens[next].value
                end = next + 1
            }
            if minutes < 60 {
                output.addTime(hours: hours, minutes: minutes, from: from, to: tokens[end - 1].end)
                return readHourAfter(tokens, end) ?? end
            }
        }
        if let end = readRangeStart(number, tokens, start) { return end }
        if number.isInDigits, !first.hasFraction,
            let end = readDayBeforeMonth(number.value, tokens, start, number.end)
        {
            return end
        }
        // "one" is a pronoun more often than a number.
        if !number.isInDigits, number.value < 2, number.value.isWhole { return nil }
        // "2 Mathematical Models" at the head of a sentence is chapter 2 too.
        if start == 0, number.isInDigits, number.value < 4, number.value.isWhole,
            number.end < tokens.count, tokens[number.end].category == .word, tokens[number.end].isCapitalised
        {
            output.addOrdinal(number.value, from: from, to: to)
        }
        return addQuantity(
            number.value, tokens, from: start, to: number.end,
            isPlain: number.isInDigits && number.end == start + 1 && !first.hasFraction)
    }

    /// 45th, 1990s, '90s: what the letters right after the digits say.
    mutating func readAfterDigits(_ tokens: [TextToken], _ index: Int) -> Int? {
        let token = tokens[index]
        guard !token.hasFraction else { return nil }
        if isEnding(tokens, index + 1) {
            if let end = readDayBeforeMonth(token.value, tokens, index, index + 2) { return end }
            output.addOrdinal(token.value, from: token.start, to: tokens[index + 1].end)
            return index + 2
        }
        var next = index + 1
        if isSymbol(tokens, next, 0x27), touches(tokens, next) { next += 1 }
        let isPlural =
            touches(tokens, next) && tokens[next].category == .word
            && (tokens[next].key == Self.pluralS || tokens[next].key == Self.pluralEr)
        let isFrenchDecade = isFrench && index > 0 && tokens[index - 1].key == Self.annees
        if isPlural || isFrenchDecade, token.length == 4 || token.length == 2,
            let year = token.value.wholePart, year % 10 == 0
        {
            output.addDecade(year, from: token.start, to: token.end)
            return isPlural ? next + 1 : index + 1
        }
        return nil
    }

    static let pluralS = LetterFolding.key(of: "s").value
    static let pluralEr = LetterFolding.key(of: "er").value
    static let annees = LetterFolding.key(of: "années").value
    static let points = LetterFolding.key(of: "points").value

    /// [.] [of] Month after a day's number.
    mutating func readDayBeforeMonth(
        _ day: ExactNumber, _ tokens: [TextToken], _ start: Int, _ end: Int
    ) -> Int? {
        guard day.isWhole, let day = day.wholePart, day < 32 else { return nil }
        var next = end
        if isSymbol(tokens, next, Self.stop), !isEnglish { next += 1 }
        if case .of? = role(tokens, next) { next += 1 }
        guard next < tokens.count, tokens[next].category == .word, let month = role(tokens, next)?.monthBesideDay,
            tokens[next].isCapitalised || !(isEnglish || isGerman), CalendarDate.hasDay(day, inMonth: month)
        else { return nil }
        output.addDate(month: month, day: day, from: tokens[start].start, to: tokens[next].end)
        return next + 1
    }

    /// %, percent, per cent, percentage points.
    func percentEnd(_ tokens: [TextToken], _ index: Int) -> Int? {
        guard index < tokens.count else { return nil }
        if isSymbol(tokens, index, 0x25) { return index + 1 }
        let word = isSymbol(tokens, index, Self.hyphen) ? index + 1 : index
        switch role(tokens, word) {
        case .percent?:
            return word + 1 < tokens.count && tokens[word + 1].key == Self.points ? word + 2 : word + 1
        case .per?: return word + 1 < tokens.count && Self.cents[tokens[word + 1].key] != nil ? word + 2 : nil
        default: return nil
        }
    }

    /// ‰, per mille.
    private func perMilleEnd(_ tokens: [TextToken], _ index: Int) -> Int? {
        if isSymbol(tokens, index, 0x2030) { return index + 1 }
        guard case .per? = role(tokens, index), index + 1 < tokens.count,
            tokens[index + 1].key == Self.mille || tokens[index + 1].key == Self.mil
        else { return nil }
        return index + 2
    }

    /// per cent, per cento, por ciento
    private static let cents = endings(["cent", "cento", "ciento"])
    static let mille = LetterFolding.key(of: "mille").value
    static let mil = LetterFolding.key(of: "mil").value

    /// The end of "pm", "p.m.", "o'clock", "Uhr" after a number; nil if there is nothing of the kind.
    func hourEnd(_ tokens: [TextToken], _ index: Int) -> Int? {
        if case .hour? = role(tokens, index) { return index + 1 }
        guard isEnglish, index + 2 < tokens.count, tokens[index].category == .word, tokens[index].length == 1 else {
            return nil
        }
        if isSymbol(tokens, index + 1, 0x27), case .hour? = role(tokens, index + 2) { return index + 3 }
        let isHalfOfDay = tokens[index].key == Self.letterA || tokens[index].key == Self.letterP
        guard isHalfOfDay, isSymbol(tokens, index + 1, Self.stop), tokens[index + 2].key == Self.letterM else {
            return nil
        }
        return index + 3
    }

    static let letterA = LetterFolding.key(of: "a").value
    static let letterP = LetterFolding.key(of: "p").value
    static let letterM = LetterFolding.key(of: "m").value

    func clockHour(_ tokens: [TextToken], _ index: Int) -> (value: ExactNumber, end: Int)? {
        var next = index
        while next < min(index + 2, tokens.count) {
            if case .past? = role(tokens, next) { break }
            next += 1
        }
        next += 1
        guard next < tokens.count, let number = spelledNumber(tokens, next), number.value <= 12 else { return nil }
        return (number.value, hourEnd(tokens, number.end) ?? number.end)
    }
}
