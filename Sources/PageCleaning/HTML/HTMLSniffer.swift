/// Tells HTML from plain text by content, whatever the file is called.
package enum HTMLSniffer {
    /// A document type or an `html`, `head` or `body` tag at the start, or several tags of HTML in the first 64 KB.
    package static func isHTML(_ text: String) -> Bool {
        // What the first lines of a page tell all of it tells.
        isHTML(text, within: 1 << 11) || (text.utf8.count > 1 << 11 && isHTML(text, within: 1 << 16))
    }

    private static func isHTML(_ text: String, within limit: Int) -> Bool {
        let head = text.utf8.prefix(limit).map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
        let known: Set<String> = [
            "html", "head", "body", "div", "p", "br", "span", "a", "table", "td", "tr", "ul", "li", "meta", "title",
            "script", "style", "h1", "h2", "h3", "img", "link", "strong", "b", "font", "center", "section", "article",
        ]
        var tags = 0
        var index = 0
        while index < head.count {
            guard head[index] == UInt8(ascii: "<") else {
                index += 1
                continue
            }
            var end = index + 1
            if end < head.count, head[end] == UInt8(ascii: "/") { end += 1 }
            let start = end
            if start < head.count, head[start] == UInt8(ascii: "!") {
                if head[start...].starts(with: Array("!doctype html".utf8)) { return true }
                index += 1
                continue
            }
            while end < head.count, head[end] >= 0x61 && head[end] <= 0x7A || head[end] >= 0x30 && head[end] <= 0x39 {
                end += 1
            }
            let name = String(decoding: head[start..<end], as: UTF8.self)
            let closed =
                end < head.count
                && (head[end] == UInt8(ascii: ">") || head[end] == 0x20 || head[end] == 0x2F
                    || head[end] == 0x0A || head[end] == 0x0D || head[end] == 0x09)
            if closed, known.contains(name) {
                if name == "html" || name == "head" || name == "body" { return true }
                tags += 1
                if tags >= 6 { return true }
            }
            index = max(end, index + 1)
        }
        // A fragment: a short text that starts with a tag.
        return tags >= 2 && head.first { $0 > 0x20 } == UInt8(ascii: "<")
    }
}
