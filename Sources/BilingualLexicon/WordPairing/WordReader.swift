import BitextModel
import TextFacts

/// Cuts the sentences of one side into words with numbers, while two texts are being paired.
struct WordReader {
    let forms: WordForms
    let isHan: Bool
    private var scanner: SentenceScanner
    /// The number of each word by its key.
    private(set) var numbers = KeyTable<Int32>(minimumCapacity: 4096)
    /// The number by the key of the form as it stands, so that each form is reduced once; -1 for stop words.
    private var known = KeyTable<Int32>(minimumCapacity: 4096)
    private(set) var places: [WordPlace] = []
    /// What a word is, by number.
    private(set) var kinds: [Kind] = []
    /// The words of each sentence, as they come.
    private(set) var rows: [[Int32]] = []
    /// Names for the other side to look for, when this one is Latin and that one Han.
    private(set) var names = NameCandidates()
    private var elements: [UInt64] = []

    enum Kind: Sendable {
        /// A word of letters, by its stem's key.
        case letters
        /// A headword or a character.
        case han
        /// Han characters that read as a name of the other side.
        case name
    }

    init(_ language: Language) {
        forms = WordForms(language)
        isHan = AnchorReader.isHan(language)
        scanner = SentenceScanner(style: NumberStyle(language))
    }

    var keys: [UInt64] { numbers.keys }

    // MARK: Letters

    /// Reads sentences of an alphabet. With `findsNames` also keeps what may be names of Chinese persons and places.
    mutating func read(_ sentences: [String], findsNames: Bool) {
        rows.reserveCapacity(sentences.count)
        for (sentence, text) in sentences.enumerated() {
            scanner.scan(text)
            var row: [Int32] = []
            for token in scanner.tokens where token.category == .word {
                if let word = word(token, text, sentence) { row.append(word) }
            }
            if findsNames { names.add(scanner.tokens, sentence: sentence) }
            rows.append(row)
        }
    }

    private mutating func word(_ token: TextToken, _ text: String, _ sentence: Int) -> Int32? {
        if let known = known[token.key] { return known < 0 ? nil : known }
        let isStopWord = forms.isStopWord(token.key) || token.length == 1 && !isHan
        let number: Int32 =
            isStopWord
            ? -1
            : self.number(
                forms.stem(token.key, Self.letters(text, token)[...]), .letters,
                WordPlace(sentence: Int32(sentence), start: Int32(token.start), end: Int32(token.end)))
        known.insert(token.key, number)
        return number < 0 ? nil : number
    }

    /// The folded letters of a word.
    private static func letters(_ text: String, _ token: TextToken) -> [UInt8] {
        var letters: [UInt8] = []
        let utf8 = text.utf8
        let start = utf8.index(utf8.startIndex, offsetBy: token.start)
        let end = utf8.index(start, offsetBy: token.end - token.start)
        for scalar in text[start..<end].unicodeScalars {
            LetterFolding.append(scalar, to: &letters)
        }
        return letters
    }

    /// The number of a word by the key of its folded letters as they stand; nil for stop words and unknown ones.
    func number(ofForm form: UInt64) -> Int32? {
        known[form].flatMap { $0 < 0 ? nil : $0 }
    }

    /// The folded letters of a word at a place.
    func letters(_ text: String, _ place: WordPlace) -> [UInt8] {
        Self.letters(text, TextToken(category: .word, start: Int(place.start), end: Int(place.end)))
    }

    private mutating func number(_ key: UInt64, _ kind: Kind, _ place: WordPlace) -> Int32 {
        let index = numbers.insert(key, Int32(places.count))
        if index == places.count {
            places.append(place)
            kinds.append(kind)
        }
        return Int32(index)
    }

    // MARK: Han

    /// Reads sentences without spaces: names of the other side first, then the longest headwords of the lexica, then single
    /// characters.
    mutating func read(_ sentences: [String], headwords: [HeadwordIndex], names candidates: NameCandidates) {
        rows.reserveCapacity(sentences.count)
        let folding = HanFolding.shared
        var hanNames = HanNames(candidates: candidates.keys)
        var nameEnds: [Int32] = []
        var nameKeys: [UInt64] = []
        for (sentence, text) in sentences.enumerated() {
            scanner.scan(text)
            let tokens = scanner.tokens
            elements.removeAll(keepingCapacity: true)
            nameEnds.removeAll(keepingCapacity: true)
            nameKeys.removeAll(keepingCapacity: true)
            for token in tokens {
                elements.append(token.category == .han ? folding(token.key) : token.key)
                nameEnds.append(0)
                nameKeys.append(0)
            }
            hanNames.forEachMatch(in: tokens) { match in
                if match.length > nameEnds[match.first] {
                    nameEnds[match.first] = Int32(match.length)
                    nameKeys[match.first] = match.name
                }
            }
            var row: [Int32] = []
            var index = 0
            while index < tokens.count {
                switch tokens[index].category {
                case .word:
                    if let word = word(tokens[index], text, sentence) { row.append(word) }
                    index += 1
                case .number, .symbol: index += 1
                case .han:
                    var end = index + 1
                    while end < tokens.count, tokens[end].category == .han { end += 1 }
                    while index < end {
                        index = readHan(
                            tokens, index, end, sentence, headwords, Int(nameEnds[index]), nameKeys[index], &row)
                    }
                }
            }
            rows.append(row)
        }
    }

    private mutating func readHan(
        _ tokens: [TextToken], _ start: Int, _ end: Int, _ sentence: Int, _ headwords: [HeadwordIndex],
        _ nameLength: Int, _ nameKey: UInt64, _ row: inout [Int32]
    ) -> Int {
        var length = 1
        var key = TextKey()
        key.append(elements[start])
        var best = key.value
        // By index: the tables are not copied then.
        for index in headwords.indices {
            if let found = headwords[index].longest(elements, at: start, end: end), found.length >= length {
                length = found.length
                best = found.key
            }
        }
        var kind = Kind.han
        if nameLength > length {
            length = nameLength
            best = AnchorKey.of(.pinyin, nameKey)
            kind = .name
        }
        let place = WordPlace(
            sentence: Int32(sentence), start: Int32(tokens[start].start), end: Int32(tokens[start + length - 1].end))
        row.append(number(best, kind, place))
        return start + length
    }
}
