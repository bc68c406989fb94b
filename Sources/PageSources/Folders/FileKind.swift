/// What a file of a folder is, by its name and its first bytes.
enum FileKind: Equatable {
    case page
    case archive
    case sitemap
    /// Nothing to read, and why.
    case other(String)

    /// Names of what a page is made of, and of what is no text.
    private static let assets: Set<String> = [
        "css", "js", "mjs", "json", "map", "png", "jpg", "jpeg", "gif", "svg", "ico", "webp", "avif", "bmp", "tif",
        "tiff",
        "woff", "woff2", "ttf", "otf", "eot", "mp3", "mp4", "m4a", "avi", "mov", "flv", "swf", "wmv", "webm", "wav",
        "rss",
        "atom", "xml", "xsl", "xlsx", "xls", "csv", "tsv", "zip", "rar", "7z", "tar", "exe", "apk", "dmg", "iso",
        "class",
        "jar", "doc", "ppt", "tmx", "log",
    ]
    private static let documents: Set<String> = [
        "html", "htm", "shtml", "shtm", "xhtml", "xht", "mhtml", "mht", "txt", "md", "markdown", "pdf", "docx", "pptx",
        "odt", "epub", "srt", "vtt",
    ]

    /// - Parameters:
    ///   - name: the file's name without its folders.
    ///   - head: its first bytes.
    ///   - isNamed: whether the user named the file itself.
    init(name: String, head: UnsafeRawBufferPointer, isNamed: Bool) {
        if ArchiveFile.recognises(head) {
            self = .archive
            return
        }
        let lower = name.lowercased()
        if Sitemap.isNamedOne(lower) {
            self = .sitemap
            return
        }
        guard !isNamed else {
            self = .page
            return
        }
        guard !head.isEmpty else {
            self = .other("empty file")
            return
        }
        // Of `news.php?id=5` and `news.php@id=5` the part before the query tells.
        let stem = lower.prefix { $0 != "?" && $0 != "@" }
        let ending = stem.split(separator: ".").dropFirst().last.map(String.init)
        if lower == "robots.txt" {
            self = .other("robots.txt")
        } else if let ending,
            Self.documents.contains(ending) || Self.documents.contains(where: { lower.hasSuffix("." + $0) })
        {
            self = .page
        } else if let ending, Self.assets.contains(ending) {
            self = .other("no page by its name (.\(ending))")
        } else {
            self = Self.looksLikeMarkup(head) ? .page : .other("no page by its content")
        }
    }

    /// Whether bytes are the beginning of HTML.
    static func looksLikeMarkup(_ bytes: UnsafeRawBufferPointer) -> Bool {
        let head = bytes.prefix(2048)
        // UTF-16 has a zero in every other byte.
        let letters = head.filter { $0 != 0 }
        guard letters.count == head.count || letters.count <= head.count / 2 + 2 else { return false }
        let text = String(decoding: letters, as: UTF8.self).lowercased()
        return ["<!doctype html", "<html", "<head", "<body", "<meta", "<title", "<div", "<p>", "<table"]
            .contains { text.contains($0) }
    }
}
