import BilingualLexicon
import BitextModel
import TextFacts

/// Compares the numbers, dates, currencies and addresses of both sides, by the aligner's own anchors, which know
/// Chinese numerals, 万 and 亿, percentages and ordinals.
struct AnchorConsistency {
    private let source: AnchorExtractor
    private let target: AnchorExtractor

    init(source: Language, target: Language) {
        self.source = AnchorExtractor(language: source)
        self.target = AnchorExtractor(language: target)
    }

    /// What one side has and the other lacks.
    struct Mismatch {
        /// The text of the first that is missing.
        var example: String
        var missing: Int
        var total: Int
        var share: Double { total == 0 ? 0 : Double(missing) / Double(total) }
    }

    struct Report {
        var numbers: Mismatch?
        var dates: Mismatch?
        var money: Mismatch?
        var addresses: Mismatch?
    }

    func compare(_ one: String, _ other: String) -> Report {
        let left = Side(one, source.anchors(in: one))
        let right = Side(other, target.anchors(in: other))
        return Report(
            numbers: mismatch(left, right) { anchor, side, _ in Self.isNumber(anchor, side.text) },
            dates: mismatch(left, right, Self.isDate),
            money: mismatch(left, right) { anchor, side, _ in anchor.kind == .currency && side.isByNumber(anchor) },
            addresses: mismatch(left, right) { anchor, _, _ in anchor.kind == .url || anchor.kind == .email })
    }

    private struct Side {
        var text: [UInt8]
        var anchors: [Anchor]
        /// Every key, whatever its kind: a number of one side may be an ordinal or a year on the other.
        var keys: Set<UInt64>
        var values: Set<ExactNumber>
        var kinds: Set<AnchorKind>

        init(_ text: String, _ anchors: [Anchor]) {
            self.text = Array(text.utf8)
            self.anchors = anchors
            keys = Set(anchors.map(\.key))
            values = Set(anchors.compactMap(\.value))
            kinds = Set(anchors.map(\.kind))
        }

        /// Whether a number stands beside an anchor: 元 and "won" are words of other meanings too.
        func isByNumber(_ anchor: Anchor) -> Bool {
            anchors.contains { $0.kind == .number && $0.end >= anchor.start - 7 && $0.start <= anchor.end + 2 }
        }

        func string(_ anchor: Anchor) -> String {
            String(decoding: text[max(0, anchor.start)..<min(text.count, max(anchor.start, anchor.end))], as: UTF8.self)
        }
    }

    private func mismatch(_ left: Side, _ right: Side, _ counts: (Anchor, Side, Side) -> Bool) -> Mismatch? {
        var missing = 0
        var total = 0
        var example: String?
        for (side, other) in [(left, right), (right, left)] {
            var seen: Set<UInt64> = []
            for anchor in side.anchors where counts(anchor, side, other) && seen.insert(anchor.key).inserted {
                total += 1
                if other.keys.contains(anchor.key) { continue }
                if let value = anchor.value, anchor.kind != .currency, other.values.contains(value) { continue }
                missing += 1
                example = example ?? side.string(anchor)
            }
        }
        return example.map { Mismatch(example: $0, missing: missing, total: total) }
    }

    /// Numbers that a translation keeps: those written in digits, and words from 20 on. Small numbers in words come
    /// and go ("one of the", 一个).
    private static func isNumber(_ anchor: Anchor, _ text: [UInt8]) -> Bool {
        switch anchor.kind {
        case .number, .ordinal:
            if let value = anchor.value, value >= 20 { return true }
            return hasDigit(anchor, text)
        case .percentage, .year, .decade: return true
        default: return false
        }
    }

    /// Days and times in figures; months and days of the week only where the other side names some too ("mid-May" and
    /// "last week" are dates that no anchor finds).
    private static func isDate(_ anchor: Anchor, _ side: Side, _ other: Side) -> Bool {
        switch anchor.kind {
        case .monthDay: true
        case .time: hasDigit(anchor, side.text)
        case .month: !other.kinds.isDisjoint(with: [.month, .monthDay])
        case .weekday: other.kinds.contains(.weekday)
        default: false
        }
    }

    private static func hasDigit(_ anchor: Anchor, _ text: [UInt8]) -> Bool {
        let range = max(0, anchor.start)..<min(text.count, max(anchor.start, anchor.end))
        if text[range].contains(where: { (0x30...0x39).contains($0) }) { return true }
        // Full-width digits: EF BC 90 to EF BC 99.
        return zip(text[range].dropFirst(), text[range].dropFirst(2)).contains {
            $0 == 0xBC && (0x90...0x99).contains($1)
        }
    }
}
