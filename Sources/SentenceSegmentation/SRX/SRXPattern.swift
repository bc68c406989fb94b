import ICUText
import TextLines

/// One compiled rule: matches places of a text.
///
/// Most rules of shipped files are an abbreviation and a space. Those are matched by comparing characters backwards
/// from the place in question; all others by ICU's regular expressions.
final class SRXPattern {
    let isBreak: Bool
    let line: Int
    private let before: [SRXFixedPattern]
    private let after: RegularExpression?
    private let isSpaceAfter: Bool
    private let search: RegularExpression?
    private let beforeIsEmpty: Bool

    /// The places of the current text where the rule matches, ascending; nil until they are asked for.
    private var places: [Int]?
    private var text = ParagraphText(bytes: UnsafeBufferPointer(start: nil, count: 0))

    /// - Throws: `SegmentationError.badPattern`.
    init(_ rule: SRXRules.Rule, file: String) throws {
        isBreak = rule.isBreak
        line = rule.line
        beforeIsEmpty = rule.before.isEmpty
        isSpaceAfter = rule.after == "\\s"
        let fixed = rule.isBreak ? nil : SRXFixedPattern.alternatives(of: rule.before)
        // Both halves are compiled by themselves first, so that a fault is told in the user's own pattern.
        if !rule.before.isEmpty { _ = try Self.compile(rule.before, rule, file) }
        let own = rule.after.isEmpty ? nil : try Self.compile(rule.after, rule, file)
        after = isSpaceAfter ? nil : own
        before = fixed ?? []
        // What follows is looked ahead for, so that the next match may start where this one ended.
        search =
            fixed != nil || rule.before.isEmpty
            ? nil : try Self.compile("(?:\(rule.before))(?=\(rule.after))", rule, file)
    }

    private static func compile(_ pattern: String, _ rule: SRXRules.Rule, _ file: String) throws -> RegularExpression {
        do {
            return try RegularExpression(pattern)
        } catch ICUError.badPattern(_, let offset, let reason) {
            throw SegmentationError.badPattern(
                file: file, line: rule.line, pattern: pattern, reason: "\(reason) at character \(offset)")
        }
    }

    /// Whether a language map is for a language.
    static func matchesLanguage(_ map: SRXRules.LanguageMap, tag: String, file: String) throws -> Bool {
        do {
            return try RegularExpression(map.pattern, ignoringCase: true).matches(tag)
        } catch ICUError.badPattern(let pattern, let offset, let reason) {
            throw SegmentationError.badPattern(
                file: file, line: map.line, pattern: pattern, reason: "\(reason) at character \(offset)")
        }
    }

    /// Takes the paragraph that the other calls are about.
    func setText(_ text: ParagraphText) {
        self.text = text
        places = nil
    }

    /// Whether the rule matches at a place.
    func matches(at place: Int) -> Bool {
        if search == nil, !beforeIsEmpty {
            guard matchesAfter(place) else { return false }
            return before.contains { $0.matches(before: place, in: text) }
        }
        return contains(place)
    }

    /// All places where the rule matches.
    func allPlaces() -> [Int] {
        if let places { return places }
        var found: [Int] = []
        if let search {
            search.setText(text.bytes)
            var offset = 0
            while offset <= text.count, let match = search.find(from: offset) {
                if match.upperBound > (found.last ?? -1) { found.append(match.upperBound) }
                offset = match.upperBound > offset ? match.upperBound : next(after: offset)
            }
        } else {
            var offset = 0
            while offset <= text.count {
                if matchesAfter(offset),
                    beforeIsEmpty || before.contains(where: { $0.matches(before: offset, in: text) })
                {
                    found.append(offset)
                }
                offset = next(after: offset)
            }
        }
        places = found
        return found
    }

    private func next(after offset: Int) -> Int { offset + max(1, text.scalar(at: offset).length) }

    private func contains(_ place: Int) -> Bool {
        let places = allPlaces()
        var low = 0
        var high = places.count
        while low < high {
            let middle = (low + high) / 2
            if places[middle] < place { low = middle + 1 } else { high = middle }
        }
        return low < places.count && places[low] == place
    }

    private func matchesAfter(_ place: Int) -> Bool {
        if isSpaceAfter { return SRXFixedPattern.isSpace(text.scalar(at: place).value) }
        guard let after else { return true }
        after.setText(text.bytes)
        return after.looksAt(place)
    }
}
