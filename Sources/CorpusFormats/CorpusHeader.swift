import BitextModel

/// What a corpus file says about the whole of it.
public struct CorpusHeader: Hashable, Sendable {
    public var provenance: Provenance
    public var sourceLanguage: Language
    public var targetLanguage: Language

    public init(provenance: Provenance = Provenance(), sourceLanguage: Language, targetLanguage: Language) {
        self.provenance = provenance
        self.sourceLanguage = sourceLanguage
        self.targetLanguage = targetLanguage
    }
}
