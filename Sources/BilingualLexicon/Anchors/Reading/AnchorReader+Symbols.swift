import TextFacts

/// Signs, addresses and the numbers of list items: the same in every language.
extension AnchorReader {
    static let comma: UInt64 = 0x2C
    static let stop: UInt64 = 0x2E
    static let hyphen: UInt64 = 0x2D

    @inline(__always)
    func key(_ tokens: [TextToken], _ index: Int) -> UInt64 {
        index >= 0 && index < tokens.count ? tokens[index].key : 0
    }

    func isSymbol(_ tokens: [TextToken], _ index: Int, _ sign: UInt64) -> Bool {
        index >= 0 && index < tokens.count && tokens[index].category == .symbol && tokens[index].key == sign
    }

    /// Whether a token touches the one before it.
    func touches(_ tokens: [TextToken], _ index: Int) -> Bool {
        index > 0 && index < tokens.count && !tokens[index].followsSpace
    }

    /// 1. (1) 一、 （一） IV. (a) ① at the head of a sentence. Returns the token after it, 0 if there is none.
    mutating func readListNumber(_ tokens: [TextToken]) -> Int {
        guard let first = tokens.first else { return 0 }
        let isOpen = isSymbol(tokens, 0, 0x28)
        let index = isOpen ? 1 : 0
        guard index < tokens.count else { return 0 }
        var value: ExactNumber?
        var letter: UInt64?
        var end = index + 1
        switch tokens[index].category {
        case .number: value = tokens[index].hasFraction ? nil : tokens[index].value
        case .han:
            if let numeral = HanNumeral(tokens, at: index) {
                value = numeral.value
                end = numeral.end
            }
        case .word:
            let word = tokens[index]
            if word.isAllCapitals || isOpen, let roman = RomanNumeral.small[word.key] {
                value = ExactNumber(roman)
            }
            // (i) is the numeral, (a) the letter.
            if word.length == 1, value == nil { letter = word.key }
        case .symbol: return 0
        }
        guard value != nil || letter != nil else { return 0 }
        let closing = key(tokens, end)
        guard end < tokens.count, tokens[end].category == .symbol else { return 0 }
        switch closing {
        case 0x29: break  // )
        case 0x3001 where !isOpen: break  // 、
        case Self.stop where !isOpen:
            // "1." but not "1.5", nor the sentence that is nothing but "A." or "I."
            if tokens.count == end + 1 || letter != nil && !tokens[end + 1].followsSpace { return 0 }
        default: return 0
        }
        if let value {
            guard value.isWhole, let number = value.wholePart, (0..<1000).contains(number) else { return 0 }
            output.add(
                .listNumber, AnchorKey.of(.listNumber, UInt64(number)), from: first.start, to: tokens[end].end,
                value: value)
        } else if let letter {
            output.add(.listNumber, AnchorKey.of(.listLetter, letter), from: first.start, to: tokens[end].end)
        } else {
            return 0
        }
        return end + 1
    }

    mutating func readSymbol(_ tokens: [TextToken], _ index: Int) -> Int {
        let token = tokens[index]
        switch token.key {
        case 0x40: return readEmail(tokens, index)
        case 0x24:  // $
            var code = TextKey("USD")
            var start = token.start
            if touches(tokens, index), tokens[index - 1].category == .word, tokens[index - 1].isAllCapitals {
                // US$, HK$, NT$, A$ ...
                if let known = Self.dollars[tokens[index - 1].key] { code = TextKey(known) }
                start = tokens[index - 1].start
                output.removeAll(from: start)
            }
            output.add(.currency, AnchorKey.of(.currency, code.value), from: start, to: token.end)
        case 0x20AC: addCurrency("EUR", token)
        case 0xA3: addCurrency("GBP", token)
        case 0xA5: addCurrency(isJapanese ? "JPY" : "CNY", token)
        case 0x2460...0x2473: addCircled(token.key - 0x245F, token)
        case 0x2474...0x2487: addCircled(token.key - 0x2473, token)
        case 0x2488...0x249B: addCircled(token.key - 0x2487, token)
        case 0x3220...0x3229: addCircled(token.key - 0x321F, token)
        case 0x3280...0x3289: addCircled(token.key - 0x327F, token)
        case 0x2160...0x216B: output.addOrdinal(ExactNumber(Int(token.key - 0x215F)), from: token.start, to: token.end)
        case 0xBD: output.addNumber(ExactNumber(part: 2), from: token.start, to: token.end)
        case 0xBC: output.addNumber(ExactNumber(part: 4), from: token.start, to: token.end)
        case 0xBE: output.addNumber(ExactNumber(part: 4) * 3, from: token.start, to: token.end)
        default: break
        }
        return index + 1
    }

    private static let dollars: KeyTable<StaticString> = {
        var table = KeyTable<StaticString>()
        let signs: [(String, StaticString)] = [
            ("us", "USD"), ("hk", "HKD"), ("nt", "TWD"), ("a", "AUD"), ("au", "AUD"), ("c", "CAD"), ("ca", "CAD"),
            ("s", "SGD"), ("nz", "NZD"),
        ]
        for (letters, code) in signs { table.insert(LetterFolding.key(of: letters).value, code) }
        return table
    }()

    private mutating func addCurrency(_ code: StaticString, _ token: TextToken) {
        output.add(.currency, AnchorKey.of(.currency, TextKey(code).value), from: token.start, to: token.end)
    }

    private mutating func addCircled(_ value: UInt64, _ token: TextToken) {
        output.add(
            .listNumber, AnchorKey.of(.listNumber, value), from: token.start, to: token.end,
            value: ExactNumber(Int(value)))
    }

    /// From an at sign to both sides, as far as letters, digits and . _ - + go without a space.
    private mutating func readEmail(_ tokens: [TextToken], _ sign: Int) -> Int {
        func belongs(_ index: Int) -> Bool {
            guard index >= 0, index < tokens.count else { return false }
            switch tokens[index].category {
            case .word, .number: return true
            case .symbol: return [0x2E, 0x5F, 0x2D, 0x2B].contains(tokens[index].key)
            case .han: return false
            }
        }
        var first = sign
        while touches(tokens, first), belongs(first - 1) { first -= 1 }
        var last = sign
        while touches(tokens, last + 1), belongs(last + 1) { last += 1 }
        while last > sign, tokens[last].category == .symbol { last -= 1 }
        guard first < sign, last > sign + 1 else { return sign + 1 }
        output.removeAll(from: tokens[first].start)
        addAddress(.email, tokens, first, last)
        return last + 1
    }

    /// A web address that begins here: http://, https://, www. Nil if there is none.
    mutating func readAddress(_ tokens: [TextToken], _ index: Int) -> Int? {
        let word = tokens[index].key
        guard
            (word == Self.http || word == Self.https) && isSymbol(tokens, index + 1, 0x3A)
                && isSymbol(tokens, index + 2, 0x2F)
                || word == Self.www && isSymbol(tokens, index + 1, Self.stop)
        else { return nil }
        var last = index + 1
        while touches(tokens, last + 1), tokens[last + 1].category != .han,
            tokens[last + 1].key < 0x80
                || tokens[last + 1].category != .symbol
        {
            last += 1
        }
        while last > index, tokens[last].category == .symbol, tokens[last].key != 0x2F { last -= 1 }
        while last > index, isSymbol(tokens, last, 0x2F) { last -= 1 }
        guard last > index + 1 else { return nil }
        // The scheme makes no difference.
        let first = word == Self.www ? index : min(index + 4, last)
        addAddress(.url, tokens, first, last)
        return last + 1
    }

    private static let http = LetterFolding.key(of: "http").value
    private static let https = LetterFolding.key(of: "https").value
    private static let www = LetterFolding.key(of: "www").value

    private mutating func addAddress(_ kind: AnchorKind, _ tokens: [TextToken], _ first: Int, _ last: Int) {
        var key = TextKey()
        for token in tokens[first...last] {
            key.append(token.category == .number ? AnchorKey.content(token.value) : token.key)
        }
        output.add(
            kind, AnchorKey.of(.address, key.value), from: tokens[first].start, to: tokens[last].end)
    }
}
