import TextLines

/// Lists that were run into one paragraph: `1. The first item 2. The second item`, `as follows: (a) rent; (b) tax`.
///
/// The finder reports every enumerator it passes; the items are those that count up by one.
struct InlineLists {
    private struct Marker {
        /// Where the item would start.
        var offset: Int
        var value: Int
    }

    /// Bracketed enumerators by style.
    private var bracketed: [Style: [Marker]] = [:]
    /// Numbers with a dot, with the word before.
    private var numbers: [(marker: Marker, before: Range<Int>)] = []
    /// Numbers before a speaker's name in capitals.
    private var numberedSpeakers: [Int] = []
    /// Chinese numbers with 、.
    private var chineseNumbers: [Marker] = []
    /// Numbers after semicolons.
    private var numbersAfterSemicolons: [Marker] = []

    private enum Style: Hashable, CaseIterable { case letter, roman, digit, chinese }

    /// Where items start, apart from the one that starts the paragraph.
    ///
    /// - Complexity: O(enumerators); O(n) for a paragraph that starts with an enumerator.
    func items(in text: ParagraphText, isLatin: Bool) -> [Int] {
        var items: [Int] = []
        if isLatin, let list = LeadingList(in: text) { items += list.items(in: text) }
        for style in Style.allCases {
            if let markers = bracketed[style] { items += chain(markers, in: text) }
        }
        items += numbered(in: text)
        items += chineseNumbered
        items += numberedAfterSemicolons(in: text)
        items += numberedSpeakers
        return items
    }
}

// MARK: Bracketed enumerators

extension InlineLists {
    /// Notes the enumerator that a bracket may open: (a) (iv) (12) （三）.
    mutating func addMarker(at offset: Int, in text: ParagraphText) {
        let start = offset + (text[offset] < 0x80 ? 1 : 3)
        var end = start
        for _ in 0..<5 {
            let (value, length) = text.scalar(at: end)
            if length == 0 || value == 0x29 || value == 0xFF09 { break }
            guard value < 0x80 || Self.chineseDigits.contains(value) else { return }
            end += length
        }
        let closing = text.scalar(at: end).value
        guard end > start, closing == 0x29 || closing == 0xFF09 else { return }
        let content = Array(text.bytes[start..<end])
        for style in Style.allCases {
            guard let value = Self.value(of: content, style) else { continue }
            bracketed[style, default: []].append(Marker(offset: offset, value: value))
        }
    }

    private static let chineseDigits: [UInt32] = "一二三四五六七八九十".unicodeScalars.map(\.value)

    /// Notes the number that a 、 may end: 一、 二、 十二、; but not 二、三月 or 第一、.
    mutating func addChineseNumber(before comma: Int, in text: ParagraphText) {
        var start = comma
        var digits: [Int] = []
        while digits.count < 4 {
            let (scalar, length) = text.scalar(before: start)
            guard let digit = Self.chineseDigits.firstIndex(of: scalar) else { break }
            digits.insert(digit + 1, at: 0)
            start -= length
        }
        guard start > 0, let value = Self.value(ofChinese: digits), text.scalar(before: start).value != 0x7B2C,
            !Self.chineseDigits.contains(text.scalar(at: comma + 3).value)
        else { return }
        chineseNumbers.append(Marker(offset: start, value: value))
    }

    private static func value(ofChinese digits: [Int]) -> Int? {
        switch digits.count {
        case 1: digits[0]
        case 2 where digits[0] == 10 && digits[1] < 10: 10 + digits[1]
        case 2 where digits[1] == 10 && digits[0] < 10: digits[0] * 10
        case 3 where digits[1] == 10 && digits[0] < 10 && digits[2] < 10: digits[0] * 10 + digits[2]
        default: nil
        }
    }

    /// At least two in a row.
    private var chineseNumbered: [Int] {
        var items: [Int] = []
        for (index, marker) in chineseNumbers.enumerated() {
            let follows = index > 0 && chineseNumbers[index - 1].value == marker.value - 1
            let leads = index + 1 < chineseNumbers.count && chineseNumbers[index + 1].value == marker.value + 1
            if follows || leads { items.append(marker.offset) }
        }
        return items
    }

    private static func value(of content: [UInt8], _ style: Style) -> Int? {
        switch style {
        case .letter:
            guard content.count == 1, (0x61...0x7A).contains(content[0] | 0x20) else { return nil }
            return Int(content[0] | 0x20) - 0x60
        case .roman:
            let numerals = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"]
            return numerals.firstIndex(of: String(decoding: content, as: UTF8.self)).map { $0 + 1 }
        case .digit:
            guard content.count <= 2, content.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
            return Int(String(decoding: content, as: UTF8.self))
        case .chinese:
            let scalars = Array(String(decoding: content, as: UTF8.self).unicodeScalars.map(\.value))
            guard scalars.count == 1 else { return nil }
            return chineseDigits.firstIndex(of: scalars[0]).map { $0 + 1 }
        }
    }

    /// The items of the lists of one style. A list starts with the paragraph or after a colon, and its other items
    /// stand after a mark that parts items.
    private func chain(_ markers: [Marker], in text: ParagraphText) -> [Int] {
        var items: [Int] = []
        var pending: [Int] = []
        var expected: Int?
        var length = 0
        func close() {
            if length >= 2 { items += pending }
            pending = []
            length = 0
        }
        for marker in markers {
            let before = text.skippingSpaces(backFrom: marker.offset)
            let last = text.scalar(before: before).value
            if marker.value == expected, Self.parts(last, before, in: text) {
                pending.append(marker.offset)
                length += 1
                expected = marker.value + 1
            } else if before == 0 || ((last == 0x3A || last == 0xFF1A) && marker.value == 1) {
                close()
                if before > 0 { pending.append(marker.offset) }
                length = 1
                expected = marker.value + 1
            }
        }
        close()
        return items
    }

    /// Whether what stands before an enumerator parts list items: a semicolon or full stop, with or without "and", or
    /// in Chinese nothing.
    private static func parts(_ last: UInt32, _ end: Int, in text: ParagraphText) -> Bool {
        switch last {
        case 0x3B, 0xFF1B, 0x2E, 0x3002, 0xFF1F, 0x3F, 0x29, 0xFF09: return true
        case 0x53CA, 0x548C, 0x6216, 0x8207: return true
        default: break
        }
        if CharacterClass(of: last).contains(.han) { return true }
        for word in [" and", " or"] as [StaticString] {
            let start = end - word.utf8CodeUnitCount
            if text.hasPrefix(word, at: start) {
                let mark = text[text.skippingSpaces(backFrom: start) - 1]
                return mark == UInt8(ascii: ";") || mark == UInt8(ascii: ".")
            }
        }
        return false
    }
}

// MARK: Numbers

extension InlineLists {
    /// Notes the number that a dot may end, if a capital follows and a word without a mark stands before it.
    mutating func addNumber(before dot: Int, in text: ParagraphText, words: WordTable) {
        let start = text.run(of: .digit, endingAt: dot)
        guard (1...3).contains(dot - start), start > 1, text[start - 1] == 0x20, text[dot + 1] == 0x20,
            text.characterClass(at: dot + 2).contains(.upper), let value = Int(text.string(start..<dot))
        else { return }
        let wordEnd = start - 1
        let wordStart = text.run(of: .word, endingAt: wordEnd)
        numbers.append((Marker(offset: start, value: value), wordStart..<wordEnd))
        // `Sale of items 5. MRS. LAU asked`, as in the records of a parliament.
        let next = Seam.word(from: dot + 2, in: text)
        if next.count >= 2, text.bytes[next].allSatisfy({ (0x41...0x5A).contains($0) }),
            words.categories(of: next, in: text).contains(.title), wordStart < wordEnd
        {
            numberedSpeakers.append(start)
        }
    }

    /// `Police school 6. Dr. Ip asked ... Food poisoning 7. Mrs. Lam asked`: at least two in a row; but not after one
    /// and the same word (`We won game 1. We lost game 2. And`).
    private func numbered(in text: ParagraphText) -> [Int] {
        var items: [Int] = []
        var index = 0
        while index + 1 < numbers.count {
            var end = index
            while end + 1 < numbers.count, numbers[end + 1].marker.value == numbers[end].marker.value + 1,
                !text.bytes[numbers[end + 1].before].elementsEqual(text.bytes[numbers[end].before])
            {
                end += 1
            }
            if end > index { items += numbers[index...end].map(\.marker.offset) }
            index = end + 1
        }
        return items
    }
}

// MARK: Numbers after semicolons

extension InlineLists {
    /// Notes the number of an item that a semicolon may have parted from the one before: `；2. `, `; 2 Avoid`, `；②`.
    mutating func addNumber(afterSemicolon end: Int, in text: ParagraphText) {
        let start = text.skippingSpaces(from: end)
        guard let value = Self.itemNumber(at: start, in: text) else { return }
        numbersAfterSemicolons.append(Marker(offset: start, value: value))
    }

    /// The items that count up: two semicolons in a row have such numbers, or the paragraph begins with the number before.
    /// What a colon introduces is a list if it has three items at least (`Two rules: 1. be kind; 2. be brief` is a
    /// sentence).
    private func numberedAfterSemicolons(in text: ParagraphText) -> [Int] {
        let markers = numbersAfterSemicolons
        let firsts = markers.contains { $0.value == 2 } ? Self.firstItems(in: text) : []
        var next = 0
        var items: [Int] = []
        for (index, marker) in markers.enumerated() {
            let follows = index > 0 && markers[index - 1].value == marker.value - 1
            let leads = index + 1 < markers.count && markers[index + 1].value == marker.value + 1
            while next < firsts.count, firsts[next] < marker.offset { next += 1 }
            let first = marker.value == 2 && next > 0 ? firsts[next - 1] : nil
            guard follows || leads || first == 0 else { continue }
            if let first, first > 0 { items.append(first) }
            items.append(marker.offset)
        }
        return items
    }

    /// Where items of number 1 start, at the start of the paragraph (0) or after a colon; in order.
    ///
    /// - Complexity: O(n).
    private static func firstItems(in text: ParagraphText) -> [Int] {
        var firsts: [Int] = []
        if itemNumber(at: text.skippingSpaces(from: 0), in: text) == 1 { firsts.append(0) }
        var offset = 0
        while offset < text.count {
            let (value, length) = text.scalar(at: offset)
            offset += max(1, length)
            guard value == 0x3A || value == 0xFF1A else { continue }
            let start = text.skippingSpaces(from: offset)
            if itemNumber(at: start, in: text) == 1 { firsts.append(start) }
        }
        return firsts
    }

    /// The number of one or two digits, or in a circle, that enumerates what stands behind it.
    private static func itemNumber(at start: Int, in text: ParagraphText) -> Int? {
        let first = text.scalar(at: start).value
        if (0x2460...0x2473).contains(first) { return Int(first) - 0x245F }
        let end = text.run(of: .digit, from: start)
        guard (1...2).contains(end - start), let value = Int(text.string(start..<end)) else { return nil }
        let (mark, length) = text.scalar(at: end)
        let isMarked = [0x2E, 0xFF0E, 0x3001, 0x29, 0xFF09].contains(mark)
        guard isMarked || CharacterClass(of: mark).contains(.space) else { return nil }
        let next = text.skippingSpaces(from: end + length)
        let kind = text.characterClass(at: next)
        // 1.5, and in English the amounts of a list: 2 dozen.
        guard !kind.contains(.digit),
            kind.contains(.han) || kind.isAny([.upper, .quote, .opener]) || (isMarked && next > end + length)
        else { return nil }
        // 1 月; 2 月: amounts, not items.
        return isMarked || !Self.measures.contains(text.scalar(at: next).value) ? value : nil
    }

    private static let measures: [UInt32] = "年月日号號时時点點分秒天周週岁歲个個名人次元万億亿倍条條件项項"
        .unicodeScalars.map(\.value)
}
