import TextFacts

/// Hints of Chinese: numerals that may be parts of words, 三四百, 十几万, 一年, 八折.
extension HintReader {
    mutating func readHan() {
        let units = MeasureUnit.table("zh")
        for (index, token) in tokens.enumerated() {
            switch token.category {
            case .number: readNumber(HanNumeral(tokens, at: index), index, units)
            case .han:
                if let digit = HanDigit(token.scalar) {
                    readNumeral(digit, index, units)
                    if index == 0 || self.digit(index - 1) == nil { readRow(from: index) }
                } else if token.key == HanSign.half {
                    hints.values.formUnion([ExactNumber(part: 2), 50])
                    if let (unit, _) = unit(index + 1, units) {
                        add(ExactNumber(part: 2), unit, from: token.start, to: token.start)
                    }
                } else if Self.pairs.contains(token.key) {
                    hints.values.insert(2)
                }
            default: break
            }
        }
    }

    /// Figures in a row that name a year (九二共识, 零八宪章) or a day (六四, 九一八) without a word for it.
    private mutating func readRow(from start: Int) {
        var row: [Int] = []
        for index in start..<min(start + 4, tokens.count) {
            guard let digit = digit(index) else { break }
            switch digit {
            case .digit(let value): row.append(value)
            case .zero: row.append(0)
            // A numeral: 三四百.
            case .small, .large, .tens: return
            }
        }
        func number(_ digits: some Sequence<Int>) -> Int { digits.reduce(0) { $0 * 10 + $1 } }
        if row.count == 2 {
            hints.values.formUnion([ExactNumber(1900 + number(row)), ExactNumber(2000 + number(row))])
        }
        guard row.count == 2 || row.count == 3 else { return }
        for split in 1..<row.count {
            let (month, day) = (number(row[..<split]), number(row[split...]))
            if (1...12).contains(month), (1...31).contains(day) { hints.days.insert(month * 100 + day) }
        }
    }

    private func digit(_ index: Int) -> HanDigit? {
        tokens[index].category == .han ? HanDigit(tokens[index].scalar) : nil
    }

    /// 双 雙 对 對 俩 倆 翻
    private static let pairs: Set<UInt64> = [0x53CC, 0x96D9, 0x5BF9, 0x5C0D, 0x4FE9, 0x5006, 0x7FFB]
    /// 折
    private static let discount: UInt64 = 0x6298

    private mutating func readNumeral(_ digit: HanDigit, _ index: Int, _ units: KeyTable<MeasureUnit>) {
        if case .digit(let value) = digit {
            hints.values.insert(ExactNumber(value))
            // 三四百, 三二十: 300 and 400, of which the second is found by itself.
            if index + 2 < tokens.count, tokens[index + 1].category == .han, tokens[index + 2].category == .han,
                case .digit? = HanDigit(tokens[index + 1].scalar), HanDigit(tokens[index + 2].scalar) != nil
            {
                let first = [tokens[index]] + tokens[(index + 2)..<min(tokens.count, index + 8)]
                if let number = HanNumeral(first, at: 0) { hints.values.insert(number.value) }
            }
        }
        switch digit {
        // 千余人, 千里; 百 and 万 alike.
        case .small(let unit), .large(let unit): hints.values.insert(ExactNumber(unit))
        default: break
        }
        if let round = HanNumeral.roundNumber(tokens, at: index) { hints.values.insert(round.value) }
        readNumber(HanNumeral(tokens, at: index), index, units)
    }

    private mutating func readNumber(_ number: HanNumeral?, _ start: Int, _ units: KeyTable<MeasureUnit>) {
        guard let number else { return }
        let value = number.value
        hints.values.insert(value)
        if let alternative = number.alternative { hints.values.insert(alternative) }
        let (from, to) = (tokens[start].start, tokens[number.end - 1].end)
        // Only a whole numeral is open, not its end: 百二十多 of 三百二十多.
        let isWhole =
            start == 0
            || tokens[start - 1].category != .number
                && !(tokens[start - 1].category == .han && HanDigit(tokens[start - 1].scalar) != nil)
        if isWhole, let high = number.upperBound {
            hints.openNumbers.append(.init(start: from, end: to, low: value, high: high))
        }
        var next = number.end
        if next < tokens.count, HanWords.more.contains(tokens[next].key) { next += 1 }
        switch reader.key(tokens, next) {
        case Self.discount:
            // 八折, 85折: a fifth off, 15 per cent off.
            let share = value < 10 ? value * 10 : value
            hints.values.formUnion([share, ExactNumber(100) - share])
        case HanSign.tenth: hints.values.insert(value * 10)
        case HanSign.year where value < 130 && value.isWhole:
            // 95年, and of the Republic 八十四年.
            hints.values.formUnion([value + 1900, value + 2000, value + 1911])
        case HanSign.thousand: hints.values.insert(value * 1000)
        case HanSign.base, HanSign.piece, HanSign.pieceOld:
            let sign = reader.key(tokens, next) == HanSign.base ? next : next + 1
            if reader.key(tokens, sign) == HanSign.base,
                [HanSign.point, HanSign.pointOld].contains(reader.key(tokens, sign + 1))
            {
                hints.values.insert(value * ExactNumber(1, exponent: -2))
            }
        default: break
        }
        if let (unit, end) = unit(next, units) {
            let half = reader.key(tokens, end) == HanSign.half ? value + ExactNumber(part: 2) : value
            add(half, unit, from: from, to: to)
            if half != value { hints.values.insert(half) }
            if unit.dimension == .months, unit.size == 1200 { hints.values.insert(value * 100) }
        } else if [HanSign.piece, HanSign.pieceOld].contains(reader.key(tokens, next)),
            reader.key(tokens, next + 1) == HanSign.half
        {
            // 一个半小时
            hints.values.insert(value + ExactNumber(part: 2))
            if let (unit, _) = unit(next + 2, units) { add(value + ExactNumber(part: 2), unit, from: from, to: to) }
        }
    }

    /// The unit that begins at a token, after 个 or not; the longer names first.
    private func unit(_ index: Int, _ units: KeyTable<MeasureUnit>) -> (unit: MeasureUnit, end: Int)? {
        let start = [HanSign.piece, HanSign.pieceOld].contains(reader.key(tokens, index)) ? index + 1 : index
        for length in [2, 1] where start + length <= tokens.count {
            var key = TextKey()
            for token in tokens[start..<start + length] { key.append(token.key) }
            guard let unit = units[key.value] else { continue }
            // 5月 is a month's name, 5个月 a span; 3日 a day's.
            if unit.dimension == .months, unit.size == 1, start == index { return nil }
            return (unit, start + length)
        }
        return nil
    }
}
