import TextFacts

/// Reads the hints of a sentence from its tokens; the second look at it, after the anchors.
struct HintReader {
    let reader: AnchorReader
    let tokens: [TextToken]
    /// The sentence.
    let text: [UInt8]
    var hints = NumberHints()

    /// The hints of the sentence that a reader has read last. Linear in its length.
    static func hints(of sentence: String, readBy reader: AnchorReader) -> NumberHints {
        var hinted = HintReader(reader: reader, tokens: reader.tokens, text: Array(sentence.utf8))
        hinted.hints.knowsNumberWords = reader.knowsNumberWords
        hinted.readCodes()
        switch reader.manner {
        case .han: hinted.readHan()
        case .alphabet:
            hinted.readWords()
            hinted.readCompounds()
        }
        return hinted.hints
    }

    private init(reader: AnchorReader, tokens: [TextToken], text: [UInt8]) {
        self.reader = reader
        self.tokens = tokens
        self.text = text
    }

    /// The numbers inside codes: GB18030 says 18030, and '95 may be 1995.
    private mutating func readCodes() {
        for (index, token) in tokens.enumerated() where token.category == .number {
            let isTouching = reader.touches(tokens, index) || reader.touches(tokens, index + 1)
            if isTouching { hints.values.insert(token.value) }
            readSection(index)
            readYears(index)
            readList(token)
            if reader.isSymbol(tokens, index - 1, 0x27), token.length == 2, !token.hasFraction {
                hints.values.formUnion([token.value + 1900, token.value + 2000])
            }
        }
    }

    /// The second year of 2019/20, 2019-20 and 1999/00.
    private mutating func readYears(_ index: Int) {
        let token = tokens[index]
        guard token.length == 4, let year = token.value.wholePart, (1000..<3000).contains(year),
            [AnchorReader.hyphen, Self.slash, Self.dash].contains(where: { reader.isSymbol(tokens, index + 1, $0) }),
            reader.touches(tokens, index + 1), reader.touches(tokens, index + 2),
            tokens[index + 2].category == .number, tokens[index + 2].length == 2, !tokens[index + 2].hasFraction
        else { return }
        let second = ExactNumber(year / 100 * 100) + tokens[index + 2].value
        // 1999/00 is over in the next century; 2019-18 is no span of years.
        let end = second > token.value ? second : second + 100
        if end < token.value + Self.longestSpan { hints.values.insert(end) }
    }

    private static let longestSpan = 30
    private static let slash: UInt64 = 0x2F
    private static let dash: UInt64 = 0x2013

    /// 249,289,299: groups of three digits throughout may be numbers of their own.
    private mutating func readList(_ token: TextToken) {
        guard token.length >= 6, token.length.isMultiple(of: 3), !token.hasFraction,
            token.end - token.start > token.length, var rest = token.value.wholePart
        else { return }
        var groups: [ExactNumber] = []
        for _ in 0..<token.length / 3 {
            groups.append(ExactNumber(rest % 1000))
            rest /= 1000
        }
        hints.values.formUnion(groups)
        hints.lists.append(.init(start: token.start, values: groups))
    }

    /// Sections and figures are 2-1 here and 2.1 there.
    private mutating func readSection(_ index: Int) {
        let token = tokens[index]
        guard token.length <= 2, isNamed(index) else { return }
        if token.hasFraction {
            let whole = ExactNumber(token.value.wholePart ?? 0)
            let rest = token.value - whole
            hints.values.formUnion([whole, (rest * 10).isWhole ? rest * 10 : rest * 100])
        } else if reader.isSymbol(tokens, index + 1, AnchorReader.hyphen), reader.touches(tokens, index + 1),
            reader.touches(tokens, index + 2), tokens[index + 2].category == .number, tokens[index + 2].length <= 2,
            !tokens[index + 2].hasFraction
        {
            hints.values.insert(
                token.value + tokens[index + 2].value * ExactNumber(1, exponent: -tokens[index + 2].length))
        }
    }

    /// Whether a number names a place: at the head, in brackets, after Figure, Section, 图.
    private func isNamed(_ index: Int) -> Bool {
        guard index > 0 else { return true }
        let before = tokens[index - 1]
        if reader.isSymbol(tokens, index - 1, 0x28) { return true }
        if case .designator? = reader.role(tokens, index - 1) { return true }
        return HanWords.contains(HanWords.designators, before) || HanWords.contains(HanWords.sections, before)
    }

    mutating func add(_ amount: ExactNumber, _ unit: MeasureUnit, from start: Int, to end: Int) {
        hints.measures.append(
            NumberHints.Measure(
                start: start, end: end, dimension: unit.dimension, amount: amount.approximation * unit.size))
    }
}
