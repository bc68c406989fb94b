import BitextModel
import CorpusQuality

/// Which units of each pair a memory gets.
public struct BatchSelection: Sendable {
    /// Units that are less sure are left out.
    public var leastConfidence: Double?
    /// The quality rules, if any.
    public var rules: FilterOptions?
    /// Units left out so far.
    public private(set) var weak = 0
    public private(set) var rejected = 0
    public private(set) var total = 0

    public init(leastConfidence: Double? = nil, rules: FilterOptions? = nil) {
        self.leastConfidence = leastConfidence
        self.rules = rules
    }

    mutating func units(of release: AlignedRelease, among all: [TranslationUnit]) -> [TranslationUnit] {
        var kept = leastConfidence.map { least in all.filter { ($0.confidence ?? 1) >= least } } ?? all
        total += all.count
        weak += all.count - kept.count
        if let rules { rejected += UnitFilter(options: rules, release: release).split(&kept).count }
        return kept
    }
}
