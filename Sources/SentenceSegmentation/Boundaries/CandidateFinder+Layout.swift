import TextLines

/// Places where a line ended before somebody joined the lines: lists, remarks, separators, headings.
extension CandidateFinder {
    mutating func addLists() {
        for item in lists.items(in: text, isLatin: profile.hasLatinAdditions) {
            let end = text.skippingSpaces(backFrom: item)
            guard end > 0 else { continue }
            candidates.append(BoundaryCandidate(end: end, start: item, marksEnd: end, origin: .inlineList))
        }
    }

    /// A bracketed remark that is a line of its own, or an emoticon, before a capital.
    mutating func addAfterBracket(at offset: Int) {
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
    mutating func addInterruptedSpeech(after offset: Int) {
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
    mutating func addSeparator(from start: Int) -> Int {
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
    mutating func addChineseHeading(at offset: Int) {
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
    mutating func addTimeStamp(at slash: Int) {
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
    mutating func addLostLineEnd(at offset: Int) {
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
