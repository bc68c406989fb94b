import BitextModel
import CorpusFormats

extension Review {
    /// What became of corrections that were made elsewhere.
    package struct Applied: Hashable, Sendable {
        /// Rows that were made as they were corrected.
        package var rows = 0
        /// Sentences that say now what they were corrected to.
        package var texts = 0
        /// What could not be understood or done, a line each.
        package var odd: [String] = []
    }

    /// Takes in a file of corrections: what the page of `bitext align -o x.html` saved, or a table that was exported from this
    /// review and changed. Rows are confirmed as they were made, everything else is aligned again around them; each can be
    /// undone by itself.
    ///
    /// - Throws: `FileError`, `CorpusFormatError`; `ReviewError.noCorrections` for what is neither;
    ///   `ReviewError.otherCorrections` for those of other documents; `ReviewError.notKept`.
    package func apply(corrections path: String) async throws -> Applied {
        if let format = CorpusFormat(path: path), [.xlsx, .tsv, .csv].contains(format) {
            return try await apply(table: CorpusFormat.Place(format: format, paths: [path]))
        }
        let corrections = try Corrections(file: path)
        let applied = try await apply(corrections)
        guard applied.rows + applied.texts > 0 || corrections.rows.isEmpty || applied.odd.isEmpty else {
            throw ReviewError.otherCorrections(path)
        }
        return applied
    }

    /// The same with corrections that were read.
    package func apply(_ corrections: Corrections) async throws -> Applied {
        var applied = Applied()
        for row in corrections.rows where isOwn(row.documents) {
            let name = "row \(row.source):\(row.target)"
            let odd = try await attempt(name) {
                let ids = SidePair(
                    source: try ids(row.source, row.originals?.first, .source),
                    target: try ids(row.target, row.originals?.last, .target))
                let isNew = try await adopt(ids)
                if let comment = row.comment, let id = id(of: ids) {
                    _ = try await perform(ReviewCommand(.comment, row: id, text: comment))
                }
                return isNew
            }
            if odd.value == true { applied.rows += 1 }
            if let reason = odd.reason { applied.odd.append(reason) }
        }
        for text in corrections.texts where isOwn(text.documents) {
            let name = "\(text.side.rawValue) sentence \(text.sentence)"
            let odd = try await attempt(name) {
                let ids = try ids([text.sentence], text.original.map { [$0] }, text.side)
                let change = try await perform(
                    ReviewCommand(.edit, sentence: ids[0], side: text.side, text: text.text))
                return !change.rows.isEmpty
            }
            if odd.value == true { applied.texts += 1 }
            if let reason = odd.reason { applied.odd.append(reason) }
        }
        return applied
    }

    /// Does what may be refused, which is told then.
    func attempt<Value>(
        _ name: String, _ work: () async throws -> Value
    ) async throws -> (value: Value?, reason: String?) {
        do {
            return (try await work(), nil)
        } catch let error as ReviewError {
            if case .notKept = error { throw error }
            return (nil, "\(name): \(error.problem)")
        }
    }

    private func isOwn(_ names: [String?]?) -> Bool {
        guard let names, names.count == 2 else { return true }
        return (names[0] ?? documents.source.id) == documents.source.id
            && (names[1] ?? documents.target.id) == documents.target.id
    }

    private func id(of ids: SidePair<[Int]>) -> Int? {
        contents.firstIndex { $0.source == ids.source && $0.target == ids.target }.flatMap { identifier(at: $0) }
    }

    /// The sentences of the review that stand for sentences of a document.
    ///
    /// - Throws: `ReviewError.cannot` for sentences that there are not, that say something else, or that were cut or joined here.
    private func ids(_ numbers: [Int], _ originals: [String]?, _ side: ReviewSide) throws(ReviewError) -> [Int] {
        if let originals {
            guard originals.count == numbers.count,
                zip(numbers, originals).allSatisfy({ number, text in
                    book.atoms[side].indices.contains(number) && book.atoms[side][number].text == text
                })
            else { throw .cannot("the \(side.rawValue) says something else there") }
        }
        var ids: [Int] = []
        for number in Set(numbers).sorted() {
            guard book.atoms[side].indices.contains(number), !book.atoms[side][number].isBlank else {
                throw .cannot("there is no sentence \(number) in the \(side.rawValue)")
            }
            let standing = book.standing(number, side)
            guard standing.count == 1, book.passage(of: standing[0], side)?.isWhole ?? true else {
                throw .cannot("sentence \(number) of the \(side.rawValue) was cut or joined here")
            }
            ids += standing
        }
        return ids
    }
}
