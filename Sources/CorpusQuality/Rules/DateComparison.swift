import BilingualLexicon
import TextFacts

/// Which days and times of either side the other does not say.
struct DateComparison {
    private let sides: [SideFacts]

    init(_ left: SideFacts, _ right: SideFacts) { sides = [left, right] }

    /// The first that contradict each other; else what is missing.
    var mismatch: AnchorMismatch? {
        var total = 0
        var missing: [[Anchor]] = [[], []]
        for (side, (here, there)) in [(sides[0], sides[1]), (sides[1], sides[0])].enumerated() {
            var seen: Set<UInt64> = []
            for anchor in here.anchors where Self.counts(anchor, here, there) && seen.insert(anchor.key).inserted {
                total += 1
                if !Self.isSaid(anchor, by: there) { missing[side].append(anchor) }
            }
        }
        for anchor in missing[0] where anchor.kind == .monthDay || anchor.kind == .time {
            guard let opposite = missing[1].first(where: { $0.kind == anchor.kind }) else { continue }
            return AnchorMismatch(
                example: string(anchor, 0), opposite: string(opposite, 1), missing: 1, total: 1)
        }
        let example = missing[0].first.map { string($0, 0) } ?? missing[1].first.map { string($0, 1) }
        return example.map { AnchorMismatch(example: $0, missing: missing[0].count + missing[1].count, total: total) }
    }

    private func string(_ anchor: Anchor, _ side: Int) -> String { sides[side].string(anchor.start, anchor.end) }

    /// Days and times in figures; months and days of the week only where the other side names some too ("mid-May" and
    /// "last week" are dates that no anchor finds), and a day of the month only where the other has none but a weekday.
    private static func counts(_ anchor: Anchor, _ here: SideFacts, _ there: SideFacts) -> Bool {
        switch anchor.kind {
        case .monthDay: there.kinds.contains(.monthDay) || !there.kinds.contains(.weekday)
        case .time: here.hasDigit(anchor)
        case .month: !there.kinds.isDisjoint(with: [.month, .monthDay])
        case .weekday: there.kinds.contains(.weekday)
        default: false
        }
    }

    private static func isSaid(_ anchor: Anchor, by other: SideFacts) -> Bool {
        if other.keys.contains(anchor.key) { return true }
        guard let value = anchor.value?.wholePart else { return false }
        switch anchor.kind {
        case .monthDay:
            // "May 17" is 17日 where the month is known, and "June 4" is 六四.
            return other.hints.days.contains(value) || other.hasDay(ExactNumber(value % 100))
        case .time:
            // "7 o'clock" is 7点, which may be seven points.
            guard !other.kinds.contains(.time) else { return false }
            // "ten-thirty"
            if value % 60 > 0, !other.values.contains(ExactNumber(value % 60)) { return false }
            return other.values.contains(ExactNumber(value / 60)) || other.values.contains(ExactNumber(value / 60 + 12))
        default: return false
        }
    }
}
