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
        var index = start
        scan: while index < tokens.count {
            let token = tokens[index]
            if token.category == .number {
                guard current == nil, index == start || (hasUnit && !tokens[index - 1].followsSpace) else { break }
                current = token.value
                currentIsHan = false
                index += 1
                continue
            }
            guard token.category == .han else { break }
            switch HanDigit(token.scalar) {
            case .digit(let digit)?:
                guard current == nil else { break scan }
                current = ExactNumber(digit)
                currentIsHan = true
            case .zero?:
                guard hasUnit, current == nil, index + 1 < tokens.count, tokens[index + 1].category == .han,
                    case .digit? = HanDigit(tokens[index + 1].scalar)
                else {
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
                if Self.isMore(token.key), Self.isUnit(tokens, index + 1), current != nil || hasUnit {
                    break
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

    private static func isNumeral(_ tokens: [TextToken], _ index: Int) -> Bool {
        index < tokens.count && tokens[index].category == .han && HanDigit(tokens[index].scalar) != nil
    }

    private static func isUnit(_ tokens: [TextToken], _ index: Int) -> Bool {
        guard index < tokens.count, tokens[index].category == .han else { return false }
        if case .large? = HanDigit(tokens[index].scalar) { return true }
        return false
    }

    /// 多 余 餘: 200多万.
    private static func isMore(_ scalar: UInt64) -> Bool { scalar == 0x591A || scalar == 0x4F59 || scalar == 0x9918 }
}
