/// That lines were broken at a width, and at which.
///
/// A text that a program broke gives itself away in two ways: there is a width at which nearly every line is *filled*
/// (it fits, and the next line's first word would not have), and most lines end in the middle of a sentence. Lines of
/// verse, headlines and menus end in the middle of nothing, or at any width.
struct Wrapping: Hashable {
    /// The column that lines reach.
    var width: Int
    /// Whether the lines keep to the width to the column. Where they do not (text copied from a page with letters of
    /// different widths), a line is filled when it comes near it.
    var isExact: Bool
    /// Whether the lines of a wide script were broken after so many characters, of whatever width.
    var isCounted = false

    private static let narrowest = 20
    private static let widest = 200

    /// - Parameters:
    ///   - pairs: lines that follow one another, those that are not plain left out.
    ///   - widths: of all lines that hold text.
    ///   - finished: the share of runs of lines that end as a sentence does.
    ///   - isPart: whether the lines are one run of a text: then they must agree better.
    init?(of pairs: [LinePair], widths: [Int], finished: Double, isPart: Bool = false) {
        guard !pairs.isEmpty else { return nil }
        if let exact = Self.exact(pairs, widths, finished, isPart) {
            self.init(width: exact, isExact: true)
            var counted = 0
            for pair in pairs where pair.isWide && pair.line.narrow > pair.line.stretch {
                let byColumns = pair.isFilled(to: width, slack: pair.slack)
                let byCharacters = pair.isFilled(to: width, slack: pair.slack, isCounted: true)
                if byColumns != byCharacters { counted += byCharacters ? 1 : -1 }
            }
            isCounted = counted > 0
        } else if let near = Self.near(pairs, widths, finished) {
            self.init(width: near, isExact: false)
        } else {
            return nil
        }
    }

    init(width: Int, isExact: Bool) {
        self.width = width
        self.isExact = isExact
    }

    /// What pairs say for one width.
    private struct Census {
        /// Pairs whose first line is no short one.
        var long = 0
        var filled = 0
        var unfinished = 0
        var goingOn = 0
        var wide = 0
        /// Lines that reach far beyond the width.
        var beyond = 0

        init(_ pairs: [LinePair], _ widths: [Int], width: Int, isFilled: (LinePair) -> Bool) {
            for pair in pairs where pair.line.width * 2 >= width && pair.line.width <= Self.limit(width) {
                long += 1
                guard isFilled(pair) else { continue }
                filled += 1
                if pair.isWide { wide += 1 }
                if pair.line.isUnfinished { unfinished += 1 }
                if pair.goesOn { goingOn += 1 }
            }
            beyond = widths.count { $0 > Self.limit(width) }
        }

        static func limit(_ width: Int) -> Int { width + width / 4 + 2 }
    }

    /// The width that most lines are filled at: each pair allows those from the first line's own to where the next
    /// word would still not have fitted.
    private static func exact(_ pairs: [LinePair], _ widths: [Int], _ finished: Double, _ isPart: Bool) -> Int? {
        var steps = [Int](repeating: 0, count: widest + 2)
        for pair in pairs where pair.line.width <= widest {
            let weight = pair.line.isUnfinished ? 3 : 1
            steps[pair.line.width] += weight
            let end = pair.line.width + max(1, pair.line.stretch + pair.next.headWidth)
            steps[min(widest + 1, end)] -= weight
        }
        var sum = 0
        var best = (width: 0, sum: 0)
        for width in narrowest...widest {
            if width == narrowest { sum = steps[...width].reduce(0, +) } else { sum += steps[width] }
            if sum > best.sum { best = (width, sum) }
        }
        guard best.sum > 0 else { return nil }
        let width = best.width
        let census = Census(pairs, widths, width: width) { $0.isFilled(to: width, slack: $0.slack) }
        guard census.unfinished * 2 >= census.filled, census.beyond * 2 <= census.filled,
            census.goingOn * 4 >= census.filled, census.filled * 2 >= census.long
        else { return nil }
        let share = Double(census.filled) / Double(max(1, census.long))
        if isPart { return census.filled >= 3 && share >= 0.8 && width >= 30 && finished > 0 ? width : nil }
        if census.filled < 8, finished < 0.5 { return nil }
        switch width {
        case 50...:
            // Two headlines are of one length by chance sooner than a small letter follows the break.
            return census.wide < census.filled ? width : census.filled >= 2 ? width : nil
        case 28..<50: return census.filled >= 4 && share >= 0.7 ? width : nil
        default: return census.filled >= 8 && share >= 0.85 && census.goingOn * 10 >= census.filled * 7 ? width : nil
        }
    }

    /// The width that a tenth of the lines reach, if most of the others come near it.
    private static func near(_ pairs: [LinePair], _ widths: [Int], _ finished: Double) -> Int? {
        let sorted = pairs.map(\.line.width).sorted()
        let width = sorted[min(sorted.count - 1, sorted.count * 9 / 10)]
        guard width >= 50, width <= widest else { return nil }
        let census = Census(pairs, widths, width: width) { isNear($0, width) }
        let isLatin = census.wide * 2 < census.filled
        // Few lines must all say the same: every one is full, goes on, and ends in a sentence's end.
        if census.filled < 6 {
            let agree = census.filled == census.long && census.goingOn == census.filled && finished == 1
            return agree && census.filled >= 2 && census.beyond == 0 ? width : nil
        }
        guard census.filled * 5 >= census.long * (isLatin ? 3 : 4), census.beyond * 2 <= census.filled,
            census.unfinished * 5 >= census.filled * 3, census.goingOn * 5 >= census.filled * 2
        else { return nil }
        return width
    }

    private static func isNear(_ pair: LinePair, _ width: Int) -> Bool {
        (pair.line.width + pair.next.headWidth) * 100 >= width * 85 && pair.line.width * 100 <= width * 112
    }

    /// Whether the first line goes on to the next only because it was full. (An indented first line may reach beyond the
    /// others.)
    func isFilled(_ pair: LinePair) -> Bool {
        pair.missing(to: width, isCounted: isCounted) <= (isExact ? pair.slack : width / 12)
    }
}
