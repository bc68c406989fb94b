/// Finds dates in running text and labels: ISO, Chinese and Korean (digits or numerals), with the names of months in some
/// forty languages, with the Persian ones, with the year before or behind, and with years of an era (民國109年 = 2020) or of
/// the Buddha (Thai 2569 = 2026). A day that no calendar has (31 February) is none.
package struct DateReader {
    private let scalars: [Unicode.Scalar]
    private var position = 0

    private init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

    /// The first date of a text.
    package static func first(in text: some StringProtocol) -> FoundDate? { first(in: Array(text.unicodeScalars)) }

    /// The first date from a position on. Linear in the length.
    package static func first(in scalars: [Unicode.Scalar], from start: Int = 0) -> FoundDate? {
        // Every form has a digit or 年.
        guard scalars.contains(where: { DecimalDigit.value(of: $0.value) != nil || $0 == "年" }) else { return nil }
        var reader = DateReader(scalars)
        var index = start
        while index < scalars.count {
            // A date starts at the start of a number or a word.
            let boundary = index == 0 || !reader.continues(scalars[index - 1], scalars[index])
            if boundary, let found = reader.date(at: index) { return found }
            index += 1
        }
        return nil
    }

    /// The first characters of `CalendarEra.names`.
    private static func beginsEra(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "民", "中", "明", "大", "昭", "平", "令": true
        default: false
        }
    }

    private func continues(_ before: Unicode.Scalar, _ here: Unicode.Scalar) -> Bool {
        if DecimalDigit.value(of: here.value) != nil { return DecimalDigit.value(of: before.value) != nil }
        if CharacterFolding.isLetter(here) { return CharacterFolding.isLetter(before) }
        return !(Self.han(here) != nil || Self.beginsEra(here))
    }

    private mutating func date(at start: Int) -> FoundDate? {
        position = start
        guard var day = numericDay(at: start) ?? hanDay(at: start) ?? eraDay(at: start) ?? wordDay(at: start)
        else { return nil }
        let end = position
        let time = clock()
        if time == nil { position = end }
        if let time, let iso = day { day = "\(iso)T\(time)" }
        let text = String(String.UnicodeScalarView(scalars[start..<position]))
        return FoundDate(iso: day, text: text, range: start..<position)
    }

    // MARK: Forms of a day. Each gives nil if the form is not there, else its ISO text (nil if it is ambiguous).

    private mutating func numericDay(at start: Int) -> String?? {
        position = start
        guard let first = number(upTo: 4) else { return nil }
        let length = position - start
        skipSpaces()
        guard let separator = take(from: "-/.年년–－．") else { return nil }
        let hasSigns = separator == "年" || separator == "년"
        skipSpaces()
        guard let second = number(upTo: 2) else { return nil }
        skipSpaces()
        guard let other = take(from: "-/.月월–－．"), hasSigns == (other == "月" || other == "월") else { return nil }
        if !hasSigns, separator != other { return nil }
        skipSpaces()
        guard let third = number(upTo: 4) else { return nil }
        let lastLength = digitsBack()
        if length == 4, lastLength <= 2 {
            if hasSigns {
                skipSpaces()
                _ = take(from: "日号號일")
            }
            return iso(first, second, third).map { .some($0) }
        }
        // 108-10-08: a year of the Republic.
        if length == 3, lastLength == 2, (90...199).contains(first) {
            return CalendarEra.republic.gregorian(first).flatMap { iso($0, second, third) }.map { .some($0) }
        }
        guard length <= 2, lastLength == 4 else { return nil }
        if separator == "." || first > 12 { return iso(third, second, first).map { .some($0) } }
        if second > 12 { return iso(third, first, second).map { .some($0) } }
        guard separator == "/", (1...12).contains(first), (1...31).contains(second) else { return nil }
        return .some(nil)
    }

    /// 二〇二〇年十一月十三日
    private mutating func hanDay(at start: Int) -> String?? {
        position = start
        guard let numeral = hanNumeral(), numeral.form == .digitString, numeral.length == 4,
            let year = numeral.value.wholePart
        else { return nil }
        guard take(from: "年") != nil, let month = hanNumber(), take(from: "月") != nil, let day = hanNumber(),
            take(from: "日") != nil
        else { return nil }
        return iso(year, month, day).map { .some($0) }
    }

    /// 民國109年11月13日, 中華民國一百零九年…, 令和3年…
    private mutating func eraDay(at start: Int) -> String?? {
        position = start
        for era in CalendarEra.allCases where era.names.contains(where: { takeWord($0) }) {
            skipSpaces()
            guard let year = number(upTo: 3) ?? hanNumber() else { return nil }
            skipSpaces()
            guard take(from: "年") != nil else { return nil }
            skipSpaces()
            guard let month = number(upTo: 2) ?? hanNumber() else { return nil }
            skipSpaces()
            guard take(from: "月") != nil else { return nil }
            skipSpaces()
            guard let day = number(upTo: 2) ?? hanNumber() else { return nil }
            skipSpaces()
            guard take(from: "日") != nil else { return nil }
            return era.gregorian(year).flatMap { iso($0, month, day) }.map { .some($0) }
        }
        return nil
    }

    /// November 13, 2020; Nov. 13th 2020; 13 November 2020; 13. November 2020; 13 novembre 2020; 13 tháng 11 năm 2020; 2020.
    /// november 13.; 23 آبان 1399.
    private mutating func wordDay(at start: Int) -> String?? {
        position = start
        if let day = number(upTo: 2) {
            takeOrdinal()
            let hasStop = take(from: ".") != nil
            skipSpaces()
            if takeWord("of ") || takeWord("de ") { skipSpaces() }
            if takeWord("d'") || takeWord("d’") { skipSpaces() }
            if let month = PersianDate.month(named: word()) {
                skipWord()
                skipSpaces()
                guard let year = number(upTo: 4), digitsBack() == 4 else { return nil }
                return PersianDate(year: year, month: month, day: day).map { .some($0.gregorian.description) }
            }
            // The month of falling leaves is November in Polish and October in Croatian, which alone has a stop after the day.
            let isCroatianOctober = hasStop && takeWord("listopada")
            guard let month = isCroatianOctober ? 10 : takeWord("tháng ") ? number(upTo: 2) : monthName() else {
                return nil
            }
            _ = take(from: ".,")
            skipSpaces()
            for word in ["de ", "del ", "năm ", "พ.ศ. "] where takeWord(word) { skipSpaces() }
            guard let year = number(upTo: 4), digitsBack() == 4 else { return nil }
            return iso(ofTheBuddha(year), month, day).map { .some($0) }
        }
        position = start
        if let year = number(upTo: 4), digitsBack() == 4 {
            _ = take(from: ".")
            skipSpaces()
            for word in ["m. ", "gada "] where takeWord(word) { skipSpaces() }
            // 27. novembris stands behind its year in Latvian, lapkričio 27 in Lithuanian.
            let before = number(upTo: 2)
            _ = take(from: ".")
            skipSpaces()
            guard let month = monthName(isLast: before != nil) else { return nil }
            skipSpaces()
            guard let day = before ?? number(upTo: 2) else { return nil }
            _ = take(from: ".")
            return iso(year, month, day).map { .some($0) }
        }
        position = start
        guard let month = monthName() else { return nil }
        _ = take(from: ".")
        skipSpaces()
        guard let day = number(upTo: 2) else { return nil }
        takeOrdinal()
        skipSpaces()
        _ = take(from: ",，.")
        skipSpaces()
        guard let year = number(upTo: 4), digitsBack() == 4 else { return nil }
        return iso(year, month, day).map { .some($0) }
    }

    // MARK: The time of day

    private mutating func clock() -> String? {
        var gap = 0
        while position < scalars.count, gap < 4 {
            let scalar = scalars[position]
            guard
                scalar == " " || scalar == "T" || scalar == "," || scalar == "|" || scalar == "\u{3000}"
                    || scalar == "\u{A0}" || scalar == "-"
            else { break }
            position += 1
            gap += 1
        }
        if position < scalars.count, scalars[position] == "（" || scalars[position] == "(" {
            let limit = min(scalars.count, position + 8)
            guard let close = scalars[position..<limit].firstIndex(where: { $0 == "）" || $0 == ")" }) else {
                return nil
            }
            position = close + 1
            skipSpaces()
        }
        guard var hour = number(upTo: 2), hour < 25, let mark = take(from: ":：时時点點") else { return nil }
        guard let minute = number(upTo: 2), minute < 60 else {
            return mark == "时" || mark == "時" ? "\(two(hour)):00" : nil
        }
        var time = ":\(two(minute))"
        let end = position
        if take(from: "分") == nil, take(from: ":：") != nil {
            if let second = number(upTo: 2), second < 60 { time += ":\(two(second))" } else { position = end }
        }
        let beforeHalf = position
        skipSpaces()
        if takeWord("pm") || takeWord("p.m.") {
            if hour < 12 { hour += 12 }
        } else if takeWord("am") || takeWord("a.m.") {
            if hour == 12 { hour = 0 }
        } else {
            position = beforeHalf
        }
        return hour < 24 ? two(hour) + time : nil
    }

    // MARK: Small parts

    private func iso(_ year: Int, _ month: Int, _ day: Int) -> String? {
        guard (1900...2100).contains(year) else { return nil }
        return CalendarDate(year: year, month: month, day: day)?.description
    }

    /// Thailand counts from the death of the Buddha, 543 years before our years.
    private func ofTheBuddha(_ year: Int) -> Int { (2443...2643).contains(year) ? year - 543 : year }

    private func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }

    private mutating func skipSpaces() {
        while position < scalars.count,
            scalars[position] == " " || scalars[position] == "\u{3000}"
                || scalars[position] == "\u{A0}"
        { position += 1 }
    }

    private mutating func take(from set: String) -> Unicode.Scalar? {
        guard position < scalars.count, set.unicodeScalars.contains(scalars[position]) else { return nil }
        position += 1
        return scalars[position - 1]
    }

    /// Case aside; a word of letters must end where it ends.
    private mutating func takeWord(_ word: String) -> Bool {
        var index = position
        for scalar in word.unicodeScalars {
            guard index < scalars.count, CharacterFolding.fold(scalars[index]) == scalar else { return false }
            index += 1
        }
        position = index
        return true
    }

    private mutating func number(upTo length: Int) -> Int? {
        var value = 0
        let start = position
        while position < scalars.count, let digit = DecimalDigit.value(of: scalars[position].value) {
            value = value * 10 + digit
            position += 1
            if position - start > length { return nil }
        }
        return position > start ? value : nil
    }

    private func digitsBack() -> Int {
        var count = 0
        while position - count > 0, DecimalDigit.value(of: scalars[position - count - 1].value) != nil { count += 1 }
        return count
    }

    private mutating func takeOrdinal() {
        for ending in ["st", "nd", "rd", "th", "er"] where takeWord(ending) { return }
    }

    /// A whole number in Han numerals; 元 is the first year and month.
    private mutating func hanNumber() -> Int? {
        if take(from: "元") != nil { return 1 }
        guard let value = hanNumeral()?.value, value.isWhole else { return nil }
        return value.wholePart
    }

    /// The Han numerals from here on, if all of them are one number.
    private mutating func hanNumeral() -> HanNumeral? {
        var tokens: [TextToken] = []
        // No day and no year takes more.
        while tokens.count < 8, position + tokens.count < scalars.count,
            let scalar = Self.han(scalars[position + tokens.count])
        {
            var token = TextToken(category: .han, start: tokens.count, end: tokens.count + 1)
            token.key = UInt64(scalar)
            tokens.append(token)
        }
        guard !tokens.isEmpty, let numeral = HanNumeral(tokens, at: 0), numeral.end == tokens.count else { return nil }
        position += tokens.count
        return numeral
    }

    /// A Han numeral, or what is written for its zero.
    private static func han(_ scalar: Unicode.Scalar) -> UInt32? {
        if ["○", "Ο", "０", "0"].contains(scalar) { return 0x3007 }
        return HanDigit(scalar.value) == nil ? nil : scalar.value
    }

    /// - Parameter isLast: whether no number is to follow.
    private mutating func monthName(isLast: Bool = false) -> Int? {
        let word = word()
        // Day or year come next, but for a word such as "del"; most words that are looked at here are no months.
        guard word.count >= 2, isLast || hasDigit(in: word.endIndex..<word.endIndex + Self.longestLink),
            let month = MonthNames.month(word.lazy.map(CharacterFolding.fold))
        else { return nil }
        skipWord()
        return month
    }

    private func hasDigit(in range: Range<Int>) -> Bool {
        scalars[range.clamped(to: 0..<scalars.count)].contains { DecimalDigit.value(of: $0.value) != nil }
    }

    /// The letters from here on; none where they are more than any month's.
    private func word() -> ArraySlice<Unicode.Scalar> {
        var end = position
        while end < scalars.count, end - position <= Self.longestMonth, isOfWord(scalars[end]) { end += 1 }
        return end - position <= Self.longestMonth ? scalars[position..<end] : []
    }

    private mutating func skipWord() { position += word().count }

    private func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
        CharacterFolding.isLetter(scalar) && DecimalDigit.value(of: scalar.value) == nil
    }

    private static let longestMonth = 14
    /// Before the number behind a month's name: a stop, spaces, and one of the words that stand there.
    private static let longestLink = 24
}
