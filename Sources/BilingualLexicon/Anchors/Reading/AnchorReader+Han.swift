import TextFacts

/// Numbers, dates and money in Chinese (and in what Japanese writes the same way).
extension AnchorReader {
    mutating func readHan(_ tokens: [TextToken], _ index: Int) -> Int {
        let token = tokens[index]
        // Most characters are none of the following, and leave here.
        if let digit = HanDigit(token.scalar) {
            switch digit {
            case .small(100...), .large(10_000):
                if let end = readHanPercentage(tokens, index) { return end }
            default: break
            }
            if let end = readRoundNumber(tokens, index) { return end }
            if let end = readHanNumber(tokens, index) { return end }
            return index + 1
        }
        if let end = readEraYear(tokens, index) { return end }
        switch token.key {
        case HanSign.di:
            if index + 1 < tokens.count, let number = HanNumeral(tokens, at: index + 1) {
                output.addOrdinal(number.value, from: token.start, to: tokens[number.end - 1].end)
                return number.end
            }
        case HanSign.head where key(tokens, index + 1) == HanSign.first:
            output.addOrdinal(1, from: token.start, to: tokens[index + 1].end)
            return index + 2
        case HanSign.head
        where [HanSign.next, 0x5C4A, 0x5C46, HanSign.piece, HanSign.pieceOld, 0x6279].contains(key(tokens, index + 1)):
            // 首次 首届 首个 首批
            output.addOrdinal(1, from: token.start, to: tokens[index + 1].end)
            return index + 2
        case HanSign.its where key(tokens, index + 1) == HanSign.next:
            output.addOrdinal(2, from: token.start, to: tokens[index + 1].end)
            return index + 2
        case HanSign.week, HanSign.weekOld:
            if let end = readWeekday(tokens, index, index + 1) { return end }
        case HanSign.star where key(tokens, index + 1) == HanSign.period:
            if let end = readWeekday(tokens, index, index + 2) { return end }
        case HanSign.rite, HanSign.riteOld:
            if key(tokens, index + 1) == HanSign.bow, let end = readWeekday(tokens, index, index + 2) { return end }
        case HanSign.people
        where key(tokens, index + 1) == HanSign.folk && [0x5E01, 0x5E63].contains(key(tokens, index + 2)):
            output.add(
                .currency, AnchorKey.of(.currency, TextKey("CNY").value), from: token.start, to: tokens[index + 2].end)
            return index + 3
        default: break
        }
        if let code = currency(tokens, index) {
            output.add(.currency, AnchorKey.of(.currency, code), from: token.start, to: tokens[index + 1].end)
            return index + 2
        }
        return places.match(han: tokens, at: index, into: &output) ?? index + 1
    }

    /// 超千亿, 上百万人, 千亿美元: units alone, where something says that they are a number. 千万 and 百万 are words too.
    private mutating func readRoundNumber(_ tokens: [TextToken], _ index: Int) -> Int? {
        guard let number = HanNumeral.roundNumber(tokens, at: index) else { return nil }
        let before = key(tokens, index - 1)
        // 数千亿, 几百万, 成千上万 say no number.
        guard !HanWords.vague.contains(before), HanDigit(UInt32(truncatingIfNeeded: before)) == nil else { return nil }
        let isMeasured =
            number.end < tokens.count
            && (HanWords.contains(HanWords.counted, tokens[number.end]) || key(tokens, number.end) == HanSign.yuan
                || currency(tokens, number.end) != nil)
        // 百万分之五 is a share.
        guard isMeasured || HanWords.limits.contains(before), key(tokens, number.end) != HanSign.part else {
            return nil
        }
        output.addNumber(number.value, from: tokens[index].start, to: tokens[number.end - 1].end)
        return addCurrency(tokens, number.end)
    }

    /// The currency that two characters name.
    private func currency(_ tokens: [TextToken], _ index: Int) -> UInt64? {
        guard index + 1 < tokens.count, tokens[index].category == .han, tokens[index + 1].category == .han else {
            return nil
        }
        var pair = TextKey()
        pair.append(tokens[index].key)
        pair.append(tokens[index + 1].key)
        return HanWords.currencies[pair.value]
    }

    /// 百分之三十, 百分之 7.9, 千分之五, 万分之三.
    private mutating func readHanPercentage(_ tokens: [TextToken], _ index: Int) -> Int? {
        guard key(tokens, index + 1) == HanSign.part, key(tokens, index + 2) == HanSign.of, index + 3 < tokens.count,
            let number = HanNumeral(tokens, at: index + 3)
        else { return nil }
        let places =
            switch key(tokens, index) {
            case HanSign.hundred: 0
            case HanSign.thousand: -1
            default: -2
            }
        output.addPercentage(
            number.value * ExactNumber(1, exponent: places), from: tokens[index].start, to: tokens[number.end - 1].end)
        return number.end
    }

    /// 周三, 星期日.
    private mutating func readWeekday(_ tokens: [TextToken], _ start: Int, _ index: Int) -> Int? {
        guard index < tokens.count else { return nil }
        let day: Int
        switch tokens[index].key {
        case HanSign.day, HanSign.sky: day = 7
        case HanSign.one: day = 1
        default:
            guard tokens[index].category == .han, case .digit(let digit)? = HanDigit(tokens[index].scalar), digit < 7
            else { return nil }
            day = digit
        }
        // 周一 but not 周一百 nor 一周三次, 每周两次.
        if index + 1 < tokens.count, tokens[index + 1].category == .han {
            if HanDigit(tokens[index + 1].scalar) != nil { return nil }
            if [HanSign.next, HanSign.year, HanSign.sky, HanSign.piece, HanSign.pieceOld].contains(
                tokens[index + 1].key)
            {
                return nil
            }
        }
        output.add(
            .weekday, AnchorKey.of(.weekday, UInt64(day)), from: tokens[start].start, to: tokens[index].end,
            value: ExactNumber(day))
        return index + 1
    }

    /// A number that begins with a numeral or with digits, and what the characters around it make of it: a year, a date, an
    /// hour, a share, a sum. Nil where it is a part of a word.
    mutating func readHanNumber(_ tokens: [TextToken], _ start: Int) -> Int? {
        if let plan = HanNumeral.fiveYearPlan(tokens, at: start) {
            output.addOrdinal(plan.value, from: tokens[start].start, to: tokens[plan.end - 1].end)
            return plan.end
        }
        guard let number = HanNumeral(tokens, at: start) else { return skipNumerals(tokens, start) }
        let from = tokens[start].start
        let to = tokens[number.end - 1].end
        let next = key(tokens, number.end)
        let isArabic = number.form == .arabic
        switch next {
        case HanSign.part where key(tokens, number.end + 1) == HanSign.of:
            // 三分之一
            guard number.end + 2 < tokens.count, let upper = HanNumeral(tokens, at: number.end + 2), number.value > 0
            else { break }
            let end = tokens[upper.end - 1].end
            switch number.value {
            case 100: output.addPercentage(upper.value, from: from, to: end)
            case 1000: output.addPercentage(upper.value * ExactNumber(1, exponent: -1), from: from, to: end)
            case 10_000: output.addPercentage(upper.value * ExactNumber(1, exponent: -2), from: from, to: end)
            default:
                guard let share = upper.value.divided(by: number.value) else { return nil }
                output.addNumber(share, from: from, to: end)
            }
            return upper.end
        case HanSign.year:
            if let end = readYear(number, tokens, start) { return end }
        case HanSign.month where number.value >= 1 && number.value <= 12 && !tokens[start].hasFraction:
            return readMonthAndDay(number, tokens, start)
        case 0x65F6, 0x6642, HanSign.point, HanSign.pointOld:
            // 1時間 is an hour's length.
            if key(tokens, number.end + 1) != HanSign.interval, let end = readHour(number, tokens, start) { return end }
        case HanSign.tenth
        where number.value < 10 && !isFormed(key(tokens, number.end + 1))
            && !(number.value == 1 && key(tokens, number.end + 1) == HanSign.not):
            // 三成, 三成五
            var value = number.value * 10
            var end = number.end + 1
            if end < tokens.count, tokens[end].category == .han, case .digit(let rest)? = HanDigit(tokens[end].scalar),
                end + 1 == tokens.count || tokens[end + 1].category == .symbol
            {
                value += ExactNumber(rest)
                end += 1
            }
            output.addPercentage(value, from: from, to: tokens[end - 1].end)
            return end
        case HanSign.tenthJapanese where isJapanese && number.value <= 10:
            // 七割, 1割8分
            var value = number.value * 10
            var end = number.end + 1
            if let part = HanNumeral(tokens, at: end), part.value < 10, key(tokens, part.end) == HanSign.part {
                value += part.value
                end = part.end + 1
            }
            output.addPercentage(value, from: from, to: tokens[end - 1].end)
            return end
        case HanSign.be where !isArabic && number.value <= 12 && number.form == .composite:
            // 一是……二是: first, second.
            if start == 0 || tokens[start - 1].category == .symbol {
                output.addOrdinal(number.value, from: from, to: to)
                return number.end + 1
            }
        default: break
        }
        if let end = percentageEnd(tokens, number.end) {
            output.addPercentage(number.value, from: from, to: tokens[end - 1].end)
            return end
        }
        if let end = readRangeStart(number, tokens, start) { return end }
        if let end = readBrokenMeasure(number, tokens, start) { return end }
        if isArabic {
            if isRoundOrdinal(tokens, start, number) {
                output.addOrdinal(number.value, from: from, to: to)
            } else {
                let end = addQuantity(
                    number.value, tokens, from: start, to: number.end, isPlain: !tokens[start].hasFraction)
                if end > number.end { return end }
            }
        } else if isDesignated(tokens, start), number.value < 100 {
            output.addOrdinal(number.value, from: from, to: to)
        } else if isCounted(number, tokens, start) {
            output.addNumber(number.value, from: from, to: to)
            if let alternative = number.alternative { output.addNumber(alternative, from: from, to: to) }
        }
        return addCurrency(tokens, number.end)
    }

    /// 元 after a number.
    private mutating func addCurrency(_ tokens: [TextToken], _ index: Int) -> Int {
        guard key(tokens, index) == HanSign.yuan else { return index }
        output.add(
            .currency, AnchorKey.of(.currency, TextKey("CNY").value), from: tokens[index].start, to: tokens[index].end)
        return index + 1
    }

    /// Past numerals that say no definite number.
    private func skipNumerals(_ tokens: [TextToken], _ start: Int) -> Int {
        var index = start + 1
        while index < tokens.count, tokens[index].category == .han, HanDigit(tokens[index].scalar) != nil { index += 1 }
        return index
    }

    /// 6米5, 三块五: a digit after the unit is a tenth of it.
    private mutating func readBrokenMeasure(_ number: HanNumeral, _ tokens: [TextToken], _ start: Int) -> Int? {
        guard [HanSign.metre, HanSign.lump, HanSign.lumpOld].contains(key(tokens, number.end)), number.value.isWhole,
            touches(tokens, number.end + 1), let tenths = HanNumeral(tokens, at: number.end + 1), tenths.length == 1,
            tenths.value > 0, tenths.value < 10, tenths.value.isWhole,
            tenths.end == tokens.count || tokens[tenths.end].category == .symbol
        else { return nil }
        let value = number.value + tenths.value * ExactNumber(1, exponent: -1)
        output.addNumber(value, from: tokens[start].start, to: tokens[tenths.end - 1].end)
        return tenths.end
    }

    /// Whether a numeral is a number and no part of a word: long ones are, short ones when they count something.
    private func isCounted(_ number: HanNumeral, _ tokens: [TextToken], _ start: Int) -> Bool {
        switch number.form {
        case .arabic: return true
        case .digitString: return number.length >= 3
        case .composite:
            // 一 is a number in 一百 only; 十分 and 万分 are adverbs.
            if number.value < 2, number.length == 1 || number.value == 0 { return false }
            if number.value > 10 { return true }
            guard number.end < tokens.count else { return false }
            if tokens[number.end].key == HanSign.part {
                return [HanSign.minuteClock, HanSign.minuteClockOld].contains(key(tokens, number.end + 1))
            }
            return HanWords.contains(HanWords.counted, tokens[number.end])
        }
    }

    /// 附件五, 表3.
    private func isDesignated(_ tokens: [TextToken], _ start: Int) -> Bool {
        start > 0 && HanWords.contains(HanWords.designators, tokens[start - 1])
    }

    private func isRoundOrdinal(_ tokens: [TextToken], _ start: Int, _ number: HanNumeral) -> Bool {
        number.value < 4 && !tokens[start].hasFraction && isDesignated(tokens, start)
    }

    /// What follows 成 in words: 三成为, 1.4 成分, 七成新.
    private func isFormed(_ scalar: UInt64) -> Bool {
        [0x4E3A, 0x7ACB, 0x5458, 0x679C, 0x529F, 0x7EE9, 0x672C, 0x5206, 0x4EFD, 0x54C1, 0x65B0].contains(scalar)
    }

    /// The end of %, 个百分点 or 百分点; nil if there is nothing of the kind.
    func percentageEnd(_ tokens: [TextToken], _ index: Int) -> Int? {
        if isSymbol(tokens, index, 0x25) { return index + 1 }
        let word = [HanSign.piece, HanSign.pieceOld].contains(key(tokens, index)) ? index + 1 : index
        guard key(tokens, word) == HanSign.hundred, key(tokens, word + 1) == HanSign.part,
            [HanSign.point, HanSign.pointOld].contains(key(tokens, word + 2))
        else { return nil }
        return word + 3
    }
}
