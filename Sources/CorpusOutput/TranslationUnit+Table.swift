public import BitextModel
import FileAccess
import TextFacts

extension Sequence<TranslationUnit> {
    /// The units as a person reads them on a terminal: identifier, type and confidence in a line, the two sides below each
    /// other. (`CorpusOutput.Text.write(table:)` writes it with colours.)
    public func table() -> String { tableParts.map(\.text).joined() }

    /// The table in pieces, with a colour for the confidences: green where they are sure, yellow where they are worth a
    /// look, red where they are not.
    var tableParts: [(text: String, colour: TerminalColour?)] {
        flatMap { unit -> [(text: String, colour: TerminalColour?)] in
            let confidence = unit.confidence.map { "\(Decimals.string($0 * 100, places: 0)) %" } ?? "-"
            let padded = String(repeating: " ", count: Swift.max(0, 5 - confidence.count)) + confidence
            let value = unit.confidence ?? 1
            let sides = [unit.source.text, unit.target.text].map { "\n    \($0.isEmpty ? "-" : $0)" }
            return [
                ("\(unit.id)\t\(unit.type?.description ?? "")\t", nil),
                (padded, value >= 0.9 ? .green : value >= 0.5 ? .yellow : .red), (sides.joined() + "\n", nil),
            ]
        }
    }
}
