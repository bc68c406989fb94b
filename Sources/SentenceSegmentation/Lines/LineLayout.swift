/// How a text's lines make paragraphs, found out from its first part.
struct LineLayout: Hashable {
    /// Never `auto`.
    var mode: LineMode
    /// The column at which lines were broken, where they were.
    var width: Int

    init(mode: LineMode, width: Int) {
        self.mode = mode
        self.width = width
    }

    /// How much of a text decides.
    static let sampleSize = 1 << 20

    /// Lines wider than this were not broken at a fixed width.
    private static let widest = 160

    /// Wrapped text gives itself away in two ways: its lines are filled (the first word of the next line would not
    /// have fitted any more), and most of them end in the middle of a sentence. Lines that end in the middle of
    /// sentences without being filled are clauses on lines of their own, which blank lines part into paragraphs.
    init(of sample: UnsafeBufferPointer<UInt8>) {
        var pairs: [(line: LineShape, next: LineShape)] = []
        var previous: LineShape?
        LineSplitter.forEachLine(in: sample) { line, _ in
            let shape = LineShape(ParagraphText(bytes: line))
            if let previous, !previous.isBlank, !shape.isBlank { pairs.append((previous, shape)) }
            previous = shape
        }
        guard !pairs.isEmpty else {
            self.init(mode: .paragraph, width: 0)
            return
        }
        let width = Self.fullWidth(of: pairs.map(\.line.width))
        var filled = 0
        var unfinished = 0
        var goingOn = 0
        for (line, next) in pairs {
            let isFilled = line.isFilled(before: next, width: width) && line.width <= width + width / 8
            if isFilled { filled += 1 }
            if isFilled, !line.endsInTerminator { unfinished += 1 }
            if !line.endsInTerminator, next.startsLower { goingOn += 1 }
        }
        let count = pairs.count
        if width <= Self.widest, width >= 20, filled * 2 >= count, unfinished * 5 >= count {
            self.init(mode: .wrapped, width: width)
        } else if goingOn * 3 >= count {
            self.init(mode: .blank, width: width)
        } else {
            self.init(mode: .paragraph, width: width)
        }
    }

    /// The width that a tenth of the lines reach or pass.
    private static func fullWidth(of widths: [Int]) -> Int {
        let sorted = widths.sorted()
        return sorted[min(sorted.count - 1, sorted.count * 9 / 10)]
    }
}
