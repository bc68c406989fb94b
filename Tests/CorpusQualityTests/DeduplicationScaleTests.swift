import BitextModel
import TestSupport
import Testing

@testable import CorpusQuality

/// What is too much for memory is looked at in pieces, and must come to the same.
@Suite struct DeduplicationScaleTests {
    /// Deduplication by dictionaries of whole texts, in the words of the documentation.
    private struct Reference {
        var rule: Deduplicator.ConflictRule
        var prefersConfidence: Bool

        private struct Group {
            var members: [Int] = []
            var best = -1.0
            var kept = 0
        }

        private func plain(_ text: String) -> String { text.filter { $0 != " " } }

        /// The places of the units that stay, with what is said of them.
        func kept(_ units: [TranslationUnit]) -> [String] {
            var groups: [[String]: Group] = [:]
            for (index, unit) in units.enumerated() {
                var group = groups[[unit.source.text, unit.target.text]] ?? Group(kept: index)
                group.members.append(index)
                let confidence = unit.confidence ?? -1
                if confidence > group.best {
                    if prefersConfidence { group.kept = index }
                    group.best = confidence
                }
                groups[[unit.source.text, unit.target.text]] = group
            }
            var targets: [String: Set<String>] = [:]
            var sources: [String: Set<String>] = [:]
            var best: [String: Group] = [:]
            for (texts, group) in groups {
                let (source, target) = (plain(texts[0]), plain(texts[1]))
                targets[source, default: []].insert(target)
                sources[target, default: []].insert(source)
                let other = best[source] ?? group
                let one = (group.members.count, group.best, -group.members[0])
                if one > (other.members.count, other.best, -other.members[0]) { best[source] = group }
                if best[source] == nil { best[source] = group }
            }
            return units.indices.compactMap { index in
                let unit = units[index]
                guard let group = groups[[unit.source.text, unit.target.text]], group.kept == index else { return nil }
                let (source, target) = (plain(unit.source.text), plain(unit.target.text))
                let isDoubtful = targets[source]!.count > 1
                if rule == .drop, isDoubtful { return nil }
                if rule == .best, isDoubtful, best[source]?.members != group.members { return nil }
                var words = ["\(index)"]
                if rule == .flag {
                    words += (isDoubtful ? ["source"] : []) + (sources[target]!.count > 1 ? ["target"] : [])
                }
                if group.members.count > 1 { words.append("\(group.members.count) times") }
                for side in [\TranslationUnit.source, \.target] {
                    var named: [String] = []
                    let all = [index] + group.members.filter { $0 != index }
                    for document in all.compactMap({ units[$0][keyPath: side].document })
                    where !named.contains(document) {
                        named.append(document)
                    }
                    words += named
                }
                return words.joined(separator: " ")
            }
        }
    }

    private static func words(_ unit: TranslationUnit, _ index: Int) -> String {
        var words = ["\(index)"]
        func value(_ name: String) -> String? { unit.properties.first { $0.name == name }?.value }
        if let conflict = value(Deduplicator.conflictProperty) { words.append(conflict) }
        if let count = value(Deduplicator.occurrencesProperty) { words.append("\(count) times") }
        for side in [unit.source, unit.target] {
            if let document = side.document { words.append(document) }
            words += side.properties.filter { $0.name == Deduplicator.documentProperty }.map(\.value)
        }
        return words.joined(separator: " ")
    }

    private static func kept(_ units: [TranslationUnit], _ deduplicator: Deduplicator) throws -> [String] {
        for unit in units { try deduplicator.note(unit) }
        return try units.enumerated().compactMap { index, unit in
            guard case .keep(let kept) = try deduplicator.judge(unit) else { return nil }
            return words(kept, index)
        }
    }

    /// Most units have one source, so that its partitions have to be written: of units, translations, documents.
    private static func units(_ count: Int, seed: UInt64) -> [TranslationUnit] {
        var random = SeededGenerator(seed: seed)
        func number(_ count: Int) -> Int { Int.random(in: 0..<count, using: &random) }
        return (0..<count).map { index in
            let isFrequent = number(3) > 0
            // One in nine has a translation of its own, and stands twice.
            let own = number(9) == 0 ? "u\(index / 18)" : nil
            let source = own ?? (isFrequent ? "s" : "s\(number(60))")
            let target = own ?? (isFrequent ? (number(2) == 0 ? "t" : "t\(number(9_000))") : "t\(number(60))")
            func spaced(_ text: String) -> String {
                number(9) == 0 ? text.map(String.init).joined(separator: " ") : text
            }
            func document(_ name: String) -> String? { number(5) == 0 ? nil : "\(name)\(index / 40 % 90)" }
            return TranslationUnit(
                id: "", source: .init(text: spaced(source), language: .english, document: document("a")),
                target: .init(text: spaced(target), language: .chinese, document: document("b")),
                confidence: number(4) == 0 ? nil : Double(number(5)) / 4)
        }
    }

    @Test(arguments: Deduplicator.ConflictRule.allCases, [false, true])
    func itComesToTheSameInScratchFiles(rule: Deduplicator.ConflictRule, prefersConfidence: Bool) throws {
        let units = Self.units(40_000, seed: 8)
        let expected = Reference(rule: rule, prefersConfidence: prefersConfidence).kept(units)
        #expect(expected.count > (rule == .best || rule == .drop ? 500 : 5_000))
        for memory in [0, 200_000, 24 << 20] {
            let deduplicator = Deduplicator(
                likeness: .exact, conflicts: rule, prefersConfidence: prefersConfidence, memory: memory)
            #expect(try Self.kept(units, deduplicator) == expected, "\(memory) bytes")
            #expect(deduplicator.unitCount == units.count)
        }
    }

    @Test func recordsAreGivenInTheirOrder() throws {
        for memory in [0, 3 * 65_536, Int.max] {
            let partitions = RecordPartitions<UInt64>(memory: memory)
            for number in 0..<100_000 as Range<UInt64> { try partitions.append(number, to: Int(number % 3) * 2) }
            #expect(partitions.count == 5)
            // Twelve whole chunks of 65,536 bytes: what is not held is written.
            #expect(partitions.storedBytes == max(12 * 65_536 - memory, 0))
            for partition in 0..<6 {
                var found: [UInt64] = []
                try partitions.forEach(in: partition) { found.append($0) }
                let expected = (0..<100_000).filter { Int($0 % 3) * 2 == partition }.map { UInt64($0) }
                #expect(found == expected && partitions.recordCount(in: partition) == expected.count)
            }
            partitions.empty(2)
            var isEmpty = true
            try partitions.forEach(in: 2) { _ in isEmpty = false }
            #expect(isEmpty && partitions.recordCount(in: 2) == 0 && partitions.recordCount(in: 0) == 33_334)
        }
    }

    @Test func batchesOfRecordsAreGivenInTheirOrder() throws {
        func place(_ number: UInt64) -> Int { number / 32_768 == 1 ? 2 : Int(number % 4) * 2 }
        for memory in [0, 3 * 65_536, Int.max] {
            let partitions = RecordPartitions<UInt64>(memory: memory)
            // The second fills a chunk of 8,192 to its end, the third is several chunks of one partition.
            for batch in [0..<5, 5..<32_768, 32_768..<90_000, 90_000..<90_000, 90_000..<100_000] as [Range<UInt64>] {
                try partitions.append(PartitionedRecords(Array(batch), partition: place))
            }
            #expect(partitions.count == 7)
            for partition in 0..<8 {
                var found: [UInt64] = []
                try partitions.forEach(in: partition) { found.append($0) }
                let expected = (0..<100_000).map { UInt64($0) }.filter { place($0) == partition }
                #expect(found == expected && partitions.recordCount(in: partition) == expected.count)
            }
        }
    }

    @Test func namesAreReadAsTheyWereWritten() throws {
        for memory in [0, 300_000, Int.max] {
            let names = DocumentNames(memory: memory)
            func pair(_ number: Int) -> DocumentNames.Pair {
                DocumentNames.Pair(
                    source: number % 7 == 0 ? nil : "源\(number)",
                    target: number % 5 == 0 ? nil : number == 1 ? "" : "t\(number)")
            }
            let numbers = try (0..<40_000).map { try names.number(of: pair($0)) }
            #expect(numbers[0] == DocumentNames.none && numbers[35] == DocumentNames.none)
            #expect(try names.number(of: pair(39_999)) == numbers[39_999])
            for number in 0..<40_000 where try names.pair(numbers[number]) != pair(number) {
                Issue.record("\(number) with \(memory) bytes")
            }
            // What was forgotten is written again, and still the same.
            #expect(try names.pair(try names.number(of: pair(1))) == pair(1))
        }
    }

    @Test func eachStretchOfUnitsHasItsOwnFindings() throws {
        let findings = UnitFindings(memory: 0)
        let places = [3, (1 << 20) - 1, 1 << 20, (1 << 20) + 3, 5 << 20]
        // As they are found: by texts, not by units, and in several batches.
        for (index, place) in places.enumerated().reversed() {
            try findings.append(
                UnitFindings.byStretch([
                    UnitFinding(unit: UInt32(place), kind: .documents, value: UInt64(index)),
                    UnitFinding(unit: UInt32(places[0]), kind: .documents, value: UInt64(100 + index)),
                    UnitFinding(unit: UInt32(place), kind: .kept, value: UInt64(index + 1)),
                ]))
        }
        try findings.append(
            UnitFindings.byStretch([
                UnitFinding(unit: 3, kind: .targetConflict), UnitFinding(unit: 3, kind: .kept, value: 2),
            ]))
        #expect(try findings.judgement(of: 3)?.documents == [104, 103, 102, 101, 0, 100])
        #expect(try findings.judgement(of: 3)?.targetConflicts == true)
        #expect(try findings.judgement(of: 4) == nil)
        for (index, place) in places.enumerated().dropFirst() {
            let judgement = try #require(try findings.judgement(of: place))
            #expect(judgement.occurrences == index + 1 && judgement.documents == [UInt64(index)])
            #expect(!judgement.targetConflicts && !judgement.sourceConflicts && !judgement.isInferior)
        }
    }
}
