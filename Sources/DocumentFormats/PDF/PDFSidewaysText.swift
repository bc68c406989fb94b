/// Finds the places in vertical lines of what lies on its side in them: words of Latin letters, figures.
///
/// The layout program gives such letters one by one, in boxes across the lines that are as wide as the font is high and reach over
/// the lines beside theirs. A run of letters belongs where a line leaves as much room as it takes.
struct PDFSidewaysText {
    /// Letters that follow each other down the page.
    private struct Run {
        var words: [PDFWord]
        var top: Double
        var bottom: Double
        var left: Double
        var right: Double

        /// Of its boxes, to a tenth of a point: files round.
        var width: Double { ((right - left) * 10).rounded() / 10 }
    }

    /// An upright line: its middle across the page, and where its characters begin and end.
    private struct Line {
        let middle: Double
        var characters: [(start: Double, end: Double)]
    }

    /// The space between two letters of a run at most, in characters, and how much more room than it takes a run may have.
    private static let space = 0.6
    private static let spare = 1.0
    /// By how much boxes begin above their characters at most, in characters.
    private static let most = 2.5
    /// How far a line's middle may lie outside of a letter's box, in characters.
    private static let reach = 0.3

    /// By how much the boxes of upright characters begin above these, in points.
    let shift: Double
    /// Letters that follow each other without a space as one word, and the middles of the lines that they stand in.
    private(set) var words: [PDFWord] = []
    private(set) var middles: [PDFWord: Double] = [:]

    /// - Parameters:
    ///   - sideways: What lies on its side.
    ///   - upright: The upright characters, a word each or several.
    /// - Complexity: O(words log words).
    init(_ sideways: [PDFWord], upright: [PDFWord], em: Double) {
        let runs = Self.runs(sideways, em)
        let lines = Self.lines(upright, em)
        var shifts: (all: [Double], tight: [Double]) = ([], [])
        for run in runs {
            for line in Self.candidates(run, lines, em) {
                let start = line.characters.firstPlace { $0.end >= run.top - Self.most * em }
                let near = line.characters[start...].prefix { $0.end <= run.top + 0.2 * em }
                for (place, above) in zip(near.indices, near) where place + 1 < line.characters.count {
                    let room = line.characters[place + 1].start - above.end - (run.bottom - run.top)
                    guard room >= -0.1 * em, room <= Self.spare * em else { continue }
                    shifts.all.append(run.top - above.end)
                    if abs(room) <= 0.1 * em { shifts.tight.append(run.top - above.end) }
                    break
                }
            }
        }
        // Where there is no room to spare no space stands before the run, which would count with the shift.
        shift = max(0, Self.middle(of: shifts.tight.isEmpty ? shifts.all : shifts.tight) ?? 0)
        let fits = runs.map { run in
            Self.candidates(run, lines, em).map { (middle: $0.middle, misfit: misfit(run, $0, em)) }
        }
        // Where in a box its line is: by those that fit in one place only, letters of one font, whose boxes are as wide.
        var offsets: [Double: [Double]] = [:]
        for (run, fits) in zip(runs, fits) {
            guard let least = fits.map(\.misfit).min() else { continue }
            let best = fits.filter { $0.misfit == least }
            if best.count == 1 { offsets[run.width, default: []].append(best[0].middle - run.left) }
        }
        let known = offsets.mapValues { Self.middle(of: $0) ?? 0 }
        for (run, fits) in zip(runs, fits) {
            let middle = run.left + (known[run.width] ?? (run.right - run.left) / 2)
            let best = fits.min { one, other in
                one.misfit != other.misfit
                    ? one.misfit < other.misfit : abs(one.middle - middle) < abs(other.middle - middle)
            }
            let parts = Self.joined(run.words, em)
            words += parts
            guard let best else { continue }
            for word in parts { middles[word] = best.middle }
        }
    }

    private static func middle(of numbers: [Double]) -> Double? {
        numbers.isEmpty ? nil : numbers.sorted()[numbers.count / 2]
    }

    /// Letters of one line as words.
    private static func joined(_ letters: [PDFWord], _ em: Double) -> [PDFWord] {
        var words: [PDFWord] = []
        for letter in letters {
            if let last = words.last, letter.top - last.bottom < written * em {
                words[words.count - 1].text += letter.text
                words[words.count - 1].bottom = max(last.bottom, letter.bottom)
            } else {
                words.append(letter)
            }
        }
        return words
    }

    /// The width of a space that was written at least, in characters.
    private static let written = 0.1

    private static func runs(_ words: [PDFWord], _ em: Double) -> [Run] {
        var runs: [Run] = []
        for word in words.sorted(by: { ($0.left, $0.top) < ($1.left, $1.top) }) {
            if let last = runs.last, abs(last.left - word.left) < 0.5, word.top - last.bottom < space * em {
                runs[runs.count - 1].words.append(word)
                runs[runs.count - 1].bottom = max(last.bottom, word.bottom)
            } else {
                runs.append(
                    Run(words: [word], top: word.top, bottom: word.bottom, left: word.left, right: word.right))
            }
        }
        return runs
    }

    private static func lines(_ words: [PDFWord], _ em: Double) -> [Line] {
        var lines: [Line] = []
        for word in words.sorted(by: { ($0.left + $0.right, $0.top) < ($1.left + $1.right, $1.top) }) {
            let middle = (word.left + word.right) / 2
            let length = em * Double(word.isWide ? word.text.unicodeScalars.count : 1)
            let character = (start: word.top, end: word.top + length)
            if let last = lines.last, middle - last.middle < 0.3 * em {
                lines[lines.count - 1].characters.append(character)
            } else {
                lines.append(Line(middle: middle, characters: [character]))
            }
        }
        for line in lines.indices { lines[line].characters.sort { $0.start < $1.start } }
        return lines
    }

    private static func candidates(_ run: Run, _ lines: [Line], _ em: Double) -> ArraySlice<Line> {
        let reach = reach * em
        let start = lines.firstPlace { $0.middle >= run.left - reach }
        // Lines stand a character apart at least, and boxes are a few characters wide.
        return lines[start...].prefix(8).prefix { $0.middle <= run.right + reach }
    }

    /// How badly a run fits into a line: upright characters that stand where it would, and ends of it without one beside it.
    private func misfit(_ run: Run, _ line: Line, _ em: Double) -> Int {
        let slack = 0.25 * em
        let start = line.characters.firstPlace { $0.end + shift > run.top + slack }
        let covered = line.characters[start...].prefix { $0.start + shift < run.bottom - slack }.count
        let above = start > 0 && run.top - line.characters[start - 1].end - shift <= Self.spare * em
        let behind = start + covered
        let below =
            behind < line.characters.count && line.characters[behind].start + shift - run.bottom <= Self.spare * em
        return 3 * covered + (above ? 0 : 1) + (below ? 0 : 1)
    }
}
