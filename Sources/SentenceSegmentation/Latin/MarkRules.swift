import TextLines

/// Rules about marks and quotation, whatever the words.
enum MarkRules {
    /// Marks alone are no sentence.
    static func marksOnly(_ seam: Seam) -> BoundaryDecision? {
        seam.contentStart >= seam.candidate.end ? .goOn(.marksOnly) : nil
    }

    /// A comma, semicolon or colon after the mark.
    static func goesOnWithMark(_ seam: Seam) -> BoundaryDecision? {
        seam.text.characterClass(at: seam.candidate.start).contains(.continuing) ? .goOn(.goesOnWithMark) : nil
    }

    /// Inside an address: `https://host/?page=2`.
    static func address(_ seam: Seam) -> BoundaryDecision? {
        guard seam.candidate.end == seam.candidate.start, !seam.mark.isEmpty,
            seam.text.scalar(at: seam.candidate.start).value < 0x80
        else { return nil }
        var start = seam.mark.lowerBound
        let limit = max(seam.segmentStart, start - longestAddress)
        while start > limit, seam.text[start - 1] > 0x20, seam.text[start - 1] < 0x80 { start -= 1 }
        guard start < seam.mark.lowerBound else { return nil }
        if seam.text.hasPrefix("www.", at: start) { return .goOn(.address) }
        var offset = start
        while offset + 2 < seam.mark.lowerBound {
            if seam.text.hasPrefix("://", at: offset) { return .goOn(.address) }
            offset += 1
        }
        return nil
    }

    /// How far back an address is looked for.
    private static let longestAddress = 512

    /// `"Who?" he asked`, `(so it is!) and`.
    static func lowerCaseAfterQuotation(_ seam: Seam) -> BoundaryDecision? {
        seam.nextIsLower && !seam.closers.isEmpty ? .goOn(.lowerCaseAfterQuotation) : nil
    }

    /// `「行く。」と言った`: in Japanese と joins a quotation to who spoke.
    static func quotedThought(_ seam: Seam) -> BoundaryDecision? {
        guard !seam.closers.isEmpty else { return nil }
        let next = seam.text.scalar(at: seam.candidate.start).value
        return next == 0x3068 || seam.text.hasPrefix("って", at: seam.candidate.start)
            ? .goOn(.attribution) : nil
    }

    /// `(BBC) The`, `（附件二）主席`: a remark in brackets that is a line of its own. Not `(a) The`.
    static func bracketedRemark(_ seam: Seam) -> BoundaryDecision? {
        let text = seam.text
        var depth = 0
        var characters = 0
        var offset = seam.segmentStart
        guard isBracket(text.scalar(at: offset).value) == 1 else { return .goOn(.bracketedRemark) }
        while offset < seam.candidate.end, characters < longestRemark {
            let (value, length) = text.scalar(at: offset)
            depth += isBracket(value)
            offset += max(1, length)
            characters += 1
            if depth == 0, offset < seam.candidate.end { return .goOn(.bracketedRemark) }
        }
        return depth == 0 && characters > 5 ? .end(.bracketedRemark) : .goOn(.bracketedRemark)
    }

    private static let longestRemark = 400

    private static func isBracket(_ value: UInt32) -> Int {
        switch value {
        case 0x28, 0xFF08: 1
        case 0x29, 0xFF09: -1
        default: 0
        }
    }

    /// A full stop that a quotation mark follows is no abbreviation's.
    static func quotedFullStop(_ seam: Seam) -> BoundaryDecision? {
        seam.isSingleDot && seam.hasClosingQuote ? .end(.quotedFullStop) : nil
    }
}
