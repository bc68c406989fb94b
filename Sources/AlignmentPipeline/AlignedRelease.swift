package import BitextModel
package import DocumentAlignment

/// Two documents as they were read, and their alignment.
package struct AlignedRelease: Sendable {
    package var source: CutDocument
    package var target: CutDocument
    package var alignment: Alignment
    /// The codes that outputs carry: those given as they are, those found with the region that CAT tools expect.
    package var languages: (source: Language, target: Language)

    /// The pair alone, without the account of reading it.
    ///
    /// - Parameter provenance: what made the alignment.
    package func pair(provenance: Provenance = Provenance()) -> AlignedPair {
        AlignedPair(
            source: source.segmented, target: target.segmented, beads: alignment.beads,
            sourceLanguage: languages.source, targetLanguage: languages.target, provenance: provenance,
            pairScore: alignment.pairScore)
    }
}
