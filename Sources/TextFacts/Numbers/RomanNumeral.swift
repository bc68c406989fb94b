/// Numbers in Roman letters, in their strict form: IV and XIX, not IIII or VX.
package enum RomanNumeral {
    /// The value of a run of capital letters, 1 to 3999.
    package static func value(_ letters: some Sequence<UInt8>) -> Int? {
        var total = 0
        var written: [UInt8] = []
        var previous = 0
        for letter in letters {
            let value: Int
            switch letter | 0x20 {
            case UInt8(ascii: "i"): value = 1
            case UInt8(ascii: "v"): value = 5
            case UInt8(ascii: "x"): value = 10
            case UInt8(ascii: "l"): value = 50
            case UInt8(ascii: "c"): value = 100
            case UInt8(ascii: "d"): value = 500
            case UInt8(ascii: "m"): value = 1000
            default: return nil
            }
            total += value > previous && previous > 0 ? value - 2 * previous : value
            previous = value
            written.append(letter | 0x20)
            if written.count > 15 { return nil }
        }
        // Only what is written as this number would be written is one.
        return total > 0 && total < 4000 && written == Array(spelling(total).utf8) ? total : nil
    }

    /// A number from 1 to 3999 in small letters.
    package static func spelling(_ value: Int) -> String {
        let parts: [(Int, String)] = [
            (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
            (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
        ]
        var rest = value
        var text = ""
        for (unit, letters) in parts {
            while rest >= unit {
                text += letters
                rest -= unit
            }
        }
        return text
    }
}
