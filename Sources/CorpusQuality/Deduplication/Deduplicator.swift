public import BitextModel
import FileAccess

/// Finds units that repeat each other, in two passes over a corpus: `note` every unit, then `judge` every unit again in
/// the same order.
///
/// Of each group one unit stays, with the documents of all. What is remembered is distributed by its keys, so that what
/// may be equal is looked at together, and then by the places of units, so that it is known when their turn comes: an
/// external sort by distribution (Knuth, The Art of Computer Programming 3, 5.4). Memory is constant to some hundreds of
/// millions of units. Beyond half a million what is remembered goes to scratch files in the system's temporary folder (`TMPDIR`),
/// which are gone with this object: 40 bytes a unit, 64 a pair of texts where conflicts are marked, 16 a pair and a
/// repetition.
public final class Deduplicator {
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

    /// What is held of each kind of record before scratch files are used, in bytes.
    private let memory: Int
    /// All units noted, by their pairs of texts; nil once it is known what repeats what.
    private var units: RecordPartitions<UnitRecord>?
    private let documents: DocumentNames
    private let findings: UnitFindings
    private var judged = 0
    /// Units noted.
    public private(set) var unitCount = 0
    /// Units judged so far that repeat another.
    public private(set) var repeated = 0
    /// Units judged so far whose source has several translations.
    public private(set) var conflicting = 0

    /// - Parameter prefersConfidence: whether the most probable unit of a group stays, not the first.
    public convenience init(
        likeness: Likeness = .exact, conflicts: ConflictRule = .flag, prefersConfidence: Bool = false
    ) {
        self.init(
            likeness: likeness, conflicts: conflicts, prefersConfidence: prefersConfidence,
            memory: ScratchFile.usualMemory)
    }

    /// - Parameter memory: what is held of each kind of record before scratch files are used, in bytes.
    package init(likeness: Likeness, conflicts: ConflictRule, prefersConfidence: Bool, memory: Int) {
        self.likeness = likeness
        self.conflicts = conflicts
        self.prefersConfidence = prefersConfidence
        self.memory = memory
        units = RecordPartitions(memory: memory)
        documents = DocumentNames(memory: memory / 8)
        findings = UnitFindings(memory: memory)
    }

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
    ///
    /// - Throws: `BitextError` where a scratch file cannot be made or written.
    /// - Precondition: no unit was judged; there are less than 2^32.
    public func note(_ unit: TranslationUnit) throws { try note(unit, keys: keyReader.keys(of: unit)) }

    /// The same, with the keys that `keyReader` made of the unit.
    package func note(_ unit: TranslationUnit, keys: Keys) throws {
        guard let units else { preconditionFailure("a unit is noted after others were judged") }
        let pair = TextKeys.pair(keys.source, keys.target)
        let record = UnitRecord(
            pair: pair, source: keys.conflict.source, target: keys.conflict.target,
            documents: try documents.number(
                of: DocumentNames.Pair(source: unit.source.document, target: unit.target.document)),
            unit: UInt32(unitCount), confidence: Float(unit.confidence ?? -1))
        try units.append(record, to: Self.partition(of: pair))
        unitCount += 1
    }

    /// As many as 256: of a hundred million units each has some sixteen megabytes.
    private static func partition(of key: UInt64) -> Int { Int(key >> 56) }

    /// Finds out what repeats what, and which texts have several translations.
    private func search(_ units: RecordPartitions<UnitRecord>) throws(FileError) {
        let sources = RecordPartitions<TranslationRecord>(memory: memory)
        let targets = RecordPartitions<TranslationRecord>(memory: memory)
        let repetitions = RepetitionSearch(prefersConfidence: prefersConfidence, hasConflicts: conflicts != .keep)
        // Only marks speak of targets.
        let turns = conflicts == .flag
        try units.search { partition throws(FileError) in
            let found = try repetitions.search(units, partition: partition)
            return (
                findings: UnitFindings.byStretch(found.findings), sources: Self.byText(found.pairs),
                targets: Self.byText(found.pairs.prefix(turns ? found.pairs.count : 0).lazy.map { $0.turned })
            )
        } take: { found throws(FileError) in
            try findings.append(found.findings)
            try sources.append(found.sources)
            try targets.append(found.targets)
        }
        for (pairs, kind) in [(sources, UnitFinding.Kind.sourceConflict), (targets, .targetConflict)] {
            try pairs.search { [conflicts] partition throws(FileError) in
                let found = try ConflictSearch.search(
                    pairs, partition: partition, kind: kind, marksInferior: conflicts == .best)
                return UnitFindings.byStretch(found)
            } take: { found throws(FileError) in
                try findings.append(found)
            }
        }
    }

    private static func byText(_ pairs: some Collection<TranslationRecord>) -> PartitionedRecords<TranslationRecord> {
        PartitionedRecords(pairs) { partition(of: $0.text) }
    }

    /// The second pass, in the same order as the first.
    ///
    /// - Throws: `BitextError` where a scratch file cannot be made, written or read.
    /// - Precondition: the unit was noted.
    public func judge(_ unit: TranslationUnit) throws -> Verdict {
        if let units {
            try search(units)
            self.units = nil
        }
        let index = judged
        judged += 1
        precondition(index < unitCount, "a unit is judged that was not noted")
        guard let judgement = try findings.judgement(of: index) else {
            repeated += 1
            return .repeated
        }
        var unit = unit
        switch conflicts {
        case .keep: break
        case .flag:
            let marks =
                (judgement.sourceConflicts ? ["source"] : []) + (judgement.targetConflicts ? ["target"] : [])
            if !marks.isEmpty {
                conflicting += 1
                unit.properties.append(.init(name: Self.conflictProperty, value: marks.joined(separator: " ")))
            }
        case .best, .drop:
            if conflicts == .drop ? judgement.sourceConflicts : judgement.isInferior {
                conflicting += 1
                return .conflicting
            }
        }
        if judgement.occurrences > 1 {
            unit.properties.append(.init(name: Self.occurrencesProperty, value: String(judgement.occurrences)))
            var pairs: [DocumentNames.Pair] = []
            for number in judgement.documents { pairs.append(try documents.pair(number)) }
            Self.add(pairs.map(\.source), to: &unit.source)
            Self.add(pairs.map(\.target), to: &unit.target)
        }
        return .keep(unit)
    }

    /// Names the documents of the others of its group on a side of the unit that stays, each once.
    private static func add(_ documents: [String?], to side: inout TranslationUnit.Side) {
        var named = Set([side.document].compactMap { $0 })
        for case let document? in documents where named.insert(document).inserted {
            if side.document == nil {
                side.document = document
            } else {
                side.properties.append(.init(name: documentProperty, value: document))
            }
        }
    }
}
