/// A page of a sitemap, and its editions in other languages.
package struct PageEditions: Sendable, Hashable {
    /// An edition.
    package struct Link: Sendable, Hashable {
        /// As the sitemap has it.
        package var language: String
        package var address: String

        package init(language: String, address: String) {
            self.language = language
            self.address = address
        }
    }

    package var address: String
    /// The page itself is often among them.
    package var links: [Link]

    package init(address: String, links: [Link]) {
        self.address = address
        self.links = links
    }
}
