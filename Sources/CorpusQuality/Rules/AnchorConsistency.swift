import BilingualLexicon
import BitextModel
import TextFacts

/// Compares the numbers, dates, currencies and addresses of both sides, by the aligner's own anchors, which know
/// Chinese numerals, 万 and 亿, percentages and ordinals. Keeps its working memory from pair to pair.
struct AnchorConsistency: Sendable {
    private var source: AnchorExtractor
    private var target: AnchorExtractor

    init(source: Language, target: Language) {
        self.source = AnchorExtractor(language: source)
        self.target = AnchorExtractor(language: target)
    }

    struct Report {
        var numbers: AnchorMismatch?
        var dates: AnchorMismatch?
        var money: AnchorMismatch?
        var addresses: AnchorMismatch?
    }

    mutating func compare(_ one: String, _ other: String) -> Report {
        let (left, right) = (source.read(one), target.read(other))
        return report(one, other, left, right)
    }

    private func report(_ one: String, _ other: String, _ left: [Anchor], _ right: [Anchor]) -> Report {
        // Most pairs have no number, or the same on both sides.
        if Self.agree(left, right) { return Report() }
        let plain = report(SideFacts(one, left, NumberHints()), SideFacts(other, right, NumberHints()))
        if plain.numbers == nil, plain.dates == nil { return plain }
        return report(SideFacts(one, left, source.hints(of: one)), SideFacts(other, right, target.hints(of: other)))
    }

    /// The same, with how many anchors of any kind both sides have, and how many one side has alone: names and Latin words
    /// among them.
    func counted(_ one: String, _ other: String) -> (report: Report, shared: Int, lone: Int) {
        var reader = self
        let (left, right) = (reader.source.read(one), reader.target.read(other))
        let (here, there) = (Set(left.map(\.key)), Set(right.map(\.key)))
        let shared = here.intersection(there).count
        return (reader.report(one, other, left, right), shared, here.count + there.count - 2 * shared)
    }

    private func report(_ left: SideFacts, _ right: SideFacts) -> Report {
        Report(
            numbers: NumberComparison(left, right).mismatch,
            dates: DateComparison(left, right).mismatch,
            money: mismatch(left, right) { anchor, side in anchor.kind == .currency && side.isByNumber(anchor) },
            addresses: mismatch(left, right) { anchor, _ in anchor.kind == .url || anchor.kind == .email })
    }

    /// Whether every anchor that a rule asks for stands on the other side too.
    private static func agree(_ left: [Anchor], _ right: [Anchor]) -> Bool {
        func isSaid(_ anchor: Anchor, _ others: [Anchor]) -> Bool {
            switch anchor.kind {
            case .place, .latinToken, .acronym, .name, .familyName, .sameWord, .cognate: true
            default: others.contains { $0.key == anchor.key }
            }
        }
        return left.allSatisfy { isSaid($0, right) } && right.allSatisfy { isSaid($0, left) }
    }

    private func mismatch(
        _ left: SideFacts, _ right: SideFacts, _ counts: (Anchor, SideFacts) -> Bool
    ) -> AnchorMismatch? {
        var missing = 0
        var total = 0
        var example: String?
        for (side, other) in [(left, right), (right, left)] {
            var seen: Set<UInt64> = []
            for anchor in side.anchors where counts(anchor, side) && seen.insert(anchor.key).inserted {
                total += 1
                if other.keys.contains(anchor.key) { continue }
                missing += 1
                example = example ?? side.string(anchor.start, anchor.end)
            }
        }
        return example.map { AnchorMismatch(example: $0, missing: missing, total: total) }
    }
}
