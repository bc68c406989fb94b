/// A number written with Han numerals, with digits, or with both: 一百二十三, 二〇二〇, 3.5亿, 1亿2000万, 200多万.
package struct HanNumeral {
    package enum Form {
        /// Digits only, as in 350.
        case arabic
        /// Han digits in a row, as in 二〇二〇.
        case digitString
        /// With units, as in 一百二十三 or 3.5亿.
        case composite
    }

    /// What it says.
    package var value: ExactNumber
    /// The token after the numeral.
    package var end: Int
    /// How it is written.
    package var form: Form
    /// Tokens it consists of.
    package var length: Int
    /// The second number of 十七八 (seventeen or eighteen).
    package var alternative: ExactNumber?
    /// Whether it says so much and more: 十几万, 二百三十余万, 20多.
    package var isOpen = false

    /// What an open number stays below: 200000 for 十几万 (100,000 and more).
    package var upperBound: ExactNumber? { isOpen ? value + value.lastPlace : nil }

    /// The numeral that begins at a token; nil if there is none, or if it is no definite number: 三四十 (thirty or forty),
    /// 千万 and 万一 (words).
    package init?(_ tokens: [TextToken], at start: Int) {
        if tokens[start].category == .han {
            if Self.isDigitString(tokens, start) {
                self.init(digitString: tokens, at: start)
            } else {
                self.init(composite: tokens, at: start)
            }
        } else if tokens[start].category == .number {
            self.init(composite: tokens, at: start)
        } else {
            return nil
        }
    }

    /// 十三五, 十四五: the number of a five-year plan.
    package static func fiveYearPlan(_ tokens: [TextToken], at start: Int) -> HanNumeral? {
        guard start + 2 < tokens.count, tokens[start].key == 0x5341, tokens[start + 2].key == 0x4E94,
            tokens[start + 1].category == .han, case .digit(let digit)? = HanDigit(tokens[start + 1].scalar)
        else { return nil }
        return HanNumeral(value: ExactNumber(10 + digit), end: start + 3, form: .composite, length: 3)
    }

    /// 千亿, 百万, 万亿: units alone, for a round number; nil for what begins with a digit, and for 千万一 and the like.
    package static func roundNumber(_ tokens: [TextToken], at start: Int) -> HanNumeral? {
        var value: ExactNumber = 1
        var largest = 0
        var index = start
        while index < tokens.count, tokens[index].category == .han, let digit = HanDigit(tokens[index].scalar) {
            switch digit {
            case .small(let unit) where index == start && unit > 10: value = ExactNumber(unit)
            // 万亿 goes up; 亿万 says no number.
            case .large(let unit) where unit > largest: (value, largest) = (value * unit, unit)
            default: return nil
            }
            index += 1
        }
        guard index > start + 1 else { return nil }
        return HanNumeral(value: value, end: index, form: .composite, length: index - start)
    }

    private init(value: ExactNumber, end: Int, form: Form, length: Int) {
        self.value = value
        self.end = end
        self.form = form
        self.length = length
    }

    private static func isDigitString(_ tokens: [TextToken], _ start: Int) -> Bool {
        guard start + 1 < tokens.count, tokens[start + 1].category == .han else { return false }
        switch (HanDigit(tokens[start].scalar), HanDigit(tokens[start + 1].scalar)) {
        case (.digit?, .digit?), (.digit?, .zero?): return true
        case (.zero?, .digit?), (.zero?, .zero?): return true
        default: return false
        }
    }

    private init?(digitString tokens: [TextToken], at start: Int) {
        var value = ExactNumber.Digits()
        var index = start
        while index < tokens.count, tokens[index].category == .han {
            switch HanDigit(tokens[index].scalar) {
            case .digit(let digit)?:
                // 两 is never a digit among digits.
                if tokens[index].key == 0x4E24 || tokens[index].key == 0x5169 { return nil }
                value.append(digit)
            case .zero?: value.append(0)
            case .small?, .large?, .tens?: return nil
            case nil:
                self.init(value: value.number, end: index, form: .digitString, length: index - start)
                return
            }
            index += 1
        }
        self.init(value: value.number, end: index, form: .digitString, length: index - start)
    }

    private init?(composite tokens: [TextToken], at start: Int) {
        var total: ExactNumber = 0
        var section: ExactNumber = 0
        var current: ExactNumber?
        var currentIsHan = false
        var lastUnit = 0
        var smallestLarge = Int.max
        var hasUnit = false
        var followsZero = false
        var isMore = false
        var index = start
        scan: while index < tokens.count {
            let token = tokens[index]
            if token.category == .number {
                guard current == nil, index == start || ((hasUnit || followsZero) && !tokens[index - 1].followsSpace)
                else { break }
                current = token.value
                currentIsHan = false
                index += 1
                continue
            }
            guard token.category == .han else { break }
            switch HanDigit(token.scalar) {
            case .digit(let digit)?:
                guard current == nil, index == start || !Self.isTael(tokens, index) else { break scan }
                current = ExactNumber(digit)
                currentIsHan = true
            case .zero?:
                guard hasUnit, current == nil, Self.isDigit(tokens, index + 1) else {
                    if index == start, !Self.isNumeral(tokens, index + 1) {
                        self.init(value: 0, end: index + 1, form: .composite, length: 1)
                        return
                    }
                    break scan
                }
                followsZero = true
            case .tens(let tens)?:
                guard current == nil, section == 0 else { break scan }
                section += ExactNumber(tens)
                lastUnit = 10
                hasUnit = true
                followsZero = false
            case .small(let unit)?:
                if current == nil, unit > 10 || hasUnit && !followsZero && lastUnit < 10_000 { break scan }
                // 13千米 are kilometres.
                if unit == 1000, current != nil, !currentIsHan, Self.isMetric(tokens, index + 1) { break scan }
                section += (current ?? 1) * unit
                current = nil
                lastUnit = unit
                hasUnit = true
                followsZero = false
            case .large(let unit)?:
                let value = section + (current ?? 0)
                guard value > 0 || (total > 0 && lastUnit > 1000) else { break scan }
                if unit > smallestLarge || value == 0 {
                    total = (total + value) * unit
                } else {
                    total += value * unit
                }
                smallestLarge = unit
                section = 0
                current = nil
                lastUnit = unit
                hasUnit = true
                followsZero = false
            case nil:
                if Self.isMore(token.key), current != nil || hasUnit {
                    if Self.isUnit(tokens, index + 1) {
                        isMore = true
                        break
                    }
                    // 十几人; 十几万 goes on.
                    if Self.isSome(token.key), lastUnit == 10, current == nil {
                        isMore = true
                        index += 1
                    }
                    break scan
                }
                if let fraction = Self.fraction(tokens, index), let whole = current, currentIsHan {
                    current = whole + fraction.value
                    index = fraction.end
                    continue
                }
                break scan
            }
            index += 1
        }
        guard hasUnit || current != nil else { return nil }
        if let rest = current {
            // 一百二, 三万五: the last unit's tenth is meant.
            let isShort = currentIsHan && lastUnit > 10 && !followsZero
            total += section + (isShort ? rest * (lastUnit / 10) : rest)
        } else {
            total += section
        }
        self.init(value: total, end: index, form: hasUnit || currentIsHan ? .composite : .arabic, length: index - start)
        // 20多, 三百余: what counts them comes after.
        let followsMore = index < tokens.count && Self.isMore(tokens[index].key) && !Self.isSome(tokens[index].key)
        isOpen = isMore || followsMore && form != .digitString
        if lastUnit == 10, currentIsHan, let rest = current, index < tokens.count, tokens[index].category == .han,
            case .digit(let digit)? = HanDigit(tokens[index].scalar), ExactNumber(digit) == rest + 1
        {
            alternative = total + 1
            end = index + 1
        }
    }

    /// 点 with Han digits after it (点二五); not the hour of 三点二十分.
    private static func fraction(_ tokens: [TextToken], _ point: Int) -> (value: ExactNumber, end: Int)? {
        guard tokens[point].key == 0x70B9 || tokens[point].key == 0x9EDE else { return nil }
        var value = ExactNumber.Digits()
        var index = point + 1
        while index < tokens.count, tokens[index].category == .han {
            switch HanDigit(tokens[index].scalar) {
            case .digit(let digit)?: value.append(digit, isFraction: true)
            case .zero?: value.append(0, isFraction: true)
            case .small(10)?, .tens?: return nil
            default:
                guard index > point + 1, tokens[index].key != 0x5206, tokens[index].key != 0x523B else { return nil }
                return (value.number, index)
            }
            index += 1
        }
        return index > point + 1 ? (value.number, index) : nil
    }

    /// 两 after a numeral and before none: fifty taels (五十两), not fifty-two.
    private static func isTael(_ tokens: [TextToken], _ index: Int) -> Bool {
        guard tokens[index].key == 0x4E24 || tokens[index].key == 0x5169 else { return false }
        guard index + 1 < tokens.count, tokens[index + 1].category == .han else { return true }
        return switch HanDigit(tokens[index + 1].scalar) {
        case .small?, .large?: false
        default: true
        }
    }

    /// 米 克 瓦 卡 赫 帕 伏 after 千.
    private static func isMetric(_ tokens: [TextToken], _ index: Int) -> Bool {
        guard index < tokens.count else { return false }
        return [0x7C73, 0x514B, 0x74E6, 0x5361, 0x8D6B, 0x5E15, 0x4F0F].contains(tokens[index].key)
    }

    /// A digit of either script.
    private static func isDigit(_ tokens: [TextToken], _ index: Int) -> Bool {
        guard index < tokens.count else { return false }
        if tokens[index].category == .number { return !tokens[index].followsSpace && !tokens[index].hasFraction }
        guard tokens[index].category == .han, case .digit? = HanDigit(tokens[index].scalar) else { return false }
        return true
    }

    private static func isNumeral(_ tokens: [TextToken], _ index: Int) -> Bool {
        index < tokens.count && tokens[index].category == .han && HanDigit(tokens[index].scalar) != nil
    }

    private static func isUnit(_ tokens: [TextToken], _ index: Int) -> Bool {
        guard index < tokens.count, tokens[index].category == .han else { return false }
        if case .large? = HanDigit(tokens[index].scalar) { return true }
        return false
    }

    /// 多 余 餘, and 几 幾: 200多万, 十几万.
    private static func isMore(_ scalar: UInt64) -> Bool {
        scalar == 0x591A || scalar == 0x4F59 || scalar == 0x9918 || isSome(scalar)
    }

    /// 几 幾.
    private static func isSome(_ scalar: UInt64) -> Bool { scalar == 0x51E0 || scalar == 0x5E7E }
}
