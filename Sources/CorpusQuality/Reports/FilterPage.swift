package import BitextModel
import TextFacts

/// A filter's report as a page of its own: no script, no font, no picture from elsewhere.
package enum FilterPage {
    /// - Parameters:
    ///   - inputs: the files that were filtered, as the user named them.
    package static func render(
        _ report: CorpusFilter.Report, inputs: [String], source: Language, target: Language,
        provenance: AlignedPair.Provenance = AlignedPair.Provenance()
    ) -> String {
        let name = inputs.joined(separator: ", ")
        return ReportPage.render(
            title: "Filter report", subject: name, languages: (source, target), provenance: provenance,
            body: """
                <section class="tiles">
                \(ReportPage.tile("\(report.total)", "units read"))
                \(ReportPage.tile("\(report.kept)", "kept, \(Percent.of(report.kept, report.total))"))
                \(ReportPage.tile("\(report.total - report.kept)", "rejected, \(Percent.of(report.total - report.kept, report.total))"))
                \(ReportPage.tile(Decimals.string(report.lengths.ratio, places: 2), "target bytes a source byte"))
                </section>
                \(reasons(report))
                <section>
                <h2>Distributions</h2>
                <div class="charts">
                \(report.charts.map { ReportPage.figure($0) }.joined(separator: "\n"))
                </div>
                </section>
                \(examples(report, source: source, target: target))
                """)
    }

    private static func reasons(_ report: CorpusFilter.Report) -> String {
        guard !report.reasons.isEmpty else { return "<section><h2>Reasons</h2><p>No unit was rejected.</p></section>" }
        let most = Double(report.reasons.map(\.count).max() ?? 1)
        let rows = report.reasons.map { reason, count, sole in
            let share = Int((Double(count) * 100 / most).rounded())
            return """
                <tr><td><a href="#\(reason.rawValue)">\(reason.rawValue)</a></td><td class="number">\(count)</td>\
                <td class="number">\(Percent.of(count, report.total))</td><td class="number">\(sole)</td>\
                <td class="share"><span style="width:\(max(1, share))%"></span></td><td>\(HTMLText.escaped(reason.explanation))</td></tr>
                """
        }
        return """
            <section>
            <h2>Reasons</h2>
            <p>A unit may have several reasons; \u{201C}alone\u{201D} counts the units that no other rule rejects.</p>
            <div class="scroll"><table>
            <thead><tr><th>reason</th><th class="number">units</th><th class="number">share</th><th class="number">alone</th><th></th><th>rejects</th></tr></thead>
            <tbody>
            \(rows.joined(separator: "\n"))
            </tbody>
            </table></div>
            </section>
            """
    }

    private static func examples(_ report: CorpusFilter.Report, source: Language, target: Language) -> String {
        let parts = report.reasons.compactMap { reason, _, _ -> String? in
            guard let examples = report.examples[reason] else { return nil }
            let rows = examples.map { example in
                """
                <tr><td lang="\(source.tag)">\(ReportPage.clipped(example.source))</td><td lang="\(target.tag)">\(ReportPage.clipped(example.target))</td>\
                <td class="detail">\(HTMLText.escaped(example.detail))<small>unit \(HTMLText.escaped(example.id))</small></td></tr>
                """
            }
            return """
                <section id="\(reason.rawValue)">
                <h3>\(reason.rawValue)</h3>
                <div class="scroll"><table class="examples"><tbody>
                \(rows.joined(separator: "\n"))
                </tbody></table></div>
                </section>
                """
        }
        return parts.isEmpty ? "" : "<section><h2>Examples</h2></section>\n" + parts.joined(separator: "\n")
    }
}
