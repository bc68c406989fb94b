import TextLines

/// Rules about dotted acronyms, suffixes of names, units and states, which may end a sentence or not.
enum AcronymRules {
    /// P.S. at the start of its segment.
    static func postscript(_ seam: Seam) -> BoundaryDecision? {
        guard seam.isSingleDot, seam.base.lowerBound == seam.segmentStart,
            seam.baseIs("P.S") || seam.baseIs("PS") || seam.baseIs("P.P.S")
        else { return nil }
        return .goOn(.postscript)
    }

    /// "at 5 p.m. EST", "at 5 a.m. Mr. Smith"
    static func timeOfDay(_ seam: Seam) -> BoundaryDecision? {
        guard seam.isSingleDot, isTimeOfDay(seam) else { return nil }
        if seam.nextIsDigit { return .goOn(.timeOfDay) }
        if seam.nextCategories.contains(.timeZone) { return .goOn(.timeOfDay) }
        guard seam.baseIs("a.m") || seam.baseIs("p.m") else { return nil }
        return seam.nextCategories.isAny([.weekday, .title]) || nextIsWeekday(seam) || nextIsAllCapitals(seam)
            ? .goOn(.timeOfDay) : nil
    }

    /// "at 6 P.M. Mr. Smith", "at 5 p.m. Peter"
    static func timeOfDayAtEnd(_ seam: Seam) -> BoundaryDecision? {
        seam.isSingleDot && isTimeOfDay(seam) ? .end(.timeOfDayAtEnd) : nil
    }

    private static func isTimeOfDay(_ seam: Seam) -> Bool {
        seam.baseIs("a.m") || seam.baseIs("p.m") || seam.baseIs("A.M") || seam.baseIs("P.M")
    }

    private static func nextIsWeekday(_ seam: Seam) -> Bool {
        seam.nextIs("Monday") || seam.nextIs("Tuesday") || seam.nextIs("Wednesday") || seam.nextIs("Thursday")
            || seam.nextIs("Friday") || seam.nextIs("Saturday") || seam.nextIs("Sunday")
    }

    private static func nextIsAllCapitals(_ seam: Seam) -> Bool {
        seam.next.count > 1 && seam.text.bytes[seam.next].allSatisfy { (0x41...0x5A).contains($0) }
    }

    private static func startsWithBracket(_ seam: Seam) -> Bool {
        let first = seam.text.scalar(at: seam.candidate.start).value
        return first == 0x28 || first == 0xFF08
    }

    private static func isOfThisKind(_ seam: Seam) -> Bool {
        seam.isSingleDot
            && (seam.baseIsDottedAcronym || seam.baseCategories.isAny([.suffix, .state])
                || (seam.baseCategories.contains(.unit) && !seam.baseCategories.contains(.wordUnit)))
    }

    /// "in the U.S. How"
    static func beforeStarter(_ seam: Seam) -> BoundaryDecision? {
        guard isOfThisKind(seam), seam.nextCategories.contains(.starter) else { return nil }
        return .end(.sentenceStarter)
    }

    /// "Acme Inc. (Ohio)", "Acme Co. Ltd. is"
    static func suffix(_ seam: Seam) -> BoundaryDecision? {
        guard isOfThisKind(seam), seam.baseCategories.isAny([.closingSuffix, .state]) else { return nil }
        if ["Ltd", "Inc", "LLC", "LP", "PLC", "Corp"].contains(where: { seam.nextIs($0) }) { return .goOn(.suffix) }
        return seam.nextIsDigit || startsWithBracket(seam) ? .goOn(.suffix) : nil
    }

    /// "at Acme Inc. Sales rose"
    static func suffixAtEnd(_ seam: Seam) -> BoundaryDecision? {
        isOfThisKind(seam) && seam.baseCategories.isAny([.closingSuffix, .state]) ? .end(.suffixAtEnd) : nil
    }

    /// "It weighs 5 kg. Steel is"
    static func measure(_ seam: Seam) -> BoundaryDecision? {
        guard isOfThisKind(seam), seam.baseCategories.contains(.measure), seam.nextIsUpper else { return nil }
        return .end(.measureAtEnd)
    }

    /// Before a quotation a sentence ends: 'in the U.S. "Why?"'.
    static func acronymAtEnd(_ seam: Seam) -> BoundaryDecision? {
        isOfThisKind(seam) && !seam.openers.isEmpty && !startsWithBracket(seam) ? .end(.acronymAtEnd) : nil
    }

    /// "the U.S. Government", "U.S. 1st Army"
    static func acronym(_ seam: Seam) -> BoundaryDecision? {
        // Without a list of words that start sentences nobody knows whether a capital starts one.
        guard isOfThisKind(seam), seam.words.hasStarters else { return nil }
        if seam.nextIsUpper || seam.nextIsDigit || !seam.openers.isEmpty { return .goOn(.acronym) }
        return nil
    }
}
