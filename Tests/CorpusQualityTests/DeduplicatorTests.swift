import BitextModel
import TestSupport
import Testing

@testable import CorpusQuality

@Suite struct DeduplicatorTests {
    private static func unit(_ source: String, _ target: String, _ document: String, confidence: Double? = nil)
        -> TranslationUnit
    {
        TranslationUnit(
            id: "", source: TranslationUnit.Side(text: source, language: .english, document: document),
            target: TranslationUnit.Side(text: target, language: .chinese, document: document + ".zh"),
            confidence: confidence)
    }

    private static func run(_ units: [TranslationUnit], _ deduplicator: Deduplicator) throws -> [TranslationUnit] {
        for unit in units { try deduplicator.note(unit) }
        return try units.compactMap { unit in
            guard case .keep(let kept) = try deduplicator.judge(unit) else { return nil }
            return kept
        }
    }

    private static func documents(_ side: TranslationUnit.Side) -> [String] {
        [side.document].compactMap { $0 } + side.properties.filter { $0.name == "source-document" }.map(\.value)
    }

    @Test func eachPairStaysOnceWithAllItsDocuments() throws {
        let units = [
            Self.unit("One.", "一。", "a"), Self.unit("Two.", "二。", "a"), Self.unit("One.", "一。", "b"),
            Self.unit("One. ", "一。", "a"), Self.unit("One.", "一。", "c"), Self.unit("one", "一", "d"),
        ]
        let kept = try Self.run(units, Deduplicator(conflicts: .keep))
        #expect(kept.map(\.source.text) == ["One.", "Two.", "one"])
        #expect(Self.documents(kept[0].source) == ["a", "b", "c"])
        #expect(Self.documents(kept[0].target) == ["a.zh", "b.zh", "c.zh"])
        #expect(kept[0].properties == [.init(name: "x-occurrences", value: "4")])
        #expect(kept[1].properties.isEmpty)
        let near = try Self.run(units, Deduplicator(likeness: .near, conflicts: .keep))
        #expect(near.map(\.source.text) == ["One.", "Two."])
        #expect(Self.documents(near[0].source) == ["a", "b", "c", "d"])
    }

    @Test func nearMeansLettersAlone() {
        func isNear(_ one: String, _ other: String) -> Bool { TextKeys.near(one) == TextKeys.near(other) }
        #expect(isNear("ＷＴＯ — 2020年", "wto，2019 年"))
        #expect(isNear("Straße", "STRASSE"))
        #expect(!isNear("12", "13"))
        #expect(!isNear("增长", "减少"))
        #expect(TextKeys.exact("a") != TextKeys.exact("A"))
    }

    @Test func theMostProbableStaysOnRequest() throws {
        let units = [
            Self.unit("One.", "一。", "a", confidence: 0.2), Self.unit("One.", "一。", "b", confidence: 0.9),
            Self.unit("One.", "一。", "c"),
        ]
        let kept = try Self.run(units, Deduplicator(conflicts: .keep, prefersConfidence: true))
        #expect(kept.map(\.confidence) == [0.9])
        #expect(Self.documents(kept[0].source) == ["b", "a", "c"])
        #expect(try Self.run(units, Deduplicator(conflicts: .keep)).map(\.confidence) == [0.2])
    }

    @Test func spacesMakeNoConflict() throws {
        func marks(_ sources: [String]) throws -> [String] {
            let units = sources.map { Self.unit($0, "她让我等了半个小时。", "a") }
            return try Self.run(units, Deduplicator(conflicts: .flag)).map { unit in
                unit.properties.first { $0.name == "x-conflict" }?.value ?? ""
            }
        }
        #expect(
            try marks(["She kept me waiting.", "She kept me\u{A0}waiting.", "She  kept me waiting.\u{200B}"]) == [
                "", "", "",
            ])
        #expect(try marks(["A cafe\u{301}.", "A caf\u{E9}."]) == ["", ""])
        #expect(try marks(["Article 5.", "Article 6."]) == ["target", "target"])
        #expect(try marks(["She waited.", "She waits."]) == ["target", "target"])
    }

    @Test func tablesOfKeysHoldWhatWasPutIn() {
        var map = KeyMap(capacity: 3)
        for number in 0..<20_000 {
            let key = UInt64(number % 7_001) &* 0x9E37_79B9_7F4A_7C15
            #expect(map.value(of: key, orNew: UInt32(number)) == UInt32(number % 7_001))
        }
        #expect((0..<7_001).allSatisfy { map[UInt64($0) &* 0x9E37_79B9_7F4A_7C15] == UInt32($0) })
        #expect(map[12_345] == nil)
    }

    @Test func conflictsAreDealtWithAsAsked() throws {
        let units = [
            Self.unit("Bank.", "银行。", "a", confidence: 0.5), Self.unit("Bank.", "河岸。", "a", confidence: 0.9),
            Self.unit("Shore.", "河岸。", "a"), Self.unit("Bank.", "银行。", "b"), Self.unit("Tree.", "树。", "a"),
        ]
        func marks(_ units: [TranslationUnit]) -> [String] {
            units.map { unit in unit.properties.first { $0.name == "x-conflict" }?.value ?? "" }
        }
        #expect(
            try marks(Self.run(units, Deduplicator(conflicts: .flag))) == ["source", "source target", "target", ""])
        #expect(try marks(Self.run(units, Deduplicator(conflicts: .keep))) == ["", "", "", ""])
        #expect(try Self.run(units, Deduplicator(conflicts: .best)).map(\.target.text) == ["银行。", "河岸。", "树。"])
        #expect(try Self.run(units, Deduplicator(conflicts: .drop)).map(\.source.text) == ["Shore.", "Tree."])
    }

    /// A simple deduplication by a dictionary of whole texts must come to the same.
    @Test func agreesWithTheObviousWay() throws {
        var random = SeededGenerator(seed: 4)
        let units = (0..<3_000).map { _ in
            Self.unit("s\(Int.random(in: 0..<40, using: &random))", "t\(Int.random(in: 0..<40, using: &random))", "d")
        }
        var seen: Set<[String]> = []
        let expected = units.filter { seen.insert([$0.source.text, $0.target.text]).inserted }
        let kept = try Self.run(units, Deduplicator(conflicts: .keep))
        #expect(kept.map(\.source.text) == expected.map(\.source.text))
        #expect(kept.map(\.target.text) == expected.map(\.target.text))
    }
}
