import TextLines

/// One pass over the text for the places that ICU passes over.
extension CandidateFinder {
    mutating func addMissing() {
        let interest = profile.hasLatinAdditions ? Self.interestWithLatin : Self.interest
        var offset = 0
        var quotation = 0
        while offset < text.count {
            let byte = text.bytes[offset]
            switch interest[Int(byte)] {
            case .none: offset += 1
            case .mark: offset = addAtMark(from: offset, isInsideQuotation: quotation > 0)
            case .bracket:
                lists.addMarker(at: offset, in: text)
                offset += 1
            case .closingBracket:
                addAfterBracket(at: offset)
                offset += 1
            case .semicolon:
                offset += 1
                lists.addNumber(afterSemicolon: offset, in: text)
            case .hyphen:
                addInterruptedSpeech(after: offset + 1)
                offset += 1
            case .rule: offset = addSeparator(from: offset)
            case .slash:
                addTimeStamp(at: offset)
                offset += 1
            case .capital:
                addLostLineEnd(at: offset)
                offset += 1
            case .wide: offset = addAtWide(from: offset, quotation: &quotation)
            }
        }
    }

    mutating func addAtWide(from offset: Int, quotation: inout Int) -> Int {
        let (value, length) = text.scalar(at: offset)
        switch value {
        case 0x201C: quotation = 1
        case 0x300C: quotation += 1
        case 0x201D: quotation = 0
        case 0x300D: quotation = max(0, quotation - 1)
        case 0x2022, 0x25AA, 0x25BA, 0x2043, 0x2023: addBullet(at: offset)
        case 0x2013, 0x2014:
            if profile.isChinese { addDashBeforeClosingQuote(at: offset) }
            addInterruptedSpeech(after: offset + length)
        case 0xFF08: lists.addMarker(at: offset, in: text)
        case 0x3001: lists.addChineseNumber(before: offset, in: text)
        case 0xFF1B: lists.addNumber(afterSemicolon: offset + length, in: text)
        case 0xFF09: addAfterBracket(at: offset)
        case 0x7B2C where profile.isChinese: addChineseHeading(at: offset)
        default:
            if CharacterClass(of: value).isAny([.terminator, .ellipsis]) {
                return addAtMark(from: offset, isInsideQuotation: quotation > 0)
            }
        }
        return offset + max(1, length)
    }

    /// What a byte may be the start of.
    private enum Interest {
        case none, mark, wide, bracket, closingBracket, semicolon, hyphen, rule, capital, slash
    }

    /// `wide` are the lead bytes of … 。 ！ • “ 「 and their like.
    private static let interest: [Interest] = (0..<256).map { byte in
        switch UInt8(byte) {
        case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"): .mark
        case 0xE2, 0xE3, 0xEF, 0xE7: .wide
        case UInt8(ascii: "("): .bracket
        case UInt8(ascii: ")"): .closingBracket
        case UInt8(ascii: ";"): .semicolon
        case UInt8(ascii: "*"), UInt8(ascii: "="), UInt8(ascii: "_"), UInt8(ascii: "~"): .rule
        default: .none
        }
    }

    private static let interestWithLatin: [Interest] = interest.enumerated().map { byte, kind in
        switch UInt8(byte) {
        case UInt8(ascii: "-"): .hyphen
        case UInt8(ascii: "/"): .slash
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): .capital
        default: kind
        }
    }

    /// Looks at one run of terminators with the closing marks after it; returns where to go on.
    mutating func addAtMark(from start: Int, isInsideQuotation: Bool) -> Int {
        let end = endOfMark(from: start)
        let isDot = text.bytes[start] == UInt8(ascii: ".")
        if isDot {
            if end - start > 3 { addOmission(start..<end) }
            if end - start == 1, profile.hasLatinAdditions, !profile.writesOrdinalsWithDot {
                lists.addNumber(before: start, in: text, words: profile.words)
            }
        }
        let closersEnd = endOfClosers(from: end)
        let next = text.skippingSpaces(from: closersEnd)
        guard next < text.count else { return end }
        let last = text.scalar(before: end).value
        let kind = CharacterClass(of: last)
        var candidate = BoundaryCandidate(end: closersEnd, start: next, marksEnd: closersEnd, origin: .unicode)
        candidate.isInsideQuotation = isInsideQuotation
        if kind.contains(.wide), last != 0xFF0E {
            candidate.origin = .chineseTerminator
            candidates.append(candidate)
        } else if profile.isChinese, isEllipsis(start..<end) {
            if closersEnd > end, !text.characterClass(at: end).contains(.opener) || text[end] == 0x22 {
                candidate.origin = .chineseEllipsis
                candidates.append(candidate)
            } else if !isDot, next == end, end - start >= 6 {
                candidate.origin = .chineseBareEllipsis
                candidates.append(candidate)
            }
        }
        if profile.hasLatinAdditions, let origin = latinAddition(start..<end, closersEnd: closersEnd, next: next) {
            candidate.origin = origin
            candidates.append(candidate)
        }
        return end
    }

    func latinAddition(_ mark: Range<Int>, closersEnd: Int, next: Int) -> BoundaryCandidate.Origin? {
        let (value, length) = text.scalar(at: next)
        let kind = CharacterClass(of: value)
        let isSingleDot = mark.count == 1 && text[mark.lowerBound] == UInt8(ascii: ".")
        if kind.contains(.lower) {
            guard profile.knowsAbbreviations, isSingleDot, next > mark.upperBound, closersEnd == mark.upperBound,
                text.characterClass(before: mark.lowerBound).isAny([.lower, .upper]),
                text.run(of: [.lower, .upper], endingAt: mark.lowerBound) <= mark.lowerBound - 2
            else { return nil }
            return .fullStopBeforeLowerCase
        }
        if kind.isAny([.digit, .currency]) {
            guard isSingleDot, next > closersEnd, endOfFootnoteNumber(from: next) == nil,
                kind.contains(.digit) || text.characterClass(at: next + length).contains(.digit)
            else { return nil }
            if !profile.knowsAbbreviations {
                guard text.run(of: .lower, endingAt: mark.lowerBound) <= mark.lowerBound - 5 else { return nil }
            }
            return .fullStopBeforeNumber
        }
        if kind.isAny([.dash, .bullet]) {
            let afterDash = text.run(of: [.dash, .bullet], from: next)
            let after = text.skippingSpaces(from: afterDash)
            guard after > afterDash, text.characterClass(at: after).isAny([.upper, .digit]) else { return nil }
            return .dash
        }
        if kind.contains(.upper), isSingleDot, next == mark.upperBound { return missingSpace(mark, next: next) }
        return nil
    }

    /// `the end.The next`
    func missingSpace(_ mark: Range<Int>, next: Int) -> BoundaryCandidate.Origin? {
        guard text.run(of: .lower, endingAt: mark.lowerBound) <= mark.lowerBound - 2 else { return nil }
        let word = Seam.word(from: next, in: text)
        guard text.characterClass(before: word.upperBound).contains(.lower), word.count >= 2 else { return nil }
        for domain in ["Com", "Net", "Org", "Edu"] as [StaticString] where text.equals(word, domain) { return nil }
        var start = mark.lowerBound
        while start > 0, text[start - 1] > 0x20 {
            start -= 1
            if [UInt8(ascii: "@"), UInt8(ascii: "/"), UInt8(ascii: ".")].contains(text[start]) { return nil }
        }
        var end = word.upperBound
        while end < text.count, text[end] > 0x20 {
            let byte = text[end]
            if byte == UInt8(ascii: "@") || byte == UInt8(ascii: "/") { return nil }
            if byte == UInt8(ascii: "."), text.characterClass(at: end + 1).isAny(.word) { return nil }
            end += 1
        }
        return .missingSpace
    }

    func endOfMark(from start: Int) -> Int {
        var offset = start
        while offset < text.count {
            let (value, length) = text.scalar(at: offset)
            if CharacterClass(of: value).isAny([.terminator, .ellipsis]) {
                offset += length
            } else if value == 0x20, text[offset - 1] == UInt8(ascii: "."), text[offset + 1] == UInt8(ascii: "."),
                !text.characterClass(at: offset + 2).isAny(.word)
            {
                offset += 2
            } else {
                break
            }
        }
        return offset
    }

    func endOfClosers(from start: Int) -> Int {
        var offset = start
        while offset < text.count {
            let (value, length) = text.scalar(at: offset)
            let kind = text.classOf(value)
            if kind.contains(.closer) {
                offset += length
                continue
            }
            guard kind.contains(.space), profile.isChinese else { break }
            // `。 ”`
            let after = text.skippingSpaces(from: offset)
            let closer = text.characterClass(at: after)
            guard closer.contains(.closer), !closer.contains(.opener) else { break }
            offset = after
        }
        return offset
    }

    func isEllipsis(_ mark: Range<Int>) -> Bool { mark.count >= 3 && Seam.isEllipsis(mark, in: text) }

    /// `self-interpreting compounds. . . . The practice`: a full stop, and then words left out.
    mutating func addOmission(_ mark: Range<Int>) {
        let dots = text.bytes[mark].count { $0 == UInt8(ascii: ".") }
        guard dots == 4, mark.count == 7, text.characterClass(before: mark.lowerBound).isAny(.letter),
            text[mark.upperBound] == 0x20, text.characterClass(at: mark.upperBound + 1).contains(.upper)
        else { return }
        let end = mark.lowerBound + 1
        candidates.append(BoundaryCandidate(end: end, start: end + 1, marksEnd: end, origin: .omission))
    }

    mutating func addBullet(at offset: Int) {
        let end = text.skippingSpaces(backFrom: offset)
        guard end > 0, end < offset || profile.isChinese || offset == end else { return }
        candidates.append(BoundaryCandidate(end: end, start: offset, marksEnd: end, origin: .bullet))
    }

    /// `——”`
    mutating func addDashBeforeClosingQuote(at offset: Int) {
        guard text.scalar(before: offset).value != 0x2014 else { return }
        let end = text.run(of: .dash, from: offset)
        guard end - offset >= 6 else { return }
        let closersEnd = endOfClosers(from: end)
        let next = text.skippingSpaces(from: closersEnd)
        guard closersEnd > end, next < text.count else { return }
        candidates.append(
            BoundaryCandidate(end: closersEnd, start: next, marksEnd: closersEnd, origin: .chineseEllipsis))
    }
}
