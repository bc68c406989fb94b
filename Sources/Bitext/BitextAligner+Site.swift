public import BitextModel
public import DocumentPairing
import FileAccess
import PageSources

extension BitextAligner {
    /// Finds which pages of a site are translations of each other: by links between editions, addresses, dates, rare words,
    /// numbers and names, vectors, and by aligning the best candidates.
    ///
    ///     let site = try await BitextAligner().pairs(in: ["mirror"])
    ///     for pair in site.pairs { print(site.pages[pair.source].id, site.pages[pair.target].id, pair.score) }
    ///
    /// - Parameters:
    ///   - inputs: folders (as `wget -m` or a browser leaves them), files, patterns, WARC and ARC archives.
    ///   - languages: of the two sides; those of most pages where not given, the first page's first.
    ///   - leastScore: pairs less probable than this are none.
    ///   - jobs: pages that are worked on at a time; nil for one for each processor. Results do not depend on it.
    ///   - progress: told of how far the work has come.
    /// - Throws: `BitextError` where an input is not there, or the pages are in one language; `CancellationError`.
    /// - Complexity: O(n log n) in the number of pages, linear in their texts.
    public func pairs(
        in inputs: [String], languages: (source: Language?, target: Language?) = (nil, nil), leastScore: Double = 0.5,
        jobs: Int? = nil, progress: @escaping (SitePairs.Progress) -> Void = { _ in }
    ) async throws -> SitePairs {
        let site = try SitePages(inputs)
        var options = PairingOptions(jobs: jobs ?? Processors.count)
        options.sourceLanguage = languages.source
        options.targetLanguage = languages.target
        options.leastScore = leastScore
        let reading = reader.reading
        var documents = SiteDocuments(
            site, reader: try reading.siteReader(jobs: options.jobs), segmenter: try reading.segmenter(),
            jobs: options.jobs)
        try await documents.learn()
        return try await DocumentPairer(resources: resources, options: options)
            .pair(try await documents.all(progress: progress), of: site, progress: progress)
    }
}
