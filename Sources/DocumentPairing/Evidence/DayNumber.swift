/// Days counted one after the other, so that dates have distances.
enum DayNumber {
    /// The day of a date in ISO 8601.
    static func of(date: String) -> Int? {
        let parts = date.prefix(10).split(separator: "-")
        guard parts.count == 3, let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]) else {
            return nil
        }
        return number(year, month, day)
    }

    /// The day that an address names: `/2020/0131/`, `t20200131_12.html`, `2020-01/31`.
    ///
    /// - Complexity: O(length).
    static func of(address: String) -> Int? {
        let bytes = Array(address.utf8)
        func digits(_ start: Int, _ count: Int) -> Int? {
            guard start + count <= bytes.count else { return nil }
            var value = 0
            for byte in bytes[start..<start + count] {
                guard (0x30...0x39).contains(byte) else { return nil }
                value = value * 10 + Int(byte - 0x30)
            }
            return value
        }
        func isDigit(_ place: Int) -> Bool { place >= 0 && place < bytes.count && (0x30...0x39).contains(bytes[place]) }
        func skipped(_ place: Int) -> Int {
            place < bytes.count && "/-_.".utf8.contains(bytes[place]) ? place + 1 : place
        }
        for start in bytes.indices where !isDigit(start - 1) {
            guard let year = digits(start, 4), (1980...2100).contains(year) else { continue }
            let month = skipped(start + 4)
            let day = skipped(month + 2)
            if let m = digits(month, 2), let d = digits(day, 2), !isDigit(day + 2), let number = number(year, m, d) {
                return number
            }
        }
        return nil
    }

    private static func number(_ year: Int, _ month: Int, _ day: Int) -> Int? {
        guard (1...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
        // Years that begin in March (Howard Hinnant, "chrono-compatible low-level date algorithms").
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    }
}
