package import BitextModel
import TextFacts

/// The frame of all reports as pages of their own: no script, no font, no picture from elsewhere.
package enum ReportPage {
    /// A page.
    ///
    /// - Parameters:
    ///   - subject: what it reports on.
    ///   - body: HTML.
    package static func render(
        title: String, subject: String, languages: (source: Language, target: Language),
        provenance: AlignedPair.Provenance,
        body: String
    ) -> String {
        let name = HTMLText.escaped(subject)
        return """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="generator" content="\(provenance.program) \(provenance.version)">
            <title>\(title): \(name)</title>
            <style>
            \(style)
            </style>
            </head>
            <body>
            <header>
            <h1>\(title)</h1>
            <p>\(name), \(HTMLText.escaped(languages.source.tag)) to \(HTMLText.escaped(languages.target.tag)); \(provenance.program) \(provenance.version)</p>
            </header>
            <main>
            \(body)
            </main>
            </body>
            </html>

            """
    }

    /// A number that matters.
    package static func tile(_ value: String, _ label: String) -> String {
        "<div class=\"tile\"><strong>\(value)</strong><span>\(label)</span></div>"
    }

    /// A histogram with its title, median and limit.
    package static func figure(_ chart: CorpusFilter.Report.Chart) -> String {
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

    /// The beginning of a text, escaped.
    package static func clipped(_ text: String) -> String {
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
