import BitextModel
package import DocumentInput
import FileAccess
package import PageSources
package import SentenceSegmentation

/// Reads the pages of a site as documents to pair.
package struct SiteDocuments: Sendable {
    private let site: SitePages
    private var reader: SiteReader
    private let segmenter: SentenceSegmenter
    private let editions: [UInt64: [PairingDocument.Edition]]
    private let jobs: Int

    /// - Parameter reader: knows the lines that the pages share, or learns them by `learn`.
    package init(_ site: SitePages, reader: SiteReader, segmenter: SentenceSegmenter, jobs: Int) {
        self.site = site
        self.reader = reader
        self.segmenter = segmenter
        self.jobs = jobs
        editions = Self.editions(site.editions)
    }

    /// Looks at all pages for the lines that they share.
    ///
    /// - Throws: `CancellationError`.
    /// - Complexity: O(bytes of all pages), shared among the cores.
    package mutating func learn() async throws {
        let site = site
        try await reader.learn(site.pages.count) {
            Self.group(of: site.pages[$0])
        } load: {
            try Self.raw($0, of: site)
        }
    }

    /// Reads all pages. One that cannot be read has a fault.
    ///
    /// - Throws: `CancellationError`.
    /// - Complexity: O(bytes of all pages), shared among the cores.
    package func all(progress: @escaping (SitePairs.Progress) -> Void = { _ in }) async throws -> [PairingDocument] {
        var documents: [PairingDocument] = []
        let count = site.pages.count
        try await OrderedTasks.run(count, atOnce: jobs * 2) {
            withSitemaps(page(at: $0))
        } take: { index, document in
            documents.append(document)
            progress(.read(index + 1, of: count))
        }
        return documents
    }

    /// A page with the editions that sitemaps name for it.
    package func withSitemaps(_ document: PairingDocument) -> PairingDocument {
        var document = document
        document.editions += document.keys.flatMap { editions[$0] ?? [] }
        return document
    }

    /// Reads a page: what its own bytes and those of its group tell.
    ///
    /// - Complexity: O(bytes of the page).
    package func page(at index: Int) -> PairingDocument {
        let page = site.pages[index]
        do {
            let read = try article(at: index)
            let segmented = segmenter.segment(read.document)
            var keys = [PageLinks.key(page.base)]
            if let own = read.document.metadata.url.flatMap({ PageAddress.resolved($0, against: page.base) }) {
                keys.append(PageLinks.key(own))
            }
            let named = read.document.metadata.alternates.compactMap { alternate in
                PageAddress.resolved(alternate.url, against: page.base).map {
                    PairingDocument.Edition(language: alternate.language, page: PageLinks.key($0))
                }
            }
            return PairingDocument(
                segmented: segmented, base: page.base, keys: Array(Set(keys)).sorted(),
                links: read.kind.isPage ? PageLinks.keys(in: try site.bytes(of: page), base: page.base) : [],
                editions: named,
                fault: segmented.sentences.isEmpty ? read.shortfall ?? "no text" : nil)
        } catch {
            let reason = (error as? any BitextError).map { "\($0.code): \($0.problem)" } ?? "\(error)"
            return PairingDocument(
                segmented: SegmentedDocument(id: page.id, language: .undetermined, sentences: []), base: page.base,
                fault: reason)
        }
    }

    /// A page's text without what others of the site show too.
    ///
    /// - Throws: as `SiteReader.read`.
    /// - Complexity: O(bytes of the page).
    package func article(at index: Int) throws -> ReadDocument {
        try reader.read(try Self.raw(index, of: site), group: Self.group(of: site.pages[index]))
    }

    private static func raw(_ index: Int, of site: SitePages) throws -> RawDocument {
        let page = site.pages[index]
        return RawDocument(
            id: page.id, bytes: try site.bytes(of: page), declaredCharset: page.charset, address: page.address)
    }

    /// Pages of one host, or of one folder of files, show the same things.
    package static func group(of page: SourcePage) -> String {
        guard page.address != nil, let parts = PageAddress.Parts(page.base) else {
            return page.place.file.lastIndex(of: "/").map { String(page.place.file[..<$0]) } ?? ""
        }
        return parts.host
    }

    private static func editions(_ listed: [PageEditions]) -> [UInt64: [PairingDocument.Edition]] {
        var editions: [UInt64: [PairingDocument.Edition]] = [:]
        for page in listed {
            editions[PageLinks.key(page.address), default: []] += page.links.map {
                PairingDocument.Edition(language: Language($0.language), page: PageLinks.key($0.address))
            }
        }
        return editions
    }
}
