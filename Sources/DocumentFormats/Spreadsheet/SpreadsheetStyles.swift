/// Which cells of a workbook show numbers as dates.
struct SpreadsheetStyles {
    /// For each format that cells name by number whether it shows dates.
    private var areDates: [Bool] = []

    /// No cell shows dates.
    init() {}

    /// - Throws: what reading the part throws.
    init(_ package: DocumentPackage, part: String) throws {
        var codes: [Int: String] = [:]
        var isFormat = false
        var areDates: [Bool] = []
        try package.read(part) { event in
            switch event {
            case .start("numFmt", let attributes):
                if let id = attributes["numFmtId"].flatMap({ Int($0) }) { codes[id] = attributes["formatCode"] }
            case .start("cellXfs", _): isFormat = true
            case .end("cellXfs"): isFormat = false
            case .start("xf", let attributes) where isFormat:
                let id = attributes["numFmtId"].flatMap { Int($0) } ?? 0
                areDates.append(codes[id].map { Self.showsDates($0) } ?? Self.isDate(id))
            default: break
            }
        }
        self.areDates = areDates
    }

    /// The formats that are built in, those of East Asian editions too.
    private static func isDate(_ id: Int) -> Bool { 14...17 ~= id || id == 22 || 27...31 ~= id || 50...58 ~= id }

    /// A code with years or days, what is quoted or in brackets apart.
    private static func showsDates(_ code: String) -> Bool {
        var quoted: Character?
        for character in code.lowercased() {
            if let mark = quoted {
                if character == mark { quoted = nil }
            } else if character == "\"" {
                quoted = "\""
            } else if character == "[" {
                quoted = "]"
            } else if character == "y" || character == "d" {
                return true
            }
        }
        return false
    }

    /// What a cell shows of a number, as far as a text needs it.
    func text(of value: String, style: Int) -> String {
        guard areDates.indices.contains(style), areDates[style], let number = Double(value), number >= 61,
            number < 2_958_466
        else { return value }
        return Self.date(serial: Int(number))
    }

    /// A day counted from the last of 1899, as a calendar date (Fliegel and Van Flandern, 1968). Days before March 1900 are not
    /// asked for: the first spreadsheet programs took 1900 for a leap year.
    private static func date(serial: Int) -> String {
        // The Julian day of serial 0 is that of 1899-12-30.
        let shifted = serial + 2_415_019 + 68_569
        let century = 4 * shifted / 146_097
        let rest = shifted - (146_097 * century + 3) / 4
        let year = 4000 * (rest + 1) / 1_461_001
        let days = rest - 1461 * year / 4 + 31
        let month = 80 * days / 2447
        let day = days - 2447 * month / 80
        let carry = month / 11
        func digits(_ number: Int, _ count: Int) -> String { String("0000\(number)".suffix(count)) }
        return
            "\(digits(100 * (century - 49) + year + carry, 4))-\(digits(month + 2 - 12 * carry, 2))-\(digits(day, 2))"
    }
}
