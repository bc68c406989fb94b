/// A page's markup without what no reader sees: contents of scripts, styles and comments, attributes that say nothing to
/// the cleaner, white space between tags. Two thirds of a page go, before the parser has to look at them.
///
/// All text is there as it was, and each offset leads back to the page.
struct ReducedMarkup {
    /// From `reduced` on, the bytes are those of the page from `source` on.
    struct Piece {
        var reduced: Int
        var source: Int
    }

    let bytes: [UInt8]
    /// In order; the first starts at 0.
    private let pieces: [Piece]
    /// Offsets of the page's line ends.
    private let lineEnds: [Int]

    /// - Complexity: O(bytes).
    init(_ page: String) {
        var page = page
        var lineEnds: [Int] = []
        let scanned = page.withUTF8 { source in
            var scanner = MarkupScanner(source)
            scanner.scan()
            for index in source.indices where source[index] == 0x0A || source[index] == 0x0D {
                // CR LF ends one line.
                if source[index] == 0x0D, index + 1 < source.count, source[index + 1] == 0x0A { continue }
                lineEnds.append(index)
            }
            return scanner
        }
        bytes = scanned.output
        pieces = scanned.pieces
        self.lineEnds = lineEnds
    }

    /// Where a byte stands in the page.
    func source(of offset: Int) -> Int {
        let piece = pieces[Self.partition(pieces.count) { pieces[$0].reduced > offset } - 1]
        return piece.source + offset - piece.reduced
    }

    /// The line of an offset in the page, from 1.
    func line(of source: Int) -> Int { Self.partition(lineEnds.count) { lineEnds[$0] >= source } + 1 }

    /// The first index at which a condition holds that holds from there on.
    private static func partition(_ count: Int, _ holds: (Int) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if holds(middle) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
