public import BitextModel
import TextFacts

extension Sequence<TranslationUnit> {
    /// The units as a person reads them on a terminal: identifier, type and confidence in a line, the two sides below each
    /// other.
    ///
    /// - Parameter inColour: confidences in green where they are sure, yellow where they are worth a look, red where they
    ///   are not, by escape codes of terminals (ECMA-48).
    public func table(inColour: Bool = false) -> String {
        var lines: [String] = []
        for unit in self {
            let confidence = unit.confidence.map { "\(Decimals.string($0 * 100, places: 0)) %" } ?? "-"
            let padded = String(repeating: " ", count: Swift.max(0, 5 - confidence.count)) + confidence
            lines.append(
                "\(unit.id)\t\(unit.type?.description ?? "")\t\(inColour ? paint(padded, unit.confidence ?? 1) : padded)"
            )
            lines.append("    \(unit.source.text.isEmpty ? "-" : unit.source.text)")
            lines.append("    \(unit.target.text.isEmpty ? "-" : unit.target.text)")
        }
        return lines.joined(separator: "\n")
    }
}

private func paint(_ text: String, _ confidence: Double) -> String {
    let code = confidence >= 0.9 ? 32 : confidence >= 0.5 ? 33 : 31
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
}
