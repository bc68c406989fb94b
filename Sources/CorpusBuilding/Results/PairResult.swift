import BitextModel
import CorpusOutput
import FileAccess

/// What comes of a pair of documents: its units, those that are left out with the reason, and its figures.
struct PairResult: Sendable {
    /// A document, as far as outputs and the report speak of it.
    struct Side: Sendable, Hashable {
        var id: String
        var metadata: Document.Metadata
        var charset: String
        /// Bad byte sequences that became U+FFFD.
        var malformed: Int
        /// Lines that were removed.
        var removed: Int
    }

    /// A unit, and why it is left out; nil where it is wanted.
    struct Unit: Sendable, Hashable {
        var unit: TranslationUnit
        var reason: String?
    }

    var source: Side
    var target: Side
    var figures: PairReport
    var provenance: AlignedPair.Provenance
    /// What each unit says of the documents' score; nil where the weights do not tell one.
    var pairScore: Double?
    var units: [Unit]

    /// The same pair in the other direction.
    var swapped: PairResult {
        var turned = self
        swap(&turned.source, &turned.target)
        turned.figures.documents.reverse()
        turned.figures.languages.reverse()
        turned.figures.sentences.reverse()
        turned.figures.unlinked.reverse()
        for index in turned.units.indices { turned.units[index].unit.swapSides() }
        return turned
    }
}
