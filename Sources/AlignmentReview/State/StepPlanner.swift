import BitextModel

/// Turns what a reviewer does into a step: what goes out of the state and what comes in.
struct StepPlanner {
    let state: ReviewState
    /// In document order.
    let rows: [RowContent]
    let book: SentenceBook
    let languages: SidePair<Language>
    /// The places of rows among `rows`, by their ids.
    let place: (Int) -> Int?

    /// The step of a command; an empty one where all is so already.
    ///
    /// - Throws: `ReviewError` for a command that names what there is not, lacks something, or cannot be done there.
    /// - Complexity: O(rows).
    func step(_ command: ReviewCommand) throws(ReviewError) -> ReviewStep {
        switch command.name {
        case .confirm: return confirmed([try row(command)], command.name)
        case .confirmAbove: return confirmed(Array(0...(try row(command))), command.name)
        case .unconfirm: return unconfirmed(try row(command))
        case .split: return try split(try row(command), command)
        case .merge: return try merge(try row(command), command)
        case .move: return try move(try row(command), command)
        case .unlink: return try unlink(try row(command))
        case .link: return try link(command)
        case .cut: return try cut(command)
        case .join: return try join(command)
        case .edit: return try edit(command)
        case .untranslatable: return untranslatable(try row(command), command.value ?? true)
        case .comment: return comment(try row(command), command.text ?? "")
        case .undo, .redo: throw .cannot("undo and redo are no steps of their own")
        }
    }

    func row(_ command: ReviewCommand) throws(ReviewError) -> Int {
        guard let row = command.row, let place = place(row) else { throw .noRow(command.row) }
        return place
    }

    private func confirmed(_ places: [Int], _ name: ReviewCommand.Name) -> ReviewStep {
        let open = places.filter { !rows[$0].isConfirmed }
        var step = ReviewStep(name, rows: open.count)
        replace(open.map { ($0, [locked(rows[$0])]) }, in: &step)
        step.focus = focus(rows[places[places.count - 1]])
        return step
    }

    private func unconfirmed(_ place: Int) -> ReviewStep {
        var step = ReviewStep(.unconfirm)
        step.focus = focus(rows[place])
        guard rows[place].isConfirmed else { return step }
        let regions = regions(of: [place])
        if regions.count == 1, regions[0].rows.count == 1, !regions[0].isMoved,
            ReviewSide.allCases.allSatisfy({ side in
                regions[0].rows[0][side].allSatisfy { book.passage(of: $0, side)?.isWhole ?? true }
            })
        {
            step.remove(regions[0])
            return step
        }
        var open = locked(rows[place])
        open.isConfirmed = false
        open.isUntranslatable = false
        replace([(place, [open])], in: &step)
        return step
    }

    private func split(_ place: Int, _ command: ReviewCommand) throws(ReviewError) -> ReviewStep {
        let row = rows[place]
        guard let source = command.sourceAt, let target = command.targetAt, (0...row.source.count).contains(source),
            (0...row.target.count).contains(target)
        else { throw .cannot("a row is split at numbers of its sentences") }
        let taken = source + target
        guard taken > 0, taken < row.source.count + row.target.count else {
            throw .cannot("one of the two rows would be empty")
        }
        var step = ReviewStep(.split)
        var (upper, lower) = (locked(row), locked(row))
        (upper.source, upper.target) = (Array(row.source[..<source]), Array(row.target[..<target]))
        (lower.source, lower.target) = (Array(row.source[source...]), Array(row.target[target...]))
        replace([(place, [upper, lower])], in: &step)
        step.focus = focus(lower)
        return step
    }

    private func merge(_ place: Int, _ command: ReviewCommand) throws(ReviewError) -> ReviewStep {
        guard let direction = command.direction else { throw .cannot("merging needs a direction, up or down") }
        let other = direction == .up ? place - 1 : place + 1
        guard rows.indices.contains(other) else { throw .cannot("there is no row to merge with") }
        return union(min(place, other), max(place, other), .merge)
    }

    /// One row of two.
    private func union(_ first: Int, _ second: Int, _ name: ReviewCommand.Name) -> ReviewStep {
        var step = ReviewStep(name, rows: 2)
        var made = locked(rows[first])
        for side in ReviewSide.allCases { made[side] = book.sorted(rows[first][side] + rows[second][side], side) }
        made.confidence = min(rows[first].confidence, rows[second].confidence)
        made.isUntranslatable = false
        replace([(first, [made]), (second, [])], in: &step)
        step.focus = focus(made)
        return step
    }

    private func move(_ place: Int, _ command: ReviewCommand) throws(ReviewError) -> ReviewStep {
        guard let side = command.side,
            let end = command.end ?? command.direction.map({ $0 == .up ? .first : .last })
        else { throw .cannot("moving needs a side, and whether its first sentence goes up or its last one down") }
        let direction = command.direction ?? (end == .first ? .up : .down)
        guard (end == .first) == (direction == .up) else {
            throw .cannot("the first sentence goes up, the last one down: others would change the order of the text")
        }
        guard let sentence = end == .first ? rows[place][side].first : rows[place][side].last else {
            throw .cannot("there is no sentence on that side of the row")
        }
        let other = direction == .up ? place - 1 : place + 1
        guard rows.indices.contains(other) else { throw .cannot("there is no row on that side") }
        var step = ReviewStep(.move, rows: 2)
        var (giving, taking) = (locked(rows[place]), locked(rows[other]))
        giving[side].removeAll { $0 == sentence }
        taking[side] = book.sorted(taking[side] + [sentence], side)
        taking.isUntranslatable = false
        let rest = giving.source.isEmpty && giving.target.isEmpty ? [] : [giving]
        replace([(place, rest), (other, [taking])].sorted { $0.0 < $1.0 }, in: &step)
        step.focus = focus(rest.first ?? taking)
        return step
    }

    private func unlink(_ place: Int) throws(ReviewError) -> ReviewStep {
        let row = rows[place]
        guard row.source.count + row.target.count > 1 else { throw .cannot("the row is a single sentence already") }
        var step = ReviewStep(.unlink)
        let alone = locked(row)
        let made =
            row.source.map { id in
                var one = alone
                (one.source, one.target) = ([id], [])
                return one
            }
            + row.target.map { id in
                var one = alone
                (one.source, one.target) = ([], [id])
                return one
            }
        replace([(place, made)], in: &step)
        step.focus = focus(row)
        return step
    }

    private func link(_ command: ReviewCommand) throws(ReviewError) -> ReviewStep {
        guard let ids = command.rows, ids.count == 2, ids[0] != ids[1] else {
            throw .cannot("linking needs two rows")
        }
        guard let one = place(ids[0]) else { throw .noRow(ids[0]) }
        guard let other = place(ids[1]) else { throw .noRow(ids[1]) }
        return union(min(one, other), max(one, other), .link)
    }

    private func untranslatable(_ place: Int, _ value: Bool) -> ReviewStep {
        var step = ReviewStep(.untranslatable)
        step.focus = focus(rows[place])
        guard rows[place].isUntranslatable != value else { return step }
        var made = locked(rows[place])
        made.isUntranslatable = value
        replace([(place, [made])], in: &step)
        return step
    }

    private func comment(_ place: Int, _ text: String) -> ReviewStep {
        var step = ReviewStep(.comment)
        step.focus = focus(rows[place])
        let text = Self.oneLine(text)
        for side in ReviewSide.allCases {
            for id in rows[place][side] {
                if let note = state.notes[side][id] { step.remove(ReviewNote(side: side, sentence: id, text: note)) }
            }
        }
        if !text.isEmpty, let focus = step.focus {
            step.add(ReviewNote(side: focus.side, sentence: focus.sentence, text: text))
        }
        return step
    }

    /// The row as somebody says that it is right.
    func locked(_ row: RowContent) -> LockedRow {
        LockedRow(
            source: row.source, target: row.target, isConfirmed: true, isUntranslatable: row.isUntranslatable,
            confidence: row.confidence)
    }

    func focus(_ row: RowContent) -> SentencePlace? { Self.focus(row.source, row.target) }

    func focus(_ row: LockedRow) -> SentencePlace? { Self.focus(row.source, row.target) }

    private static func focus(_ source: [Int], _ target: [Int]) -> SentencePlace? {
        source.first.map { SentencePlace(side: .source, sentence: $0) }
            ?? target.first.map { SentencePlace(side: .target, sentence: $0) }
    }

    /// A text as one line: a sentence of a memory is one.
    static func oneLine(_ text: String) -> String {
        var line = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let isBreak = scalar.properties.generalCategory == .control || scalar == "\u{2028}" || scalar == "\u{2029}"
            line.append(isBreak ? " " : scalar)
        }
        var trimmed = Substring(String(line))
        while trimmed.first?.isWhitespace == true { trimmed.removeFirst() }
        while trimmed.last?.isWhitespace == true { trimmed.removeLast() }
        return String(trimmed)
    }
}
