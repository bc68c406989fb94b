import SentenceAlignment

/// For each sentence of one side a small table: how strongly each of its tokens is met by each sentence of its window.
///
/// Two bytes a cell, a row for each sentence of the window, so that the best of some sentences is taken for many tokens
/// at a time.
struct TokenTable: Sendable {
    private let starts: [Int]
    private let windows: SentenceWindows
    /// Where the cells begin of each sentence that has a window.
    private let cellStarts: [Int]
    private var cells: [Int16]
    private let weights: [Float]
    /// The strength that a cell's 1 stands for.
    private let unit: Float

    init(tokens: EncoderTokens, windows: SentenceWindows, mostStrength: Float) {
        starts = tokens.starts
        weights = tokens.weights
        self.windows = windows
        var cellStarts = [0]
        cellStarts.reserveCapacity(windows.sentences.count + 1)
        var end = 0
        for sentence in windows.sentences {
            end += windows[sentence].count * tokens.tokens(of: sentence).count
            cellStarts.append(end)
        }
        self.cellStarts = cellStarts
        cells = [Int16](repeating: 0, count: end)
        unit = max(mostStrength, 1e-6) / 32767
    }

    /// The index of the first of a sentence's cells for a sentence of the other side; nil outside its window.
    @inline(__always)
    func row(_ sentence: Int, _ other: Int) -> Int? {
        let window = windows[sentence]
        guard window.contains(other) else { return nil }
        let width = starts[sentence + 1] - starts[sentence]
        return cellStart(sentence) + (other - window.lowerBound) * width
    }

    /// Where the cells of a sentence that has a window begin.
    @inline(__always)
    private func cellStart(_ sentence: Int) -> Int { cellStarts[sentence - windows.sentences.lowerBound] }

    @inline(__always)
    mutating func set(_ cell: Int, _ strength: Float) {
        cells[cell] = Int16(min(max((strength / unit).rounded(), 0), 32767))
    }

    /// What a sentence's tokens get from the other side's sentences inside a range, and from those around it.
    func support(_ sentence: Int, inside: Range<Int>, around: Range<Int>) -> SentenceSupport {
        let window = windows[sentence]
        let width = starts[sentence + 1] - starts[sentence]
        guard width > 0, !window.isEmpty else { return SentenceSupport() }
        let start = cellStart(sentence)
        let before = around.contains(inside.lowerBound - 1) ? row(sentence, inside.lowerBound - 1) : nil
        let after = around.contains(inside.upperBound) ? row(sentence, inside.upperBound) : nil
        let inside = inside.clamped(to: window)
        let around = around.clamped(to: window)
        return withUnsafeTemporaryAllocation(of: Int16.self, capacity: 3 * width) { best in
            best.initialize(repeating: 0)
            // unsafe: `best` and `cells` hold `width` cells a row, and the rows are clamped to the window.
            let within = best.baseAddress!
            let anywhere = within + width
            let between = anywhere + width
            let first = inside.lowerBound
            let last = inside.upperBound - 1
            return cells.withUnsafeBufferPointer { cells in
                for other in around {
                    let row = cells.baseAddress! + start + (other - window.lowerBound) * width
                    let out = !inside.contains(other) ? anywhere : other == first || other == last ? within : between
                    for token in 0..<width { out[token] = max(out[token], row[token]) }
                }
                var found = SentenceSupport()
                if inside.count > 1 {
                    let row = cells.baseAddress! + start
                    let atFirst = row + (first - window.lowerBound) * width
                    let atLast = row + (last - window.lowerBound) * width
                    for token in 0..<width {
                        let weight = weights[starts[sentence] + token]
                        let (one, other) = (Int32(atFirst[token]), Int32(atLast[token]))
                        let rest = Int32(between[token])
                        found.firstAlone += Float(max(0, one - max(rest, other))) * weight
                        found.lastAlone += Float(max(0, other - max(rest, one))) * weight
                        within[token] = max(within[token], between[token])
                    }
                    found.firstAlone *= unit
                    found.lastAlone *= unit
                }
                let first = starts[sentence]
                for token in 0..<width {
                    let weight = weights[first + token]
                    found.inside += Float(within[token]) * weight
                    found.regret += Float(max(0, Int32(anywhere[token]) - Int32(within[token]))) * weight
                }
                /// Walks through what a sentence beside the range gives more to each token; nil gives nothing.
                func surplus(of row: Int?, _ take: (Float) -> Void) {
                    guard let row else { return }
                    for token in 0..<width {
                        take(Float(Int32(cells[row + token]) - Int32(within[token])) * weights[first + token])
                    }
                }
                var head = RunSum()
                var tail = RunSum()
                surplus(of: before) { head.addToRunFromStart($0) }
                surplus(of: after) { tail.addToRunToEnd($0) }
                found.head = head.most * unit
                found.tail = tail.most * unit
                found.inside *= unit
                found.regret *= unit
                return found
            }
        }
    }
}
