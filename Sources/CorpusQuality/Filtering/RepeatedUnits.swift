package import BitextModel

/// What has been seen of a corpus, for the filter's rules on repeated units.
package struct RepeatedUnits: Sendable {
    private let rules: Set<CorpusFilter.Reason>
    private var pairs: Set<UInt64> = []
    private var nearPairs: Set<UInt64> = []
    private var targetOfSource: [UInt64: UInt64] = [:]
    private var sourceOfTarget: [UInt64: UInt64] = [:]

    /// - Parameter rules: of them those are kept that compare a unit with those before it.
    package init(rules: Set<CorpusFilter.Reason>) {
        self.rules = rules.intersection([.duplicate, .nearDuplicate, .sourceConflict, .targetConflict])
    }

    /// Why a unit repeats one before it; nil for one that does not, which counts as seen from here on.
    ///
    /// - Complexity: O(bytes); memory is 16 bytes a rule for each unit.
    package mutating func rejection(of unit: TranslationUnit) -> CorpusFilter.Rejection? {
        if rules.isEmpty { return nil }
        return insert(unit.source.text, unit.target.text).map { CorpusFilter.Rejection(reason: $0, detail: "") }
    }

    private mutating func insert(_ source: String, _ target: String) -> CorpusFilter.Reason? {
        let one = TextKeys.exact(source)
        let other = TextKeys.exact(target)
        if rules.contains(.duplicate), !pairs.insert(TextKeys.pair(one, other)).inserted { return .duplicate }
        if rules.contains(.nearDuplicate),
            !nearPairs.insert(TextKeys.pair(TextKeys.near(source), TextKeys.near(target))).inserted
        {
            return .nearDuplicate
        }
        if rules.contains(.sourceConflict) {
            let known = targetOfSource[one]
            if let known, known != other { return .sourceConflict }
            targetOfSource[one] = other
        }
        if rules.contains(.targetConflict) {
            let known = sourceOfTarget[other]
            if let known, known != one { return .targetConflict }
            sourceOfTarget[other] = one
        }
        return nil
    }
}
