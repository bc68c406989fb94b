import BitextModel
import TextFacts

/// An alignment as a person reads it on a terminal: a bead a block, its confidence, the two sides below each other.
struct AlignmentTable {
    let units: [TranslationUnit]

    func text(colour: Bool) -> String {
        var lines: [String] = []
        for unit in units {
            let confidence = unit.confidence.map { "\(Decimals.string($0 * 100, places: 0)) %" } ?? "-"
            let type = unit.type?.description ?? ""
            let padded = String(repeating: " ", count: max(0, 5 - confidence.count)) + confidence
            let head = "\(unit.id)\t\(type)\t\(colour ? paint(padded, unit.confidence ?? 1) : padded)"
            lines.append(head)
            lines.append("    \(unit.source.text.isEmpty ? "-" : unit.source.text)")
            lines.append("    \(unit.target.text.isEmpty ? "-" : unit.target.text)")
        }
        return lines.joined(separator: "\n")
    }

    /// Green where it is sure, yellow where it is worth a look, red where it is not.
    private func paint(_ text: String, _ confidence: Double) -> String {
        let code = confidence >= 0.9 ? 32 : confidence >= 0.5 ? 33 : 31
        return "\u{1B}[\(code)m\(text)\u{1B}[0m"
    }
}
