import BilingualLexicon
import BitextModel
import TextFacts

/// Finds what meets in both texts of a row: numbers, dates, names, terms.
struct RowMarker: Sendable {
    private let extractors: SidePair<AnchorExtractor>
    private let languages: SidePair<Language>
    private let lexica: [Lexicon]

    init(languages: SidePair<Language>, lexica: [Lexicon]) {
        extractors = languages.map { AnchorExtractor(language: $0) }
        self.languages = languages
        self.lexica = lexica
    }

    /// A text of a row with the places of its sentences in it.
    private struct Joined {
        var text = ""
        /// The sentence, and where it begins in `text`, in UTF-8 bytes.
        var starts: [(sentence: Int, offset: Int)] = []

        init(_ ids: [Int], _ side: ReviewSide, _ book: SentenceBook) {
            for id in ids {
                if !text.isEmpty { text += "\n" }
                starts.append((id, text.utf8.count))
                text += book.piece(id, side).text
            }
        }
    }

    /// The marks of a row: rising in each sentence, none over another.
    ///
    /// - Complexity: O(bytes), and the entries of its words.
    func marks(of row: RowContent, _ book: SentenceBook) -> [ReviewMark] {
        let texts = SidePair(
            source: Joined(row.source, .source, book), target: Joined(row.target, .target, book))
        let anchors = SidePair(
            source: extractors.source.anchors(in: texts.source.text),
            target: extractors.target.anchors(in: texts.target.text))
        let keys = anchors.map { Set($0.map(\.key)) }
        let terms = TermPlaces(
            source: texts.source.text, sourceLanguage: languages.source, target: texts.target.text,
            targetLanguage: languages.target, lexica: lexica)
        var marks: [ReviewMark] = []
        for side in ReviewSide.allCases {
            var taken: [(range: Range<Int>, kind: ReviewMark.Kind)] = []
            func take(_ range: Range<Int>, _ kind: ReviewMark.Kind) {
                guard !range.isEmpty, !taken.contains(where: { $0.range.overlaps(range) }) else { return }
                taken.append((range, kind))
            }
            // The longest reading of a place wins: a date over the numbers in it.
            let met = anchors[side].filter { keys[side.opposite].contains($0.key) && $0.end > $0.start }
            for anchor in met.sorted(by: { $0.end - $0.start > $1.end - $1.start }) {
                take(anchor.start..<anchor.end, Self.kind(anchor.kind))
            }
            for range in side == .source ? terms.source : terms.target { take(range, .term) }
            taken.sort { $0.range.lowerBound < $1.range.lowerBound }
            marks += Self.marks(taken, texts[side], side, book)
        }
        return marks
    }

    private static func marks(
        _ taken: [(range: Range<Int>, kind: ReviewMark.Kind)], _ joined: Joined, _ side: ReviewSide,
        _ book: SentenceBook
    ) -> [ReviewMark] {
        taken.compactMap { range, kind in
            guard let place = joined.starts.last(where: { $0.offset <= range.lowerBound }) else { return nil }
            let text = book.piece(place.sentence, side).text
            let utf8 = text.utf8
            let (start, end) = (range.lowerBound - place.offset, range.upperBound - place.offset)
            // A place is in one sentence, and between characters.
            guard end <= utf8.count else { return nil }
            let from = utf8.index(utf8.startIndex, offsetBy: start)
            let to = utf8.index(from, offsetBy: end - start)
            guard from.samePosition(in: text.unicodeScalars) != nil, to.samePosition(in: text.unicodeScalars) != nil
            else { return nil }
            return ReviewMark(
                side: side, sentence: place.sentence, start: text[..<from].utf16.count,
                length: text[from..<to].utf16.count, kind: kind)
        }
    }

    private static func kind(_ kind: AnchorKind) -> ReviewMark.Kind {
        switch kind {
        case .number, .percentage, .ordinal, .listNumber, .currency: .number
        case .year, .decade, .monthDay, .month, .weekday, .time: .date
        case .place, .latinToken, .acronym, .code, .name, .familyName, .sameWord, .cognate, .url, .email: .term
        }
    }
}
