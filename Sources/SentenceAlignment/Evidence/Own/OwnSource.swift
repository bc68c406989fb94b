package import BitextModel

/// A client's evidence as a source for the aligner.
package struct OwnSource: SteadySource {
    package let evidence: OwnEvidence

    /// - Parameters:
    ///   - source, target: the documents that the pair was made of.
    ///   - taken: the names of all other evidence.
    /// - Throws: `AlignmentError.badEvidence` for a name that is none or taken; what the evidence throws.
    package init(
        _ own: any AlignmentEvidence, pair: DocumentPair, _ source: SegmentedDocument, _ target: SegmentedDocument,
        taken: Set<String>
    ) async throws {
        let name = own.name
        guard !name.isEmpty, name.allSatisfy(\.isLetter) else {
            throw AlignmentError.badEvidence(name, reason: "is no word of letters")
        }
        guard !taken.contains(name) else {
            throw AlignmentError.badEvidence(name, reason: "is the name of other evidence")
        }
        evidence = OwnEvidence(
            features: FeatureSet(EvidenceKind(name), priors: [(\.judgement, 1)]), numbering: pair.numbering,
            judge: try await own.judge(source, target))
    }
}
