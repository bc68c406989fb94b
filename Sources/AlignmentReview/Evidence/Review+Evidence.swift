import BilingualLexicon
import BitextModel
import DocumentAlignment
import SentenceAlignment
import TextFacts

extension Review {
    /// Why a row is as it is, what speaks most against it first, and what else is probable.
    ///
    /// - Parameters:
    ///   - row: its id.
    ///   - language: that the words are in.
    /// - Throws: `ReviewError.noRow`; `CancellationError`.
    /// - Complexity: O(candidate beads).
    package func evidence(of row: Int, language: InterfaceLanguage = .english) async throws -> RowEvidence {
        let content = try content(of: row)
        let words = EvidenceWords(language: language)
        var evidence = RowEvidence(contributions: [], runnerUp: nil)
        let numbers = differingNumbers(content)
        if !numbers.source.isEmpty || !numbers.target.isEmpty, !content.isUnlinked {
            evidence.contributions.append(
                .init(words: words.numbersDiffer(numbers.source, numbers.target), score: nil))
        }
        let atoms = (book.atoms(of: content.source, .source), book.atoms(of: content.target, .target))
        let session = session
        // A region of another size than the aligner's beads, or one that was moved, is none of its beads.
        guard let place = session.beads.firstIndex(where: { $0.source == atoms.0 && $0.target == atoms.1 }),
            let explanation = try await session.explanation(of: place)
        else { return evidence }
        let type = session.beads[place].type.description
        evidence.contributions += explanation.contributions.filter { $0.score.magnitude >= 0.05 }
            .sorted { $0.score < $1.score }
            .map { .init(words: words.contribution($0.evidence, speaksFor: $0.score > 0, type: type), score: $0.score) }
        if let other = explanation.runnerUp {
            evidence.runnerUp = .init(
                source: other.source.flatMap { book.standing($0, .source) },
                target: other.target.flatMap { book.standing($0, .target) }, confidence: other.confidence ?? 0,
                words: words.other(
                    Self.relation(of: other, to: session.beads[place]), confidence: other.confidence ?? 0))
        }
        return evidence
    }

    /// The content of a row.
    ///
    /// - Throws: `ReviewError.noRow`.
    func content(of row: Int) throws(ReviewError) -> RowContent {
        guard let place = place(of: row) else { throw .noRow(row) }
        return contents[place]
    }

    private static func relation(of other: Bead, to bead: Bead) -> EvidenceWords.Other {
        if other.type.isNull { return .alone }
        func sides(_ bead: Bead) -> (Set<Int>, Set<Int>) { (Set(bead.source), Set(bead.target)) }
        let (own, its) = (sides(bead), sides(other))
        if own.0.isSubset(of: its.0), own.1.isSubset(of: its.1) {
            let isAbove =
                (other.source.first ?? 0) < (bead.source.first ?? 0)
                || (other.target.first ?? 0) < (bead.target.first ?? 0)
            return isAbove ? .withAbove : .withBelow
        }
        if its.0.isSubset(of: own.0), its.1.isSubset(of: own.1) { return .split }
        let isAbove =
            (other.source.first ?? 0, other.target.first ?? 0) < (bead.source.first ?? 0, bead.target.first ?? 0)
        return isAbove ? .above : .below
    }

    /// The numbers of each side that the other does not say, as they are written. Small ones in words come and go.
    private func differingNumbers(_ row: RowContent) -> SidePair<[String]> {
        let unit = RowFacts.unit(row, book, languages)
        let texts = SidePair(source: unit.source.text, target: unit.target.text)
        let anchors = SidePair(
            source: AnchorExtractor(language: languages.source).anchors(in: texts.source),
            target: AnchorExtractor(language: languages.target).anchors(in: texts.target))
        let keys = anchors.map { Set($0.map(\.key)) }
        func missing(_ side: ReviewSide) -> [String] {
            let utf8 = Array(texts[side].utf8)
            var found: [String] = []
            for anchor in anchors[side] where !keys[side.opposite].contains(anchor.key) {
                guard [.number, .percentage, .year].contains(anchor.kind), anchor.start < anchor.end else { continue }
                let text = String(decoding: utf8[anchor.start..<anchor.end], as: UTF8.self)
                let isWritten = text.unicodeScalars.contains { $0.properties.numericType == .decimal }
                if isWritten || anchor.value.map({ $0 >= 20 }) ?? false, !found.contains(text) { found.append(text) }
            }
            return found
        }
        return SidePair(source: missing(.source), target: missing(.target))
    }
}
