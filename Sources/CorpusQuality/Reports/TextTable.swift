import TextFacts

/// Columns of text for a terminal.
enum TextTable {
    /// - Parameter rightAligned: the columns of numbers.
    static func render(_ rows: [[String]], rightAligned: Set<Int> = []) -> String {
        let columns = rows.map(\.count).max() ?? 0
        let widths = (0..<columns).map { column in
            rows.map { column < $0.count ? TextWidth.of($0[column]) : 0 }.max() ?? 0
        }
        return rows.map { row in
            var line = row.enumerated().map { column, cell in
                let padding = String(repeating: " ", count: max(0, widths[column] - TextWidth.of(cell)))
                return rightAligned.contains(column) ? padding + cell : cell + padding
            }.joined(separator: "  ")
            while line.last == " " { line.removeLast() }
            return line
        }.joined(separator: "\n")
    }
}

/// How many cells a text takes on a terminal: Han and full-width characters take two.
enum TextWidth {
    static func of(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { width, scalar in
            switch scalar.value {
            case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
                0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
                width + 2
            case 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F: width
            default: width + 1
            }
        }
    }
}

package enum Percent {
    /// `12.3 %`
    package static func of(_ part: Int, _ whole: Int) -> String {
        guard whole > 0 else { return "0 %" }
        return Decimals.string(Double(part) * 100 / Double(whole), places: 1) + " %"
    }
}

/// Numbers as a reader wants them.
enum Readable {
    /// From ten on whole, below with two decimals.
    static func short(_ value: Double) -> String {
        abs(value) < 10 ? Decimals.string(value, places: 2) : number(value.rounded())
    }

    /// Whole numbers bare, others with two decimals.
    static func number(_ value: Double) -> String {
        Decimals.string(value, places: value == value.rounded() ? 0 : 2)
    }
}

/// A histogram for a terminal: a line a bin, the rejected part marked.
enum TextChart {
    static func render(_ chart: CorpusFilter.Report.Chart, bins: Int = 16, width: Int = 50) -> String {
        let histogram = chart.histogram.counts.count > bins ? chart.histogram.coarser(bins: bins) : chart.histogram
        let most = max(1, histogram.counts.max() ?? 1)
        // Long tails without anything in them are not drawn.
        let last = histogram.counts.lastIndex { $0 > 0 } ?? 0
        var lines = [chart.title + (chart.threshold.map { " (limit \(Readable.number($0)))" } ?? "")]
        for (index, count) in histogram.counts.enumerated() where index <= last {
            let from = histogram.low + Double(index) * histogram.width
            let bar = String(repeating: "█", count: (count * width + most - 1) / most)
            let label = Decimals.string(from, places: 2)
            lines.append(String(repeating: " ", count: max(0, 8 - label.count)) + label + " " + bar + " \(count)")
        }
        return lines.joined(separator: "\n")
    }
}
