import SentenceEncoding
import Testing

@testable import SemanticEvidence

@Suite struct RunVectorsTests {
    /// What lies between beads that are far from each other is none of theirs.
    @Test func onlyRunsOfBeadsAndSentencesBesideThemAreNeeded() {
        let runs = RunVectors.runs(count: 100, sides: [(10, 13), (80, 80), (99, 100)])
        let singles = Array(6..<17) + Array(76..<84) + Array(95..<100)
        #expect(runs.filter { $0.count == 1 }.map(\.first) == singles)
        #expect(
            runs.filter { $0.count > 1 } == [
                SentenceRun(first: 10, count: 2), SentenceRun(first: 10, count: 3), SentenceRun(first: 11, count: 2),
            ])
        #expect(RunVectors.runs(count: 5, sides: []).isEmpty)
    }
}
