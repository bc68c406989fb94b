/// How a page names another as its edition in the other language.
enum LinkKind: String, Hashable, Sendable, CaseIterable {
    /// Both name each other as editions: by `hreflang`, a link that is called after a language, or a sitemap.
    case editions
    /// One names the other so.
    case edition
    /// Both link to each other, and to no other page of that side.
    case links
    /// One links to the other, and to no other page of that side.
    case link

    /// What such a link is worth before anything is known of the site: the share of them that is right.
    var prior: Double {
        switch self {
        case .editions: 0.95
        case .edition: 0.9
        case .links: 0.6
        case .link: 0.3
        }
    }
}
