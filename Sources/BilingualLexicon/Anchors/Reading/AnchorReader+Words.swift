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
            output.addOrdinal(roman, from: token.start, to: token.end)
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
            output.addNumber(0.5, from: token.start, to: token.end)
            return index + 1
        case .month(let month, let needsCapital): return readMonth(month, needsCapital, tokens, index)
        case .weekday(let day):
            guard token.isCapitalised || isFrench else { return nil }
            output.add(
                .weekday, AnchorKey.of(.weekday, UInt64(day)), from: token.start, to: token.end, value: Double(day))
            return index + 1
        case .decade(let tens):
            output.add(
                .decade, AnchorKey.of(.decade, UInt64(tens)), from: token.start, to: token.end, value: Double(tens))
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
        if token.category == .number, !token.hasFraction, token.value < 4, token.value.rounded() == token.value,
            !isSymbol(tokens, next + 1, 0x25)
        {
            output.addOrdinal(token.value, from: token.start, to: token.end)
            return next + 1
        }
        if token.category == .word, token.isAllCapitals, let roman = RomanNumeral.small[token.key] {
            output.addOrdinal(roman, from: token.start, to: token.end)
            return next + 1
        }
        if case .unit(let value)? = role(tokens, next), value > 0 {
            output.addOrdinal(value, from: token.start, to: token.end)
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

    // MARK: Dates

    private mutating func readMonth(
        _ month: Int, _ needsCapital: Bool, _ tokens: [TextToken], _ index: Int
    ) -> Int? {
        let token = tokens[index]
        let hasCapitals = isEnglish || isGerman
        if hasCapitals, !token.isCapitalised { return nil }
        var next = index + 1
        if isSymbol(tokens, next, Self.stop), token.length <= 4 { next += 1 }
        if next < tokens.count, isDay(tokens[next]) {
            let end = skipEnding(tokens, next + 1)
            // "in July 25 people" is rarer than "July 25".
            output.addDate(month: Double(month), day: tokens[next].value, from: token.start, to: tokens[end - 1].end)
            return end
        }
        if next < tokens.count, case .ordinal(let day)? = role(tokens, next), isEnglish, day < 32 {
            output.addDate(month: Double(month), day: day, from: token.start, to: tokens[next].end)
            return next + 1
        }
        // May and March (also Sun, Mar ...) alone at the head of a sentence are words like others.
        if needsCapital, index == 0 || token.length <= 4 && !(next < tokens.count && isYear(tokens[next])) {
            let followsPreposition =
                index > 0 && tokens[index - 1].category == .word && !tokens[index - 1].isCapitalised
            if !followsPreposition { return nil }
        }
        output.addMonth(Double(month), from: token.start, to: token.end)
        return index + 1
    }

    private func isDay(_ token: TextToken) -> Bool {
        token.category == .number && token.length <= 2 && !token.hasFraction && token.value >= 1 && token.value <= 31
    }

    private func isYear(_ token: TextToken) -> Bool {
        token.category == .number && token.length == 4 && !token.hasFraction && token.value >= 1000
            && token.value < 2200
    }

    /// Past st, nd, rd, th of a number in digits, or the er, re, e of French.
    private func skipEnding(_ tokens: [TextToken], _ index: Int) -> Int {
        isEnding(tokens, index) ? index + 1 : index
    }

    private func isEnding(_ tokens: [TextToken], _ index: Int) -> Bool {
        guard touches(tokens, index), tokens[index].category == .word else { return false }
        return (isFrench ? Self.frenchEndings : Self.englishEndings).contains(tokens[index].key)
    }

    private static let englishEndings = endings(["st", "nd", "rd", "th"])
    private static let frenchEndings = endings(["er", "re", "e", "eme", "ème", "ere"])

    private static func endings(_ words: [String]) -> KeyTable<Bool> {
        var table = KeyTable<Bool>()
        for word in words { table.insert(LetterFolding.key(of: word).value, true) }
        return table
    }

    // MARK: Numbers

    /// A number that begins here in digits or words, with what follows it: twenty-one, a hundred and five, 3.5 million,
    /// 45th, two-thirds, 7.9 per cent, 12 November, 1990s. Nil for what is none: "one" and "a" by themselves.
    mutating func readWrittenNumber(_ tokens: [TextToken], _ start: Int) -> Int? {
        let first = tokens[start]
        if first.category == .number {
            if let end = readAfterDigits(tokens, start) { return end }
        }
        guard let number = spelledNumber(tokens, start) else { return nil }
        let from = first.start
        let to = tokens[number.end - 1].end
        if number.isOrdinal {
            // "the third of May", "12th November"
            if number.value < 32, let end = readDayBeforeMonth(number.value, tokens, start, number.end) { return end }
            output.addOrdinal(number.value, from: from, to: to)
            return number.end
        }
        if let end = percentEnd(tokens, number.end) {
            output.add(
                .percentage, AnchorKey.percentage(number.value), from: from, to: tokens[end - 1].end,
                value: number.value)
            return end
        }
        if number.value <= 24, let hourEnd = hourEnd(tokens, number.end) {
            var end = hourEnd
            let hours = number.value.rounded(.down)
            var minutes = first.hasFraction ? ((number.value - hours) * 100).rounded() : 0
            if isFrench, end < tokens.count, tokens[end].category == .number, tokens[end].value < 60 {
                minutes = tokens[end].value
                end += 1
            }
            if minutes < 60 {
                output.addTime(hours: hours, minutes: minutes, from: from, to: tokens[end - 1].end)
                return end
            }
        }
        if number.isInDigits, number.value >= 1, number.value < 32, !first.hasFraction,
            let end = readDayBeforeMonth(number.value, tokens, start, number.end)
        {
            return end
        }
        // "one" is a pronoun more often than a number.
        if !number.isInDigits, number.value < 2, number.value.rounded() == number.value { return nil }
        // "2 Mathematical Models" at the head of a sentence is chapter 2 too.
        if start == 0, number.isInDigits, number.value < 4, number.value.rounded() == number.value,
            number.end < tokens.count, tokens[number.end].category == .word, tokens[number.end].isCapitalised
        {
            output.addOrdinal(number.value, from: from, to: to)
        }
        return addQuantity(
            number.value, tokens, from: start, to: number.end,
            isPlain: number.isInDigits && number.end == start + 1 && !first.hasFraction)
    }

    /// 45th, 1990s, '90s: what the letters right after the digits say.
    private mutating func readAfterDigits(_ tokens: [TextToken], _ index: Int) -> Int? {
        let token = tokens[index]
        guard !token.hasFraction else { return nil }
        if isEnding(tokens, index + 1) {
            if token.value < 32, let end = readDayBeforeMonth(token.value, tokens, index, index + 2) { return end }
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
            token.value.truncatingRemainder(dividingBy: 10) == 0
        {
            let tens = token.value.truncatingRemainder(dividingBy: 100)
            output.add(
                .decade, AnchorKey.of(.decade, UInt64(tens)), from: token.start, to: token.end, value: tens)
            return isPlural ? next + 1 : index + 1
        }
        return nil
    }

    private static let pluralS = LetterFolding.key(of: "s").value
    private static let pluralEr = LetterFolding.key(of: "er").value
    private static let annees = LetterFolding.key(of: "années").value
    private static let cent = LetterFolding.key(of: "cent").value
    private static let points = LetterFolding.key(of: "points").value

    /// [.] [of] Month after a day's number.
    private mutating func readDayBeforeMonth(
        _ day: Double, _ tokens: [TextToken], _ start: Int, _ end: Int
    ) -> Int? {
        var next = end
        if isSymbol(tokens, next, Self.stop), !isEnglish { next += 1 }
        if case .of? = role(tokens, next) { next += 1 }
        guard next < tokens.count, tokens[next].category == .word, case .month(let month, _)? = role(tokens, next),
            tokens[next].isCapitalised || !(isEnglish || isGerman)
        else { return nil }
        // "from 24 to 30 June": the first day belongs to the month too, but is left to its number.
        output.addDate(month: Double(month), day: day, from: tokens[start].start, to: tokens[next].end)
        return next + 1
    }

    /// %, percent, per cent, percentage points.
    private func percentEnd(_ tokens: [TextToken], _ index: Int) -> Int? {
        guard index < tokens.count else { return nil }
        if isSymbol(tokens, index, 0x25) { return index + 1 }
        let word = isSymbol(tokens, index, Self.hyphen) ? index + 1 : index
        switch role(tokens, word) {
        case .percent?:
            return word + 1 < tokens.count && tokens[word + 1].key == Self.points ? word + 2 : word + 1
        case .per?: return word + 1 < tokens.count && tokens[word + 1].key == Self.cent ? word + 2 : nil
        default: return nil
        }
    }

    /// The end of "pm", "p.m.", "o'clock", "Uhr" after a number; nil if there is nothing of the kind.
    private func hourEnd(_ tokens: [TextToken], _ index: Int) -> Int? {
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

    private static let letterA = LetterFolding.key(of: "a").value
    private static let letterP = LetterFolding.key(of: "p").value
    private static let letterM = LetterFolding.key(of: "m").value

    private func clockHour(_ tokens: [TextToken], _ index: Int) -> (value: Double, end: Int)? {
        var next = index
        while next < min(index + 2, tokens.count) {
            if case .past? = role(tokens, next) { break }
            next += 1
        }
        next += 1
        guard next < tokens.count, let number = spelledNumber(tokens, next), number.value <= 12 else { return nil }
        return (number.value, hourEnd(tokens, number.end) ?? number.end)
    }

    struct SpelledNumber {
        var value: Double
        var end: Int
        var isOrdinal = false
        var isInDigits = false
    }

    /// The longest number from here: digits with words of scale, or words.
    func spelledNumber(_ tokens: [TextToken], _ start: Int) -> SpelledNumber? {
        var total = 0.0
        var section = 0.0
        /// The smallest step that the last word left open: after "twenty" only units, after "hundred" only below 100.
        var room = Double.infinity
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
            case .fraction(let part)?: return SpelledNumber(value: 1 / part, end: start + 2)
            case .half?: return SpelledNumber(value: 0.5, end: start + 2)
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
                if words == 0 || value < room || isFrench && value < 20 && room == 10 {
                    if room == 0 { return finish(index) }
                    section += value
                    // dix-neuf
                    room = isFrench && value == 10 ? 9.5 : 0
                } else {
                    return finish(index)
                }
            case .tens(let value):
                if isFrench, value == 20, section == 4 {
                    section = 80
                    room = 10
                    break
                }
                guard words == 0 || value < room else { return finish(index) }
                section += value
                room = 10
            case .hundred:
                guard words > 0 || section > 0 || isFrench, section < 100, !joined || words > 0 else {
                    return finish(index)
                }
                section = max(section, 1) * 100
                room = 100
            case .scale(let scale):
                guard words > 0 || section > 0 else { return finish(index) }
                total += max(section, total == 0 ? 1 : section) * scale
                section = 0
                room = scale
                isInDigits = isInDigits && words <= 1
            case .ordinal(let value):
                if words == 0 { return SpelledNumber(value: value, end: next + 1, isOrdinal: true) }
                if room > value, !isInDigits {
                    return SpelledNumber(value: total + section + value, end: next + 1, isOrdinal: true)
                }
                // one third, three fifths
                if total == 0, section < value, section >= 1, section <= 9, value >= 3, value <= 10, !isInDigits {
                    return SpelledNumber(value: section / value, end: next + 1)
                }
                return finish(index)
            case .fraction(let part):
                guard words > 0, total == 0, section >= 1, section <= 9 else { return finish(index) }
                return SpelledNumber(value: section / part, end: next + 1)
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
