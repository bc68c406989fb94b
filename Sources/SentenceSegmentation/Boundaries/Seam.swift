import TextLines

/// The surroundings of a candidate, taken apart: `base` `mark` `closers` | `openers` `next`.
struct Seam {
    let text: ParagraphText
    let words: WordTable
    let writesOrdinalsWithDot: Bool
    let candidate: BoundaryCandidate
    /// Where the sentence that would end here began.
    let segmentStart: Int
    /// Where it has its first character that is no mark.
    let contentStart: Int

    /// The token before the mark, without leading quotation marks and brackets.
    let base: Range<Int>
    /// The run of terminators; spaced dots count as one run. Empty where nothing ended the line.
    let mark: Range<Int>
    /// Quotation marks and brackets that close after the mark.
    let closers: Range<Int>
    /// Quotation marks and brackets that open the right sentence.
    let openers: Range<Int>
    /// The first word on the right, with inner apostrophes and hyphens.
    let next: Range<Int>
    /// The class of the first character after the openers.
    let nextClass: CharacterClass

    let isEllipsis: Bool
    let isSingleDot: Bool
    let baseCategories: WordCategory
    let nextCategories: WordCategory

    init(
        _ candidate: BoundaryCandidate, in text: ParagraphText, from segmentStart: Int, contentStart: Int,
        profile: LanguageProfile
    ) {
        self.text = text
        words = profile.words
        writesOrdinalsWithDot = profile.writesOrdinalsWithDot
        self.candidate = candidate
        self.segmentStart = segmentStart
        self.contentStart = contentStart

        let closersStart = Self.startOfClosers(endingAt: candidate.marksEnd, in: text, from: segmentStart)
        closers = closersStart.end..<candidate.marksEnd
        let markEnd = closersStart.markEnd
        let markStart = Self.startOfMark(endingAt: markEnd, in: text, from: segmentStart)
        mark = markStart..<markEnd
        base = Self.base(endingAt: markStart, in: text, from: segmentStart)

        var offset = candidate.start
        while true {
            let (value, length) = text.scalar(at: offset)
            guard length > 0, text.classOf(value).contains(.opener) else { break }
            offset += length
            // French sets its marks off with a space.
            if value == 0xAB || value == 0x2039 { offset = text.skippingSpaces(from: offset) }
        }
        openers = candidate.start..<offset
        nextClass = text.characterClass(at: offset)
        next = Self.word(from: offset, in: text)

        isSingleDot = mark.count == 1 && text[markStart] == UInt8(ascii: ".")
        isEllipsis = !isSingleDot && Self.isEllipsis(mark, in: text)
        baseCategories = isSingleDot || mark.count == 1 ? words.categories(of: base, in: text) : []
        nextCategories = words.categories(of: next, in: text)
    }

    /// Skips closing marks backwards, and spaces among them as long as a mark stands before them.
    private static func startOfClosers(
        endingAt end: Int, in text: ParagraphText, from start: Int
    ) -> (end: Int, markEnd: Int) {
        var offset = end
        while offset > start {
            let (value, length) = text.scalar(before: offset)
            let kind = text.classOf(value)
            if kind.contains(.closer) {
                offset -= length
            } else if kind.contains(.space), offset < end {
                let before = text.skippingSpaces(backFrom: offset, to: start)
                guard text.characterClass(before: before).isAny([.terminator, .ellipsis, .closer]) else { break }
                offset = before
            } else {
                break
            }
        }
        return (offset, offset)
    }

    /// Skips terminators backwards; dots with single spaces between them (`. . .`) are one run.
    private static func startOfMark(endingAt end: Int, in text: ParagraphText, from start: Int) -> Int {
        var offset = end
        while offset > start {
            let (value, length) = text.scalar(before: offset)
            let kind = CharacterClass(of: value)
            if kind.isAny([.terminator, .ellipsis]) {
                offset -= length
            } else if kind.contains(.space), text[offset] == UInt8(ascii: "."),
                text[offset - length - 1] == UInt8(ascii: "."), offset - length - 1 >= start
            {
                offset -= length
            } else {
                break
            }
        }
        return offset
    }

    /// Whether a mark ends in an ellipsis: … or at least two dots.
    static func isEllipsis(_ mark: Range<Int>, in text: ParagraphText) -> Bool {
        guard !mark.isEmpty else { return false }
        let (value, length) = text.scalar(before: mark.upperBound)
        if CharacterClass(of: value).contains(.ellipsis) { return true }
        guard value == 0x2E, mark.count > length else { return false }
        let before = text.scalar(before: text.skippingSpaces(backFrom: mark.upperBound - 1)).value
        return before == 0x2E || CharacterClass(of: before).contains(.ellipsis)
    }

    /// No abbreviation is longer.
    private static let longestBase = 64

    private static func base(endingAt end: Int, in text: ParagraphText, from start: Int) -> Range<Int> {
        var offset = end
        let start = max(start, end - longestBase)
        while offset > start {
            let (value, length) = text.scalar(before: offset)
            let kind = CharacterClass(of: value)
            // An apostrophe inside a word belongs to it; a long dash parts words.
            if kind.contains(.space) || value == 0x2F || kind.isAny([.opener, .continuing, .otherLetter])
                || (kind.contains(.dash) && value != 0x2D && value != 0x2010 && value != 0x2011)
            {
                guard value == 0x27 || value == 0x22, offset < end, offset - length > start,
                    text.characterClass(before: offset - length).isAny(.letter)
                else { break }
            }
            offset -= length
        }
        return offset..<end
    }

    /// The first character from an offset on that is neither a mark nor space. (A symbol or an emoji counts as text.)
    static func contentStart(from start: Int, in text: ParagraphText) -> Int {
        var offset = start
        while offset < text.count {
            let (value, length) = text.scalar(at: offset)
            let marks: CharacterClass = [.space, .terminator, .ellipsis, .closer, .opener, .dash, .bullet, .continuing]
            guard CharacterClass(of: value).isAny(marks) else { break }
            offset += max(1, length)
        }
        return offset
    }

    static func word(from start: Int, in text: ParagraphText) -> Range<Int> {
        var offset = start
        while true {
            let (value, length) = text.scalar(at: offset)
            guard length > 0 else { break }
            if CharacterClass(of: value).isAny([.lower, .upper, .digit]) {
                offset += length
            } else if offset > start, value == 0x27 || value == 0x2019 || value == 0x2D,
                text.characterClass(at: offset + length).isAny([.lower, .upper])
            {
                offset += length
            } else {
                break
            }
        }
        return start..<offset
    }
}

// MARK: What the rules ask

extension Seam {
    var nextIsLower: Bool { nextClass.contains(.lower) }
    var nextIsUpper: Bool { nextClass.contains(.upper) }
    var nextIsDigit: Bool { nextClass.contains(.digit) }

    /// Whether a quotation mark closes after the mark.
    var hasClosingQuote: Bool {
        var offset = closers.lowerBound
        while offset < closers.upperBound {
            let (value, length) = text.scalar(at: offset)
            if text.classOf(value).contains(.quote) { return true }
            offset += max(1, length)
        }
        return false
    }

    /// The last terminator.
    var lastMark: UInt32 { mark.isEmpty ? 0 : text.scalar(before: mark.upperBound).value }

    /// Whether the mark ends in ? or ! (of any width).
    var isQuestionOrExclamation: Bool { [0x3F, 0x21, 0xFF1F, 0xFF01].contains(lastMark) }

    /// Whether the base is one letter.
    var baseIsSingleLetter: Bool {
        let (value, length) = text.scalar(at: base.lowerBound)
        return length == base.count && CharacterClass(of: value).isAny([.lower, .upper])
    }

    /// Whether the base is one capital: an initial.
    var baseIsInitial: Bool { baseIsSingleLetter && baseStartsWithCapital }

    var baseStartsWithCapital: Bool { text.characterClass(at: base.lowerBound).contains(.upper) }

    /// Whether the base has a dot inside: U.S, p.m, e.g.
    var baseIsDotted: Bool {
        guard base.count >= 3 else { return false }
        return text.bytes[base].contains(UInt8(ascii: "."))
    }

    /// Whether the base is letters with single dots between them (U.S, Ph.D): not 3.14, not a file name.
    var baseIsDottedAcronym: Bool {
        guard baseIsDotted else { return false }
        var lettersInPart = 0
        for byte in text.bytes[base] {
            if byte == UInt8(ascii: ".") {
                guard lettersInPart > 0 else { return false }
                lettersInPart = 0
            } else {
                guard byte >= 0x80 || CharacterClass(of: UInt32(byte)).isAny([.lower, .upper]) || byte == 0x2D
                else { return false }
                lettersInPart += 1
                guard lettersInPart <= 3 else { return false }
            }
        }
        return lettersInPart > 0
    }

    func baseIs(_ word: StaticString) -> Bool { text.equals(base, word) }
    func nextIs(_ word: StaticString) -> Bool { text.equals(next, word) }

    /// The word before the base, white space between.
    var wordBeforeBase: Range<Int> {
        let end = text.skippingSpaces(backFrom: base.lowerBound, to: segmentStart)
        guard end < base.lowerBound else { return end..<end }
        return wordEnding(at: end)
    }

    func wordEnding(at end: Int) -> Range<Int> {
        var start = end
        while start > segmentStart {
            let (value, length) = text.scalar(before: start)
            guard CharacterClass(of: value).isAny([.lower, .upper, .digit]) || value == 0x27 || value == 0x2D
            else { break }
            start -= length
        }
        return start..<end
    }
}

extension ParagraphText {
    /// Whether a range holds exactly these ASCII characters.
    func equals(_ range: Range<Int>, _ word: StaticString) -> Bool {
        guard range.count == word.utf8CodeUnitCount else { return false }
        return word.withUTF8Buffer { buffer in
            for index in 0..<buffer.count where self[range.lowerBound + index] != buffer[index] { return false }
            return true
        }
    }

    func hasPrefix(_ word: StaticString, at offset: Int) -> Bool {
        equals(offset..<offset + word.utf8CodeUnitCount, word)
    }
}
