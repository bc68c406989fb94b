import BitextModel
import CorpusFormats
import TextFacts

extension Review {
    /// Takes in a table that was exported from this review and changed: rows merged, split and regrouped are made so, edited
    /// cells change their sentences, what cannot be understood is told.
    ///
    /// - Parameter place: the table.
    /// - Throws: `FileError`, `CorpusFormatError`; `ReviewError.notKept`.
    func apply(table place: CorpusFormat.Place) async throws -> Applied {
        var options = CorpusFormat.ReadingOptions()
        options.languages = (languages.source, languages.target)
        let reader = try place.reader(options: options)
        var table: [SidePair<String>] = []
        while let unit = try reader.next() {
            table.append(SidePair(source: unit.source.text, target: unit.target.text))
        }
        let book = book
        let known = contents.filter { !$0.isUntranslatable }.map { row in
            let sentences = SidePair(
                source: row.source.map { book.piece($0, .source).text },
                target: row.target.map { book.piece($0, .target).text })
            return TableComparison.Known(
                row: row,
                texts: SidePair(
                    source: SentenceJoiner.join(sentences.source, language: languages.source),
                    target: SentenceJoiner.join(sentences.target, language: languages.target)), sentences: sentences)
        }
        let comparison = TableComparison(table, known)
        return try await apply(comparison)
    }

    private func apply(_ comparison: TableComparison) async throws -> Applied {
        var applied = Applied(odd: comparison.odd)
        var parts: [SentencePlace: Int] = [:]
        for cut in comparison.cuts {
            let place = SentencePlace(side: cut.side, sentence: cut.sentence)
            let done = try await attempt("the cut behind “\(cut.first)”") {
                guard let at = cutPlace(place, first: cut.first) else { throw ReviewError.noSentence(cut.sentence) }
                _ = try await perform(ReviewCommand(.cut, sentence: cut.sentence, side: cut.side, at: at))
                return book.next(after: cut.sentence, cut.side)
            }
            parts[place] = done.value ?? nil
            if let reason = done.reason { applied.odd.append(reason) }
        }
        for row in comparison.rows {
            let ids = SidePair(source: ids(row, .source, parts), target: ids(row, .target, parts))
            let done = try await attempt("a row of the table") {
                let isNew = try await adopt(ids)
                return (isNew, try await edit(row, ids))
            }
            if let (isNew, edited) = done.value {
                if isNew { applied.rows += 1 }
                applied.texts += edited
            }
            if let reason = done.reason { applied.odd.append(reason) }
        }
        return applied
    }

    private func ids(_ row: TableComparison.Row, _ side: ReviewSide, _ parts: [SentencePlace: Int]) -> [Int] {
        row[side].map { part in
            part.part == 1
                ? parts[SentencePlace(side: side, sentence: part.sentence)] ?? part.sentence : part.sentence
        }
    }

    /// Lets sentences say what cells say: an edited cell of several sentences is one sentence afterwards.
    ///
    /// - Returns: how many were changed.
    private func edit(_ row: TableComparison.Row, _ ids: SidePair<[Int]>) async throws -> Int {
        var count = 0
        for side in ReviewSide.allCases {
            guard let text = row.texts[side], let first = ids[side].first else { continue }
            for _ in ids[side].dropFirst() {
                _ = try await perform(ReviewCommand(.join, sentence: first, side: side))
            }
            _ = try await perform(ReviewCommand(.edit, sentence: first, side: side, text: text))
            count += 1
        }
        return count
    }

    /// Where a sentence is cut so that its first part says something, white space apart.
    private func cutPlace(_ place: SentencePlace, first: String) -> Int? {
        guard book.contains(place.sentence, place.side) else { return nil }
        let text = book.piece(place.sentence, place.side).text
        var rest = first.unicodeScalars.filter { $0.value > 0x20 }[...]
        var index = text.unicodeScalars.startIndex
        while let wanted = rest.first, index < text.unicodeScalars.endIndex {
            let scalar = text.unicodeScalars[index]
            if scalar.value > 0x20 {
                guard scalar == wanted else { return nil }
                rest.removeFirst()
            }
            index = text.unicodeScalars.index(after: index)
        }
        return rest.isEmpty ? text[..<index].utf16.count : nil
    }
}
