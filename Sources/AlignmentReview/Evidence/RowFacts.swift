import BilingualLexicon
import BitextModel
import CorpusQuality
import Dispatch
import TextFacts

/// What is found out about rows: which rules speak against each, and what meets in its texts. Found once for each row.
struct RowFacts {
    private typealias Facts = (findings: [String], marks: [ReviewMark])

    private let filter: CorpusFilter
    private let marker: RowMarker
    private let languages: SidePair<Language>
    private var known: [RowKey: Facts] = [:]

    /// - Parameter units: of the alignment, which tell what lengths go together in it.
    init(_ units: [TranslationUnit], languages: SidePair<Language>, lexica: [Lexicon]) {
        // A row without a counterpart is told of as such.
        let options = CorpusFilter.Options(rules: CorpusFilter.Options.defaultRules.subtracting([.empty]))
        filter = CorpusFilter(
            options: options, source: languages.source, target: languages.target,
            lengthsOf: units.filter { !$0.source.text.isEmpty && !$0.target.text.isEmpty })
        marker = RowMarker(languages: languages, lexica: lexica)
        self.languages = languages
    }

    /// What is known of a row.
    subscript(key: RowKey) -> (findings: [String], marks: [ReviewMark]) { known[key] ?? ([], []) }

    /// Forgets a row whose texts may have changed.
    mutating func forget(_ key: RowKey) { known[key] = nil }

    /// Finds out about rows that nothing is known of, on all cores.
    ///
    /// - Complexity: O(bytes of those rows).
    mutating func prepare(_ rows: ArraySlice<RowContent>, _ book: SentenceBook) {
        let missing = rows.filter { !$0.isUnlinked && known[$0.key] == nil }
        guard !missing.isEmpty else { return }
        var found = [Facts](repeating: ([], []), count: missing.count)
        let (filter, marker, languages) = (filter, marker, languages)
        let share = 32
        found.withUnsafeMutableBufferPointer { room in
            // Each task writes places of its own.
            nonisolated(unsafe) let room = room
            DispatchQueue.concurrentPerform(iterations: (missing.count + share - 1) / share) { part in
                for index in (part * share)..<min(missing.count, (part + 1) * share) {
                    let row = missing[index]
                    var judge = filter
                    let unit = Self.unit(row, book, languages)
                    room[index] = (judge.rejections(of: unit).map(\.reason.rawValue), marker.marks(of: row, book))
                }
            }
        }
        for (row, facts) in zip(missing, found) { known[row.key] = facts }
    }

    /// A row as a unit, as far as the rules look at it.
    static func unit(_ row: RowContent, _ book: SentenceBook, _ languages: SidePair<Language>) -> TranslationUnit {
        func side(_ side: ReviewSide) -> TranslationUnit.Side {
            TranslationUnit.Side(
                text: SentenceJoiner.join(row[side].map { book.piece($0, side).text }, language: languages[side]),
                language: languages[side])
        }
        return TranslationUnit(id: "", source: side(.source), target: side(.target))
    }
}
