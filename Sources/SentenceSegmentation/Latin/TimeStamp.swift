import TextLines

/// A date and a time of day in figures: `04/26/2001 07:17 AM`, `8/3/99 12:42:55`.
struct TimeStamp {
    let range: Range<Int>

    /// Nil unless the slash is the first of a date that a time follows.
    init?(in text: ParagraphText, aroundFirstSlash slash: Int) {
        let start = text.run(of: .digit, endingAt: slash)
        let day = text.run(of: .digit, from: slash + 1)
        guard (1...2).contains(slash - start), (1...2).contains(day - slash - 1), text[day] == UInt8(ascii: "/")
        else { return nil }
        let year = text.run(of: .digit, from: day + 1)
        guard (2...4).contains(year - day - 1) else { return nil }
        var offset = text.skippingSpaces(from: year)
        guard offset > year else { return nil }
        for part in 0..<3 {
            let digits = text.run(of: .digit, from: offset)
            guard (1...2).contains(digits - offset) else { return nil }
            offset = digits
            guard text[digits] == UInt8(ascii: ":"), text.characterClass(at: digits + 1).contains(.digit) else {
                if part == 0 { return nil }
                break
            }
            if part < 2 { offset = digits + 1 }
        }
        let meridiem = text.skippingSpaces(from: offset)
        if text.hasPrefix("AM", at: meridiem) || text.hasPrefix("PM", at: meridiem) { offset = meridiem + 2 }
        range = start..<offset
    }
}
