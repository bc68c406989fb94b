import TextLines

/// The rules for sentence ends in Chinese typography, in the order in which they are asked. What they leave open
/// (a full stop in Latin text) goes to the Latin rules.
enum ChineseRules {
    typealias Rule = @Sendable (Seam) -> BoundaryDecision?

    static let inOrder: [Rule] = [
        LatinRules.proposedByLayout, MarkRules.marksOnly, goesOnWithMark, fullWidthDot, titleMark, brackets,
        MarkRules.quotedThought, attribution,
        ellipsis, wideTerminator, MarkRules.address, MojibakeRules.brokenMark, exclaimingName, enumerator,
        latinName,
    ]

    /// Nil leaves the candidate to the Latin rules.
    static func decide(_ seam: Seam, without disabled: Set<BoundaryRule> = []) -> BoundaryDecision? {
        for rule in inOrder {
            if let decision = rule(seam), disabled.isEmpty || !disabled.contains(decision.rule) { return decision }
        }
        return nil
    }

    static func isWide(_ seam: Seam) -> Bool { CharacterClass(of: seam.lastMark).contains(.wide) }

    /// A comma, a closing mark or another terminator follows.
    static func goesOnWithMark(_ seam: Seam) -> BoundaryDecision? {
        let kind = seam.text.characterClass(at: seam.candidate.start)
        if kind.isAny([.continuing, .terminator, .ellipsis]) { return .goOn(.goesOnWithMark) }
        return kind.contains(.closer) && !kind.contains(.opener) ? .goOn(.goesOnWithMark) : nil
    }

    /// ．is a point, or part of a row of dots.
    static func fullWidthDot(_ seam: Seam) -> BoundaryDecision? {
        seam.lastMark == 0xFF0E ? .goOn(.fullWidthDot) : nil
    }

    /// 《摔跤吧！爸爸》, 《谁？》
    static func titleMark(_ seam: Seam) -> BoundaryDecision? {
        var offset = seam.closers.lowerBound
        while offset < seam.closers.upperBound {
            let (value, length) = seam.text.scalar(at: offset)
            if value == 0x300B || value == 0x3009 { return .goOn(.chineseTitle) }
            offset += max(1, length)
        }
        return nil
    }

    /// Inside a pair of brackets or title marks of at most 60 characters.
    static func brackets(_ seam: Seam) -> BoundaryDecision? {
        guard isWide(seam) || seam.candidate.origin == .chineseEllipsis else { return nil }
        return isInsideBrackets(seam.candidate.end, in: seam.text) ? .goOn(.chineseBrackets) : nil
    }

    private static let bracketLimit = 60

    static func isInsideBrackets(_ offset: Int, in text: ParagraphText) -> Bool {
        var depth = 0
        var characters = 0
        var start = offset
        while start > 0, characters < bracketLimit {
            start -= 1
            let byte = text[start]
            if byte & 0xC0 == 0x80 { continue }
            characters += 1
            // Only these bytes start a bracket.
            guard byte == 0xE3 || byte == 0xEF || byte == 0x28 || byte == 0x29 else { continue }
            let value = text.scalar(at: start).value
            switch value {
            case 0xFF09, 0x29, 0x300B, 0x3009, 0x3011: depth += 1
            case 0xFF08, 0x28, 0x300A, 0x3008, 0x3010:
                depth -= 1
                if depth < 0 { return closes(from: offset, in: text, within: bracketLimit - characters) }
            default: break
            }
        }
        return false
    }

    private static func closes(from offset: Int, in text: ParagraphText, within limit: Int) -> Bool {
        var depth = 0
        var end = offset
        for _ in 0..<max(0, limit) {
            let (value, length) = text.scalar(at: end)
            guard length > 0 else { return false }
            end += length
            switch value {
            case 0xFF08, 0x28, 0x300A, 0x3008, 0x3010: depth += 1
            case 0xFF09, 0x29, 0x300B, 0x3009, 0x3011:
                if depth == 0 { return true }
                depth -= 1
            default: break
            }
        }
        return false
    }

    /// `“……吗？” 他低声问。`: set off by a space, as in translated texts, who spoke belongs to what was said. (Without
    /// the space it starts a sentence of its own.)
    static func attribution(_ seam: Seam) -> BoundaryDecision? {
        guard !seam.closers.isEmpty, seam.candidate.start > seam.candidate.end, seam.hasClosingQuote else { return nil }
        var offset = seam.candidate.start
        var last: UInt32 = 0
        for _ in 0..<10 {
            let (value, length) = seam.text.scalar(at: offset)
            guard CharacterClass(of: value).contains(.han) else {
                return value == 0x3002 && speechVerbs.contains(last) ? .goOn(.attribution) : nil
            }
            last = value
            offset += length
        }
        return nil
    }

    private static let speechVerbs = Set("问問说說道喊叫答嚷".unicodeScalars.map(\.value))

    /// Chinese marks of ellipsis: `……”` ends a sentence, bare `……` only in narrative outside quotation.
    static func ellipsis(_ seam: Seam) -> BoundaryDecision? {
        switch seam.candidate.origin {
        case .chineseEllipsis: return .end(.chineseEllipsis)
        case .chineseBareEllipsis:
            return seam.candidate.isInsideQuotation || endsEnumeration(seam) || isIncomplete(seam)
                ? .goOn(.ellipsisGoesOn) : .end(.chineseEllipsis)
        default: break
        }
        guard seam.isEllipsis else { return nil }
        let before = seam.text.characterClass(before: seam.mark.lowerBound)
        let isLatin = before.isAny([.lower, .upper]) && seam.nextClass.isAny([.lower, .upper])
        return isLatin ? nil : .goOn(.ellipsisGoesOn)
    }

    /// `歌曲、小说、电影……等`: after items parted by 、 an ellipsis means "and so on".
    private static func endsEnumeration(_ seam: Seam) -> Bool {
        if seam.text.scalar(at: seam.candidate.start).value == 0x7B49 { return true }
        var offset = seam.mark.lowerBound
        for _ in 0..<20 {
            let (value, length) = seam.text.scalar(before: offset)
            guard length > 0, offset > seam.segmentStart else { return false }
            if value == 0x3001 { return true }
            if CharacterClass(of: value).isAny([.continuing, .terminator, .ellipsis]) { return false }
            offset -= length
        }
        return false
    }

    /// `你可以……做我的……朋友吗`: after these words nobody has finished.
    private static func isIncomplete(_ seam: Seam) -> Bool {
        let (last, length) = seam.text.scalar(before: seam.mark.lowerBound)
        if incompleteEndings.contains(last) { return true }
        let (before, _) = seam.text.scalar(before: seam.mark.lowerBound - length)
        return incompletePairs.contains([before, last])
    }

    private static let incompleteEndings = Set("的是在和与與跟把被让讓给給对對向从從为為但而且或就很都也又太更最".unicodeScalars.map(\.value))
    private static let incompletePairs = Set(
        [
            "可以", "应该", "應該", "必须", "必須", "能够", "能夠", "可能", "但是", "可是", "不过", "不過", "因为", "因為", "所以", "如果", "要是", "要不",
            "虽然", "雖然", "而且", "或者", "那个", "那個", "这个", "這個", "一个", "一個", "我们", "我們", "你们", "你們", "他们", "他們", "以前", "以后",
            "以後",
        ].map { $0.unicodeScalars.map(\.value) })

    /// 。！？
    static func wideTerminator(_ seam: Seam) -> BoundaryDecision? {
        isWide(seam) ? .end(LatinRules.ruleOfOrigin(seam.candidate.origin)) : nil
    }

    /// `1.目标`: one to three digits that no letter, digit or dot precedes; `一. 导言`, `甲. 概述`, `Ⅱ. 方法` at the head.
    static func enumerator(_ seam: Seam) -> BoundaryDecision? {
        guard seam.isSingleDot else { return nil }
        if isHanEnumerator(seam) { return .goOn(.enumerator) }
        let start = seam.text.run(of: .digit, endingAt: seam.mark.lowerBound)
        guard (1...3).contains(seam.mark.lowerBound - start),
            !seam.text.characterClass(before: start).isAny([.lower, .upper, .digit]), seam.text[start - 1] != 0x2E
        else { return nil }
        return .goOn(.enumerator)
    }

    /// One to four numerals, one of the ten stems, or a Roman numeral of one character, from the segment's start on.
    private static func isHanEnumerator(_ seam: Seam) -> Bool {
        let text = seam.text
        var offset = seam.segmentStart
        while offset < seam.mark.lowerBound, text.characterClass(at: offset).isAny([.space, .opener]) {
            offset += max(1, text.scalar(at: offset).length)
        }
        var count = 0
        while offset < seam.mark.lowerBound {
            let (value, length) = text.scalar(at: offset)
            let isAlone = stems.contains(value) || (0x2160...0x217F).contains(value)
            guard length > 0, isAlone ? count == 0 : numerals.contains(value), count < 4 else { return false }
            offset += length
            count += 1
            if isAlone { return offset == seam.mark.lowerBound }
        }
        return count > 0
    }

    private static let numerals = Set("一二三四五六七八九十百零〇".unicodeScalars.map(\.value))
    private static let stems = Set("甲乙丙丁戊己庚辛壬癸".unicodeScalars.map(\.value))

    /// `一期Yes!送我`: a half-width mark after a Latin name, where the text's own marks are wide.
    static func exclaimingName(_ seam: Seam) -> BoundaryDecision? {
        guard seam.lastMark == 0x21, seam.mark.count == 1, seam.candidate.start == seam.mark.upperBound,
            seam.nextClass.contains(.han),
            seam.text.characterClass(before: seam.mark.lowerBound).isAny([.lower, .upper])
        else { return nil }
        // (Nearby: a whole paragraph would be too long to look through at every mark.)
        var offset = max(0, seam.candidate.end - 3000)
        while offset < min(seam.text.count, seam.candidate.end + 3000) {
            if seam.text[offset] == 0xEF, seam.text.scalar(at: offset).value == 0xFF01 { return .goOn(.exclaimingName) }
            offset += 1
        }
        return nil
    }

    /// `J.M.库切`; but after a comma, initials are what follows a name: `何君， J.P.`.
    static func latinName(_ seam: Seam) -> BoundaryDecision? {
        guard seam.isSingleDot, seam.nextClass.contains(.han), seam.openers.isEmpty else { return nil }
        let token = seam.base
        guard seam.text.characterClass(before: seam.mark.lowerBound).isAny([.lower, .upper]) else { return nil }
        let before = seam.text.scalar(before: seam.text.skippingSpaces(backFrom: token.lowerBound)).value
        if seam.baseIsDotted, before == 0xFF0C || before == 0x2C || before == 0x3001 { return nil }
        return .goOn(.latinName)
    }
}
