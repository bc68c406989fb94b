import TextLines

/// Rules about a single dot after a word that may be an abbreviation.
enum AbbreviationRules {
    /// Before a small letter an abbreviation goes on; any other word ended its sentence.
    static func lowerCase(_ seam: Seam) -> BoundaryDecision? {
        guard seam.isSingleDot, seam.nextIsLower else { return nil }
        let isAbbreviation =
            seam.baseIsDotted || seam.baseIsSingleLetter || seam.baseCategories.isAny(.abbreviation)
        return isAbbreviation ? .goOn(.abbreviation) : .end(.fullStopBeforeLowerCase)
    }

    /// What the user's list says never ends a sentence.
    static func userList(_ seam: Seam) -> BoundaryDecision? {
        seam.isSingleDot && seam.baseCategories.contains(.never) ? .goOn(.abbreviation) : nil
    }

    /// Mr. Smith
    static func title(_ seam: Seam) -> BoundaryDecision? {
        seam.isSingleDot && seam.baseCategories.contains(.title) ? .goOn(.title) : nil
    }

    /// "on 5th St. The"
    static func street(_ seam: Seam) -> BoundaryDecision? {
        guard seam.isSingleDot, seam.baseIs("St"), seam.nextCategories.contains(.starter) else { return nil }
        let before = seam.wordBeforeBase
        let isStreet =
            seam.text.characterClass(at: before.lowerBound).contains(.digit)
            || seam.words.categories(of: before, in: seam.text).contains(.streetWord)
        return isStreet ? .end(.streetAtEnd) : nil
    }

    /// St. Paul
    static func place(_ seam: Seam) -> BoundaryDecision? {
        seam.isSingleDot && seam.baseCategories.contains(.place) ? .goOn(.place) : nil
    }

    /// No. 5, Fig. IV, Fig. A, ca. 1850, approx. $5, max. €20, Oct. 3, 20°. 5
    static func numberPrefix(_ seam: Seam) -> BoundaryDecision? {
        guard seam.isSingleDot else { return nil }
        let last = seam.text.scalar(before: seam.base.upperBound).value
        if last == 0xB0 || last == 0xBA { return .goOn(.numberPrefix) }
        let isNumber = seam.nextIsDigit || isSumOfMoney(seam)
        if seam.baseCategories.contains(.numberPrefix), isNumber || isRomanNumeral(seam.next, in: seam.text) {
            return .goOn(.numberPrefix)
        }
        if seam.next.count == 1, seam.nextIsUpper, isLettered(seam) { return .goOn(.numberPrefix) }
        guard isNumber else { return nil }
        if seam.baseIs("max") || seam.baseIs("min") { return .goOn(.numberPrefix) }
        if seam.baseCategories.contains(.approximation) { return .goOn(.numberPrefix) }
        if seam.baseCategories.isAny([.month, .weekday]) { return .goOn(.date) }
        return nil
    }

    /// $5.50, €20: a sign of money with a digit after it.
    private static func isSumOfMoney(_ seam: Seam) -> Bool {
        let (sign, length) = seam.text.scalar(at: seam.candidate.start)
        guard [0x24, 0xA3, 0xA5, 0x20AC, 0xFFE5].contains(sign) else { return false }
        return seam.text.characterClass(at: seam.candidate.start + length).contains(.digit)
    }

    /// What is counted by letters too: Fig. A, App. B.
    private static func isLettered(_ seam: Seam) -> Bool {
        ["Fig", "Figs", "Tab", "App", "Sec", "Eq", "Eqs", "Ex", "Pt", "Sect", "Sch"].contains { seam.baseIs($0) }
    }

    private static func isRomanNumeral(_ range: Range<Int>, in text: ParagraphText) -> Bool {
        !range.isEmpty
            && text.bytes[range].allSatisfy { [0x49, 0x56, 0x58, 0x4C, 0x43].contains($0) }
            && !(range.count == 1 && text[range.lowerBound] == 0x49)
    }

    /// i.e. Smith; Smith et al. 1990; but "et al. The".
    static func continuation(_ seam: Seam) -> BoundaryDecision? {
        guard seam.isSingleDot, seam.baseCategories.contains(.continuation) else { return nil }
        if seam.baseIs("al"), seam.nextCategories.contains(.starter) { return .end(.sentenceStarter) }
        return .goOn(.continuation)
    }

    /// "you and I. Did", "vitamin C. The"; but Albert I. Jones
    static func initialAtEnd(_ seam: Seam) -> BoundaryDecision? {
        guard seam.isSingleDot, seam.baseIsInitial else { return nil }
        if seam.baseIs("I") {
            let before = seam.wordBeforeBase
            let follows =
                before.lowerBound > seam.segmentStart
                && seam.text.characterClass(at: before.lowerBound).contains(.upper)
            return follows ? nil : .end(.initialAtEnd)
        }
        return seam.nextCategories.contains(.starter) && seam.next.count > 1 ? .end(.initialAtEnd) : nil
    }

    /// J. Smith
    static func initial(_ seam: Seam) -> BoundaryDecision? {
        seam.isSingleDot && seam.baseIsInitial ? .goOn(.initial) : nil
    }

    /// z. B., d. h.: parts of abbreviations, in languages that part them with spaces; but "8848 m. Das" is a measure.
    static func singleLetter(_ seam: Seam) -> BoundaryDecision? {
        guard seam.isSingleDot, seam.writesOrdinalsWithDot, seam.baseIsSingleLetter, !seam.baseIsInitial
        else { return nil }
        let before = seam.wordBeforeBase
        return seam.text.characterClass(before: before.upperBound).contains(.digit) ? nil : .goOn(.abbreviation)
    }

    /// am 3. Oktober, im 19. Jahrhundert, Friedrich II. von; but "Er wurde 3. Der Sieger".
    static func ordinal(_ seam: Seam) -> BoundaryDecision? {
        guard seam.isSingleDot, seam.writesOrdinalsWithDot, !seam.nextCategories.contains(.starter) else { return nil }
        let isShortNumber = seam.base.count <= 2 && EnumeratorRules.isNumber(seam.base, in: seam.text)
        guard isShortNumber || ListMarker.isRomanNumeral(seam.base, in: seam.text) else { return nil }
        return .goOn(.ordinal)
    }
}
