/// A day of the Gregorian calendar.
package struct CalendarDate: Hashable, Sendable, Comparable, CustomStringConvertible {
    package let year: Int
    /// From 1.
    package let month: Int
    /// From 1.
    package let day: Int

    /// Nil for a day that no calendar has: 31 February, 29 February 2021, years outside 1 to 9999.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), Self.hasDay(day, inMonth: month) else { return nil }
        let isLeapYear = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        if month == 2, day == 29, !isLeapYear { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Whether a month of some year has a day.
    package static func hasDay(_ day: Int, inMonth month: Int) -> Bool {
        switch month {
        case 2: (1...29).contains(day)
        case 4, 6, 9, 11: (1...30).contains(day)
        case 1...12: (1...31).contains(day)
        default: false
        }
    }

    package static func < (left: CalendarDate, right: CalendarDate) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    /// As ISO 8601 writes it: `2020-02-29`.
    package var description: String {
        func padded(_ value: Int, _ width: Int) -> String {
            let digits = String(value)
            return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
        }
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }
}
