import BitextModel
package import DocumentAlignment
package import PageSources

/// Finds which pages of a site are translations of each other.
///
/// An index of rare words, numbers and names, neighbours among document vectors, links, addresses and dates propose
/// candidates; the best of each text are aligned, and what links, addresses and dates are worth is learned from those of
/// which the alignment leaves no doubt. No text is compared with all others.
///
///     let pairer = DocumentPairer(resources: try EvidenceChoices().open(), options: PairingOptions(jobs: 2))
///     var documents = SiteDocuments(site, reader: reader, segmenter: segmenter, jobs: 2)
///     try await documents.learn()
///     let pairs = try await pairer.pair(documents.all(), of: site)
package struct DocumentPairer: Sendable {
    private let resources: AlignmentResources
    private let options: PairingOptions

    package init(resources: AlignmentResources, options: PairingOptions) {
        self.resources = resources
        self.options = options
    }

    /// Pairs the pages of a site.
    ///
    /// - Parameters:
    ///   - documents: the site's pages, in their order.
    ///   - site: where they come from.
    ///   - scoring: gives the scores of candidates; by default they are worked out.
    /// - Throws: `PairingError` where there are no two languages; `CancellationError`.
    /// - Complexity: O(n log n) in the number of pages, linear in their texts.
    package func pair(
        _ documents: [PairingDocument], of site: SitePages,
        scoring: @escaping CandidateTexts.Scoring = { try await $1() },
        progress: @escaping (SitePairs.Progress) -> Void = { _ in }
    ) async throws -> SitePairs {
        let sorted = try SortedPages(documents, options)
        var result = SitePairs(site, source: sorted.source.language, target: sorted.target.language)
        for index in documents.indices {
            result.pages[index].language = documents[index].fault == nil ? documents[index].language : nil
            result.pages[index].reason = sorted.reasons[index]
        }
        let finder = CandidateFinder(sorted.source, sorted.target, documents, resources)
        var candidates = try await finder.candidates(progress: progress)
        try await CandidateAligner(sorted.source, sorted.target, resources, jobs: options.jobs, scoring: scoring)
            .align(&candidates, progress: progress)
        let evidence = finder.evidence(candidates)
        for index in candidates.indices { candidates[index].score = evidence.score(candidates[index]) }
        let chosen = OneToOne(candidates, least: options.leastScore)
        PairingOutcome(sorted, candidates, chosen, mostCandidates: options.candidates).write(to: &result)
        return result
    }
}
