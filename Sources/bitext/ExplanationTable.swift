import AlignmentPipeline
import BitextModel
import DocumentAlignment
import SentenceAlignment
import TextFacts

/// Each bead with the evidence that spoke for and against it, and the runner-up.
struct ExplanationTable {
    let release: AlignedRelease

    var text: String {
        let alignment = release.alignment
        var lines: [String] = []
        for (bead, explanation) in zip(alignment.beads, alignment.explanations) {
            lines.append(Self.line(bead))
            lines.append("    \(side(bead.source, release.source.segmented))")
            lines.append("    \(side(bead.target, release.target.segmented))")
            let evidence = explanation.contributions.filter { $0.score.magnitude >= 0.005 }
                .map { "\($0.evidence) \(Decimals.signed($0.score, places: 2))" }
            lines.append("    evidence: \(evidence.joined(separator: ", "))")
            lines.append("    runner-up: \(explanation.runnerUp.map(Self.line) ?? "none")")
        }
        return lines.joined(separator: "\n")
    }

    private func side(_ numbers: [Int], _ document: SegmentedDocument) -> String {
        numbers.isEmpty ? "-" : numbers.map { document.sentences[$0].text }.joined(separator: " | ")
    }

    private static func line(_ bead: Bead) -> String {
        func list(_ numbers: [Int]) -> String { "[\(numbers.map { String($0) }.joined(separator: ", "))]" }
        return "\(list(bead.source)):\(list(bead.target))  \(Decimals.string(bead.confidence ?? 0, places: 4))"
    }
}
