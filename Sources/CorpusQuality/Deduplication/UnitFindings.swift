import FileAccess

/// What was found out about each unit, by stretches of units: one stretch is in memory at a time.
final class UnitFindings {
    /// What is known of a unit that stays.
    struct Judgement {
        var occurrences = 0
        var sourceConflicts = false
        var targetConflicts = false
        var isInferior = false
        /// The numbers of the documents of those that it stands for, in their order.
        var documents: [UInt64] = []
    }

    private let findings: RecordPartitions<UnitFinding>
    private var stretch = -1
    /// How often each unit of the stretch stands in the corpus, 0 for one that does not stay; and what else is known.
    private var occurrences: [UInt32] = []
    private var conflicts: [UInt8] = []
    private var documents: [UInt32: [UInt64]] = [:]

    /// Units that are looked at together.
    private static let stretchLength = 1 << 20

    init(memory: Int) { findings = RecordPartitions(memory: memory) }

    /// Findings as they are to be given to `append`, on any thread.
    static func byStretch(_ findings: [UnitFinding]) -> PartitionedRecords<UnitFinding> {
        PartitionedRecords(findings) { Int($0.unit) / stretchLength }
    }

    /// - Throws: `FileError` where they cannot be written.
    func append(_ found: PartitionedRecords<UnitFinding>) throws(FileError) { try findings.append(found) }

    /// What is known of a unit; nil if another stays in its place. Asked for in the order of the units.
    ///
    /// - Throws: `FileError` where it cannot be read.
    func judgement(of unit: Int) throws(FileError) -> Judgement? {
        if unit / Self.stretchLength != stretch { try open(unit / Self.stretchLength) }
        let index = unit % Self.stretchLength
        guard index < occurrences.count, occurrences[index] > 0 else { return nil }
        func has(_ kind: UnitFinding.Kind) -> Bool { conflicts[index] & 1 << kind.rawValue != 0 }
        return Judgement(
            occurrences: Int(occurrences[index]), sourceConflicts: has(.sourceConflict),
            targetConflicts: has(.targetConflict), isInferior: has(.inferior),
            documents: occurrences[index] > 1 ? documents[UInt32(unit)] ?? [] : [])
    }

    private func open(_ number: Int) throws(FileError) {
        if stretch >= 0 { findings.empty(stretch) }
        stretch = number
        documents.removeAll(keepingCapacity: true)
        occurrences = Array(repeating: 0, count: Self.stretchLength)
        conflicts = Array(repeating: 0, count: Self.stretchLength)
        try findings.forEach(in: number) { finding throws(FileError) in
            let index = Int(finding.unit) % Self.stretchLength
            switch finding.kind {
            case .kept: occurrences[index] = UInt32(finding.value)
            case .documents: documents[finding.unit, default: []].append(finding.value)
            case .sourceConflict, .targetConflict, .inferior: conflicts[index] |= 1 << finding.kind.rawValue
            }
        }
    }
}
