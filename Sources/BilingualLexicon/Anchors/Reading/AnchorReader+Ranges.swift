import TextFacts

/// Ranges and lists whose members share a month, an hour's half of the day, a per cent sign or a word of scale:
/// 5-12 May, May 11, 12 and 14, from 9 to 11 a.m., 5 to 7 percent, two or three million.
extension AnchorReader {
    private enum Joint { case dash, word, comma }

    /// What joins two members, and the token after it.
    private func joint(_ tokens: [TextToken], _ index: Int) -> (kind: Joint, end: Int)? {
        guard index + 1 < tokens.count else { return nil }
        switch tokens[index].category {
        case .symbol:
            switch tokens[index].key {
            case Self.hyphen, 0x7E, 0x2F: return (.dash, index + 1)
            case 0x26: return (.word, index + 1)
            case Self.comma:
                // "5, 6, and 7"
                if let next = joint(tokens, index + 1), next.kind == .word { return next }
                return (.comma, index + 1)
            default: return nil
            }
        case .word:
            if case .and? = role(tokens, index) { return (.word, index + 1) }
            return Self.jointWords.contains(tokens[index].key) ? (.word, index + 1) : nil
        default: return nil
        }
    }

    private static let jointWords = endings(["to", "or", "through", "thru", "until", "till", "bis", "oder", "au", "ou"])

    /// 5-12 May, from 5 to 12 May, 5 and 6 May, 11, 12 and 14 June: two days at least. Returns the token after the month.
    mutating func readDaysBeforeMonth(_ tokens: [TextToken], _ start: Int) -> Int? {
        guard let first = day(tokens, start) else { return nil }
        var days = [(day: first, token: start)]
        var index = skipEnding(tokens, start + 1)
        while let next = joint(tokens, index), let day = day(tokens, next.end) {
            days.append((day, next.end))
            index = skipEnding(tokens, next.end + 1)
            if days.count > 31 { return nil }
        }
        guard days.count > 1 else { return nil }
        if isSymbol(tokens, index, Self.stop), !isEnglish { index += 1 }
        if case .of? = role(tokens, index) { index += 1 }
        guard index < tokens.count, let month = role(tokens, index)?.monthBesideDay,
            tokens[index].isCapitalised || !(isEnglish || isGerman),
            days.allSatisfy({ CalendarDate.hasDay($0.day, inMonth: month) })
        else { return nil }
        for (day, token) in days {
            let isLast = token == days.last?.token
            output.addDate(
                month: month, day: day, from: tokens[token].start, to: tokens[isLast ? index : token].end)
        }
        return index + 1
    }

    /// Further days after "May 5": -12, to 12, and 6; what follows must not be counted by the number ("and 6 people").
    mutating func readDaysAfterMonth(_ month: Int, first: Int, _ tokens: [TextToken], _ start: Int) -> Int {
        var days: [(day: Int, token: Int)] = []
        var last = first
        var index = start
        var hasOnlyCommas = true
        while let next = joint(tokens, index), let day = day(tokens, next.end), day > last,
            CalendarDate.hasDay(day, inMonth: month)
        {
            days.append((day, next.end))
            last = day
            if next.kind != .comma { hasOnlyCommas = false }
            index = skipEnding(tokens, next.end + 1)
        }
        guard !days.isEmpty, !hasOnlyCommas, endsDate(tokens, index) else { return start }
        for (day, token) in days {
            output.addDate(month: month, day: day, from: tokens[token].start, to: tokens[token].end)
        }
        return index
    }

    /// Whether no counted thing, no sign of per cent, no clock and no fraction follows.
    private func endsDate(_ tokens: [TextToken], _ index: Int) -> Bool {
        guard index < tokens.count else { return true }
        switch tokens[index].category {
        case .symbol: return ![0x25, 0x3A, 0x2030, Self.hyphen, 0x2F].contains(tokens[index].key)
        case .word: return Self.wordsAfterDates.contains(tokens[index].key)
        case .number: return isYear(tokens[index])
        case .han: return true
        }
    }

    private static let wordsAfterDates = endings([
        "in", "at", "for", "to", "as", "with", "by", "from", "when", "and", "or", "this", "last", "next", "on", "after",
        "before", "the", "was", "were", "is", "are", "will", "respectively", "und", "im", "in", "et", "a", "au",
    ])

    /// The first of two numbers that share what follows the second: 9 to 11 a.m., 5-7 percent, between 5 and 6 million,
    /// three or four hundred. Returns the token after the first.
    mutating func readRangeStart(_ number: SpelledNumber, _ tokens: [TextToken], _ start: Int) -> Int? {
        guard number.value < 1000, let joint = joint(tokens, number.end), joint.kind != .comma,
            tokens[joint.end].category == .number || tokens[joint.end].category == .word,
            let second = spelledNumber(tokens, joint.end), !second.isOrdinal, number.value < second.value
        else { return nil }
        let from = tokens[start].start
        let to = tokens[number.end - 1].end
        if percentEnd(tokens, second.end) != nil {
            output.addPercentage(number.value, from: from, to: to)
            return number.end
        }
        if number.value <= 12, second.value <= 24, number.value.isWhole, hourEnd(tokens, second.end) != nil {
            output.addTime(hours: number.value, minutes: 0, from: from, to: to)
            return number.end
        }
        // "5 and 6 million" may be five of something; "5 to 6 million" is not.
        let isAnd = if case .and? = role(tokens, number.end) { true } else { false }
        guard !isAnd || start > 0 && tokens[start - 1].key == Self.between else { return nil }
        let leading: ExactNumber? =
            if tokens[joint.end].category == .number {
                tokens[joint.end].value
            } else if case .unit(let value)? = role(tokens, joint.end) {
                ExactNumber(value)
            } else {
                nil
            }
        guard let leading, leading < second.value, number.value < leading,
            let factor = second.value.divided(by: leading), factor.isWhole, factor >= 100
        else { return nil }
        output.addNumber(number.value * factor, from: from, to: to)
        if number.isInDigits { output.addNumber(number.value, from: from, to: to) }
        return number.end
    }

    private static let between = LetterFolding.key(of: "between").value

    /// The second of two hours where the first has the half of the day: "9 a.m. to 11".
    mutating func readHourAfter(_ tokens: [TextToken], _ start: Int) -> Int? {
        // The stop of "a.m."
        let start = isSymbol(tokens, start, Self.stop) ? start + 1 : start
        guard let joint = joint(tokens, start), joint.kind != .comma, joint.end < tokens.count,
            tokens[joint.end].category == .number, tokens[joint.end].length <= 2, !tokens[joint.end].hasFraction,
            tokens[joint.end].value <= 12, tokens[joint.end].value > 0, endsDate(tokens, joint.end + 1),
            hourEnd(tokens, joint.end + 1) == nil
        else { return nil }
        let hour = tokens[joint.end]
        output.addTime(hours: hour.value, minutes: 0, from: hour.start, to: hour.end)
        return joint.end + 1
    }
}
