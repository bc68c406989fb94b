package import BitextModel

/// A page as pairing knows it: its sentences, and what it says of itself and of others. A plain value, to be kept from one
/// run to the next.
package struct PairingDocument: Sendable, Hashable {
    /// An edition in another language that a page names.
    package struct Edition: Sendable, Hashable {
        package var language: Language?
        /// The key of its address.
        package var page: UInt64

        package init(language: Language?, page: UInt64) {
            self.language = language
            self.page = page
        }
    }

    /// The sentences, with the page's name, language and metadata; none for a page that holds no text.
    package var segmented: SegmentedDocument
    /// Its address, or its path as a `file:` address.
    package var base: String
    /// The keys of the addresses by which it is known.
    package var keys: [UInt64]
    /// The keys of all addresses that it links to, ascending and distinct.
    package var links: [UInt64]
    /// Editions that its head, its links of languages, or a sitemap name.
    package var editions: [Edition]
    /// Why there is nothing to pair, where there is not.
    package var fault: String?

    package init(
        segmented: SegmentedDocument, base: String, keys: [UInt64] = [], links: [UInt64] = [],
        editions: [Edition] = [], fault: String? = nil
    ) {
        self.segmented = segmented
        self.base = base
        self.keys = keys
        self.links = links
        self.editions = editions
        self.fault = fault
    }

    /// Identifies it in outputs.
    package var id: String { segmented.id }
    var language: Language { segmented.language }
    var title: String? { segmented.metadata.title }
    var texts: [String] { segmented.sentences.map(\.text) }
}
