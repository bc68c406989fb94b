import DocumentFormats

/// What a sitemap (sitemaps.org) says of editions: addresses with `xhtml:link rel="alternate" hreflang`.
struct Sitemap {
    /// For each address that is listed with editions, itself among them.
    private(set) var editions: [PageEditions] = []
    /// Addresses that are listed.
    private(set) var count = 0

    /// Whether a path is of the name that sitemaps have.
    static func isNamedOne(_ path: String) -> Bool {
        let name = (path.split(separator: "/").last ?? "").lowercased()
        return name.contains("sitemap") && [".xml", ".xml.gz", ".gz"].contains { name.hasSuffix($0) }
    }

    /// - Parameters:
    ///   - bytes: of the file, packed by gzip or not.
    ///   - file: for messages.
    /// - Throws: `PageSourceError.badSitemap`, where the rest cannot be read.
    /// - Complexity: O(bytes).
    init(_ bytes: [UInt8], file: String) throws {
        var bytes = bytes
        if bytes.withUnsafeBytes(Inflation.isGzip) {
            bytes = bytes.withUnsafeBytes { Inflation.inflate($0, .gzip, limit: PageLimits.record).bytes }
        }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
        var links: [PageEditions.Link] = []
        var location = ""
        var isInLocation = false
        do {
            try XMLPart(file: file, name: "sitemap").read(bytes) { event in
                switch event {
                case .start("url", _):
                    links = []
                    location = ""
                case .start("loc", _): isInLocation = true
                case .end("loc"): isInLocation = false
                case .text(let text): if isInLocation, location.utf8.count < 4096 { location += text }
                case .start("link", let attributes):
                    guard attributes["rel"]?.lowercased() == "alternate", let code = attributes["hreflang"],
                        let address = attributes["href"].flatMap(PageAddress.cleaned), links.count < 100
                    else { return }
                    links.append(PageEditions.Link(language: code, address: address))
                case .end("url"):
                    count += 1
                    guard count <= PageLimits.sitemapEntries, let own = PageAddress.cleaned(location) else { return }
                    if !links.isEmpty { editions.append(PageEditions(address: own, links: links)) }
                default: break
                }
            }
        } catch let error as DocumentFormatError {
            throw PageSourceError.badSitemap(file, reason: error.problem)
        }
    }
}
