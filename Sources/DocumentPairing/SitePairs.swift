public import BitextModel
package import PageSources

/// Which pages of a site are translations of each other, with the evidence, and why each other page is in no pair.
public struct SitePairs: Sendable {
    /// A page and its translation.
    public struct Pair: Sendable, Hashable {
        /// The number of the page in the source's language, among `pages`.
        public var source: Int
        /// The number of the page in the target's.
        public var target: Int
        /// Further parts of the source, where it is spread over several pages.
        public var sourceParts: [Int]
        /// Further parts of the target.
        public var targetParts: [Int]
        /// How probable it is that they are translations of each other, 0 to 1.
        public var score: Double
        /// What speaks for it: `edition`, `address`, `days=0`, `words=0.61`, `numbers=0.94`, `meaning=0.82`, `alignment=0.997`.
        public var evidence: [String]
    }

    /// A page that came second, or for which no pair was sure enough.
    public struct Candidate: Sendable, Hashable {
        /// The number of the other page.
        public var page: Int
        /// How probable it is by itself, 0 to 1.
        public var score: Double
    }

    /// A page, and what became of it.
    public struct Page: Sendable, Hashable {
        /// Its path, or the address of a record.
        public var id: String
        /// Where it was fetched from, as far as it is known.
        public var address: String?
        /// When it was fetched, in ISO 8601, as a crawl says.
        public var crawlDate: String?
        /// Where it lies: `crawl.warc.gz:1024:873`.
        public var place: String
        /// Its language; nil where it holds no text.
        public var language: Language?
        /// Why it is in no pair; nil for one that is.
        public var reason: String?
        /// The best of the other side, its own pair first.
        public var candidates: [Candidate]
    }

    /// How far the work has come.
    public enum Progress: Sendable, Hashable {
        /// So many pages of all were read.
        case read(Int, of: Int)
        /// So many texts of all are encoded.
        case encoded(Int, of: Int)
        /// So many candidates of all are aligned.
        case aligned(Int, of: Int)
    }

    /// The language of the first pages of all pairs.
    public var sourceLanguage: Language
    /// The language of the second.
    public var targetLanguage: Language
    /// All pages, in the order in which they were found.
    public var pages: [Page]
    /// In the order of their source pages.
    public var pairs: [Pair]
    /// Records and sitemaps that cannot be read.
    public var faults: [any BitextError]
    /// Files and records that are no pages, by reason.
    public var skipped: [String: Int]

    /// Describes pages as they were found, none of them in a pair yet.
    package init(_ site: SitePages, source: Language, target: Language) {
        sourceLanguage = source
        targetLanguage = target
        faults = site.faults
        skipped = site.skipped
        pairs = []
        pages = site.pages.map { page in
            Page(
                id: page.id, address: page.address, crawlDate: page.date, place: page.place.description, language: nil,
                reason: nil, candidates: [])
        }
    }
}
