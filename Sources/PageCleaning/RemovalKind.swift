/// What a removed block is: a kind of the lexicon (`share`, `navigation` ...), or one of the cleaner's own.
public struct RemovalKind: Hashable, Sendable, CustomStringConvertible, ExpressibleByStringLiteral {
    /// The name, as `--keep` and accounts have it.
    public let name: String

    /// A kind by its name; one that nothing has removes nothing.
    public init(_ name: String) { self.name = name }
    /// A kind by its name.
    public init(stringLiteral value: String) { name = value }

    /// A line of source, date, author or editor; its content is in the metadata.
    public static let metadata: RemovalKind = "metadata"
    /// A row of asterisks, dashes or other marks.
    public static let rule: RemovalKind = "rule"
    /// Text that a browser does not show: hidden elements, print copies.
    public static let hidden: RemovalKind = "hidden"
    /// Form controls, scripts' fallbacks and embedded objects.
    public static let control: RemovalKind = "control"
    /// Text outside the part of the page that holds the release.
    public static let outside: RemovalKind = "outside"
    /// Short lines of links: menus, lists of headlines.
    public static let links: RemovalKind = "links"
    /// The same line on several pages of a site.
    public static let repeated: RemovalKind = "repeated"
    /// The page's title given once more.
    public static let duplicate: RemovalKind = "duplicate"
    /// The mark of a note: `[1]` in superscript. Kept, it stays in its paragraph.
    public static let note: RemovalKind = "note"
    /// The reading that ruby annotation gives to characters. Kept, it stays in its paragraph.
    public static let reading: RemovalKind = "reading"
    /// A path of the site's sections.
    public static let breadcrumb: RemovalKind = "breadcrumb"
    /// Menus and other ways to other pages.
    public static let navigation: RemovalKind = "navigation"
    /// Links to other releases.
    public static let related: RemovalKind = "related"

    /// The name or a number of the site above a title.
    public static let banner: RemovalKind = "banner"

    /// Numbers, heads and feet of the pages that a text was printed on.
    public static let page: RemovalKind = "page"

    /// What no rule removes and the fitted judge finds unlikely to be part of the text.
    public static let unlikely: RemovalKind = "unlikely"

    /// Text that was taken back: struck out on a page, deleted in a document that records changes. Of a page kept, it
    /// stays in its paragraph.
    public static let deleted: RemovalKind = "deleted"
    /// The text under a picture. It is part of the text and marked there; it goes only where that is asked for.
    public static let caption: RemovalKind = "caption"
    /// What every release of a house ends with. Marked, and left out on demand, as captions are.
    public static let boilerplate: RemovalKind = "boilerplate"

    /// The kinds that the cleaner finds without its lexicon.
    static let own: Set<RemovalKind> = [
        .metadata, .rule, .hidden, .control, .outside, .links, .repeated, .duplicate, .note, .reading, .breadcrumb,
        .navigation, .related, .banner, .page, .unlikely, .deleted, "template", "copyright", "share", "counter",
        "credit",
        "author",
    ]

    /// The kinds that only the readers of office documents and Markdown find.
    static let ofDocuments: Set<RemovalKind> = [.deleted, "inserted", "comment", "code"]

    /// The name.
    public var description: String { name }
}
