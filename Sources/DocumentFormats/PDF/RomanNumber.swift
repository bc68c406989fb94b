/// Numbers of pages before a book's first chapter: `iv`, `- XII -`.
enum RomanNumber {
    private static let values: [Character: Int] = ["i": 1, "v": 5, "x": 10, "l": 50, "c": 100]

    /// The number that a line gives and nothing else; nil where it gives none, or writes it in an unusual way.
    static func value(of line: String) -> Int? {
        let marks: Set<Character> = ["-", "–", "—", "·", "[", "]", "(", ")", " "]
        let letters = line.drop { marks.contains($0) }.reversed().drop { marks.contains($0) }.reversed()
        guard (1...9).contains(letters.count) else { return nil }
        let lower = String(letters).lowercased()
        guard lower == String(letters) || lower.uppercased() == String(letters) else { return nil }
        var sum = 0
        var last = 0
        for letter in lower.reversed() {
            guard let value = values[letter] else { return nil }
            sum += value < last ? -value : value
            last = max(last, value)
        }
        return written(sum) == lower ? sum : nil
    }

    /// A number up to 399 in small letters.
    private static func written(_ number: Int) -> String {
        var rest = number
        var text = ""
        for (value, sign) in [
            (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
        ] {
            while rest >= value, text.count < 12 {
                text += sign
                rest -= value
            }
        }
        return text
    }
}
