import BilingualLexicon
import TextFacts

/// Which numbers of either side the other does not say.
///
/// A number is missing if no part of the other side can say it. Where one is missing here and another there, or one stands
/// there more often than here, the two contradict each other, and one of them is wrong; a number that is only missing may
/// have been left out or put in words.
struct NumberComparison {
    private struct Side {
        var facts: SideFacts
        var other: SideFacts
        var missing: [NumberFact]
        /// What stands here more often than there.
        var spare: [NumberFact]

        init(_ facts: SideFacts, beside other: SideFacts) {
            self.facts = facts
            self.other = other
            missing = facts.numbers.filter { fact in
                if fact.isSlight || NumberComparison.isSaid(fact, of: facts, by: other) { return false }
                // A day that the other side names by the week.
                return !(other.kinds.contains(.weekday) && facts.isBareDay(fact))
            }
            var counts: [ExactNumber: Int] = [:]
            for fact in other.numbers { for value in Set(fact.values) { counts[value, default: 0] += 1 } }
            spare = facts.numbers.filter { fact in
                guard fact.kind == .number, fact.isInDigits else { return false }
                let known = fact.values.filter { counts[$0] != nil }
                guard let value = known.max(by: { counts[$0, default: 0] < counts[$1, default: 0] }) else {
                    return false
                }
                counts[value, default: 0] -= 1
                return counts[value, default: 0] < 0
            }
        }

        func string(_ fact: NumberFact) -> String { facts.string(fact.start, fact.end) }
    }

    private let sides: [Side]

    init(_ left: SideFacts, _ right: SideFacts) {
        sides = [Side(left, beside: right), Side(right, beside: left)]
    }

    /// The first that contradict each other; else what is missing.
    var mismatch: AnchorMismatch? {
        if let here = sides[0].facts.label, let there = sides[1].facts.label,
            Set(here.values).isDisjoint(with: there.values)
        {
            return AnchorMismatch(
                example: sides[0].string(here), opposite: sides[1].string(there), missing: 1, total: 1)
        }
        for (here, there) in [(sides[0], sides[1]), (sides[1], sides[0])] {
            for fact in here.missing where fact.isInDigits {
                let opposite =
                    there.missing.first { Self.canReplace($0, fact) } ?? there.spare.first { Self.canReplace($0, fact) }
                guard let opposite else { continue }
                return AnchorMismatch(
                    example: here.string(fact), opposite: there.string(opposite), missing: 1, total: 1)
            }
        }
        var missing = 0
        var example: String?
        for (side, other) in [(sides[0], sides[1].facts), (sides[1], sides[0].facts)] {
            var seen: Set<ExactNumber> = []
            for fact in side.missing where fact.kind != .code && !Self.mayBeInWords(fact, of: other) {
                guard let value = fact.values.first, seen.insert(value).inserted else { continue }
                missing += 1
                example = example ?? side.string(fact)
            }
        }
        let total = sides.reduce(0) { sum, side in
            sum + Set(side.facts.numbers.filter { $0.kind != .code && !$0.isSlight }.compactMap(\.values.first)).count
        }
        return example.map { AnchorMismatch(example: $0, missing: missing, total: total) }
    }

    /// Whether a side may say a number in words that nobody here can read.
    private static func mayBeInWords(_ fact: NumberFact, of other: SideFacts) -> Bool {
        !other.hints.knowsNumberWords && (!fact.isInDigits || fact.values.allSatisfy { $0 < 100 })
    }

    private static func isSaid(_ fact: NumberFact, of here: SideFacts, by other: SideFacts) -> Bool {
        switch fact.kind {
        case .code: return other.keys.contains(fact.key)
        case .decade: return isDecadeSaid(fact, by: other)
        case .number: break
        }
        if fact.values.contains(where: { other.values.contains($0) }) { return true }
        if other.hints.openNumbers.contains(where: { open in fact.values.contains { open.contains($0) } }) {
            return true
        }
        if let open = fact.openNumber, other.values.contains(where: { open.contains($0) }) { return true }
        let list = here.hints.lists.first { $0.start == fact.start }
        if let list, list.values.allSatisfy({ other.values.contains($0) }) { return true }
        if other.numbers.contains(where: {
            isRounded(fact, of: here, $0, of: other) || isRounded($0, of: other, fact, of: here)
        }) {
            return true
        }
        return fact.measures.contains { measure in
            other.hints.measures.contains { measure.equals($0) && isConverted($0, of: other, here) }
        }
    }

    /// Whether a number with a word of its size ("46.3 million") is another one (4625.6万) in fewer digits.
    private static func isRounded(_ fact: NumberFact, of side: SideFacts, _ exact: NumberFact, of other: SideFacts)
        -> Bool
    {
        guard fact.kind == .number, exact.kind == .number, side.hasScale(fact) else { return false }
        // Below ten thousand it is no size that the word gives: 120% is not 118%.
        return fact.values.contains { value in value >= 10_000 && exact.values.contains { value.rounds($0) } }
    }

    /// Whether a measure's own number is not said here: "2,000 feet" that stands as such on both sides does not say 617 metres.
    private static func isConverted(_ measure: NumberHints.Measure, of other: SideFacts, _ here: SideFacts) -> Bool {
        guard measure.end > measure.start, let fact = other.numbers.first(where: { $0.start == measure.start }) else {
            return true
        }
        return !fact.values.contains { here.values.contains($0) }
    }

    /// 1880s is 19世纪80年代 but no other century's; a decade without its century is any.
    private static func isDecadeSaid(_ fact: NumberFact, by other: SideFacts) -> Bool {
        guard let year = fact.values.first?.wholePart else { return true }
        let decades = other.numbers.filter { $0.kind == .decade }.compactMap { $0.values.first?.wholePart }
        if decades.isEmpty {
            return other.values.contains(ExactNumber(year)) || other.values.contains(ExactNumber(year % 100))
        }
        return decades.contains { $0 == year || ($0 < 100 || year < 100) && $0 % 100 == year % 100 }
    }

    /// Whether a number can be what became of another: a code of one with the same letters, a number of a number.
    private static func canReplace(_ one: NumberFact, _ other: NumberFact) -> Bool {
        (one.kind == .code) == (other.kind == .code) && one.letters == other.letters
    }
}
