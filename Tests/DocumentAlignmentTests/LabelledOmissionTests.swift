import BitextModel
import DocumentAlignment
import SentenceAlignment
import Testing

/// A law of which one side leaves out an article: nothing but its number tells that it is missing. No model is needed.
@Suite struct LabelledOmissionTests {
    private static let english = [
        "Article 1 This law is made to protect the fishing ports of the bay.",
        "Article 2 A fishing port is a port that serves fishing boats.",
        "Article 3 The harbour office keeps a register of all boats.",
        "Article 4 The owner of a boat reports to the office every spring.",
        "Article 5 Nobody may anchor in the fairway.",
        "Article 6 Nets are dried in the yards that the office has set aside.",
        "Article 7 Fish is sold in the hall and nowhere else.",
        "Article 8 The lamps on the pier are lit at dusk.",
        "Article 9 Whoever breaks a rule of this law pays a fine.",
        "Article 10 This law applies from the first day of March.",
    ]
    private static let chinese = [
        "第一条　为了保护海湾的渔港，制定本法。",
        "第二条　渔港是指为渔船服务的港口。",
        "第三条　港务所登记全部船舶。",
        "第四条　船主每年春天向港务所报告。",
        "第五条　任何人不得在航道内抛锚。",
        "第六条　渔网在港务所划定的场地晾晒。",
        "第七条　鱼在大厅内出售，不得在他处出售。",
        "第八条　码头的灯在黄昏时点亮。",
        "第九条　违反本法规定的，处以罚款。",
        "第十条　本法自三月一日起施行。",
    ]

    private func beads(_ english: [String], _ chinese: [String]) async throws -> [Bead] {
        try await DocumentAligner(resources: AlignmentResources())
            .align(
                SegmentedDocument(id: "en", language: .english, lines: english),
                SegmentedDocument(id: "zh", language: .chinese, lines: chinese)
            ).beads.map { Bead(source: $0.source, target: $0.target) }
    }

    @Test(arguments: 0..<10) func anArticleThatTheTargetLacksStandsAlone(_ missing: Int) async throws {
        var chinese = Self.chinese
        chinese.remove(at: missing)
        let expected = (0..<10).map { article in
            Bead(source: [article], target: article == missing ? [] : [article < missing ? article : article - 1])
        }
        #expect(try await beads(Self.english, chinese) == expected)
    }

    @Test(arguments: 0..<10) func anArticleThatTheSourceLacksStandsAlone(_ missing: Int) async throws {
        var english = Self.english
        english.remove(at: missing)
        let beads = try await beads(english, Self.chinese)
        #expect(beads.contains(Bead(source: [], target: [missing])))
        #expect(beads.count { $0.source.count == 1 && $0.target.count == 1 } == 9)
    }
}
