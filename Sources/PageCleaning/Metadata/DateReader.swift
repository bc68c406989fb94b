/// Finds dates in running text and labels: ISO, Chinese (digits or numerals), English, German, French, and years of
/// the Republic (民國109年 = 2020).
struct DateReader {
    private let scalars: [Unicode.Scalar]
    private var position = 0

    private init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

    /// The first date of a text.
    static func first(in text: some StringProtocol) -> FoundDate? { first(in: Array(text.unicodeScalars)) }

    static func first(in scalars: [Unicode.Scalar], from start: Int = 0) -> FoundDate? {
        // Every form has a digit or 年.
        guard scalars.contains(where: { digit($0) != nil || $0 == "年" }) else { return nil }
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

    private func continues(_ before: Unicode.Scalar, _ here: Unicode.Scalar) -> Bool {
        if Self.digit(here) != nil { return Self.digit(before) != nil }
        if FoldedText.isLetter(here) { return FoldedText.isLetter(before) }
        return !(Self.numeral(here) != nil || here == "民" || here == "中")
    }

    private mutating func date(at start: Int) -> FoundDate? {
        position = start
        guard var day = numericDay(at: start) ?? hanDay(at: start) ?? republicDay(at: start) ?? wordDay(at: start)
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
        guard let separator = take(from: "-/.年–－．") else { return nil }
        skipSpaces()
        guard let second = number(upTo: 2) else { return nil }
        skipSpaces()
        guard let other = take(from: "-/.月–－．"), (separator == "年") == (other == "月") else { return nil }
        if separator != "年", separator != other { return nil }
        skipSpaces()
        guard let third = number(upTo: 4) else { return nil }
        let lastLength = digitsBack()
        if length == 4, lastLength <= 2 {
            if separator == "年" {
                skipSpaces()
                _ = take(from: "日号號")
            }
            return iso(first, second, third).map { .some($0) }
        }
        // 108-10-08: a year of the Republic.
        if length == 3, lastLength == 2, (90...199).contains(first) {
            return iso(first + 1911, second, third).map { .some($0) }
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
        var year = 0
        for _ in 0..<4 {
            guard position < scalars.count, let value = Self.numeral(scalars[position]), value < 10 else { return nil }
            year = year * 10 + value
            position += 1
        }
        guard take(from: "年") != nil, let month = hanNumber(), take(from: "月") != nil, let day = hanNumber(),
            take(from: "日") != nil
        else { return nil }
        return iso(year, month, day).map { .some($0) }
    }

    /// 民國109年11月13日, 中華民國一百零九年…
    private mutating func republicDay(at start: Int) -> String?? {
        position = start
        for word in ["中華民國", "中华民国", "民國", "民国"] where takeWord(word) {
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
            return iso(year + 1911, month, day).map { .some($0) }
        }
        return nil
    }

    /// November 13, 2020; Nov. 13th 2020; 13 November 2020; 13. November 2020; 13 novembre 2020.
    private mutating func wordDay(at start: Int) -> String?? {
        position = start
        if let day = number(upTo: 2) {
            takeOrdinal()
            _ = take(from: ".")
            skipSpaces()
            if takeWord("of ") { skipSpaces() }
            guard let month = monthName() else { return nil }
            _ = take(from: ".,")
            skipSpaces()
            guard let year = number(upTo: 4), digitsBack() == 4 else { return nil }
            return iso(year, month, day).map { .some($0) }
        }
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
        guard (1900...2100).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
        return "\(year)-\(two(month))-\(two(day))"
    }

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
            guard index < scalars.count, FoldedText.fold(scalars[index]) == scalar else { return false }
            index += 1
        }
        position = index
        return true
    }

    private mutating func number(upTo length: Int) -> Int? {
        var value = 0
        let start = position
        while position < scalars.count, let digit = Self.digit(scalars[position]) {
            value = value * 10 + digit
            position += 1
            if position - start > length { return nil }
        }
        return position > start ? value : nil
    }

    private func digitsBack() -> Int {
        var count = 0
        while position - count > 0, Self.digit(scalars[position - count - 1]) != nil { count += 1 }
        return count
    }

    private mutating func takeOrdinal() {
        for ending in ["st", "nd", "rd", "th", "er"] where takeWord(ending) { return }
    }

    /// 一 to 九十九, and 一百零九.
    private mutating func hanNumber() -> Int? {
        let start = position
        var value = 0
        var unit = 0
        while position < scalars.count, let digit = Self.numeral(scalars[position]) {
            switch digit {
            case 10:
                value += max(1, unit) * 10
                unit = 0
            case 20, 30:
                value += digit
                unit = 0
            case 100:
                value += max(1, unit) * 100
                unit = 0
            default: unit = digit
            }
            position += 1
        }
        return position > start ? value + unit : nil
    }

    private mutating func monthName() -> Int? {
        var end = position
        while end < scalars.count, end - position <= 10, FoldedText.isLetter(scalars[end]) { end += 1 }
        guard end - position >= 3, end - position <= 10 else { return nil }
        let word = String(String.UnicodeScalarView(scalars[position..<end].map(FoldedText.fold)))
        guard let month = Self.months[word] else { return nil }
        position = end
        return month
    }

    private static func digit(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar.value {
        case 0x30...0x39: Int(scalar.value) - 0x30
        case 0xFF10...0xFF19: Int(scalar.value) - 0xFF10
        default: nil
        }
    }

    private static func numeral(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar {
        case "〇", "零", "○", "Ο", "０", "0": 0
        case "一", "元": 1
        case "二": 2
        case "三": 3
        case "四": 4
        case "五": 5
        case "六": 6
        case "七": 7
        case "八": 8
        case "九": 9
        case "十": 10
        case "廿": 20
        case "卅": 30
        case "百": 100
        default: nil
        }
    }

    private static let months: [String: Int] = {
        let names = [
            ["january", "jan", "januar", "jänner", "janvier"], ["february", "feb", "februar", "février", "fevrier"],
            ["march", "mar", "märz", "mars"], ["april", "apr", "avril"], ["may", "mai"],
            ["june", "jun", "juni", "juin"], ["july", "jul", "juli", "juillet"],
            ["august", "aug", "août", "aout"], ["september", "sep", "sept", "septembre"],
            ["october", "oct", "oktober", "octobre"], ["november", "nov", "novembre"],
            ["december", "dec", "dezember", "décembre", "decembre"],
        ]
        var table: [String: Int] = [:]
        for (index, month) in names.enumerated() { for name in month { table[name] = index + 1 } }
        return table
    }()
}
