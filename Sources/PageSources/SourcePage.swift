/// A page as it was found: where it lies and what is known of it before it is read.
package struct SourcePage: Sendable, Hashable {
    /// Identifies the page in messages and lists: a file's path, a record's address.
    package var id: String
    /// Where it was fetched from, as a crawl or the folders of a mirror tell; nil where nothing does.
    package var address: String?
    /// What addresses in the page are relative to: its address, or its path as a `file:` address.
    package var base: String
    /// When it was fetched, in ISO 8601, as the crawl says.
    package var date: String?
    package var place: PagePlace
    /// What the transport says it is: `text/html`.
    package var mediaType: String?
    /// What the transport says about its encoding.
    package var charset: String?
    /// Which of the inventory's archives holds it; nil for a file of its own.
    var archive: Int?

    /// Its name in a list of pairs, where tabs and line ends part names.
    package var listedName: String { Self.listed(id) }

    /// A field of such a list.
    package static func listed(_ text: String) -> String {
        text.replacing("\t", with: "%09").replacing("\n", with: "%0A")
    }
}
