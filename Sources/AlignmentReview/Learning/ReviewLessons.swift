import AlignmentPipeline
import BilingualLexicon
package import BitextModel
package import DocumentAlignment
import SentenceAlignment

/// What reviewed documents teach those that come after: words, and how likely it is that a sentence has no counterpart.
package struct ReviewLessons: Sendable {
    /// Without what they teach.
    private let resources: AlignmentResources
    /// By `LearnedLexica.key`, as the next.
    private var words: [String: LexiconLearner] = [:]
    private var nulls: [String: NullLesson] = [:]

    /// Lessons of no document yet.
    ///
    /// - Parameter resources: the evidence: which words a dictionary knows need not be learned.
    package init(_ resources: AlignmentResources) { self.resources = resources }

    /// Adds the confirmed rows of a session.
    ///
    /// - Complexity: O(bytes of its documents).
    package mutating func add(_ session: SessionFile) {
        let header = session.header.documents
        // Every alignment has a sentence of which it is not all but impossible; where none is told, an earlier version began
        // the session.
        let isKnown = ReviewSide.allCases.contains { header[$0].sentences.contains { $0.alone != nil } }
        add(session.confirmedBeads, of: header.source.document, header.target.document) { side, number in
            guard isKnown, header[side].sentences.indices.contains(number) else { return nil }
            return header[side].sentences[number].alone ?? 0
        }
    }

    /// Adds a document of which all is known.
    ///
    /// - Parameters:
    ///   - session: an alignment with nothing decided.
    ///   - gold: the beads that are right; sentences in none have no counterpart.
    /// - Complexity: O(bytes of its documents).
    package mutating func add(_ session: AlignmentSession, gold: [Bead]) {
        let alone = session.aloneBySentence
        let inGold = (source: Set(gold.flatMap(\.source)), target: Set(gold.flatMap(\.target)))
        let others =
            alone.source.keys.sorted().filter { !inGold.source.contains($0) }.map { Bead(source: [$0], target: []) }
            + alone.target.keys.sorted().filter { !inGold.target.contains($0) }.map { Bead(source: [], target: [$0]) }
        add(gold + others, of: session.source, session.target) { side, number in alone[side][number] }
    }

    /// Evidence with all that was learned.
    ///
    /// - Parameters:
    ///   - hasWords: whether it has what was learned of words.
    ///   - hasNulls: whether it has what was learned of sentences without a counterpart.
    package func taught(hasWords: Bool = true, hasNulls: Bool = true) -> AlignmentResources {
        var resources = resources
        if hasWords { resources.learned = LearnedLexica(words) }
        if hasNulls { resources.nullShifts = nulls.mapValues(\.shift) }
        return resources
    }

    /// - Parameter alone: how probable the aligner thought it, before anything was decided, that a sentence has no
    ///   counterpart; nil where that is not known.
    private mutating func add(
        _ beads: [Bead], of source: SegmentedDocument, _ target: SegmentedDocument,
        alone: (ReviewSide, Int) -> Double?
    ) {
        guard !beads.isEmpty else { return }
        let lesson = resources.lesson(
            of: source, target, confirmed: beads.filter { !$0.source.isEmpty && !$0.target.isEmpty })
        words[lesson.languages, default: LexiconLearner()].add(lesson.words)
        // Where the sides stand at different places the aligner counts sentences alone before it looks for their like.
        let decisions = beads.filter { !$0.isMoved }.flatMap { bead in
            let isAlone = bead.source.isEmpty || bead.target.isEmpty
            let known = bead.source.map { alone(.source, $0) } + bead.target.map { alone(.target, $0) }
            return known.compactMap { $0 }.map { (probability: $0, isAlone: isAlone) }
        }
        nulls[lesson.languages, default: NullLesson()].add(decisions)
    }
}

extension AlignmentSession {
    /// How probable it is that a sentence has no counterpart, by its number: see `sentencesAlone`.
    var aloneBySentence: SidePair<[Int: Double]> {
        var alone = SidePair<[Int: Double]>(source: [:], target: [:])
        for bead in sentencesAlone {
            if let sentence = bead.source.first { alone.source[sentence] = bead.confidence }
            if let sentence = bead.target.first { alone.target[sentence] = bead.confidence }
        }
        return alone
    }
}

extension SessionFile {
    /// The confirmed rows of whole sentences, by the numbers of the documents' sentences, in the order of their first.
    fileprivate var confirmedBeads: [Bead] {
        history.state.regions.values.filter { $0.rows.count == 1 && $0.rows[0].isConfirmed }
            .map { Bead(source: $0.source, target: $0.target, isMoved: $0.isMoved) }
            .sorted {
                ($0.source.first ?? .max, $0.target.first ?? 0) < ($1.source.first ?? .max, $1.target.first ?? 0)
            }
    }
}
