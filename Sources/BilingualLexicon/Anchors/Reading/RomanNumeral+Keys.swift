import TextFacts

extension RomanNumeral {
    /// The values of the numerals of 1 to 39 by word key: all that chapters and annexes need, and no English word.
    static let small: KeyTable<Int> = {
        var table = KeyTable<Int>()
        for value in 1...39 { table.insert(LetterFolding.key(of: spelling(value)).value, value) }
        return table
    }()
}
