import TextFacts

/// Numbers, dates and money in Chinese (and in what Japanese writes the same way).
extension AnchorReader {
    // The characters that the rules ask for by name.
    private enum Han {
        static let di: UInt64 = 0x7B2C  // 第
        static let yuan: UInt64 = 0x5143  // 元
        static let year: UInt64 = 0x5E74  // 年
        static let month: UInt64 = 0x6708  // 月
        static let day: UInt64 = 0x65E5  // 日
        static let number: UInt64 = 0x53F7  // 号
        static let numberOld: UInt64 = 0x865F  // 號
        static let generation: UInt64 = 0x4EE3  // 代
        static let week: UInt64 = 0x5468  // 周
        static let weekOld: UInt64 = 0x9031  // 週
        static let star: UInt64 = 0x661F  // 星
        static let period: UInt64 = 0x671F  // 期
        static let rite: UInt64 = 0x793C  // 礼
        static let riteOld: UInt64 = 0x79AE  // 禮
        static let bow: UInt64 = 0x62DC  // 拜
        static let sky: UInt64 = 0x5929  // 天
        static let part: UInt64 = 0x5206  // 分
        static let of: UInt64 = 0x4E4B  // 之
        static let hundred: UInt64 = 0x767E  // 百
        static let thousand: UInt64 = 0x5343  // 千
        static let tenth: UInt64 = 0x6210  // 成
        static let piece: UInt64 = 0x4E2A  // 个
        static let pieceOld: UInt64 = 0x500B  // 個
        static let point: UInt64 = 0x70B9  // 点
        static let pointOld: UInt64 = 0x9EDE  // 點
        static let half: UInt64 = 0x534A  // 半
        static let one: UInt64 = 0x4E00  // 一
        static let be: UInt64 = 0x662F  // 是
        static let head: UInt64 = 0x9996  // 首
        static let first: UInt64 = 0x5148  // 先
        static let its: UInt64 = 0x5176  // 其
        static let next: UInt64 = 0x6B21  // 次
        static let quarter: UInt64 = 0x523B  // 刻
        static let folk: UInt64 = 0x6C11  // 民
        static let country: UInt64 = 0x56FD  // 国
        static let countryOld: UInt64 = 0x570B  // 國
        static let people: UInt64 = 0x4EBA  // 人
        static let minuteClock: UInt64 = 0x949F  // 钟
        static let minuteClockOld: UInt64 = 0x9418  // 鐘
    }

    mutating func readHan(_ tokens: [TextToken], _ index: Int) -> Int {
        let token = tokens[index]
        // Most characters are none of the following, and leave here.
        if let digit = HanDigit(token.scalar) {
            if case .small(let unit) = digit, unit >= 100, let end = readHanPercentage(tokens, index) { return end }
            if let end = readHanNumber(tokens, index) { return end }
            return index + 1
        }
        switch token.key {
        case Han.di:
            if index + 1 < tokens.count, let number = HanNumeral(tokens, at: index + 1) {
                output.addOrdinal(number.value, from: token.start, to: tokens[number.end - 1].end)
                return number.end
            }
        case Han.head where key(tokens, index + 1) == Han.first:
            output.addOrdinal(1, from: token.start, to: tokens[index + 1].end)
            return index + 2
        case Han.head
        where [Han.next, 0x5C4A, 0x5C46, Han.piece, Han.pieceOld, 0x6279].contains(key(tokens, index + 1)):
            // 首次 首届 首个 首批
            output.addOrdinal(1, from: token.start, to: tokens[index + 1].end)
            return index + 2
        case Han.its where key(tokens, index + 1) == Han.next:
            output.addOrdinal(2, from: token.start, to: tokens[index + 1].end)
            return index + 2
        case Han.week, Han.weekOld:
            if let end = readWeekday(tokens, index, index + 1) { return end }
        case Han.star where key(tokens, index + 1) == Han.period:
            if let end = readWeekday(tokens, index, index + 2) { return end }
        case Han.rite, Han.riteOld:
            if key(tokens, index + 1) == Han.bow, let end = readWeekday(tokens, index, index + 2) { return end }
        case Han.people where key(tokens, index + 1) == Han.folk && [0x5E01, 0x5E63].contains(key(tokens, index + 2)):
            output.add(
                .currency, AnchorKey.of(.currency, TextKey("CNY").value), from: token.start, to: tokens[index + 2].end)
            return index + 3
        default: break
        }
        if index + 1 < tokens.count, tokens[index + 1].category == .han {
            var pair = TextKey()
            pair.append(token.key)
            pair.append(tokens[index + 1].key)
            if let code = HanWords.currencies[pair.value] {
                output.add(.currency, AnchorKey.of(.currency, code), from: token.start, to: tokens[index + 1].end)
                return index + 2
            }
        }
        return places.match(han: tokens, at: index, into: &output) ?? index + 1
    }

    /// 百分之三十, 百分之 7.9, 千分之五.
    private mutating func readHanPercentage(_ tokens: [TextToken], _ index: Int) -> Int? {
        guard key(tokens, index + 1) == Han.part, key(tokens, index + 2) == Han.of, index + 3 < tokens.count,
            let number = HanNumeral(tokens, at: index + 3)
        else { return nil }
        let value = key(tokens, index) == Han.hundred ? number.value : number.value * ExactNumber(1, exponent: -1)
        output.add(
            .percentage, AnchorKey.percentage(value), from: tokens[index].start, to: tokens[number.end - 1].end,
            value: value)
        return number.end
    }

    /// 周三, 星期日.
    private mutating func readWeekday(_ tokens: [TextToken], _ start: Int, _ index: Int) -> Int? {
        guard index < tokens.count else { return nil }
        let day: Int
        switch tokens[index].key {
        case Han.day, Han.sky: day = 7
        case Han.one: day = 1
        default:
            guard tokens[index].category == .han, case .digit(let digit)? = HanDigit(tokens[index].scalar), digit < 7
            else { return nil }
            day = digit
        }
        // 周一 but not 周一百 nor 一周三次, 每周两次.
        if index + 1 < tokens.count, tokens[index + 1].category == .han {
            if HanDigit(tokens[index + 1].scalar) != nil { return nil }
            if [Han.next, Han.year, Han.sky, Han.piece, Han.pieceOld].contains(tokens[index + 1].key) { return nil }
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
        case Han.part where key(tokens, number.end + 1) == Han.of:
            // 三分之一
            guard number.end + 2 < tokens.count, let upper = HanNumeral(tokens, at: number.end + 2), number.value > 0
            else { break }
            let end = tokens[upper.end - 1].end
            switch number.value {
            case 100:
                output.add(.percentage, AnchorKey.percentage(upper.value), from: from, to: end, value: upper.value)
            case 1000:
                let value = upper.value * ExactNumber(1, exponent: -1)
                output.add(.percentage, AnchorKey.percentage(value), from: from, to: end, value: value)
            default:
                guard let share = upper.value.divided(by: number.value) else { return nil }
                output.addNumber(share, from: from, to: end)
            }
            return upper.end
        case Han.year:
            if let end = readYear(number, tokens, start) { return end }
        case Han.month where number.value >= 1 && number.value <= 12 && !tokens[start].hasFraction:
            return readMonthAndDay(number, tokens, start)
        case 0x65F6, 0x6642, Han.point, Han.pointOld:
            if let end = readHour(number, tokens, start) { return end }
        case Han.tenth where number.value < 10 && !isFormed(key(tokens, number.end + 1)):
            output.add(
                .percentage, AnchorKey.percentage(number.value * 10), from: from, to: tokens[number.end].end,
                value: number.value * 10)
            return number.end + 1
        case Han.be where !isArabic && number.value <= 12 && number.form == .composite:
            // 一是……二是: first, second.
            if start == 0 || tokens[start - 1].category == .symbol {
                output.addOrdinal(number.value, from: from, to: to)
                return number.end + 1
            }
        default: break
        }
        if isSymbol(tokens, number.end, 0x25) {
            output.add(
                .percentage, AnchorKey.percentage(number.value), from: from, to: tokens[number.end].end,
                value: number.value)
            return number.end + 1
        }
        if let end = percentagePoints(tokens, number.end) {
            output.add(
                .percentage, AnchorKey.percentage(number.value), from: from, to: tokens[end - 1].end,
                value: number.value)
            return end
        }
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
        guard key(tokens, index) == Han.yuan else { return index }
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
            if tokens[number.end].key == Han.part {
                return [Han.minuteClock, Han.minuteClockOld].contains(key(tokens, number.end + 1))
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

    /// What follows 成 in words: 三成为, 1.4 成分.
    private func isFormed(_ scalar: UInt64) -> Bool {
        [0x4E3A, 0x7ACB, 0x5458, 0x679C, 0x529F, 0x7EE9, 0x672C, 0x5206, 0x4EFD, 0x54C1].contains(scalar)
    }

    /// 个百分点, 百分点.
    private func percentagePoints(_ tokens: [TextToken], _ index: Int) -> Int? {
        let word = [Han.piece, Han.pieceOld].contains(key(tokens, index)) ? index + 1 : index
        guard key(tokens, word) == Han.hundred, key(tokens, word + 1) == Han.part,
            [Han.point, Han.pointOld].contains(key(tokens, word + 2))
        else { return nil }
        return word + 3
    }

    /// 2020年, 二〇二〇年, 九五年, 民国七十六年, 90年代.
    private mutating func readYear(_ number: HanNumeral, _ tokens: [TextToken], _ start: Int) -> Int? {
        let from = tokens[start].start
        let to = tokens[number.end].end
        if key(tokens, number.end + 1) == Han.generation {
            guard number.value.isWhole, let year = number.value.wholePart, (10..<2200).contains(year), year % 10 == 0
            else { return nil }
            let tens = year % 100
            output.add(
                .decade, AnchorKey.of(.decade, UInt64(tens)), from: from, to: tokens[number.end + 1].end,
                value: ExactNumber(tens))
            return number.end + 2
        }
        if start > 1, [Han.country, Han.countryOld].contains(tokens[start - 1].key), tokens[start - 2].key == Han.folk,
            let year = RepublicYear.gregorian(number.value.wholePart ?? 0)
        {
            output.addNumber(ExactNumber(year), from: from, to: to, kind: .year)
            return number.end + 1
        }
        let isLong = number.value >= 1000 && number.value < 2200
        if number.form != .composite, isLong, number.form == .digitString || tokens[start].length == 4 {
            output.addNumber(number.value, from: from, to: to, kind: .year)
            return number.end + 1
        }
        if number.form == .digitString, number.length == 2 {
            // 九五年: of the last century.
            output.addNumber(number.value + 1900, from: from, to: to, kind: .year)
            return number.end + 1
        }
        return nil
    }

    /// 11月12日, 十一月, 6月24日至30日.
    private mutating func readMonthAndDay(_ number: HanNumeral, _ tokens: [TextToken], _ start: Int) -> Int {
        let from = tokens[start].start
        let afterMonth = number.end + 1
        let month = number.value.wholePart ?? 0
        if afterMonth < tokens.count, let numeral = HanNumeral(tokens, at: afterMonth),
            let day = numeral.value.wholePart,
            numeral.value.isWhole, CalendarDate.hasDay(day, inMonth: month),
            [Han.day, Han.number, Han.numberOld].contains(key(tokens, numeral.end))
        {
            output.addDate(month: month, day: day, from: from, to: tokens[numeral.end].end)
            return numeral.end + 1
        }
        output.addMonth(month, from: from, to: tokens[number.end].end)
        return afterMonth
    }

    /// 九点半, 二时三十分, 9时30分, 下午两点钟.
    private mutating func readHour(_ number: HanNumeral, _ tokens: [TextToken], _ start: Int) -> Int? {
        guard number.value <= 24, !tokens[start].hasFraction else { return nil }
        let from = tokens[start].start
        let after = number.end + 1
        let isPoint = key(tokens, number.end) == Han.point || key(tokens, number.end) == Han.pointOld
        if after < tokens.count {
            if tokens[after].key == Han.half {
                output.addTime(hours: number.value, minutes: 30, from: from, to: tokens[after].end)
                return after + 1
            }
            if let minutes = HanNumeral(tokens, at: after), minutes.value < 60, !tokens[after].hasFraction,
                !isPoint || [Han.part, Han.quarter].contains(key(tokens, minutes.end))
            {
                let isQuarter = key(tokens, minutes.end) == Han.quarter
                output.addTime(
                    hours: number.value, minutes: isQuarter ? minutes.value * 15 : minutes.value, from: from,
                    to: tokens[minutes.end - 1].end)
                return key(tokens, minutes.end) == Han.part || isQuarter ? minutes.end + 1 : minutes.end
            }
            if [Han.minuteClock, Han.minuteClockOld].contains(tokens[after].key) {
                output.addTime(hours: number.value, minutes: 0, from: from, to: tokens[after].end)
                return after + 1
            }
        }
        // 三点 may be three points (三点建议): an hour needs 时, or 午 or 晚 before it.
        let noon: [UInt64] = [0x5348, 0x665A, 0x6668, 0x591C, 0x65E9]  // 午 晚 晨 夜 早
        let before = key(tokens, start - 1) == 0x4E0A ? key(tokens, start - 2) : key(tokens, start - 1)
        guard !isPoint || noon.contains(before) else { return nil }
        output.addTime(hours: number.value, minutes: 0, from: from, to: tokens[number.end].end)
        return after
    }
}
