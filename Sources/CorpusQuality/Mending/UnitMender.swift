package import BitextModel
import TextFacts

/// Mends the units of a corpus, and lists what was changed, so that every change can be taken back.
package struct UnitMender: Sendable {
    /// One text that was changed.
    package struct Change: Sendable {
        /// The unit's identifier.
        package var unit: String
        /// `source` or `target`.
        package var side: String
        package var rules: [MendingRule]
        package var before: String
        package var after: String

        /// One JSON object: `{"unit":"7","side":"target","rules":["width"],"before":"...","after":"..."}`.
        package var json: String {
            var json = JSONWriter()
            json.object {
                $0.member("unit", unit)
                $0.member("side", side)
                $0.member("rules", rules.map(\.rawValue))
                $0.member("before", before)
                $0.member("after", after)
            }
            return json.text
        }
    }

    private let mender: TextMender

    /// - Parameter rules: those that may act.
    package init(rules: Set<MendingRule> = Set(MendingRule.allCases)) { mender = TextMender(rules: rules) }

    /// Mends both sides of a unit.
    package func mend(_ unit: inout TranslationUnit) -> [Change] {
        let id = unit.id
        return [mend(&unit.source, "source", id), mend(&unit.target, "target", id)].compactMap { $0 }
    }

    private func mend(_ side: inout TranslationUnit.Side, _ name: String, _ id: String) -> Change? {
        let (text, rules) = mender.mend(side.text, language: side.language)
        guard !rules.isEmpty else { return nil }
        let change = Change(unit: id, side: name, rules: rules, before: side.text, after: text)
        side.sentences = side.sentences.map { mender.mend($0, language: side.language).text }
        side.text = text
        // Codes stand in the old text.
        side.markup = nil
        return change
    }
}
