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

    /// "At 5 a.m. Mr. Smith", "at 6 P.M. Mr. Smith"
    static func timeOfDay(_ seam: Seam) -> BoundaryDecision? {
        guard seam.isSingleDot else { return nil }
        let isLower = seam.baseIs("a.m") || seam.baseIs("p.m")
        guard isLower || seam.baseIs("A.M") || seam.baseIs("P.M") else { return nil }
        if seam.nextIsDigit { return .goOn(.timeOfDay) }
        if seam.nextCategories.contains(.timeZone) { return .goOn(.timeOfDay) }
        if isLower {
            if seam.nextCategories.isAny([.weekday, .title]) || nextIsWeekday(seam) || nextIsAllCapitals(seam) {
                return .goOn(.timeOfDay)
            }
        }
        return .end(.timeOfDayAtEnd)
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

    /// "at Acme Inc. Sales rose", "Acme Inc. (Ohio)"
    static func closingSuffix(_ seam: Seam) -> BoundaryDecision? {
        guard isOfThisKind(seam), seam.baseCategories.isAny([.closingSuffix, .state]) else { return nil }
        if seam.nextIsDigit || startsWithBracket(seam) { return .goOn(.suffix) }
        return .end(.suffixAtEnd)
    }

    /// "It weighs 5 kg. Steel is"
    static func measure(_ seam: Seam) -> BoundaryDecision? {
        guard isOfThisKind(seam), seam.baseCategories.contains(.measure), seam.nextIsUpper else { return nil }
        return .end(.measureAtEnd)
    }

    /// "the U.S. Government", "U.S. 1st Army"; before a quotation a sentence ends.
    static func other(_ seam: Seam) -> BoundaryDecision? {
        guard isOfThisKind(seam) else { return nil }
        if !seam.openers.isEmpty, !startsWithBracket(seam) {
            return .end(.acronymAtEnd)
        }
        // Without a list of words that start sentences nobody knows whether a capital starts one.
        guard seam.words.hasStarters else { return nil }
        if seam.nextIsUpper || seam.nextIsDigit || !seam.openers.isEmpty { return .goOn(.acronym) }
        return nil
    }
}
