public import BitextModel

/// Finds units that repeat each other, in two passes over a corpus: `note` every unit, then `judge` every unit again in
/// the same order.
///
/// Of each group one unit stays, with the documents of all. Memory is some 55 bytes a unit, 150 where
/// conflicts are looked for, and 24 a repetition, whatever the texts' lengths: ten million units take 550 MB or 1.5 GB.
public struct Deduplicator {
    /// What counts as the same.
    public enum Likeness: String, Sendable, CaseIterable {
        /// The same text on both sides.
        case exact
        /// The same but for case, width, punctuation, digits and spaces.
        case near
    }

    /// What becomes of units whose source has several translations.
    public enum ConflictRule: String, Sendable, CaseIterable {
        /// They stay and are marked.
        case flag
        /// They stay as they are.
        case keep
        /// The translation that stands most often stays, among equals the most probable, then the first.
        case best
        /// All of them go.
        case drop
    }

    /// What becomes of a unit.
    public enum Verdict: Sendable {
        /// It stays, with the documents of all its occurrences.
        case keep(TranslationUnit)
        /// Another of its group stays.
        case repeated
        /// Its source has other translations, and the rule drops it.
        case conflicting
    }

    /// The property that marks conflicts: `source` (this source has other targets), `target`, or both.
    public static let conflictProperty = "x-conflict"
    /// The property that says how often a unit stood in the corpus.
    public static let occurrencesProperty = "x-occurrences"
    /// The property of a side that names a further document.
    public static let documentProperty = "source-document"

    private let likeness: Likeness
    private let conflicts: ConflictRule
    private let prefersConfidence: Bool

    /// The group of each unit.
    private var groupOfUnit: [UInt32] = []
    private var groups = KeyMap()
    /// The unit of each group that stays, its confidence, and how many there are.
    private var kept: [UInt32] = []
    private var best: [Float] = []
    private var sizes: [UInt32] = []
    /// The keys of each group's sides by which conflicts are found.
    private var sources: [UInt64] = []
    private var targets: [UInt64] = []
    /// The pairs of these keys that were met, and the distinct translations of each source and each target.
    private var distinctPairs = KeyMap()
    private var targetsOfSource = KeyMap()
    private var sourcesOfTarget = KeyMap()
    /// The group that stays of each source, for `best`.
    private var bestOfSource = KeyMap()
    private var references: [UInt32: [Reference]] = [:]
    private var documents: [String: UInt32] = [:]
    private var documentNames: [String] = []
    private var judged = 0
    /// Units judged so far that repeat another.
    public private(set) var repeated = 0
    /// Units judged so far whose source has several translations.
    public private(set) var conflicting = 0

    private struct Reference: Hashable {
        var unit: UInt32
        var source: UInt32
        var target: UInt32
    }

    private static let none = UInt32.max

    /// - Parameter prefersConfidence: whether the most probable unit of a group stays, not the first.
    public init(likeness: Likeness = .exact, conflicts: ConflictRule = .flag, prefersConfidence: Bool = false) {
        self.likeness = likeness
        self.conflicts = conflicts
        self.prefersConfidence = prefersConfidence
    }

    /// Units noted.
    public var unitCount: Int { groupOfUnit.count }

    /// What a unit's texts are compared by.
    package struct Keys: Sendable {
        fileprivate var source: UInt64
        fileprivate var target: UInt64
        /// By which sources with several translations are found: what differs in spaces alone is one text.
        fileprivate var conflict = (source: UInt64(0), target: UInt64(0))
    }

    /// Makes the keys of units, on any thread.
    package struct KeyReader: Sendable {
        fileprivate let likeness: Likeness
        fileprivate let hasConflicts: Bool

        /// The keys of a unit, for `note`.
        package func keys(of unit: TranslationUnit) -> Keys {
            let (source, target) = (unit.source.text, unit.target.text)
            switch likeness {
            case .exact:
                var keys = Keys(source: TextKeys.exact(source), target: TextKeys.exact(target))
                if hasConflicts { keys.conflict = (TextKeys.spaceless(source), TextKeys.spaceless(target)) }
                return keys
            case .near:
                let keys = (source: TextKeys.near(source), target: TextKeys.near(target))
                return Keys(source: keys.source, target: keys.target, conflict: keys)
            }
        }
    }

    /// Makes keys as this one needs them.
    package var keyReader: KeyReader { KeyReader(likeness: likeness, hasConflicts: conflicts != .keep) }

    /// The first pass.
    public mutating func note(_ unit: TranslationUnit) { note(unit, keys: keyReader.keys(of: unit)) }

    /// The same, with the keys that `keyReader` made of the unit.
    package mutating func note(_ unit: TranslationUnit, keys: Keys) {
        let index = UInt32(groupOfUnit.count)
        let pair = TextKeys.pair(keys.source, keys.target)
        let confidence = Float(unit.confidence ?? -1)
        if let group = groups[pair] {
            groupOfUnit.append(group)
            sizes[Int(group)] += 1
            refer(unit, index, group: group)
            if confidence > best[Int(group)] {
                best[Int(group)] = confidence
                if prefersConfidence { kept[Int(group)] = index }
            }
        } else {
            let group = UInt32(kept.count)
            groups[pair] = group
            groupOfUnit.append(group)
            kept.append(index)
            best.append(confidence)
            sizes.append(1)
            if conflicts != .keep { noteConflicts(keys) }
            // The first of a group is referred to only if another may stay in its place.
            if prefersConfidence { refer(unit, index, group: group) }
        }
        if conflicts == .best {
            let group = groupOfUnit[Int(index)]
            let source = sources[Int(group)]
            if let other = bestOfSource[source] {
                if other != group, isBetter(group, than: other) { bestOfSource[source] = group }
            } else {
                bestOfSource[source] = group
            }
        }
    }

    /// Counts a new group's translation, unless it differs from another in spaces alone.
    private mutating func noteConflicts(_ keys: Keys) {
        let found = keys.conflict
        sources.append(found.source)
        targets.append(found.target)
        let pair = TextKeys.pair(found.source, found.target)
        guard distinctPairs[pair] == nil else { return }
        distinctPairs[pair] = 0
        targetsOfSource.add(1, to: found.source)
        sourcesOfTarget.add(1, to: found.target)
    }

    private func isBetter(_ one: UInt32, than other: UInt32) -> Bool {
        let left = (sizes[Int(one)], best[Int(one)])
        let right = (sizes[Int(other)], best[Int(other)])
        return left != right ? left > right : one < other
    }

    private mutating func refer(_ unit: TranslationUnit, _ index: UInt32, group: UInt32) {
        let reference = Reference(
            unit: index, source: number(unit.source.document), target: number(unit.target.document))
        if reference.source == Self.none, reference.target == Self.none { return }
        references[group, default: []].append(reference)
    }

    private mutating func number(_ document: String?) -> UInt32 {
        guard let document else { return Self.none }
        if let known = documents[document] { return known }
        let number = UInt32(documentNames.count)
        documents[document] = number
        documentNames.append(document)
        return number
    }

    /// The second pass, in the same order as the first.
    public mutating func judge(_ unit: TranslationUnit) -> Verdict {
        let index = judged
        judged += 1
        precondition(index < groupOfUnit.count, "a unit is judged that was not noted")
        let group = groupOfUnit[index]
        guard kept[Int(group)] == UInt32(index) else {
            repeated += 1
            return .repeated
        }
        var unit = unit
        let hasKeys = conflicts != .keep
        let source = hasKeys ? sources[Int(group)] : 0
        let sourceConflicts = hasKeys && (targetsOfSource[source] ?? 0) > 1
        let targetConflicts = hasKeys && (sourcesOfTarget[targets[Int(group)]] ?? 0) > 1
        switch conflicts {
        case .keep: break
        case .flag:
            let marks = (sourceConflicts ? ["source"] : []) + (targetConflicts ? ["target"] : [])
            if !marks.isEmpty {
                conflicting += 1
                unit.properties.append(.init(name: Self.conflictProperty, value: marks.joined(separator: " ")))
            }
        case .best:
            if sourceConflicts, bestOfSource[source] != group {
                conflicting += 1
                return .conflicting
            }
        case .drop:
            if sourceConflicts {
                conflicting += 1
                return .conflicting
            }
        }
        if sizes[Int(group)] > 1 {
            unit.properties.append(.init(name: Self.occurrencesProperty, value: String(sizes[Int(group)])))
            addDocuments(of: group, to: &unit, index: UInt32(index))
        }
        return .keep(unit)
    }

    /// Names the documents of the whole group on the unit that stays, each once.
    private func addDocuments(of group: UInt32, to unit: inout TranslationUnit, index: UInt32) {
        let others = references[group] ?? []
        func add(_ side: inout TranslationUnit.Side, _ numbers: [UInt32]) {
            var named = Set([side.document].compactMap { $0 })
            for number in numbers where number != Self.none {
                let document = documentNames[Int(number)]
                guard named.insert(document).inserted else { continue }
                if side.document == nil {
                    side.document = document
                } else {
                    side.properties.append(.init(name: Self.documentProperty, value: document))
                }
            }
        }
        add(&unit.source, others.filter { $0.unit != index }.map(\.source))
        add(&unit.target, others.filter { $0.unit != index }.map(\.target))
    }
}
