/// Words in class and id names that speak of one kind of box. `ElementNames` has those that the rules go by.
struct NameGroup {
    let name: String
    private let words: String

    private init(_ name: String, _ words: String) {
        self.name = name
        self.words = words
    }

    /// Which groups the words of an element's names are of, a bit for each of `all`.
    static func groups(of words: [[UInt8]]) -> UInt16 { words.reduce(0) { $0 | (table[$1] ?? 0) } }

    private static let table: [[UInt8]: UInt16] = {
        var table: [[UInt8]: UInt16] = [:]
        for (number, group) in all.enumerated() {
            for word in group.words.split(separator: " ") { table[Array(word.utf8), default: 0] |= 1 << UInt16(number) }
        }
        return table
    }()

    static let all = [
        NameGroup("biography", "bio biography about authorbox authorbio aboutauthor profile vcard"),
        NameGroup("tags", "tag tags keywords topics topic categories category labels filed"),
        NameGroup(
            "promotion",
            "promo promos cta newsletter subscribe subscription banner callout donate donation offer signup"),
        NameGroup(
            "summary",
            "deck dek standfirst subtitle summary excerpt abstract lead lede intro kicker subhead description zhaiyao daodu"
        ),
        NameGroup(
            "pictures",
            "image images img photo photos figure gallery slideshow slide slider media credit video player thumbnail thumb pic"
        ),
        NameGroup("cards", "card cards tile tiles grid item items teaser listing carousel"),
        NameGroup("widgets", "widget widgets module plugin sidebar rail"),
        NameGroup("quotations", "quote pullquote pull blockquote testimonial testimonials embed tweet instagram"),
        NameGroup("remarks", "note notes footnote footnotes disclaimer correction references reference"),
        NameGroup("the page's head", "hero header masthead jumbotron"),
    ]

    /// The groups of `ElementNames` with their names in files.
    static let ruled: [(name: String, names: ElementNames)] = [
        ("chrome", .chrome), ("doubtful", .doubtful), ("body", .body), ("title", .title), ("metadata", .metadata),
        ("comments", .comments), ("footer", .footer), ("byline", .byline), ("caption", .caption),
    ]
}
