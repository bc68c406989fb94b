import BitextModel
import CorpusQuality
import TextFacts

extension BuildReport {
    /// The report as a page of its own.
    ///
    /// - Parameter languages: of the corpus; nil where it has no unit.
    func page(languages: (source: Language, target: Language)?, provenance: AlignedPair.Provenance) -> String {
        let languages = languages ?? (.undetermined, .undetermined)
        return ReportPage.render(
            title: "Corpus report", subject: "\(inputs.pages.count) pages", languages: languages,
            provenance: provenance,
            body: """
                <section class="tiles">
                \(ReportPage.tile("\(inputs.pages.count)", "pages"))
                \(ReportPage.tile("\(aligned)", "pairs aligned, \(Percent.of(aligned, inputs.pairs.count))"))
                \(ReportPage.tile("\(written)", "units, \(Percent.of(written, beads)) of all beads"))
                \(ReportPage.tile(Decimals.string(confidences.mean, places: 3), "mean confidence"))
                </section>
                \(stages)
                \(failureTable)
                <section>
                <h2>Confidence</h2>
                <div class="charts">
                \(ReportPage.figure(.init(title: "Units by confidence", histogram: confidences, threshold: nil)))
                </div>
                </section>
                \(pairs("Weakest documents", "The pairs whose linked beads are the least sure, with their least sure units.", weakest, languages))
                \(pairs("Samples", "Pairs from all places of the corpus, with their first units.", samples, languages))
                """)
    }

    private var stages: String {
        let stageRows: [(name: String, input: Int, output: Int, unit: String)] = [
            ("read, cleaned and paired", inputs.pages.count, pagesInPairs, "pages"),
            ("aligned", inputs.pairs.count, aligned, "pairs"),
            ("linked", beads, linked, "beads"),
            ("chosen", beads, written + repeated, "units"),
            ("deduplicated", written + repeated, written, "units"),
        ]
        let rows = stageRows.map { row in
            """
            <tr><td>\(row.name)</td><td class="number">\(row.input)</td><td class="number">\(row.output)</td>\
            <td class="number">\(Percent.of(row.output, row.input))</td><td>\(row.unit)</td></tr>
            """
        }
        let reasons = leftOut.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { reason, count in
            """
            <tr><td>\(HTMLText.escaped(reason))</td><td class="number">\(count)</td>\
            <td class="number">\(Percent.of(count, beads))</td></tr>
            """
        }
        return """
            <section>
            <h2>Stages</h2>
            <div class="scroll"><table>
            <thead><tr><th>stage</th><th class="number">in</th><th class="number">out</th><th class="number">share</th><th></th></tr></thead>
            <tbody>
            \(rows.joined(separator: "\n"))
            </tbody>
            </table></div>
            </section>
            <section>
            <h2>Units left out</h2>
            \(reasons.isEmpty ? "<p>None.</p>" : "<div class=\"scroll\"><table><thead><tr><th>reason</th><th class=\"number\">units</th><th class=\"number\">share</th></tr></thead><tbody>\n\(reasons.joined(separator: "\n"))\n</tbody></table></div>")
            </section>
            """
    }

    /// Pages that are in a pair whose both sides could be read.
    private var pagesInPairs: Int {
        outcomes.values.reduce(0) { sum, outcome in
            if case .aligned = outcome { return sum + 1 }
            return sum
        }
    }

    private var repeated: Int { (leftOut["repeated"] ?? 0) + (leftOut["conflicting"] ?? 0) }

    private var failureTable: String {
        guard !failures.isEmpty else { return "<section><h2>Failures</h2><p>None.</p></section>" }
        let rows = failures.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.map { code, failure in
            """
            <tr><td>\(HTMLText.escaped(code))</td><td class="number">\(failure.count)</td>\
            <td>\(ReportPage.clipped(failure.example))</td></tr>
            """
        }
        return """
            <section>
            <h2>Failures</h2>
            <p>Every page and its reason is in pages.tsv.</p>
            <div class="scroll"><table>
            <thead><tr><th>code</th><th class="number">pages or pairs</th><th>the first</th></tr></thead>
            <tbody>
            \(rows.joined(separator: "\n"))
            </tbody>
            </table></div>
            </section>
            """
    }

    private func pairs(
        _ title: String, _ text: String, _ samples: [Sample], _ languages: (source: Language, target: Language)
    ) -> String {
        let parts = samples.map { sample in
            let score = sample.pairScore.map { ", pair score \(Decimals.string($0, places: 3))" } ?? ""
            let rows = sample.units.map { unit in
                """
                <tr><td lang="\(languages.source.tag)">\(ReportPage.clipped(unit.source))</td>\
                <td lang="\(languages.target.tag)">\(ReportPage.clipped(unit.target))</td>\
                <td class="detail">\(unit.confidence.map { Decimals.string($0, places: 3) } ?? "")</td></tr>
                """
            }
            return """
                <h3>\(HTMLText.escaped(sample.source)) and \(HTMLText.escaped(sample.target))</h3>
                <p>\(sample.beads) beads, mean confidence \(Decimals.string(sample.confidence, places: 3))\(score)</p>
                <div class="scroll"><table class="examples"><tbody>
                \(rows.joined(separator: "\n"))
                </tbody></table></div>
                """
        }
        return """
            <section>
            <h2>\(title)</h2>
            <p>\(text)</p>
            \(parts.joined(separator: "\n"))
            </section>
            """
    }
}
