/// A day of the calendar of Iran and Afghanistan.
///
/// Leap years by the cycle of 33 years, which agrees with the observed ones from 1343 to 1472 (1964 to 2093).
package struct PersianDate: Hashable, Sendable {
    private let daysSinceOrigin: Int

    /// Nil for a day that the calendar has not, and for years outside 1343 to 1472.
    package init?(year: Int, month: Int, day: Int) {
        guard Self.years.contains(year), (1...12).contains(month), day >= 1, day <= Self.days(of: month, year) else {
            return nil
        }
        var days = day - 1
        for other in 1..<month { days += Self.days(of: other, year) }
        for other in min(year, Self.originYear)..<max(year, Self.originYear) {
            days += (year > Self.originYear ? 1 : -1) * (Self.isLeap(other) ? 366 : 365)
        }
        daysSinceOrigin = days
    }

    /// The same day as the Gregorian calendar has it.
    package var gregorian: CalendarDate {
        // 1 Farvardin 1400 is 21 March 2021; the days are counted by the Julian day (Richards 2013, Explanatory Supplement).
        let f =
            daysSinceOrigin + 2_459_295 + 1_401 + (4 * (daysSinceOrigin + 2_459_295) + 274_277) / 146_097 * 3 / 4 - 38
        let e = 4 * f + 3
        let h = 5 * (e % 1_461 / 4) + 2
        let month = (h / 153 + 2) % 12 + 1
        let year = e / 1_461 - 4_716 + (14 - month) / 12
        guard let date = CalendarDate(year: year, month: month, day: h % 153 / 5 + 1) else {
            preconditionFailure("no day of these years is outside the Gregorian calendar")
        }
        return date
    }

    /// The month from 1 to 12 that a word names; nil for other words.
    package static func month(named word: some Collection<Unicode.Scalar>) -> Int? {
        names.firstIndex { $0.elementsEqual(word) }.map { $0 + 1 }
    }

    private static let names = [
        "فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند",
    ].map { Array($0.unicodeScalars) }

    private static let years = 1_343...1_472
    private static let originYear = 1_400

    private static func isLeap(_ year: Int) -> Bool { [1, 5, 9, 13, 17, 22, 26, 30].contains(year % 33) }

    private static func days(of month: Int, _ year: Int) -> Int {
        month <= 6 ? 31 : month < 12 || isLeap(year) ? 30 : 29
    }
}
