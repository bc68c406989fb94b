/// Dates of TMX: `YYYYMMDDThhmmssZ`, in UTC.
enum TMXDate {
    /// Whether a text is such a date, and one that exists.
    static func isValid(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard bytes.count == 16, bytes[8] == UInt8(ascii: "T"), bytes[15] == UInt8(ascii: "Z") else { return false }
        guard let fields = fields(String(decoding: bytes[0..<8] + bytes[9..<15], as: UTF8.self)) else { return false }
        return exists(fields)
    }

    /// The date of a text that says it otherwise (`2020-11-13T09:30:00Z`, `2020-11-13`, `20201113`); nil where none
    /// can be made out. A time with an offset from UTC is brought to UTC only where the offset is zero.
    static func repaired(_ text: String) -> String? {
        var digits = ""
        for (index, character) in text.trimmingSpaces.enumerated() {
            switch character {
            case "0"..."9": digits.append(character)
            case "-", "/", ".", ":", " ": if character == "-", index > 10 { return nil }
            case "T", "t": if digits.count != 8 { return nil }
            case "Z", "z": break
            default: return nil
            }
        }
        if digits.count == 8 { digits += "000000" }
        if digits.count == 12 { digits += "00" }
        guard digits.count == 14, let fields = fields(digits), exists(fields) else { return nil }
        return "\(digits.prefix(8))T\(digits.suffix(6))Z"
    }

    private static func fields(_ digits: String) -> [Int]? {
        let bytes = Array(digits.utf8)
        guard bytes.count == 14, bytes.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return [(0, 4), (4, 6), (6, 8), (8, 10), (10, 12), (12, 14)].map { start, end in
            bytes[start..<end].reduce(0) { $0 * 10 + Int($1 - 0x30) }
        }
    }

    private static func exists(_ fields: [Int]) -> Bool {
        let (year, month, day) = (fields[0], fields[1], fields[2])
        guard (1...12).contains(month), year > 0 else { return false }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
        return (1...days).contains(day) && fields[3] < 24 && fields[4] < 60 && fields[5] < 61
    }
}
