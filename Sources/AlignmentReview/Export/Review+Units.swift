package import BitextModel
package import CorpusFormats
import DocumentAlignment
import SentenceAlignment
import TextFacts

extension Review {
    /// The rows that are wanted as units of a memory, in document order; what is not to be translated is left out.
    ///
    /// - Complexity: O(bytes).
    package func units(_ selection: ReviewSelection = ReviewSelection()) -> [TranslationUnit] {
        contents.enumerated().filter { selection.wants($1) && !$1.isUntranslatable }.map { number, row in
            var unit = TranslationUnit(
                id: String(number + 1), source: side(row, .source), target: side(row, .target),
                confidence: row.isConfirmed ? 1 : row.confidence, type: Bead.Kind(row.source.count, row.target.count))
            unit.pairScore = session.pairScore
            if row.isConfirmed { unit.properties.append(.init(name: "confirmed", value: "true")) }
            unit.isMoved = row.isMoved
            if let note = note(on: row) { unit.properties.append(.init(name: "comment", value: note)) }
            return unit
        }
    }

    /// What outputs say of the whole of them.
    package var header: CorpusHeader {
        var header = CorpusHeader(
            provenance: session.pair.provenance, sourceLanguage: languages.source, targetLanguage: languages.target)
        header.pairScore = session.pairScore
        return header
    }

    /// What a document of the review says about itself.
    package func metadata(_ side: ReviewSide) -> Document.Metadata { documents[side].metadata }

    /// What somebody has noted on a row.
    func note(on row: RowContent) -> String? {
        let notes = ReviewSide.allCases.flatMap { side in row[side].compactMap { history.state.notes[side][$0] } }
        return notes.isEmpty ? nil : notes.joined(separator: " ")
    }

    private func side(_ row: RowContent, _ side: ReviewSide) -> TranslationUnit.Side {
        let texts = row[side].map { book.piece($0, side).text }
        let atoms = book.atoms(of: row[side], side)
        // Of a sentence that was cut or joined, the number says no more which it is.
        let isWhole = row[side].allSatisfy { book.passage(of: $0, side)?.isWhole ?? true }
        var range: Document.SourceRange?
        for atom in atoms {
            let own = book.atoms[side][atom].range
            range = range?.union(own) ?? own
        }
        return TranslationUnit.Side(
            text: SentenceJoiner.join(texts, language: languages[side]), language: languages[side], sentences: texts,
            sentenceNumbers: isWhole ? atoms : [], document: documents[side].id, range: range)
    }

    /// The rows that are wanted by the places of their sentences among the sentences as they stand, with those sentences.
    ///
    /// - Parameter blanksOthers: whether the sentences of other rows become empty lines, which stand in no bead.
    /// - Complexity: O(sentences).
    func numbered(
        _ selection: ReviewSelection, blanksOthers: Bool
    ) -> (sentences: SidePair<[String]>, beads: [Bead]) {
        let wanted = contents.filter { selection.wants($0) }
        var places = SidePair<[Int: Int]>(source: [:], target: [:])
        var lines = SidePair<[String]>(source: [], target: [])
        for side in ReviewSide.allCases {
            let own = Set(wanted.flatMap { $0[side] })
            for (number, sentence) in book.sentences(side).enumerated() {
                places[side][sentence.id] = number
                lines[side].append(blanksOthers && !own.contains(sentence.id) ? "" : sentence.text)
            }
        }
        let beads = wanted.map { row in
            Bead(
                source: row.source.compactMap { places.source[$0] },
                target: row.target.compactMap { places.target[$0] },
                confidence: row.isConfirmed ? 1 : row.confidence)
        }
        return (lines, beads)
    }

    /// The rows that are wanted as constraints of an alignment of the documents. Rows of cut or joined sentences, and rows that
    /// were moved, are none.
    func anchors(_ selection: ReviewSelection) -> [Bead] {
        contents.filter { selection.wants($0) && !$0.isMoved }.compactMap { row in
            let isWhole = ReviewSide.allCases.allSatisfy { side in
                row[side].allSatisfy { book.passage(of: $0, side)?.isWhole ?? true }
            }
            let bead = Bead(
                source: book.atoms(of: row.source, .source), target: book.atoms(of: row.target, .target))
            return isWhole && BeadInventory.index(of: bead.type) != nil ? bead : nil
        }
    }
}
