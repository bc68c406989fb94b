extension RemovedBlock {
    /// What a removed block is: a kind of the lexicon (`share`, `navigation` ...), or one of the cleaner's own.
    public struct Kind: Hashable, Sendable, CustomStringConvertible, ExpressibleByStringLiteral {
        /// The name, as `--keep` and accounts have it.
        public let name: String

        /// A kind by its name; one that nothing has removes nothing.
        public init(_ name: String) { self.name = name }
        /// A kind by its name.
        public init(stringLiteral value: String) { name = value }

        /// A line of source, date, author or editor; its content is in the metadata.
        public static let metadata: Kind = "metadata"
        /// A row of asterisks, dashes or other marks.
        public static let rule: Kind = "rule"
        /// Text that a browser does not show: hidden elements, print copies.
        public static let hidden: Kind = "hidden"
        /// Form controls, scripts' fallbacks and embedded objects.
        public static let control: Kind = "control"
        /// Text outside the part of the page that holds the release.
        public static let outside: Kind = "outside"
        /// Short lines of links: menus, lists of headlines.
        public static let links: Kind = "links"
        /// The same line on several pages of a site.
        public static let repeated: Kind = "repeated"
        /// The page's title given once more.
        public static let duplicate: Kind = "duplicate"
        /// The mark of a note: `[1]` in superscript. Kept, it stays in its paragraph.
        public static let note: Kind = "note"
        /// The reading that ruby annotation gives to characters. Kept, it stays in its paragraph.
        public static let reading: Kind = "reading"
        /// A path of the site's sections.
        public static let breadcrumb: Kind = "breadcrumb"
        /// Menus and other ways to other pages.
        public static let navigation: Kind = "navigation"
        /// Links to other releases.
        public static let related: Kind = "related"

        /// The name or a number of the site above a title.
        public static let banner: Kind = "banner"

        /// Numbers, heads and feet of the pages that a text was printed on.
        public static let page: Kind = "page"

        /// What no rule removes and the fitted judge finds unlikely to be part of the text.
        public static let unlikely: Kind = "unlikely"

        /// Text that was taken back: struck out on a page, deleted in a document that records changes. Of a page kept, it
        /// stays in its paragraph.
        public static let deleted: Kind = "deleted"
        /// The text under a picture. It is part of the text and marked there; it goes only where that is asked for.
        public static let caption: Kind = "caption"
        /// What every release of a house ends with. Marked, and left out on demand, as captions are.
        public static let boilerplate: Kind = "boilerplate"

        /// The kinds that the cleaner finds without its lexicon.
        static let own: Set<Kind> = [
            .metadata, .rule, .hidden, .control, .outside, .links, .repeated, .duplicate, .note, .reading, .breadcrumb,
            .navigation, .related, .banner, .page, .unlikely, .deleted, "template", "copyright", "share", "counter",
            "credit",
            "author",
        ]

        /// The kinds that only the readers of office documents and Markdown find.
        static let ofDocuments: Set<Kind> = [.deleted, "inserted", "comment", "code"]

        /// The name.
        public var description: String { name }
    }
}
