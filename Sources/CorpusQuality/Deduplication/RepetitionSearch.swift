import FileAccess

/// Finds the units of a partition that repeat each other. All units of a pair of texts are in one partition.
struct RepetitionSearch: Sendable {
    /// The units of one pair of texts.
    private struct Group {
        var kept: UInt32
        var first: UInt32
        var best: Float
        var occurrences: UInt32 = 1
        var source: UInt64
        var target: UInt64
        /// The documents last found among them.
        var documents = DocumentNames.none
    }

    /// Whether the most probable unit of a group stays, not the first.
    let prefersConfidence: Bool
    /// Whether conflicts are looked for in the pairs found.
    let hasConflicts: Bool

    /// What was found in a partition.
    struct Found: Sendable {
        /// Every unit that stays, and then the documents of those that it stands for, in their order.
        var findings: [UnitFinding] = []
        /// Every pair of texts, the target as translation of the source.
        var pairs: [TranslationRecord] = []
    }

    /// - Throws: `FileError` where the units cannot be read.
    /// - Complexity: O(units of the partition); memory is some 110 bytes a pair of texts, 4 a unit.
    func search(_ units: RecordPartitions<UnitRecord>, partition: Int) throws(FileError) -> Found {
        let count = units.recordCount(in: partition)
        var groupOfPair = KeyMap(capacity: count)
        var groups: [Group] = []
        var groupOfRecord: [UInt32] = []
        groupOfRecord.reserveCapacity(count)
        try units.forEach(in: partition) { record throws(FileError) in
            let next = UInt32(groups.count)
            let group = groupOfPair.value(of: record.pair, orNew: next)
            groupOfRecord.append(group)
            guard group != next else {
                groups.append(
                    Group(
                        kept: record.unit, first: record.unit, best: record.confidence, source: record.source,
                        target: record.target))
                return
            }
            groups[Int(group)].occurrences += 1
            if record.confidence > groups[Int(group)].best {
                groups[Int(group)].best = record.confidence
                if prefersConfidence { groups[Int(group)].kept = record.unit }
            }
        }
        var found = Found()
        found.findings = groups.map { UnitFinding(unit: $0.kept, kind: .kept, value: UInt64($0.occurrences)) }
        if hasConflicts {
            found.pairs = groups.map {
                TranslationRecord(
                    text: $0.source, translation: $0.target, kept: $0.kept, first: $0.first,
                    occurrences: $0.occurrences, confidence: $0.best)
            }
        }
        if groups.count == count { return found }
        var index = 0
        try units.forEach(in: partition) { record throws(FileError) in
            let group = Int(groupOfRecord[index])
            index += 1
            // Those of the unit that stays are told too, which does no harm.
            guard record.documents != groups[group].documents else { return }
            groups[group].documents = record.documents
            found.findings.append(
                UnitFinding(unit: groups[group].kept, kind: .documents, value: record.documents))
        }
        return found
    }
}
