import BitextModel

/// Finds the places inside a sentence where it might have ended after all: marks that a rule passed over, and those at
/// which one language ends a sentence and the other goes on.
///
/// What is found says nothing of whether there is an end; the other text decides that.
struct PossibleEnds {
    private let scalars: [Unicode.Scalar]
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
        self.offsets = offsets
        self.words = words
        numbers = countedNumbers()
    }

    /// In order. What is between two of them says something: it is more than an enumerator.
    ///
    /// - Complexity: linear in the sentence.
    func places() -> [Place] {
        guard let firstWord = scalars.firstIndex(where: Self.isWord),
            let lastWord = scalars.lastIndex(where: Self.isWord)
        else { return [] }
        var found: [Place] = []
        var left = firstWord
        var since = 0
        var rest = scalars.reduce(0) { $0 + Self.amount($1) }
        while left < lastWord {
            defer { left += 1 }
            since += Self.amount(scalars[left])
            rest -= Self.amount(scalars[left])
            guard !Self.isSpace(scalars[left]), since >= Self.leastAmount, rest >= Self.leastAmount else { continue }
            var right = left + 1
            while Self.isSpace(scalars[right]) { right += 1 }
            guard let kind = kind(left, right) else { continue }
            found.append(Place(kind: kind, end: offsets[left + 1], start: offsets[right]))
            since = 0
        }
        return found
    }

    /// - Parameters: the last scalar before the place and the first after it, white space between them apart.
    private func kind(_ left: Int, _ right: Int) -> SentenceJoint.Kind? {
        let (before, after) = (scalars[left], scalars[right])
        let hasSpace = right > left + 1
        guard !Self.closers.contains(after) || (hasSpace && Self.straight.contains(after)),
            !Self.terminators.contains(after), !Self.pauses.contains(after)
        else { return nil }
        if numbers.contains(right), !Self.terminators.contains(before) { return .item }
        let isWide =
            Self.isHan(after) || Self.isHan(before) || Self.openers.contains(after) || Self.wideClosers.contains(before)
        if Self.closers.contains(before) {
            guard hasSpace || isWide || Self.dashes.contains(after) else { return nil }
            // What a speaker said, and who: "Stop!" he said.
            if after.properties.isLowercase { return nil }
            return left > 0 && Self.terminators.contains(scalars[left - 1]) ? .terminator : .closing
        }
        if Self.terminators.contains(before) {
            guard hasSpace || isWide || before != "." || Self.dashes.contains(after) || isHan(left - 1) else {
                return nil
            }
            return .terminator
        }
        switch before {
        case ":", "：":
            guard hasSpace || before == "：" || Self.isHan(after) else { return nil }
            return after.properties.isLowercase ? .semicolon : .colon
        case ";", "；": return hasSpace || before == "；" ? .semicolon : nil
        case ",", "，", "、": return before == "、" || (before == "," && !hasSpace) ? nil : .comma
        default: break
        }
        guard hasSpace else { return nil }
        if Self.bullets.contains(after) {
            // A dash between spaces, or two of them, stand inside a sentence.
            return right + 1 < scalars.count && (after != "-" || Self.isWord(scalars[right + 1])) ? .item : nil
        }
        if Self.dashes.contains(after) { return nil }
        if Self.dashes.contains(before) { return nil }
        if Self.isHan(before) && Self.isHan(after) { return .gap }
        return Self.isWord(before) && opensSentence(right) ? .opening : nil
    }

    private func isHan(_ place: Int) -> Bool { scalars.indices.contains(place) && Self.isHan(scalars[place]) }

    /// Whether a word that opens sentences starts at a place, with a capital and small letters.
    private func opensSentence(_ start: Int) -> Bool {
        guard scalars[start].properties.isUppercase else { return false }
        let word = scalars[start...].prefix { $0.properties.isAlphabetic || $0 == "'" || $0 == "’" }
        guard word.dropFirst().allSatisfy({ !$0.properties.isUppercase }) else { return false }
        return words.categories(of: Array(String(String.UnicodeScalarView(word)).utf8)).contains(.starter)
    }

    /// Where the numbers of a list start: `2 Switch it off; 3 Wait`, `2. Switch it off; 3. Wait`.
    private func countedNumbers() -> Set<Int> {
        var numbers: [(start: Int, value: Int)] = []
        var place = 0
        while place < scalars.count {
            let digits = scalars[place...].prefix { ("0"..."9").contains($0) }
            defer { place += max(1, digits.count) }
            guard (1...2).contains(digits.count), let value = Int(String(String.UnicodeScalarView(digits))),
                place == 0 || Self.isSpace(scalars[place - 1]) || Self.pauses.contains(scalars[place - 1])
                    || Self.terminators.contains(scalars[place - 1])
            else { continue }
            // A mark of enumeration, or a space.
            var next = place + digits.count
            let hasMark = next < scalars.count && Self.enumerating.contains(scalars[next])
            if hasMark { next += 1 }
            let hasSpace = next < scalars.count && Self.isSpace(scalars[next])
            while next < scalars.count, Self.isSpace(scalars[next]) { next += 1 }
            guard next < scalars.count, hasMark || hasSpace,
                scalars[next].properties.isUppercase || Self.isHan(scalars[next])
                    || hasMark && hasSpace && scalars[next].properties.numericType != nil
            else { continue }
            numbers.append((place, value))
        }
        let values = Set(numbers.map(\.value))
        return Set(numbers.filter { values.contains($0.value - 1) || values.contains($0.value + 1) }.map(\.start))
    }

    private static let closers: Set<Unicode.Scalar> = [
        "\"", "'", "”", "’", "»", "」", "』", "）", ")", "】", "]", "〉", "》",
    ]
    private static let wideClosers: Set<Unicode.Scalar> = ["」", "』", "）", "】", "〉", "》"]
    private static let enumerating: Set<Unicode.Scalar> = [".", "．", "、", ")", "）"]
    private static let straight: Set<Unicode.Scalar> = ["\"", "'"]
    private static let openers: Set<Unicode.Scalar> = ["“", "‘", "「", "『", "（", "【", "《", "〈"]
    private static let terminators: Set<Unicode.Scalar> = [".", "!", "?", "…", "。", "！", "？", "．"]
    private static let pauses: Set<Unicode.Scalar> = [",", ";", ":", "，", "、", "；", "："]
    private static let dashes: Set<Unicode.Scalar> = ["-", "–", "—", "•", "·", "▪", "►", "*"]

    /// How much a piece says at least: five letters, or three Han characters; `(VII)` and `（十二）` say less.
    private static let leastAmount = 5

    private static func amount(_ scalar: Unicode.Scalar) -> Int {
        isHan(scalar) ? 2 : scalar.properties.isAlphabetic ? 1 : 0
    }

    private static let bullets: Set<Unicode.Scalar> = ["-", "•", "▪", "►", "*"]

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }

    private static func isHan(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isIdeographic }
}
