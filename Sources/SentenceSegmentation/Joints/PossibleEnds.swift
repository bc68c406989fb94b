import BitextModel

/// Finds the places inside a sentence where it might have ended after all: marks that a rule passed over, and those at
/// which one language ends a sentence and the other goes on.
///
/// What is found says nothing of whether there is an end; the other text decides that.
struct PossibleEnds {
    private let scalars: [Unicode.Scalar]
    /// The offset of each scalar in UTF-8, and of the end.
    private let offsets: [Int]

    /// A place: UTF-8 offsets in the sentence.
    struct Place: Hashable {
        var kind: SentenceJoint.Kind
        var end: Int
        var start: Int
    }

    init(_ sentence: String) {
        var scalars: [Unicode.Scalar] = []
        var offsets = [0]
        for scalar in sentence.unicodeScalars {
            scalars.append(scalar)
            offsets.append(offsets[offsets.count - 1] + UTF8.width(scalar))
        }
        self.scalars = scalars
        self.offsets = offsets
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
        let isWide = Self.isHan(after) || Self.isHan(before) || Self.openers.contains(after)
        if Self.closers.contains(before) {
            guard hasSpace || isWide || Self.dashes.contains(after) else { return nil }
            // What a speaker said, and who: "Stop!" he said.
            if after.properties.isLowercase { return nil }
            return left > 0 && Self.terminators.contains(scalars[left - 1]) ? .terminator : .closing
        }
        if Self.terminators.contains(before) {
            guard hasSpace || isWide || before != "." || Self.dashes.contains(after) else { return nil }
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
        return Self.isHan(before) && Self.isHan(after) ? .gap : nil
    }

    private static let closers: Set<Unicode.Scalar> = [
        "\"", "'", "”", "’", "»", "」", "』", "）", ")", "】", "]", "〉", "》",
    ]
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
