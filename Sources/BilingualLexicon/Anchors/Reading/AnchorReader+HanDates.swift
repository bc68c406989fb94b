import BitextModel
import TextFacts

/// Years, days and hours in Chinese (and in what Japanese writes the same way).
extension AnchorReader {
    /// 2020年, 二〇二〇年, 九五年, 民国七十六年, 90年代.
    mutating func readYear(_ number: HanNumeral, _ tokens: [TextToken], _ start: Int) -> Int? {
        let from = tokens[start].start
        let to = tokens[number.end].end
        if key(tokens, number.end + 1) == HanSign.generation {
            guard number.value.isWhole, var year = number.value.wholePart, (10..<2200).contains(year), year % 10 == 0
            else { return nil }
            if year < 100, let century = century(tokens, before: start) { year += (century - 1) * 100 }
            output.addDecade(year, from: from, to: tokens[number.end + 1].end)
            return number.end + 2
        }
        if let end = readPlainRepublicYear(number, tokens, start) { return end }
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

    /// 民國元年, 民國七十六年, 令和3年, 昭和六十一年.
    mutating func readEraYear(_ tokens: [TextToken], _ index: Int) -> Int? {
        guard let (era, start) = CalendarEra.named(tokens, at: index), start < tokens.count else { return nil }
        let number = HanNumeral(tokens, at: start)
        let end = key(tokens, start) == HanSign.yuan ? start + 1 : number?.end ?? start
        let count = key(tokens, start) == HanSign.yuan ? 1 : number?.value.wholePart ?? 0
        guard key(tokens, end) == HanSign.year, let year = era.gregorian(count) else { return nil }
        output.addNumber(ExactNumber(year), from: tokens[index].start, to: tokens[end].end, kind: .year)
        return end + 1
    }

    /// 101年5月25日, 111年度: years of the Republic without its name, as Taiwan writes them.
    private mutating func readPlainRepublicYear(_ number: HanNumeral, _ tokens: [TextToken], _ start: Int) -> Int? {
        guard writesRepublicYears, number.form != .digitString || number.length == 3, number.value.isWhole,
            let count = number.value.wholePart, (60..<150).contains(count),
            let year = CalendarEra.republic.gregorian(count)
        else { return nil }
        let next = number.end + 1
        let hasMonth =
            next < tokens.count && HanNumeral(tokens, at: next).map { key(tokens, $0.end) == HanSign.month } ?? false
        let (from, to) = (tokens[start].start, tokens[number.end].end)
        output.addNumber(ExactNumber(year), from: from, to: to, kind: .year)
        // Without a month it may be a span of years.
        if !hasMonth, key(tokens, next) != HanSign.degree { output.addNumber(number.value, from: from, to: to) }
        return next
    }

    /// The century of 19世纪 that ends right before a token.
    private func century(_ tokens: [TextToken], before end: Int) -> Int? {
        guard [HanSign.epoch, HanSign.epochOld].contains(key(tokens, end - 1)), key(tokens, end - 2) == HanSign.century
        else { return nil }
        for start in max(0, end - 5)..<end - 2 {
            if let number = HanNumeral(tokens, at: start), number.end == end - 2, number.value.isWhole {
                return number.value.wholePart.flatMap { (1...22).contains($0) ? $0 : nil }
            }
        }
        return nil
    }

    /// 11月12日, 十一月, 6月24日至30日, 6月11日、12日和14日, 5月5—12日.
    mutating func readMonthAndDay(_ number: HanNumeral, _ tokens: [TextToken], _ start: Int) -> Int {
        let from = tokens[start].start
        let afterMonth = number.end + 1
        let month = number.value.wholePart ?? 0
        if afterMonth < tokens.count, let numeral = HanNumeral(tokens, at: afterMonth),
            let day = numeral.value.wholePart,
            numeral.value.isWhole, CalendarDate.hasDay(day, inMonth: month)
        {
            if isDaySign(tokens, numeral.end) {
                output.addDate(month: month, day: day, from: from, to: tokens[numeral.end].end)
                return readMoreDays(month, tokens, numeral.end + 1)
            }
            if let end = rangeEnd(tokens, numeral.end), let last = dayOf(month, tokens, end) {
                output.addDate(month: month, day: day, from: from, to: tokens[numeral.end - 1].end)
                output.addDate(month: month, day: last.day, from: tokens[end].start, to: tokens[last.end].end)
                return readMoreDays(month, tokens, last.end + 1)
            }
        }
        output.addMonth(month, from: from, to: tokens[number.end].end)
        return afterMonth
    }

    /// 日 号 號.
    private func isDaySign(_ tokens: [TextToken], _ index: Int) -> Bool {
        [HanSign.day, HanSign.number, HanSign.numberOld].contains(key(tokens, index))
    }

    /// A day of a month with the index of its 日.
    private func dayOf(_ month: Int, _ tokens: [TextToken], _ index: Int) -> (day: Int, end: Int)? {
        guard index < tokens.count, let numeral = HanNumeral(tokens, at: index), numeral.value.isWhole,
            let day = numeral.value.wholePart, CalendarDate.hasDay(day, inMonth: month), isDaySign(tokens, numeral.end)
        else { return nil }
        return (day, numeral.end)
    }

    /// Further days of the same month: 至12日, 、12日和14日.
    private mutating func readMoreDays(_ month: Int, _ tokens: [TextToken], _ start: Int) -> Int {
        var index = start
        while let next = rangeEnd(tokens, index), let more = dayOf(month, tokens, next) {
            output.addDate(month: month, day: more.day, from: tokens[next].start, to: tokens[more.end].end)
            index = more.end + 1
        }
        return index
    }

    /// The token after what stands between the ends of a range or the members of a list: - ~ 、 至 到 和 及 与 或.
    func rangeEnd(_ tokens: [TextToken], _ index: Int) -> Int? {
        guard index < tokens.count else { return nil }
        let isSign =
            switch tokens[index].category {
            case .symbol: [Self.hyphen, 0x7E, 0x3001].contains(tokens[index].key)
            case .han: HanWords.contains(HanWords.joiners, tokens[index])
            default: false
            }
        guard isSign else { return nil }
        // A dash may be two signs.
        let next = isSymbol(tokens, index + 1, Self.hyphen) ? index + 2 : index + 1
        return next < tokens.count ? next : nil
    }

    /// The first of two numbers that share what follows the second: 1-3月, 9至11时, 5到7%, 3至5万.
    mutating func readRangeStart(_ number: HanNumeral, _ tokens: [TextToken], _ start: Int) -> Int? {
        guard let next = rangeEnd(tokens, number.end), let second = HanNumeral(tokens, at: next),
            number.value < second.value
        else { return nil }
        let from = tokens[start].start
        let to = tokens[number.end - 1].end
        let sign = key(tokens, second.end)
        if let month = number.value.wholePart, number.value.isWhole, sign == HanSign.month, (1...12).contains(month),
            second.value <= 12
        {
            output.addMonth(month, from: from, to: to)
        } else if [HanSign.hour, HanSign.hourOld].contains(sign), second.value <= 24, !tokens[start].hasFraction {
            output.addTime(hours: number.value, minutes: 0, from: from, to: to)
        } else if percentageEnd(tokens, second.end) != nil || sign == HanSign.tenth {
            output.addPercentage(sign == HanSign.tenth ? number.value * 10 : number.value, from: from, to: to)
        } else if number.length == 1, second.length == 2, tokens[next + 1].category == .han,
            case .large(let unit)? = HanDigit(tokens[next + 1].scalar), number.value * unit < second.value
        {
            output.addNumber(number.value * unit, from: from, to: to)
            output.addNumber(number.value, from: from, to: to)
        } else {
            return nil
        }
        return number.end
    }

    /// 九点半, 二时三十分, 9时30分, 下午两点钟.
    mutating func readHour(_ number: HanNumeral, _ tokens: [TextToken], _ start: Int) -> Int? {
        guard number.value <= 24, !tokens[start].hasFraction else { return nil }
        let from = tokens[start].start
        let after = number.end + 1
        let isPoint = key(tokens, number.end) == HanSign.point || key(tokens, number.end) == HanSign.pointOld
        if after < tokens.count {
            if tokens[after].key == HanSign.half {
                output.addTime(hours: number.value, minutes: 30, from: from, to: tokens[after].end)
                return after + 1
            }
            if let minutes = HanNumeral(tokens, at: after), minutes.value < 60, !tokens[after].hasFraction,
                !isPoint || [HanSign.part, HanSign.quarter].contains(key(tokens, minutes.end))
            {
                let isQuarter = key(tokens, minutes.end) == HanSign.quarter
                output.addTime(
                    hours: number.value, minutes: isQuarter ? minutes.value * 15 : minutes.value, from: from,
                    to: tokens[minutes.end - 1].end)
                return key(tokens, minutes.end) == HanSign.part || isQuarter ? minutes.end + 1 : minutes.end
            }
            if [HanSign.minuteClock, HanSign.minuteClockOld].contains(tokens[after].key) {
                output.addTime(hours: number.value, minutes: 0, from: from, to: tokens[after].end)
                return after + 1
            }
        }
        // 三点 may be three points (三点建议): an hour needs 时, or 午 or 晚 before it.
        let noon: [UInt64] = [0x5348, 0x665A, 0x6668, 0x591C, 0x65E9]  // 午 晚 晨 夜 早
        let before = key(tokens, start - 1) == 0x4E0A ? key(tokens, start - 2) : key(tokens, start - 1)
        guard !isPoint || noon.contains(before) || followsHour(tokens, start) else { return nil }
        output.addTime(hours: number.value, minutes: 0, from: from, to: tokens[number.end].end)
        return after
    }
    /// 至11点 after 上午9点.
    private func followsHour(_ tokens: [TextToken], _ start: Int) -> Bool {
        guard start > 1, rangeEnd(tokens, start - 1) == start else { return false }
        return output.found.last.map { $0.anchor.kind == .time && $0.anchor.end == tokens[start - 2].end } ?? false
    }
}
