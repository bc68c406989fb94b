import TextFacts

/// What was changed in a table that was exported from a review: rows merged, split and regrouped, cells edited, sentences cut
/// between two cells.
///
/// Rows that are as they were anchor the comparison; between two of them the cells of each side are laid over the sentences
/// there, in order, so that they differ least (a dynamic programme over cells and sentences).
struct TableComparison {
    /// A part of a sentence that a row of the table holds.
    struct Part: Hashable {
        /// The sentence's id.
        var sentence: Int
        /// Which part of it, counted from 0, where it was cut; nil for all of it.
        var part: Int?
    }

    /// A row as the table has it.
    struct Row: Hashable {
        var source: [Part]
        var target: [Part]
        /// What a side says where that is not what its sentences say.
        var texts: SidePair<String?>

        subscript(side: ReviewSide) -> [Part] { side == .source ? source : target }
    }

    /// A sentence that stands in two cells.
    struct Cut: Hashable {
        var side: ReviewSide
        var sentence: Int
        /// What the first of them says.
        var first: String
    }

    /// Rows that are not as they are in the review.
    private(set) var rows: [Row] = []
    /// Sentences to be cut before.
    private(set) var cuts: [Cut] = []
    /// What could not be understood, a line each.
    private(set) var odd: [String] = []

    /// A row of the review, and what it says.
    struct Known {
        var row: RowContent
        var texts: SidePair<String>
        /// The texts of its sentences.
        var sentences: SidePair<[String]>
    }

    /// - Parameters:
    ///   - table: what the rows of the table say on each side.
    ///   - known: the rows of the review, in order.
    /// - Complexity: O((rows + changed rows) x changed rows), and cubic in a stretch of changed rows that stand together.
    init(_ table: [SidePair<String>], _ known: [Known]) {
        let old = known.map { Self.key($0.texts) }
        let new = table.map { Self.key($0) }
        let difference = new.difference(from: old)
        var removed: Set<Int> = []
        var inserted: Set<Int> = []
        for change in difference {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): inserted.insert(offset)
            }
        }
        var (place, number) = (0, 0)
        while place < old.count || number < new.count {
            let start = (place, number)
            while removed.contains(place) { place += 1 }
            while inserted.contains(number) { number += 1 }
            if (place, number) != start {
                compare(Array(table[start.1..<number]), from: start.1, Array(known[start.0..<place]))
            }
            place += 1
            number += 1
        }
    }

    /// A text without what a spreadsheet may change in it.
    private static func normal(_ text: String) -> [UInt8] { text.utf8.filter { $0 > 0x20 } }

    private static func key(_ texts: SidePair<String>) -> [[UInt8]] { [normal(texts.source), normal(texts.target)] }

    /// The most cells and sentences that are compared at once.
    private static let mostAtOnce = 400

    private mutating func compare(_ cells: [SidePair<String>], from first: Int, _ known: [Known]) {
        guard !cells.isEmpty else {
            odd.append(
                "\(known.count) row\(known.count == 1 ? "" : "s") of the review, the first “\(Self.head(known[0].texts.source + known[0].texts.target))”, not in the table: left as they are"
            )
            return
        }
        guard !known.isEmpty else {
            odd.append(
                "row \(first + 2): “\(Self.head(cells[0].source + cells[0].target))” stands nowhere in the review")
            return
        }
        guard cells.count <= Self.mostAtOnce, known.count <= Self.mostAtOnce else {
            odd.append("rows \(first + 2) to \(first + cells.count + 1): too much was changed at one place")
            return
        }
        var made = cells.map { _ in Row(source: [], target: [], texts: SidePair(source: nil, target: nil)) }
        for side in ReviewSide.allCases {
            let sentences = known.flatMap { zip($0.row[side], $0.sentences[side]).map { (id: $0, text: $1) } }
            let laid = CellLayout(cells: cells.map { $0[side] }, sentences: sentences.map(\.text))
            for (number, cell) in laid.cells.enumerated() {
                let parts = cell.sentences.map { Part(sentence: sentences[$0].id, part: nil) }
                switch cell.kind {
                case .same: made[number].set(parts, side, text: nil)
                case .edited: made[number].set(parts, side, text: cells[number][side])
                case .firstPart:
                    made[number].set([Part(sentence: parts[0].sentence, part: 0)], side, text: nil)
                    cuts.append(Cut(side: side, sentence: parts[0].sentence, first: cells[number][side]))
                case .secondPart: made[number].set([Part(sentence: parts[0].sentence, part: 1)], side, text: nil)
                case .unknown:
                    odd.append(
                        "row \(first + number + 2), \(side.rawValue): “\(Self.head(cells[number][side]))” is like no sentence there"
                    )
                }
            }
            for sentence in laid.dropped {
                odd.append(
                    "“\(Self.head(sentences[sentence].text))” of the \(side.rawValue) stands in no row of the table there"
                )
            }
        }
        let old = Set(known.map { RowKey(source: $0.row.source, target: $0.row.target) })
        for row in made where !row.source.isEmpty || !row.target.isEmpty {
            let isCut = (row.source + row.target).contains { $0.part != nil }
            let isEdited = row.texts.source != nil || row.texts.target != nil
            let key = RowKey(source: row.source.map(\.sentence), target: row.target.map(\.sentence))
            if isCut || isEdited || !old.contains(key) { rows.append(row) }
        }
    }

    private static func head(_ text: String) -> String { text.count > 40 ? "\(text.prefix(40))…" : text }
}

extension TableComparison.Row {
    fileprivate mutating func set(_ parts: [TableComparison.Part], _ side: ReviewSide, text: String?) {
        if side == .source { source = parts } else { target = parts }
        texts[side] = text
    }
}
