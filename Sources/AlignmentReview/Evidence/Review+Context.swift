import BitextModel

extension Review {
    /// The text of the pages around a row, with what was removed from them in brackets.
    ///
    /// - Parameter row: its id.
    /// - Throws: `ReviewError.noRow`.
    /// - Complexity: O(sentences).
    package func context(of row: Int) throws(ReviewError) -> RowContext {
        let content = try content(of: row)
        return RowContext(source: context(content, .source), target: context(content, .target))
    }

    private func context(_ row: RowContent, _ side: ReviewSide) -> RowContext.Place? {
        let atoms = book.atoms(of: row[side], side)
        guard let first = atoms.first, let last = atoms.last else { return nil }
        let sentences = documents[side].sentences
        // What a page has between the row's sentences is shown too.
        let own = text(of: side, from: sentences[first].range.start, upTo: sentences[last].range.end, first...last)
        let before = text(of: side, from: 0, upTo: sentences[first].range.start, 0..<first)
        let after = text(of: side, from: sentences[last].range.end, upTo: .max, last + 1..<sentences.count)
        return RowContext.Place(
            document: documents[side].id, before: String(before.suffix(Self.contextLength)), text: own,
            after: String(after.prefix(Self.contextLength)))
    }

    /// Characters.
    private static let contextLength = 600

    /// Sentences of a document with what was removed between two offsets, a paragraph a line.
    private func text(
        of side: ReviewSide, from start: Int, upTo end: Int, _ numbers: some RandomAccessCollection<Int>
    ) -> String {
        // The nearest ones are enough.
        let isBefore = start == 0
        let near = isBefore ? Array(numbers.suffix(40)) : Array(numbers.prefix(40))
        let sentences = documents[side].sentences
        var parts = near.map {
            (start: sentences[$0].range.start, block: sentences[$0].block, text: sentences[$0].text)
        }
        let low = isBefore ? parts.first?.start ?? start : start
        let high = isBefore ? end : parts.last.map { min(end, $0.start) } ?? end
        for (number, removed) in removed[side].enumerated() where removed.start >= low && removed.start < high {
            parts.append((removed.start, -1 - number, "[\(removed.text)]"))
        }
        parts.sort { $0.start < $1.start }
        var text = ""
        var block: Int?
        for part in parts {
            if let block { text += block == part.block ? " " : "\n" }
            text += part.text
            block = part.block
        }
        return text
    }
}
