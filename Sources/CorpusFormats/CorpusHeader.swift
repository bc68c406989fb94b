package import BitextModel

/// What a corpus file says about the whole of it.
package struct CorpusHeader: Hashable, Sendable {
    package var provenance: AlignedPair.Provenance
    package var sourceLanguage: Language
    package var targetLanguage: Language
    /// See `AlignedPair.pairScore`; nil where the corpus holds several pairs of documents.
    package var pairScore: Double?

    package init(
        provenance: AlignedPair.Provenance = AlignedPair.Provenance(), sourceLanguage: Language,
        targetLanguage: Language
    ) {
        self.provenance = provenance
        self.sourceLanguage = sourceLanguage
        self.targetLanguage = targetLanguage
    }
}
