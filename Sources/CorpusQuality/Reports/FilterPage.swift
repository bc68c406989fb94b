package import BitextModel
import TextFacts

/// A filter's report as a page of its own: no script, no font, no picture from elsewhere.
package enum FilterPage {
    /// - Parameters:
    ///   - inputs: the files that were filtered, as the user named them.
    package static func render(
        _ report: FilterReport, inputs: [String], source: Language, target: Language,
        provenance: Provenance = Provenance()
    ) -> String {
        let name = HTMLText.escaped(inputs.joined(separator: ", "))
        return """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="generator" content="\(provenance.program) \(provenance.version)">
            <title>Filter report: \(name)</title>
            <style>
            \(style)
            </style>
            </head>
            <body>
            <header>
            <h1>Filter report</h1>
            <p>\(name), \(HTMLText.escaped(source.tag)) to \(HTMLText.escaped(target.tag)); \(provenance.program) \(provenance.version)</p>
            </header>
            <main>
            <section class="tiles">
            \(tile("\(report.total)", "units read"))
            \(tile("\(report.kept)", "kept, \(Percent.of(report.kept, report.total))"))
            \(tile("\(report.total - report.kept)", "rejected, \(Percent.of(report.total - report.kept, report.total))"))
            \(tile(Decimals.string(report.lengths.ratio, places: 2), "target bytes a source byte"))
            </section>
            \(reasons(report))
            <section>
            <h2>Distributions</h2>
            <div class="charts">
            \(report.charts.map { figure($0) }.joined(separator: "\n"))
            </div>
            </section>
            \(examples(report, source: source, target: target))
            </main>
            </body>
            </html>

            """
    }

    private static func tile(_ value: String, _ label: String) -> String {
        "<div class=\"tile\"><strong>\(value)</strong><span>\(label)</span></div>"
    }

    private static func reasons(_ report: FilterReport) -> String {
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

    private static func figure(_ chart: FilterReport.Chart) -> String {
        let limit = chart.threshold.map { "; limit \(Readable.number($0))" } ?? ""
        let histogram = chart.histogram
        return """
            <figure>
            <figcaption>\(HTMLText.escaped(chart.title))<small>median \(Readable.short(histogram.quantile(0.5))), \
            95 % below \(Readable.short(histogram.quantile(0.95)))\(limit)</small></figcaption>
            \(ChartSVG.render(chart))
            </figure>
            """
    }

    private static func examples(_ report: FilterReport, source: Language, target: Language) -> String {
        let parts = report.reasons.compactMap { reason, _, _ -> String? in
            guard let examples = report.examples[reason] else { return nil }
            let rows = examples.map { example in
                """
                <tr><td lang="\(source.tag)">\(clipped(example.source))</td><td lang="\(target.tag)">\(clipped(example.target))</td>\
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

    private static func clipped(_ text: String) -> String {
        let head = text.prefix(300)
        return HTMLText.escaped(String(head)) + (head.endIndex < text.endIndex ? " \u{2026}" : "")
    }

    private static let style = """
        :root { color-scheme: light dark; --ink: #1d2430; --soft: #5b6675; --line: #d9dee6; --back: #fbfbfc; --card: #fff; --bar: #3b6ea8; --bad: #c4543c; }
        @media (prefers-color-scheme: dark) { :root { --ink: #e4e8ee; --soft: #9aa5b4; --line: #343c48; --back: #171b21; --card: #1f252d; --bar: #6b9fd6; --bad: #e08268; } }
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--back); color: var(--ink); font: 15px/1.5 system-ui, "Noto Sans CJK SC", "Noto Sans SC", sans-serif; }
        header, main { max-width: 1180px; margin: 0 auto; padding: 0 24px; }
        header { padding-top: 32px; }
        h1 { font-size: 26px; margin: 0; } h2 { font-size: 19px; margin: 36px 0 8px; } h3 { font-size: 16px; margin: 24px 0 6px; }
        p { margin: 4px 0 12px; color: var(--soft); }
        small { display: block; color: var(--soft); font-size: 12px; font-weight: normal; }
        .tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(180px, 1fr)); gap: 14px; margin-top: 18px; }
        .tile { background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: 14px 18px; }
        .tile strong { display: block; font-size: 25px; font-variant-numeric: tabular-nums; } .tile span { color: var(--soft); }
        .scroll { overflow-x: auto; }
        table { border-collapse: collapse; width: 100%; background: var(--card); border: 1px solid var(--line); }
        th, td { text-align: left; vertical-align: top; padding: 6px 12px; border-bottom: 1px solid var(--line); }
        th { font-size: 13px; color: var(--soft); } .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
        .share { width: 22%; min-width: 90px; } .share span { display: block; height: 10px; margin-top: 7px; border-radius: 3px; background: var(--bad); }
        a { color: inherit; }
        .examples td { width: 40%; overflow-wrap: anywhere; white-space: pre-wrap; } .examples td.detail { width: 20%; color: var(--soft); }
        .charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 440px), 1fr)); gap: 18px; }
        figure { margin: 0; background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: 12px 16px; }
        figcaption { font-weight: 600; margin-bottom: 6px; }
        svg { width: 100%; height: auto; display: block; }
        .bar { fill: var(--bar); } .beyond { fill: var(--bad); } .grid { stroke: var(--line); } .axis { stroke: var(--soft); }
        .limit { stroke: var(--bad); stroke-width: 1.5; stroke-dasharray: 4 3; } .label { fill: var(--soft); font-size: 11px; }
        main { padding-bottom: 60px; }
        """
}
