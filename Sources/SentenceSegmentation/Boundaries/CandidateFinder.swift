/// Finds every place of a paragraph where a sentence may end: ICU's boundaries, moved over detached closing marks and
/// reference marks, and the places that ICU passes over.
struct CandidateFinder {
    let text: ParagraphText
    let profile: LanguageProfile
    private(set) var candidates: [BoundaryCandidate]

    private var lists = InlineLists()
    /// Whether a double quotation is open at an offset, followed once from left to right. A straight mark opens or
    /// closes by turns.
    private var quotation = (before: 0, isOpen: false)

    init(_ text: ParagraphText, profile: LanguageProfile, reusing storage: [BoundaryCandidate]) {
        self.text = text
        self.profile = profile
        candidates = storage
        candidates.removeAll(keepingCapacity: true)
    }

    /// - Parameter boundaries: ICU's, ascending; the last one is the end of the text.
    mutating func find(boundaries: [Int]) {
        for boundary in boundaries where boundary < text.count { addUnicode(boundary) }
        let found = candidates.count
        addMissing()
        addLists()
        if candidates.count > found { merge(found) }
    }

    /// Two ascending runs and a few list items become one ascending run without doubles; ICU's candidates win.
    private mutating func merge(_ unicodeCount: Int) {
        candidates.sort { ($0.end, $0.origin.rawValue) < ($1.end, $1.origin.rawValue) }
        var kept = 0
        for candidate in candidates {
            if kept > 0, candidates[kept - 1].end == candidate.end {
                // A list's item or a line ends whatever ICU thought of it.
                if candidate.origin.overridesUnicode {
                    candidates[kept - 1] = candidate
                } else {
                    candidates[kept - 1].isInsideQuotation = candidate.isInsideQuotation
                }
                continue
            }
            candidates[kept] = candidate
            kept += 1
        }
        candidates.removeSubrange(kept...)
    }
}

// MARK: ICU's boundaries

extension CandidateFinder {
    private mutating func addUnicode(_ boundary: Int) {
        let end = text.skippingSpaces(backFrom: boundary)
        let start = text.skippingSpaces(from: boundary)
        guard end > 0, start < text.count else { return }
        var candidate = BoundaryCandidate(end: end, start: start, marksEnd: end, origin: .unicode)
        if text.hasLineEnd(in: end..<start) {
            candidate.origin = .line
        } else {
            shift(&candidate)
        }
        guard candidate.start < text.count else { return }
        if candidate.start > candidate.end || candidate.end > (candidates.last?.end ?? 0) {
            candidates.append(candidate)
        }
    }

    /// Moves a boundary behind closing marks and reference marks that belong to the left, and before an opening
    /// straight quotation mark that ICU gave to the left.
    private mutating func shift(_ candidate: inout BoundaryCandidate) {
        giveBackOpeningQuote(&candidate)
        while let end = endOfDetachedCloser(candidate) {
            candidate.end = end
            candidate.marksEnd = end
            candidate.start = text.skippingSpaces(from: end)
        }
        if let end = endOfReferenceMarks(candidate) {
            candidate.end = end
            candidate.start = text.skippingSpaces(from: end)
        }
    }

    /// `。"我`: without spaces a straight mark faces the way that what is open says; so does `。”我`, a mark that was
    /// turned the wrong way, if nothing is open and another closing mark follows.
    private mutating func giveBackOpeningQuote(_ candidate: inout BoundaryCandidate) {
        guard profile.isChinese, candidate.end == candidate.start else { return }
        while true {
            let (value, length) = text.scalar(before: candidate.end)
            let mark = candidate.end - length
            guard mark > 0, value == 0x22 || value == 0x201D,
                text.characterClass(before: mark).isAny([.terminator, .ellipsis, .quote]),
                !isQuotationOpen(at: mark), value == 0x22 || nextQuoteCloses(after: candidate.end)
            else { break }
            candidate.end = mark
        }
        candidate.marksEnd = candidate.end
        candidate.start = candidate.end
    }

    private mutating func endOfDetachedCloser(_ candidate: BoundaryCandidate) -> Int? {
        let start = candidate.start
        let (value, length) = text.scalar(at: start)
        let kind = CharacterClass(of: value)
        guard kind.contains(.closer),
            text.characterClass(before: candidate.end).isAny([.terminator, .ellipsis, .closer])
        else { return nil }
        let after = text.characterClass(at: start + length)
        if kind.contains(.opener) {
            // A straight mark: it closes if it stands alone and one is open.
            guard start > candidate.end, start + length >= text.count || after.contains(.space) else { return nil }
            guard value == 0x22, isQuotationOpen(at: start) else { return nil }
            return start + length
        }
        // An apostrophe at the start of a word: 'Tis.
        if value == 0x2019, after.isAny(.letter), !profile.isChinese { return nil }
        return start + length
    }

    /// `end.[12] Next`, `end. [3–5] Next`, `end. […] Next`, `end. 4 Even so`: the marks belong to what they refer to.
    private func endOfReferenceMarks(_ candidate: BoundaryCandidate) -> Int? {
        guard text.characterClass(before: candidate.end).isAny([.terminator, .ellipsis, .closer]) else { return nil }
        let start = candidate.start
        if text[start] == UInt8(ascii: "[") { return endOfBracketedMarks(from: start) }
        return endOfFootnoteNumber(from: start)
    }

    /// The end of a footnote's number: what follows it starts a sentence by itself.
    private func endOfFootnoteNumber(from start: Int) -> Int? {
        let digits = text.run(of: .digit, from: start)
        guard (1...3).contains(digits - start), text[digits] == 0x20 else { return nil }
        let word = Seam.word(from: digits + 1, in: text)
        return text.characterClass(at: digits + 1).contains(.upper)
            && profile.words.categories(of: word, in: text).contains(.starter) ? digits : nil
    }

    private func endOfBracketedMarks(from start: Int) -> Int? {
        var offset = start
        var end: Int?
        while text[offset] == UInt8(ascii: "[") {
            var inner = offset + 1
            while true {
                let (value, length) = text.scalar(at: inner)
                let kind = CharacterClass(of: value)
                guard kind.isAny([.digit, .dash, .ellipsis]) || [0x2C, 0x20, 0x2E].contains(value) else { break }
                inner += length
            }
            guard inner > offset + 1, text[inner] == UInt8(ascii: "]") else { break }
            offset = inner + 1
            end = offset
        }
        return end
    }

    private mutating func isQuotationOpen(at offset: Int) -> Bool {
        if offset < quotation.before { quotation = (0, false) }
        while quotation.before < offset {
            switch text[quotation.before] {
            case UInt8(ascii: "\""): quotation.isOpen.toggle()
            case 0xE2 where text[quotation.before + 1] == 0x80:
                if text[quotation.before + 2] == 0x9C { quotation.isOpen = true }
                if text[quotation.before + 2] == 0x9D { quotation.isOpen = false }
            default: break
            }
            quotation.before += 1
        }
        return quotation.isOpen
    }

    /// Whether the next double quotation mark after an offset closes.
    private func nextQuoteCloses(after offset: Int) -> Bool {
        var offset = offset
        while offset < text.count {
            if text.bytes[offset] == UInt8(ascii: "\"") { return true }
            if text.bytes[offset] == 0xE2, text[offset + 1] == 0x80 {
                if text[offset + 2] == 0x9C { return false }
                if text[offset + 2] == 0x9D { return true }
            }
            offset += 1
        }
        return false
    }
}

// MARK: What ICU passes over

extension CandidateFinder {
    private mutating func addMissing() {
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

    private mutating func addAtWide(from offset: Int, quotation: inout Int) -> Int {
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
        case none, mark, wide, bracket, closingBracket, hyphen, rule, capital, slash
    }

    /// `wide` are the lead bytes of … 。 ！ • “ 「 and their like.
    private static let interest: [Interest] = (0..<256).map { byte in
        switch UInt8(byte) {
        case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"): .mark
        case 0xE2, 0xE3, 0xEF, 0xE7: .wide
        case UInt8(ascii: "("): .bracket
        case UInt8(ascii: ")"): .closingBracket
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
    private mutating func addAtMark(from start: Int, isInsideQuotation: Bool) -> Int {
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

    private func latinAddition(_ mark: Range<Int>, closersEnd: Int, next: Int) -> BoundaryCandidate.Origin? {
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
    private func missingSpace(_ mark: Range<Int>, next: Int) -> BoundaryCandidate.Origin? {
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

    private func endOfMark(from start: Int) -> Int {
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

    private func endOfClosers(from start: Int) -> Int {
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

    private func isEllipsis(_ mark: Range<Int>) -> Bool { mark.count >= 3 && Seam.isEllipsis(mark, in: text) }

    /// `self-interpreting compounds. . . . The practice`: a full stop, and then words left out.
    private mutating func addOmission(_ mark: Range<Int>) {
        let dots = text.bytes[mark].count { $0 == UInt8(ascii: ".") }
        guard dots == 4, mark.count == 7, text.characterClass(before: mark.lowerBound).isAny(.letter),
            text[mark.upperBound] == 0x20, text.characterClass(at: mark.upperBound + 1).contains(.upper)
        else { return }
        let end = mark.lowerBound + 1
        candidates.append(BoundaryCandidate(end: end, start: end + 1, marksEnd: end, origin: .omission))
    }

    private mutating func addBullet(at offset: Int) {
        let end = text.skippingSpaces(backFrom: offset)
        guard end > 0, end < offset || profile.isChinese || offset == end else { return }
        candidates.append(BoundaryCandidate(end: end, start: offset, marksEnd: end, origin: .bullet))
    }

    /// `——”`
    private mutating func addDashBeforeClosingQuote(at offset: Int) {
        let end = text.run(of: .dash, from: offset)
        guard end - offset >= 6, text.scalar(before: offset).value != 0x2014 else { return }
        let closersEnd = endOfClosers(from: end)
        let next = text.skippingSpaces(from: closersEnd)
        guard closersEnd > end, next < text.count else { return }
        candidates.append(
            BoundaryCandidate(end: closersEnd, start: next, marksEnd: closersEnd, origin: .chineseEllipsis))
    }

    private mutating func addLists() {
        for item in lists.items(in: text, isLatin: profile.hasLatinAdditions) {
            let end = text.skippingSpaces(backFrom: item)
            guard end > 0 else { continue }
            candidates.append(BoundaryCandidate(end: end, start: item, marksEnd: end, origin: .inlineList))
        }
    }

    /// A bracketed remark that is a line of its own, or an emoticon, before a capital.
    private mutating func addAfterBracket(at offset: Int) {
        let end = offset + (text[offset] < 0x80 ? 1 : 3)
        let next = text.skippingSpaces(from: end)
        let kind = text.characterClass(at: next)
        var origin = BoundaryCandidate.Origin.remark
        if text[offset] < 0x80 {
            guard next > end, kind.isAny([.upper, .han]) || kind.contains(.quote) else { return }
            var eyes = offset - 1
            if text[eyes] == UInt8(ascii: "-") { eyes -= 1 }
            if text[eyes] == UInt8(ascii: ":") || text[eyes] == UInt8(ascii: ";") {
                guard text.characterClass(at: eyes - 1).contains(.space) else { return }
                origin = .emoticon
            }
        } else {
            guard next < text.count, kind.isAny([.upper, .han, .opener]) else { return }
        }
        candidates.append(BoundaryCandidate(end: end, start: next, marksEnd: end, origin: origin))
    }

    /// `"You mean, those rumours—" "Most turned out to be true."`: a speaker was cut short, another speaks.
    private mutating func addInterruptedSpeech(after offset: Int) {
        var end = offset
        while true {
            let (value, length) = text.scalar(at: end)
            let kind = CharacterClass(of: value)
            guard length > 0, kind.contains(.quote), kind.contains(.closer) else { break }
            end += length
        }
        let next = text.skippingSpaces(from: end)
        guard end > offset, next > end, text.characterClass(at: next).contains([.opener, .quote]) else { return }
        candidates.append(BoundaryCandidate(end: end, start: next, marksEnd: end, origin: .interruptedSpeech))
    }

    /// `***`, `=====` and `_____` between spaces are lines of their own.
    private mutating func addSeparator(from start: Int) -> Int {
        var end = start
        while end < text.count, text[end] == text[start] { end += 1 }
        let next = text.skippingSpaces(from: end)
        guard end - start >= 3, start == 0 || text[start - 1] == 0x20, next > end || next == text.count else {
            return end
        }
        let before = text.skippingSpaces(backFrom: start)
        if before > 0 {
            candidates.append(BoundaryCandidate(end: before, start: start, marksEnd: before, origin: .separator))
        }
        if next < text.count {
            candidates.append(BoundaryCandidate(end: end, start: next, marksEnd: end, origin: .separator))
        }
        return end
    }

    /// `论人类 第一章 论感觉`: Chinese has no spaces inside a sentence, so a numbered division with one after it is a
    /// heading that a line end was lost before.
    private mutating func addChineseHeading(at offset: Int) {
        guard text.characterClass(before: text.skippingSpaces(backFrom: offset)).contains(.han) else { return }
        var end = offset + 3
        while true {
            let (value, length) = text.scalar(at: end)
            guard
                "零一二三四五六七八九十百".unicodeScalars.contains(where: { $0.value == value })
                    || CharacterClass(of: value).contains(.digit)
            else { break }
            end += length
        }
        let unit = text.scalar(at: end).value
        guard end > offset + 3, "章节節回卷编編篇".unicodeScalars.contains(where: { $0.value == unit }),
            text.characterClass(at: end + 3).contains(.space)
        else { return }
        let before = text.skippingSpaces(backFrom: offset)
        candidates.append(BoundaryCandidate(end: before, start: offset, marksEnd: before, origin: .numberedHeading))
    }

    /// `Jo Lee 04/26/2001 07:17 AM Will you`: date and time in figures are a line of a message's head.
    private mutating func addTimeStamp(at slash: Int) {
        guard let stamp = TimeStamp(in: text, aroundFirstSlash: slash) else { return }
        let before = text.skippingSpaces(backFrom: stamp.range.lowerBound)
        let wordStart = text.run(of: .word, endingAt: before)
        if before > 0, !text.characterClass(at: wordStart).contains(.lower) || wordStart == before {
            candidates.append(
                BoundaryCandidate(end: before, start: stamp.range.lowerBound, marksEnd: before, origin: .timeStamp))
        }
        let next = text.skippingSpaces(from: stamp.range.upperBound)
        if text.characterClass(at: next).isAny([.upper, .opener]) {
            let end = stamp.range.upperBound
            candidates.append(BoundaryCandidate(end: end, start: next, marksEnd: end, origin: .timeStamp))
        }
    }

    /// `Types of experiment The principal data`: no sentence has such a capital after a word in small letters.
    private mutating func addLostLineEnd(at offset: Int) {
        guard offset >= 4, text[offset - 1] == 0x20, text.characterClass(at: offset - 2).contains(.lower) else {
            return
        }
        let word = Seam.word(from: offset, in: text)
        guard profile.words.categories(of: word, in: text).contains(.lineStarter), text[word.upperBound] == 0x20,
            text.characterClass(at: word.upperBound + 1).contains(.lower)
        else { return }
        let before = text.run(of: [.lower, .upper], endingAt: offset - 1)
        guard text.characterClass(at: before).contains(.lower), text.characterClass(before: before).contains(.space),
            !profile.words.categories(of: before..<offset - 1, in: text).contains(.function)
        else { return }
        candidates.append(
            BoundaryCandidate(end: offset - 1, start: offset, marksEnd: offset - 1, origin: .lostLineEnd))
    }
}

extension ParagraphText {
    /// Whether a stretch of white space holds a line or paragraph separator.
    func hasLineEnd(in range: Range<Int>) -> Bool {
        for offset in range {
            switch self[offset] {
            case 0x0A, 0x0D: return true
            case 0x85 where self[offset - 1] == 0xC2: return true
            case 0xA8, 0xA9: if self[offset - 1] == 0x80, self[offset - 2] == 0xE2 { return true }
            default: break
            }
        }
        return false
    }
}
