import TextFacts

/// A histogram as an SVG drawing.
enum ChartSVG {
    private static let width = 560.0
    private static let height = 200.0
    private static let left = 52.0
    private static let bottom = 28.0
    private static let top = 12.0

    static func render(_ chart: CorpusFilter.Report.Chart) -> String {
        let histogram = chart.histogram
        let most = Double(max(1, histogram.counts.max() ?? 1))
        let plotWidth = width - left - 10
        let plotHeight = height - bottom - top
        let step = plotWidth / Double(histogram.counts.count)
        func x(_ value: Double) -> Double {
            left + (value - histogram.low) / (histogram.high - histogram.low) * plotWidth
        }
        func y(_ count: Double) -> Double { top + plotHeight * (1 - count / most) }
        var parts: [String] = []
        for share in [0.5, 1.0] {
            parts.append(
                "<line class=\"grid\" x1=\"\(text(left))\" x2=\"\(text(width - 10))\" y1=\"\(text(y(most * share)))\" y2=\"\(text(y(most * share)))\"/>"
            )
            parts.append(
                "<text class=\"label\" text-anchor=\"end\" x=\"\(text(left - 6))\" y=\"\(text(y(most * share) + 4))\">\(short(most * share))</text>"
            )
        }
        for (index, count) in histogram.counts.enumerated() where count > 0 {
            let from = histogram.low + Double(index) * histogram.width
            let barHeight = max(1, plotHeight * Double(count) / most)
            let isBeyond = chart.threshold.map { chart.isRejected(from, limit: $0) } ?? false
            parts.append(
                "<rect class=\"\(isBeyond ? "beyond" : "bar")\" x=\"\(text(left + Double(index) * step + 0.5))\" y=\"\(text(top + plotHeight - barHeight))\" width=\"\(text(max(1, step - 1)))\" height=\"\(text(barHeight))\"><title>\(Readable.number(from)) to \(Readable.number(from + histogram.width)): \(count)</title></rect>"
            )
        }
        parts.append(
            "<line class=\"axis\" x1=\"\(text(left))\" x2=\"\(text(width - 10))\" y1=\"\(text(height - bottom))\" y2=\"\(text(height - bottom))\"/>"
        )
        for tick in 0...4 {
            let value = histogram.low + (histogram.high - histogram.low) * Double(tick) / 4
            let label = Readable.number(value) + (tick == 4 && histogram.high > 1 ? "+" : "")
            parts.append(
                "<text class=\"label\" text-anchor=\"\(tick == 4 ? "end" : "middle")\" x=\"\(text(x(value)))\" y=\"\(text(height - 10))\">\(label)</text>"
            )
        }
        if let threshold = chart.threshold, threshold >= histogram.low, threshold <= histogram.high {
            parts.append(
                "<line class=\"limit\" x1=\"\(text(x(threshold)))\" x2=\"\(text(x(threshold)))\" y1=\"\(text(top))\" y2=\"\(text(height - bottom))\"/>"
            )
        }
        return """
            <svg viewBox="0 0 \(text(width)) \(text(height))" role="img" aria-label="\(HTMLText.escaped(chart.title))">
            \(parts.joined(separator: "\n"))
            </svg>
            """
    }

    /// One decimal is a tenth of a pixel.
    private static func text(_ value: Double) -> String {
        let tenths = Decimals.string(value, places: 1)
        return tenths.hasSuffix(".0") ? String(tenths.dropLast(2)) : tenths
    }

    /// 12,345 as 12k.
    private static func short(_ value: Double) -> String {
        switch value {
        case 1_000_000...: "\(Decimals.string((value / 1_000_000).rounded(.down), places: 0))M"
        case 10_000...: "\(Decimals.string(value / 1_000, places: 0))k"
        default: Readable.number(value.rounded())
        }
    }
}

extension CorpusFilter.Report.Chart {
    /// Confidences are rejected below their limit, everything else beyond it.
    func isRejected(_ value: Double, limit: Double) -> Bool {
        histogram.high <= 1 ? value < limit : value >= limit
    }
}
