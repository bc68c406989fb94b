import BilingualLexicon
import BitextModel
import DocumentAlignment
import LexicalEvidence
import SentenceAlignment

/// The first pass of a batch: what a pair teaches, found with the evidence that costs little.
struct BatchReader: Sendable {
    var releases: ReleaseAligner
    var resources: AlignmentResources

    /// A pair's words, and the beads to learn from.
    struct Lesson: Sendable {
        /// See `LearnedLexica.key`.
        var languages: String
        var words: PairedWords
        var beads: [Bead]
    }

    /// - Throws: `BitextError`s of reading.
    func lesson(of listed: PairList.Pair, languages: (source: Language?, target: Language?)) throws -> Lesson {
        let (source, target) = try releases.read(
            .file(listed.source, language: languages.source), .file(listed.target, language: languages.target))
        let pair = DocumentPair(
            source: SentenceSide(source.segmented), target: SentenceSide(target.segmented))
        let words = resources.words(of: pair)
        let passes = AlignmentPasses(
            pair, sources: resources.quickSources(for: pair, words: WordSource(words)),
            searchWeights: try resources.quickWeights(for: pair).search)
        let outline = passes.outline()
        let search = passes.search(BeadLattice(band: outline.band), ratio: outline.ratio)
        return Lesson(languages: LearnedLexica.key(pair), words: words, beads: search.probable)
    }
}
