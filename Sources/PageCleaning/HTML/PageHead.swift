import BitextModel

/// What a page says about itself outside its text.
struct PageHead: Sendable {
    /// `<title>`.
    var title: String?
    /// `<meta>` by name, property or itemprop in lower case; the first of each.
    var meta: [String: String] = [:]
    var canonical: String?
    var alternates: [Document.Metadata.Alternate] = []
    /// `lang` of the root element.
    var language: String?
    /// `datetime` of the first `<time>`.
    var time: String?
}
