import AlignmentMeasures
import AlignmentReview
import Bitext
import DocumentAlignment

extension Measurement {
    /// What a folder's documents teach each other once they are reviewed (`--learn`): the F1 of all with nothing decided in
    /// them, each with the lessons of all others. In a line: with no lessons, with words, with sentences that stand alone, with
    /// both.
    ///
    /// - Throws: `AlignmentError`, `CancellationError`.
    func learning(_ gold: GoldFolder, _ folder: String) async throws -> String {
        var sessions: [AlignmentSession] = []
        for document in gold.documents {
            sessions.append(
                try await DocumentAligner(resources: resources)
                    .session(gold.source(of: document), gold.target(of: document)))
        }
        let kinds = [
            ("nothing", false, false), ("words", true, false), ("sentences alone", false, true), ("both", true, true),
        ]
        var scores = [AlignmentScore](repeating: AlignmentScore(), count: kinds.count)
        for (place, document) in gold.documents.enumerated() {
            var lessons = ReviewLessons(resources)
            for other in gold.documents.indices where other != place {
                lessons.add(sessions[other], gold: gold.documents[other].gold)
            }
            for (kind, (_, hasWords, hasNulls)) in kinds.enumerated() {
                let taught = lessons.taught(hasWords: hasWords, hasNulls: hasNulls)
                let pair = try await DocumentAligner(resources: taught)
                    .align(gold.source(of: document), gold.target(of: document))
                scores[kind] = scores[kind] + AlignmentScore(gold: document.gold, test: pair.beads)
            }
        }
        return zip(kinds, scores).reduce("\(folder)\tF1 with what the other documents teach") { line, one in
            "\(line)\t\(one.0.0) \(Double((one.1.strict.f1 * 10_000).rounded()) / 10_000)"
        }
    }
}
