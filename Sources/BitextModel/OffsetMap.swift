/// Where each byte of a block's text stands in the decoded document.
///
/// A block's text is not always a substring of its document: white space is collapsed, tags and entities fall away,
/// wrapped lines are joined. The map is a list of runs; inside a run text and document advance together.
package struct OffsetMap: Hashable, Sendable {
    /// `length` bytes of text from `text` on stand at `source` in the document, byte for byte.
    package struct Run: Hashable, Sendable {
        package var text: Int
        package var source: Int
        package var length: Int

        package init(text: Int, source: Int, length: Int) {
            self.text = text
            self.source = source
            self.length = length
        }
    }

    /// In text order, without overlap. Text between runs (a space put in for a line end, a decoded entity) stands
    /// for whatever the document has between the runs' ends.
    package private(set) var runs: [Run] = []

    package init() {}

    /// The map of text that is a substring of its document.
    package init(source: Int, length: Int) { runs = [Run(text: 0, source: source, length: length)] }

    /// Appends a run; adjacent runs that continue each other become one.
    package mutating func append(text: Int, source: Int, length: Int) {
        guard length > 0 else { return }
        if let last = runs.last, last.text + last.length == text, last.source + last.length == source {
            runs[runs.count - 1].length += length
        } else {
            runs.append(Run(text: text, source: source, length: length))
        }
    }

    /// Takes the last bytes of the text away (a hyphen at a line end): what follows them in the document is no run's.
    package mutating func removeLast(_ count: Int) {
        var count = count
        while count > 0, let last = runs.indices.last {
            let taken = min(count, runs[last].length)
            runs[last].length -= taken
            count -= taken
            if runs[last].length == 0 { runs.removeLast() }
        }
    }

    /// Appends the map of text that follows: its runs, moved to where that text begins.
    ///
    /// - Complexity: O(runs of the other).
    package mutating func append(_ other: OffsetMap, at text: Int) {
        for run in other.runs { append(text: text + run.text, source: run.source, length: run.length) }
    }

    /// The map of a part of the text, as a text of its own.
    ///
    /// - Complexity: O(runs).
    package func slice(from start: Int, to end: Int) -> OffsetMap {
        var part = OffsetMap()
        for run in runs {
            let first = max(run.text, start)
            let last = min(run.text + run.length, end)
            if first < last {
                part.append(text: first - start, source: run.source + first - run.text, length: last - first)
            }
        }
        return part
    }

    /// The document's range that a range of the text came from.
    ///
    /// - Complexity: O(log runs).
    package func sourceRange(from start: Int, to end: Int) -> Document.SourceRange {
        let first = position(of: start, roundingUp: false)
        guard end > start else { return Document.SourceRange(first, first) }
        return Document.SourceRange(first, max(first, position(of: end, roundingUp: true)))
    }

    /// The document offset of a text offset. Offsets between two runs fall to the end of the run before (rounding
    /// down, for a start: text not of a run begins where the run before it ended) or to the start of the run after.
    private func position(of offset: Int, roundingUp: Bool) -> Int {
        var low = 0
        var high = runs.count
        while low < high {
            let middle = (low + high) / 2
            // An end offset that touches a run's start belongs to the run before it.
            if roundingUp ? runs[middle].text < offset : runs[middle].text <= offset {
                low = middle + 1
            } else {
                high = middle
            }
        }
        guard low > 0 else { return runs.first?.source ?? 0 }
        let run = runs[low - 1]
        if offset <= run.text + run.length { return run.source + (offset - run.text) }
        guard roundingUp, low < runs.count else { return run.source + run.length }
        return runs[low].source
    }
}
