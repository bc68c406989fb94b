import TextLines

/// ICU's boundaries, moved to where the sentence really ends.
extension CandidateFinder {
    mutating func addUnicode(_ boundary: Int) {
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
    mutating func shift(_ candidate: inout BoundaryCandidate) {
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
    mutating func giveBackOpeningQuote(_ candidate: inout BoundaryCandidate) {
        guard profile.isChinese, candidate.end == candidate.start else { return }
        // More than a few marks in a row are no quotation.
        for _ in 0..<4 {
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

    mutating func endOfDetachedCloser(_ candidate: BoundaryCandidate) -> Int? {
        let start = candidate.start
        let (value, length) = text.scalar(at: start)
        if value == 0x201C, isTurnedCloser(at: start) { return start + length }
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
    func endOfReferenceMarks(_ candidate: BoundaryCandidate) -> Int? {
        guard text.characterClass(before: candidate.end).isAny([.terminator, .ellipsis, .closer]) else { return nil }
        let start = candidate.start
        if text[start] == UInt8(ascii: "[") { return endOfBracketedMarks(from: start) }
        return endOfFootnoteNumber(from: start)
    }

    /// The end of a footnote's number: what follows it starts a sentence by itself.
    func endOfFootnoteNumber(from start: Int) -> Int? {
        let digits = text.run(of: .digit, from: start)
        guard (1...3).contains(digits - start), text[digits] == 0x20 else { return nil }
        let word = Seam.word(from: digits + 1, in: text)
        return text.characterClass(at: digits + 1).contains(.upper)
            && profile.words.categories(of: word, in: text).contains(.starter) ? digits : nil
    }

    func endOfBracketedMarks(from start: Int) -> Int? {
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

    mutating func isQuotationOpen(at offset: Int) -> Bool {
        if offset < quotation.before { quotation = (0, false) }
        while quotation.before < offset {
            switch text[quotation.before] {
            case UInt8(ascii: "\""): quotation.isOpen.toggle()
            case 0xE2 where text[quotation.before + 1] == 0x80:
                if text[quotation.before + 2] == 0x9C {
                    quotation.isOpen = !(quotation.isOpen && looksTurned(at: quotation.before))
                }
                if text[quotation.before + 2] == 0x9D { quotation.isOpen = false }
            default: break
            }
            quotation.before += 1
        }
        return quotation.isOpen
    }

    /// `“We stay. “ Then he left`, `“我们留下。“他走了`: a mark that was turned the wrong way at the end of what it closes.
    mutating func isTurnedCloser(at offset: Int) -> Bool {
        looksTurned(at: offset) && isQuotationOpen(at: offset)
    }

    /// Whether an opening mark would close well: behind the end of a sentence, before no word that it could open, and no mark
    /// after it closes what it might have opened.
    private func looksTurned(at offset: Int) -> Bool {
        guard text.quotes == .english,
            text.characterClass(before: text.skippingSpaces(backFrom: offset)).isAny([.terminator, .ellipsis])
        else { return false }
        let after = text.characterClass(at: offset + 3)
        let isDetached = offset + 3 >= text.count || after.contains(.space)
        return (isDetached || profile.isChinese) && !nextQuoteCloses(after: offset + 3)
    }

    /// Whether the next double quotation mark after an offset closes.
    func nextQuoteCloses(after offset: Int) -> Bool {
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
