import BitextModel
import Glibc

/// What the judge sees of the blocks that the rules have kept: each block's text, its place, its neighbours, and on a page
/// in HTML its markup.
///
/// All values lie about between 0 and 3, so that one strength of regularisation suits them.
struct BlockFeatures {
    let candidates: [Candidate]
    /// The blocks that the rules have kept, in order.
    let kept: [Int]
    let title: Int?
    /// Running text before each place of `kept`, and at its end, in units.
    private let proseBefore: [Double]
    private let firstProse: Int
    private let lastProse: Int
    private let counts: [UInt64: Int]
    private let titleText: FoldedText?
    private let markup: MarkupFeatures?

    /// - Parameters:
    ///   - kept: The blocks that the rules have kept, in order.
    ///   - judged: The places of `kept` whose features will be asked for.
    ///   - reader: How the page was read; nil for pasted text, which has no markup.
    /// - Complexity: O(bytes).
    init(page: PageCleaner.Page, kept: [Int], judged: [Int], reader: PageReader? = nil) {
        candidates = page.candidates
        title = page.title
        self.kept = kept
        var sums = [0.0]
        var first: Int?
        var last = -1
        for (place, index) in kept.enumerated() {
            let shape = page.candidates[index].shape
            sums.append(sums[place] + (shape.isProse ? shape.units : 0))
            guard shape.isProse else { continue }
            first = first ?? place
            last = place
        }
        var counts: [UInt64: Int] = [:]
        for candidate in candidates where candidate.text.utf8.count <= Self.longestLine {
            counts[StableHash.hash(candidate.text), default: 0] += 1
        }
        self.counts = counts
        proseBefore = sums
        firstProse = first ?? kept.count
        lastProse = last
        titleText = page.metadata.title.map { FoldedText($0, trimming: true) }
        markup = reader.map { MarkupFeatures(reader: $0, kept: kept, judged: judged) }
    }

    /// The names of the features, in the order of a row's values.
    ///
    /// - Parameter ofMarkup: For pages in HTML; else for pasted text.
    static func names(ofMarkup: Bool) -> [String] {
        let reader = PageReader("<p>The text of a page.</p>")
        let page = PageCleaner.Page(
            candidates: reader.blocks.map(\.candidate), metadata: Document.Metadata(), title: nil)
        return BlockFeatures(page: page, kept: [0], judged: [0], reader: ofMarkup ? reader : nil)
            .row(at: 0, isNamed: true).names
    }

    /// The features of the block at a place of `kept`.
    ///
    /// - Parameter isNamed: Whether the names are wanted with the values.
    func row(at place: Int, isNamed: Bool = false) -> FeatureRow {
        var row = FeatureRow(isNamed: isNamed)
        let candidate = candidates[kept[place]]
        addShape(of: candidate, to: &row)
        let folded = FoldedText(candidate.text, trimming: true)
        addForms(of: candidate, folded, to: &row)
        addPlace(place, to: &row)
        addNeighbours(of: place, to: &row)
        markup?.add(kept[place], to: &row)
        addWords(of: candidate, folded, to: &row)
        return row
    }

    private func addShape(of candidate: Candidate, to row: inout FeatureRow) {
        let shape = candidate.shape
        let units = max(1, shape.units)
        let isHan = shape.ideographs > shape.words
        row.add("length", log(1 + shape.units) / 2)
        row.add("under 6 units", shape.units < 6)
        row.add("6 to 15 units", shape.units >= 6 && shape.units < 15)
        row.add("over 40 units", shape.units >= 40)
        row.add("running text", shape.isProse)
        row.add("ends a sentence", shape.endsSentence)
        row.add("ends with a colon", shape.endsWithColon)
        row.add("commas", min(2, 10 * Double(shape.commas) / units))
        row.add("sentences", min(2, Double(shape.sentenceEnds) / 3))
        row.add("stop words", isHan ? 0 : Double(shape.stopWords) / Double(max(1, shape.words)))
        row.add("function characters", isHan ? min(2, 5 * Double(shape.functionCharacters) / units) : 0)
        row.add("Han", isHan)
        row.add("Han, short", isHan && shape.units < 20)
        row.add("digits", Double(shape.digits) / Double(max(1, shape.scalars)))
        let letters = Double(shape.ideographs + shape.digits) + 4.5 * Double(shape.words)
        row.add("marks", max(0, 1 - letters / Double(max(1, shape.scalars))))
        row.add("capitals", Self.capitals(candidate.text))
    }

    /// The share of capitals among the first Latin letters.
    private static func capitals(_ text: String) -> Double {
        var capitals = 0.0
        var letters = 0.0
        for byte in text.utf8.prefix(150) {
            if byte >= 0x41, byte <= 0x5A { capitals += 1 }
            if byte | 0x20 >= 0x61, byte | 0x20 <= 0x7A { letters += 1 }
        }
        return letters >= 4 ? capitals / letters : 0
    }

    private func addForms(of candidate: Candidate, _ folded: FoldedText, to row: inout FeatureRow) {
        let shape = candidate.shape
        row.add("a known form", candidate.chrome != nil)
        row.add("a known form of the tail", candidate.chrome?.place == .tail)
        row.add("labels", candidate.metadata.map { !$0.fields.isEmpty } ?? false)
        row.add("a date", candidate.metadata?.date != nil)
        row.add("an invitation", Invitation.isInvitation(candidate.text, shape: shape))
        row.add("a legal notice", LegalNotice.isLegal(candidate.text))
        let bytes = candidate.text.lowercasedBytes
        for group in WordGroup.openings { row.add("opens as " + group.name, group.opens(bytes)) }
        for group in WordGroup.contents { row.add("speaks of " + group.name, min(2, group.count(in: bytes, shape))) }
        row.add("repeated on the page", (counts[StableHash.hash(candidate.text)] ?? 0) > 1)
        row.add("the title again", titleText == folded)
    }

    private func addPlace(_ place: Int, to row: inout FeatureRow) {
        let total = max(1, proseBefore[kept.count])
        row.add("place", Double(place) / Double(max(1, kept.count - 1)))
        row.add("text before", proseBefore[place] / total)
        row.add("text after", (total - proseBefore[place + 1]) / total)
        row.add("before the first running text", place < firstProse)
        row.add("after the last running text", place > lastProse)
        row.add("far after the last running text", max(0, min(1, Double(place - lastProse - 1) / 6)))
        row.add("among the last three", place >= kept.count - 3)
        row.add("length of the page's text", log(1 + total) / 4)
        row.add("number of blocks", log(1 + Double(kept.count)) / 3)
        let below = title.map { kept[place] - $0 }
        row.add("above the title", below.map { $0 < 0 } ?? false)
        row.add("near the title", below.map { $0 > 0 && $0 <= 3 } ?? false)
    }

    private func addNeighbours(of place: Int, to row: inout FeatureRow) {
        for (name, step) in [("the block above", -1), ("the block below", 1), ("two above", -2), ("two below", 2)] {
            let other = kept.indices.contains(place + step) ? candidates[kept[place + step]].shape : nil
            row.add(name + " is missing", other == nil)
            row.add(name + " is running text", other?.isProse ?? false)
            row.add(name + " is short", other.map { $0.units < 12 } ?? false)
        }
        let index = kept[place]
        for (name, other) in [("above", index - 1), ("below", index + 1)] {
            let removal = candidates.indices.contains(other) ? candidates[other].removal : nil
            row.add("chrome " + name, removal.map { $0.kind != .hidden && $0.kind != .metadata } ?? false)
            row.add("metadata " + name, removal?.kind == .metadata)
        }
    }

    /// What only pages of one site may have in common: the line as it is, and the words that it begins with.
    private func addWords(of candidate: Candidate, _ folded: FoldedText, to row: inout FeatureRow) {
        guard candidate.text.utf8.count <= Self.longestLine, !folded.scalars.isEmpty else { return }
        row.add(FeatureWord(.line, folded.string))
        let start: ArraySlice<Unicode.Scalar> =
            TextShape.isIdeograph(folded.scalars[0].value)
            ? folded.scalars.prefix(2) : folded.scalars.prefix(24).prefix { $0 != " " }
        row.add(FeatureWord(.start, String(String.UnicodeScalarView(start))))
    }

    /// Longer lines, in bytes, are no furniture.
    private static let longestLine = 300
}
