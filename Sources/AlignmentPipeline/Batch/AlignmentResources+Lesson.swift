import BilingualLexicon
package import BitextModel
package import DocumentAlignment
import LexicalEvidence
import SentenceAlignment

extension AlignmentResources {
    /// A pair's words and probable beads, to learn from.
    ///
    /// - Throws: `AlignmentError` where built-in weights are damaged.
    package func lesson(of source: SegmentedDocument, _ target: SegmentedDocument) throws -> BatchLesson {
        let pair = DocumentPair(source: SentenceSide(source), target: SentenceSide(target))
        let words = self.words(of: pair)
        let passes = AlignmentPasses(
            pair, sources: quickSources(for: pair, words: WordSource(words)),
            searchWeights: try quickWeights(for: pair).search)
        let outline = passes.outline()
        let search = passes.search(BeadLattice(band: outline.band), ratio: outline.ratio)
        return BatchLesson(
            languages: LearnedLexica.key(pair), words: LexiconLesson(words, beads: search.probable))
    }
}

extension AlignmentResources {
    /// What beads that a person has confirmed teach of words.
    ///
    /// - Parameter beads: numbered as the documents; others of their sentences teach nothing.
    /// - Complexity: O(bytes of both documents).
    package func lesson(of source: SegmentedDocument, _ target: SegmentedDocument, confirmed beads: [Bead])
        -> BatchLesson
    {
        let pair = DocumentPair(source: SentenceSide(source), target: SentenceSide(target))
        let sure = beads.compactMap { bead in
            pair.numbering.inner(Bead(source: bead.source, target: bead.target, confidence: 1))
        }
        return BatchLesson(languages: LearnedLexica.key(pair), words: LexiconLesson(words(of: pair), beads: sure))
    }
}
