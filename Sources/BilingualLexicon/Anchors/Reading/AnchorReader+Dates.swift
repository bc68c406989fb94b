import TextFacts

/// Dates in the words of languages with an alphabet: November 12th, 12. November, le 12 novembre.
extension AnchorReader {
    mutating func readMonth(
        _ month: Int, _ needsCapital: Bool, _ tokens: [TextToken], _ index: Int
    ) -> Int? {
        let token = tokens[index]
        let hasCapitals = isEnglish || isGerman
        if hasCapitals, !token.isCapitalised { return nil }
        var next = index + 1
        if isSymbol(tokens, next, Self.stop), token.length <= 4 { next += 1 }
        if let day = day(tokens, next), CalendarDate.hasDay(day, inMonth: month) {
            let end = skipEnding(tokens, next + 1)
            // "in July 25 people" is rarer than "July 25".
            output.addDate(month: month, day: day, from: token.start, to: tokens[end - 1].end)
            return readDaysAfterMonth(month, first: day, tokens, end)
        }
        if next < tokens.count, case .ordinal(let day)? = role(tokens, next), isEnglish,
            CalendarDate.hasDay(day, inMonth: month)
        {
            output.addDate(month: month, day: day, from: token.start, to: tokens[next].end)
            return next + 1
        }
        // May and March (also Sun, Mar ...) alone at the head of a sentence are words like others.
        if needsCapital, index == 0 || token.length <= 4 && !(next < tokens.count && isYear(tokens[next])) {
            let followsPreposition =
                index > 0 && tokens[index - 1].category == .word && !tokens[index - 1].isCapitalised
            if !followsPreposition { return nil }
        }
        output.addMonth(month, from: token.start, to: token.end)
        return index + 1
    }

    /// The day that a token's one or two digits say.
    func day(_ tokens: [TextToken], _ index: Int) -> Int? {
        guard index < tokens.count, tokens[index].category == .number, tokens[index].length <= 2,
            !tokens[index].hasFraction, let day = tokens[index].value.wholePart, (1...31).contains(day)
        else { return nil }
        return day
    }

    func isYear(_ token: TextToken) -> Bool {
        token.category == .number && token.length == 4 && !token.hasFraction && token.value >= 1000
            && token.value < 2200
    }

    /// Past st, nd, rd, th of a number in digits, or the er, re, e of French.
    func skipEnding(_ tokens: [TextToken], _ index: Int) -> Int {
        isEnding(tokens, index) ? index + 1 : index
    }

    func isEnding(_ tokens: [TextToken], _ index: Int) -> Bool {
        guard touches(tokens, index), tokens[index].category == .word else { return false }
        return (isFrench ? Self.frenchEndings : Self.englishEndings).contains(tokens[index].key)
    }

    static let englishEndings = endings(["st", "nd", "rd", "th"])
    static let frenchEndings = endings(["er", "re", "e", "eme", "ème", "ere"])

    static func endings(_ words: [String]) -> KeyTable<Bool> {
        var table = KeyTable<Bool>()
        for word in words { table.insert(LetterFolding.key(of: word).value, true) }
        return table
    }
}
