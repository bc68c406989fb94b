import TextFacts

extension AnchorReader {
    /// How many tokens may hold a label: 第一百二十三条 has seven.
    private static let longestLabel = 10

    /// How the number of a list item is written.
    private enum ItemStyle: UInt64 {
        case digits = 1
        case han, roman, letter
    }

    /// The label at the head of a sentence. What precedes the number is any word or sign: whether it heads a series is for
    /// those to judge who see the whole document.
    mutating func readLabel(_ sentence: String) -> SentenceLabel? {
        let tokens = readHead(of: sentence, tokens: Self.longestLabel)
        guard let first = tokens.first else { return nil }
        output.removeAll()
        let end = readListNumber(tokens)
        if end > 0 { return itemLabel(tokens, closing: end - 1, in: sentence) }
        switch first.category {
        case .han:
            guard first.key == HanSign.di, tokens.count > 2, let numeral = HanNumeral(tokens, at: 1),
                numeral.end < tokens.count, tokens[numeral.end].category == .han
            else { return nil }
            return label(AnchorKey.of(.smallOrdinal, tokens[numeral.end].key), numeral.value)
        case .word:
            let next = isSymbol(tokens, 1, Self.stop) ? 2 : 1
            guard next < tokens.count, let number = designated(tokens, next) else { return nil }
            return label(AnchorKey.of(.latin, first.key), number)
        case .symbol where (0x2460...0x2473).contains(first.key):  // ①
            return label(AnchorKey.of(.listNumber, 0), ExactNumber(Int(first.key - 0x245F)))
        case .symbol:  // § 3
            guard tokens.count > 1, tokens[1].category == .number, !tokens[1].hasFraction else { return nil }
            return label(AnchorKey.of(.smallOrdinal, first.key), tokens[1].value)
        case .number: return nil
        }
    }

    /// The number that a word before it makes a name of: Article 3, Part IV, Chapter One.
    private func designated(_ tokens: [TextToken], _ index: Int) -> ExactNumber? {
        let token = tokens[index]
        switch token.category {
        case .number: return token.hasFraction ? nil : token.value
        case .word:
            if token.isAllCapitals, let roman = RomanNumeral.small[token.key] { return ExactNumber(roman) }
            if case .unit(let value)? = role(tokens, index) { return ExactNumber(value) }
            return nil
        case .han, .symbol: return nil
        }
    }

    /// - Parameter closing: the token after the number.
    private func itemLabel(_ tokens: [TextToken], closing: Int, in sentence: String) -> SentenceLabel? {
        let isOpen = isSymbol(tokens, 0, 0x28)
        let token = tokens[isOpen ? 1 : 0]
        let value = output.found.first?.anchor.value
        let style: ItemStyle =
            switch token.category {
            case .han: .han
            case .word: value == nil ? .letter : .roman
            case .number, .symbol: .digits
            }
        let form = AnchorKey.of(
            .listLetter, tokens[closing].key << 8 | (isOpen ? 0x10 : 0) | style.rawValue)
        if let value { return label(form, value) }
        let utf8 = sentence.utf8
        let letter = utf8[utf8.index(utf8.startIndex, offsetBy: token.start)] | 0x20
        guard (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter) else { return nil }
        return label(form, ExactNumber(Int(letter - UInt8(ascii: "a")) + 1))
    }

    private func label(_ form: UInt64, _ number: ExactNumber) -> SentenceLabel? {
        guard number.isWhole, let whole = number.wholePart, SentenceLabel.numbers.contains(whole) else { return nil }
        return SentenceLabel(form: form, number: whole)
    }
}
