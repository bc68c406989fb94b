import AlignmentPipeline
import BilingualLexicon
import BitextModel
import DocumentAlignment

extension ReviewOpener {
    /// The same with the words that confirmed rows of other reviews have taught.
    ///
    /// - Parameter sessions: of those reviews.
    /// - Complexity: O(bytes of their documents).
    package func learning(from sessions: [SessionFile]) -> ReviewOpener {
        var learners: [String: LexiconLearner] = [:]
        for session in sessions {
            let beads = session.confirmedBeads
            guard !beads.isEmpty else { continue }
            let documents = session.header.documents
            let lesson = resources.lesson(of: documents.source.document, documents.target.document, confirmed: beads)
            learners[lesson.languages, default: LexiconLearner()].add(lesson.words)
        }
        var resources = resources
        resources.learned = LearnedLexica(learners)
        return with(resources)
    }
}

extension SessionFile {
    /// The confirmed rows of whole sentences, by the numbers of the documents' sentences.
    var confirmedBeads: [Bead] {
        history.state.regions.values.filter { $0.rows.count == 1 && $0.rows[0].isConfirmed }
            .map { Bead(source: $0.source, target: $0.target) }
            .filter { !$0.source.isEmpty && !$0.target.isEmpty }
            .sorted { ($0.source[0], $0.target[0]) < ($1.source[0], $1.target[0]) }
    }
}
