public import BitextModel

/// Evidence of a client's own, beside what the aligner finds by itself: a term base, another encoder, the times of
/// subtitles, the headings of a contract.
///
///     struct SharedNumbers: AlignmentEvidence {
///         let name = "clauses"
///
///         func judge(_ source: SegmentedDocument, _ target: SegmentedDocument) -> @Sendable (Bead) -> Double {
///             { bead in
///                 let one = bead.source.map { source.sentences[$0].text.prefix(3) }
///                 let other = bead.target.map { target.sentences[$0].text.prefix(3) }
///                 return one == other ? 2 : 0
///             }
///         }
///     }
///
/// It takes part in the search and in the decision, and is named in explanations.
public protocol AlignmentEvidence: Sendable {
    /// What explanations call it: a word of letters that no other evidence is called by.
    var name: String { get }

    /// Looks at two documents: once for each alignment, before the search.
    ///
    /// - Returns: how much is to be said for a bead, in natural logarithms: 0 where there is nothing to say, 2.3 where the
    ///   bead is ten times as probable as it would be without, -2.3 where it is a tenth. Beads are numbered as the two
    ///   documents; one side may be empty. It is asked for some hundreds of beads for each sentence, from several threads,
    ///   and has to give the same answer each time. What is no finite number counts as 0, what is beyond ±50 as ±50.
    /// - Throws: what keeps it from judging; the alignment ends with it.
    func judge(_ source: SegmentedDocument, _ target: SegmentedDocument) async throws -> @Sendable (Bead) -> Double
}
