import BitextModel

/// Finds the places inside a sentence where it might have ended after all: marks that a rule passed over, and those at
/// which one language ends a sentence and the other goes on.
///
/// What is found says nothing of whether there is an end; the other text decides that.
struct PossibleEnds {
    private let scalars: [Unicode.Scalar]
    private let traits: [CharacterTraits]
    /// The offset of each scalar in UTF-8, and of the end.
    private let offsets: [Int]
    private let words: WordTable
    /// Where numbers start that count on from one before, or from which the next counts on.
    private var numbers: Set<Int> = []

    /// A place: UTF-8 offsets in the sentence.
    struct Place: Hashable {
        var kind: SentenceJoint.Kind
        var end: Int
        var start: Int
    }

    /// - Parameter words: the words that open sentences in its language.
    init(_ sentence: String, words: WordTable) {
        var scalars: [Unicode.Scalar] = []
        var offsets = [0]
        for scalar in sentence.unicodeScalars {
            scalars.append(scalar)
            offsets.append(offsets[offsets.count - 1] + UTF8.width(scalar))
        }
        self.scalars = scalars
        traits = scalars.map { CharacterTraits($0) }
        self.offsets = offsets
        self.words = words
        numbers = countedNumbers()
    }

    /// In order. What is between two of them says something: it is more than an enumerator.
    ///
    /// - Complexity: linear in the sentence.
    func places() -> [Place] {
        guard let firstWord = traits.firstIndex(where: \.isWord),
            let lastWord = traits.lastIndex(where: \.isWord)
        else { return [] }
        var found: [Place] = []
        var left = firstWord
        var since = 0
        var rest = traits.reduce(0) { $0 + Self.amount($1) }
        while left < lastWord {
            defer { left += 1 }
            since += Self.amount(traits[left])
            rest -= Self.amount(traits[left])
            guard !traits[left].contains(.space), since >= Self.leastAmount, rest >= Self.leastAmount else { continue }
            var right = left + 1
            while traits[right].contains(.space) { right += 1 }
            guard let kind = kind(left, right) else { continue }
            found.append(Place(kind: kind, end: offsets[left + 1], start: offsets[right]))
            since = 0
        }
        return found
    }

    /// - Parameters: the last scalar before the place and the first after it, white space between them apart.
    private func kind(_ left: Int, _ right: Int) -> SentenceJoint.Kind? {
        let (before, after) = (traits[left], traits[right])
        let hasSpace = right > left + 1
        guard !after.contains(.closer) || (hasSpace && after.contains(.straightQuote)),
            !after.contains(.terminator), !after.contains(.pause)
        else { return nil }
        if numbers.contains(right), !before.contains(.terminator) { return .item }
        let isWide =
            after.contains(.han) || before.contains(.han) || after.contains(.opener) || before.contains(.wideCloser)
        if before.contains(.closer) {
            guard hasSpace || isWide || after.contains(.dash) else { return nil }
            // What a speaker said, and who: "Stop!" he said.
            if after.contains(.small) { return nil }
            return left > 0 && traits[left - 1].contains(.terminator) ? .terminator : .closing
        }
        if before.contains(.terminator) {
            guard hasSpace || isWide || scalars[left] != "." || after.contains(.dash) || isHan(left - 1) else {
                return nil
            }
            return .terminator
        }
        switch scalars[left] {
        case ":", "：":
            guard hasSpace || scalars[left] == "：" || after.contains(.han) else { return nil }
            return after.contains(.small) ? .semicolon : .colon
        case ";", "；": return hasSpace || scalars[left] == "；" ? .semicolon : nil
        case ",", "，", "、": return scalars[left] == "、" || (scalars[left] == "," && !hasSpace) ? nil : .comma
        default: break
        }
        guard hasSpace else { return nil }
        if after.contains(.bullet) {
            // A dash between spaces, or two of them, stand inside a sentence.
            return right + 1 < scalars.count && (scalars[right] != "-" || traits[right + 1].isWord) ? .item : nil
        }
        if after.contains(.dash) { return nil }
        if before.contains(.dash) { return nil }
        if before.contains(.han) && after.contains(.han) { return .gap }
        return before.isWord && opensSentence(right) ? .opening : nil
    }

    private func isHan(_ place: Int) -> Bool { scalars.indices.contains(place) && traits[place].contains(.han) }

    /// Whether a word that opens sentences starts at a place, with a capital and small letters.
    private func opensSentence(_ start: Int) -> Bool {
        guard traits[start].contains(.capital) else { return false }
        var end = start
        while end < scalars.count, traits[end].contains(.letter) || scalars[end] == "'" || scalars[end] == "’" {
            end += 1
        }
        guard !traits[start..<end].dropFirst().contains(where: { $0.contains(.capital) }) else { return false }
        let word = scalars[start..<end]
        return words.categories(of: Array(String(String.UnicodeScalarView(word)).utf8)).contains(.starter)
    }

    /// Where the numbers of a list start: `2 Switch it off; 3 Wait`, `2. Switch it off; 3. Wait`.
    private func countedNumbers() -> Set<Int> {
        var numbers: [(start: Int, value: Int)] = []
        var place = 0
        while place < scalars.count {
            guard traits[place].contains(.digit) else {
                place += 1
                continue
            }
            let digits = scalars[place..<(traits[place...].firstIndex { !$0.contains(.digit) } ?? scalars.count)]
            defer { place += digits.count }
            guard (1...2).contains(digits.count), let value = Int(String(String.UnicodeScalarView(digits))),
                place == 0 || traits[place - 1].contains(.space) || traits[place - 1].contains(.pause)
                    || traits[place - 1].contains(.terminator)
            else { continue }
            // A mark of enumeration, or a space.
            var next = place + digits.count
            let hasMark = next < scalars.count && traits[next].contains(.enumerating)
            if hasMark { next += 1 }
            let hasSpace = next < scalars.count && traits[next].contains(.space)
            while next < scalars.count, traits[next].contains(.space) { next += 1 }
            guard next < scalars.count, hasMark || hasSpace,
                traits[next].contains(.capital) || traits[next].contains(.han)
                    || hasMark && hasSpace && traits[next].contains(.number)
            else { continue }
            numbers.append((place, value))
        }
        let values = Set(numbers.map(\.value))
        return Set(numbers.filter { values.contains($0.value - 1) || values.contains($0.value + 1) }.map(\.start))
    }

    /// How much a piece says at least: five letters, or three Han characters; `(VII)` and `（十二）` say less.
    private static let leastAmount = 5

    private static func amount(_ traits: CharacterTraits) -> Int {
        traits.contains(.han) ? 2 : traits.contains(.letter) ? 1 : 0
    }
}
