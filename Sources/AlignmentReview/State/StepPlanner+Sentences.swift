import BitextModel
import TextFacts

/// The commands on sentences.
extension StepPlanner {
    private func sentence(_ command: ReviewCommand) throws(ReviewError) -> (id: Int, side: ReviewSide) {
        guard let side = command.side else { throw .cannot("the command names no side") }
        if let row = command.row, command.sentence == nil {
            guard let place = place(row) else { throw .noRow(row) }
            guard let first = rows[place][side].first else { throw .cannot("there is no sentence on that side") }
            return (first, side)
        }
        guard let id = command.sentence, book.contains(id, side) else { throw .noSentence(command.sentence) }
        return (id, side)
    }

    /// The place of the row that holds a sentence.
    private func row(of id: Int, _ side: ReviewSide) throws(ReviewError) -> Int {
        guard let place = rows.firstIndex(where: { $0[side].contains(id) }) else { throw .noSentence(id) }
        return place
    }

    func cut(_ command: ReviewCommand) throws(ReviewError) -> ReviewStep {
        let (id, side) = try sentence(command)
        let piece = book.piece(id, side)
        let parts = command.at.flatMap { Self.parts(of: piece.text, at: $0) }
        guard let parts else {
            throw .cannot("a sentence is cut between two of its characters, with text on both sides")
        }
        var first = Piece(id: id, text: parts.0)
        var second = Piece(id: book.unusedID(side), text: parts.1)
        if let original = piece.original { (first.original, second.original) = (original, "") }
        var passage = book.passage(of: id, side) ?? Passage(side: side, atoms: [id], pieces: [piece])
        let place = passage.pieces.firstIndex { $0.id == id } ?? 0
        passage.pieces.replaceSubrange(place...place, with: [first, second])
        var step = ReviewStep(.cut)
        let rowPlace = try row(of: id, side)
        var made = kept(rows[rowPlace])
        let inRow = made[side].firstIndex(of: id) ?? 0
        made[side].insert(second.id, at: inRow + 1)
        put([passage], in: &step, rowPlace, made)
        return step
    }

    func join(_ command: ReviewCommand) throws(ReviewError) -> ReviewStep {
        let (id, side) = try sentence(command)
        let rowPlace = try row(of: id, side)
        var made = kept(rows[rowPlace])
        guard let next = book.next(after: id, side), made[side].contains(next) else {
            throw .cannot("there is no sentence behind it in the row to join it with")
        }
        let pieces = (book.piece(id, side), book.piece(next, side))
        let language = languages[side]
        var joined = Piece(id: id, text: SentenceJoiner.join([pieces.0.text, pieces.1.text], language: language))
        let original = SentenceJoiner.join(
            [pieces.0.original ?? pieces.0.text, pieces.1.original ?? pieces.1.text], language: language)
        if original != joined.text { joined.original = original }
        let one = book.passage(of: id, side) ?? Passage(side: side, atoms: [id], pieces: [pieces.0])
        let other = book.passage(of: next, side) ?? Passage(side: side, atoms: [next], pieces: [pieces.1])
        var passage = one
        if one != other {
            passage.atoms += other.atoms
            passage.pieces += other.pieces
        }
        let place = passage.pieces.firstIndex { $0.id == id } ?? 0
        passage.pieces.replaceSubrange(place...place + 1, with: [joined])
        var step = ReviewStep(.join)
        made[side].removeAll { $0 == next }
        if let note = state.notes[side][next] {
            step.remove(ReviewNote(side: side, sentence: next, text: note))
            var text = note
            if let own = state.notes[side][id] {
                step.remove(ReviewNote(side: side, sentence: id, text: own))
                text = "\(own) \(note)"
            }
            step.add(ReviewNote(side: side, sentence: id, text: text))
        }
        put([passage], in: &step, rowPlace, made)
        return step
    }

    func edit(_ command: ReviewCommand) throws(ReviewError) -> ReviewStep {
        let (id, side) = try sentence(command)
        let text = Self.oneLine(command.text ?? "")
        guard !text.isEmpty else {
            throw .cannot("a sentence without text is none: unlink it, or mark the row as not to be translated")
        }
        var step = ReviewStep(.edit)
        step.focus = SentencePlace(side: side, sentence: id)
        var piece = book.piece(id, side)
        guard text != piece.text else { return step }
        let original = piece.original ?? piece.text
        piece.text = text
        piece.original = text == original ? nil : original
        var passage = book.passage(of: id, side) ?? Passage(side: side, atoms: [id], pieces: [piece])
        let place = passage.pieces.firstIndex { $0.id == id } ?? 0
        passage.pieces[place] = piece
        put([passage], in: &step)
        return step
    }

    /// Puts passages in the places of those that hold the same atoms, and a row in the place of another.
    private func put(_ passages: [Passage], in step: inout ReviewStep, _ place: Int, _ row: LockedRow) {
        put(passages, in: &step)
        var after = state
        _ = after.apply(step)
        replace([(place, [row])], in: &step, after: SentenceBook(atoms: book.atoms, passages: after.passages))
        step.focus = focus(row)
    }

    private func put(_ passages: [Passage], in step: inout ReviewStep) {
        for passage in passages {
            for atom in passage.atoms {
                if let old = state.passages[passage.side][atom] { step.remove(old) }
            }
            if !isTrivial(passage) { step.add(passage) }
        }
    }

    /// Whether a passage is its atom as it was.
    private func isTrivial(_ passage: Passage) -> Bool {
        passage.isWhole && passage.pieces[0].id == passage.atoms[0] && passage.pieces[0].original == nil
            && passage.pieces[0].text == book.atoms[passage.side][passage.atoms[0]].text
    }

    /// A row as it is, locked, so that its sentences can be changed: nobody has said by that that it is right.
    private func kept(_ row: RowContent) -> LockedRow {
        var kept = locked(row)
        kept.isConfirmed = row.isConfirmed
        return kept
    }

    /// A text cut at an offset in UTF-16 units, without white space where it is cut.
    private static func parts(of text: String, at offset: Int) -> (String, String)? {
        guard offset > 0, offset < text.utf16.count else { return nil }
        let place = text.utf16.index(text.utf16.startIndex, offsetBy: offset)
        guard let index = place.samePosition(in: text.unicodeScalars) else { return nil }
        let parts = (oneLine(String(text[..<index])), oneLine(String(text[index...])))
        return parts.0.isEmpty || parts.1.isEmpty ? nil : parts
    }
}
