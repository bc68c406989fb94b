import BitextModel
import TextFacts

/// Hints of languages with an alphabet; those of words of their own in English.
extension HintReader {
    mutating func readWords() {
        let units = MeasureUnit.table(reader.language.primary)
        for (index, token) in tokens.enumerated() {
            switch token.category {
            case .number:
                readMeasure(token.value, index, index + 1, units)
                // Years of the Buddha: 2565 is 2022.
                if reader.language.primary == "th", let year = token.value.wholePart, (2400..<2700).contains(year) {
                    hints.values.insert(ExactNumber(year - 543))
                }
            case .word: readWord(token, index, units)
            case .symbol where token.key == AnchorReader.halfSign:
                if index > 0, tokens[index - 1].category == .number {
                    hints.values.insert(tokens[index - 1].value + ExactNumber(part: 2))
                }
            default: break
            }
        }
    }

    private mutating func readWord(_ token: TextToken, _ index: Int, _ units: KeyTable<MeasureUnit>) {
        if let value = Self.counts[token.key] { hints.values.insert(ExactNumber(value)) }
        if let unit = units[token.key], unit.dimension == .months, unit.size >= 120 {
            hints.values.insert(ExactNumber(Int(unit.size) / 12))
        }
        if token.key == Self.fortnight { hints.values.formUnion([14, 2]) }
        // "the last century" is 20世纪.
        if Self.centuries.contains(token.key) { hints.values.formUnion([18, 19, 20, 21]) }
        guard let role = reader.role(tokens, index) else { return }
        switch role {
        case .article:
            hints.values.insert(1)
            if let number = reader.spelledNumber(tokens, index) {
                hints.values.insert(number.value)
            } else if let unit = unit(index + 1, units) {
                add(1, unit, from: token.start, to: token.start)
            }
        case .half:
            hints.values.formUnion([ExactNumber(part: 2), 50])
            var next = index + 1
            if case .article? = reader.role(tokens, next) { next += 1 }
            if let unit = unit(next, units) { add(ExactNumber(part: 2), unit, from: token.start, to: token.start) }
        case .fraction(let part):
            hints.values.insert(ExactNumber(part: part))
            if let share = ExactNumber(100).divided(by: ExactNumber(part)) { hints.values.insert(share) }
        case .ordinal(let value): hints.values.insert(ExactNumber(value))
        case .unit, .tens, .hundred, .scale:
            guard let number = reader.spelledNumber(tokens, index) else {
                // "vor hundert Jahren", "sto korun"
                if case .hundred = role { hints.values.insert(100) }
                if case .scale(let scale) = role { hints.values.insert(ExactNumber(scale)) }
                return
            }
            hints.values.insert(number.value)
            readMeasure(number.value, index, number.end, units)
        case .decade(let tens): hints.values.insert(ExactNumber(1900 + tens))
        default: break
        }
    }

    /// What follows a number: a unit, "basis points".
    private mutating func readMeasure(
        _ value: ExactNumber, _ start: Int, _ end: Int, _ units: KeyTable<MeasureUnit>
    ) {
        if end + 1 < tokens.count, tokens[end].key == Self.basis, tokens[end + 1].key == AnchorReader.points {
            hints.values.insert(value * ExactNumber(1, exponent: -2))
        }
        var value = value
        var next = end
        if tokens[start].category == .number, let number = reader.spelledNumber(tokens, start) {
            // 3.5 million
            (value, next) = (number.value, number.end)
        }
        guard let unit = unit(next, units) else { return }
        if unit.dimension == .months, unit.size >= 120 { hints.values.insert(value * (Int(unit.size) / 12)) }
        add(value, unit, from: tokens[start].start, to: tokens[next - 1].end)
    }

    /// The unit that a token names, after a hyphen or not.
    private func unit(_ index: Int, _ units: KeyTable<MeasureUnit>) -> MeasureUnit? {
        let word = reader.isSymbol(tokens, index, AnchorReader.hyphen) ? index + 1 : index
        guard word < tokens.count, tokens[word].category == .word else { return nil }
        return units[tokens[word].key]
    }

    private static let centuries = AnchorReader.endings(["century", "centuries"])
    private static let basis = LetterFolding.key(of: "basis").value
    private static let fortnight = LetterFolding.key(of: "fortnight").value

    /// English words that say a number by the way.
    private static let counts: KeyTable<Int> = {
        var table = KeyTable<Int>()
        let words = [
            "once": 1, "single": 1, "sole": 1, "only": 1, "another": 1, "twice": 2, "double": 2, "doubled": 2,
            "doubles": 2, "doubling": 2, "pair": 2, "couple": 2, "both": 2, "dual": 2, "twin": 2, "duo": 2, "triple": 3,
            "tripled": 3, "thrice": 3, "trio": 3, "quadruple": 4, "quadrupled": 4, "noon": 12, "midnight": 0,
            "weekly": 7, "annual": 12, "biennial": 2,
        ]
        for (word, value) in words.sorted(by: { $0.key < $1.key }) {
            table.insert(LetterFolding.key(of: word).value, value)
        }
        return table
    }()
}
