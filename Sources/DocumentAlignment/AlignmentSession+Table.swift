import BitextModel
import SentenceAlignment
import TextFacts

extension AlignmentSession {
    /// Each bead as a person reads it: its texts, the evidence that spoke for and against it in natural logarithms, and the
    /// runner-up.
    ///
    /// - Throws: `CancellationError`.
    /// - Complexity: as `explanations`.
    public func explanationTable() async throws -> String {
        var lines: [String] = []
        for (bead, explanation) in zip(beads, try await explanations()) {
            lines.append(Self.line(bead))
            lines.append("    \(Self.side(bead.source, source))")
            lines.append("    \(Self.side(bead.target, target))")
            let evidence = explanation.contributions.filter { $0.score.magnitude >= 0.005 }
                .map { "\($0.evidence) \(Decimals.signed($0.score, places: 2))" }
            lines.append("    evidence: \(evidence.joined(separator: ", "))")
            lines.append("    runner-up: \(explanation.runnerUp.map(Self.line) ?? "none")")
        }
        return lines.joined(separator: "\n")
    }

    private static func side(_ numbers: [Int], _ document: SegmentedDocument) -> String {
        numbers.isEmpty ? "-" : numbers.map { document.sentences[$0].text }.joined(separator: " | ")
    }

    private static func line(_ bead: Bead) -> String {
        func list(_ numbers: [Int]) -> String { "[\(numbers.map { String($0) }.joined(separator: ", "))]" }
        return "\(list(bead.source)):\(list(bead.target))  \(Decimals.string(bead.confidence ?? 0, places: 4))"
    }
}
