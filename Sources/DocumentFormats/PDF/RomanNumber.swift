import TextFacts

/// Numbers of pages before a book's first chapter: `iv`, `- XII -`.
enum RomanNumber {
    /// What pages are numbered to in this way.
    private static let numbers = 1..<400

    /// The number that a line gives and nothing else; nil where it gives none, or writes it in an unusual way.
    static func value(of line: String) -> Int? {
        let marks: Set<Character> = ["-", "–", "—", "·", "[", "]", "(", ")", " "]
        let letters = String(line.drop { marks.contains($0) }.reversed().drop { marks.contains($0) }.reversed())
        guard (1...9).contains(letters.count), [letters.lowercased(), letters.uppercased()].contains(letters),
            let number = RomanNumeral.value(letters.utf8), numbers.contains(number)
        else { return nil }
        return number
    }
}
