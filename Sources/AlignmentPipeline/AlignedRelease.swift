import BitextModel
import DocumentAlignment

/// Two documents as they were read, and their alignment.
public struct AlignedRelease: Sendable {
    public var source: CutDocument
    public var target: CutDocument
    public var alignment: Alignment
    /// The codes that outputs carry: those given as they are, those found with the region that CAT tools expect.
    public var languages: (source: Language, target: Language)

    /// The pair alone, without the account of reading it.
    ///
    /// - Parameter provenance: what made the alignment.
    public func pair(provenance: Provenance = Provenance()) -> AlignedPair {
        AlignedPair(
            source: source.segmented, target: target.segmented, beads: alignment.beads,
            sourceLanguage: languages.source, targetLanguage: languages.target, provenance: provenance)
    }
}
