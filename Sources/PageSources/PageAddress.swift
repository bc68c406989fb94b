/// Addresses of pages, as far as comparing and resolving them needs (RFC 3986).
package enum PageAddress {
    /// An address as a crawl has it, without the angle brackets that some writers put around it; nil where it is none of
    /// the web's.
    ///
    /// - Complexity: O(length).
    package static func cleaned(_ text: String) -> String? {
        var content = text[...]
        while let first = content.first, first.isWhitespace || first == "<" { content.removeFirst() }
        while let last = content.last, last.isWhitespace || last == ">" { content.removeLast() }
        let lower = content.prefix(8).lowercased()
        guard lower.hasPrefix("http://") || lower.hasPrefix("https://") else { return nil }
        var address = ""
        for scalar in content.unicodeScalars {
            switch scalar.value {
            case 0x20: address += "%20"
            case 0x00..<0x20, 0x7F: continue
            default: address.unicodeScalars.append(scalar)
            }
        }
        return address
    }

    /// A link's full address; nil for one that leads to no page (`mailto:`, `javascript:`, a mere fragment).
    ///
    /// - Parameter base: the full address of the page that it stands in.
    /// - Complexity: O(length).
    package static func resolved(_ link: String, against base: String) -> String? {
        var link = link[...]
        while link.first?.isWhitespace == true { link.removeFirst() }
        while link.last?.isWhitespace == true { link.removeLast() }
        link = link.prefix { $0 != "#" }
        guard !link.isEmpty, link.utf8.count <= 4096 else { return nil }
        if let scheme = scheme(of: link) {
            return ["http", "https", "file"].contains(scheme) ? String(link) : nil
        }
        guard let parts = Parts(base) else { return nil }
        if link.hasPrefix("//") { return "\(parts.scheme):\(link)" }
        let root = "\(parts.scheme)://\(parts.host)"
        if link.hasPrefix("/") { return root + withoutDots(link) }
        if link.hasPrefix("?") { return root + parts.path + link }
        let folder = parts.path.lastIndex(of: "/").map { parts.path[...$0] } ?? "/"
        return root + withoutDots(folder + link)
    }

    /// What is equal for two addresses of one page: without scheme, `www.`'s case, usual port, fragment and `index.html`.
    ///
    /// - Complexity: O(length).
    package static func key(_ address: String) -> String {
        guard let parts = Parts(address) else { return address }
        var host = parts.host.lowercased()
        for port in [":80", ":443"] where host.hasSuffix(port) { host.removeLast(port.count) }
        let rest = parts.path.prefix { $0 != "#" }
        let query = rest.firstIndex(of: "?").map { rest[$0...] } ?? ""
        var path = decoded(withoutDots(rest.prefix { $0 != "?" }))
        if let slash = path.lastIndex(of: "/") {
            let name = path[path.index(after: slash)...].lowercased()
            let stem = name.prefix { $0 != "." }
            if stem == "index" || stem == "default", name.utf8.count <= 14 { path = String(path[...slash]) }
        }
        if path.isEmpty { path = "/" }
        return host + path + decoded(query)
    }

    /// The parts of a full address.
    package struct Parts: Sendable, Hashable {
        /// In small letters.
        package var scheme: String
        /// With the port, if one is named.
        package var host: String
        /// From the first slash on, query included.
        package var path: String

        /// Nil for what is no full address.
        package init?(_ address: String) {
            guard let colon = address.firstRange(of: "://") else { return nil }
            scheme = address[..<colon.lowerBound].lowercased()
            let rest = address[colon.upperBound...]
            let end = rest.firstIndex { $0 == "/" || $0 == "?" || $0 == "#" } ?? rest.endIndex
            host = String(rest[..<end])
            path = String(rest[end...])
            if !path.hasPrefix("/") { path = "/" + path }
        }
    }

    private static func scheme(of link: Substring) -> String? {
        guard let colon = link.firstIndex(of: ":") else { return nil }
        let scheme = link[..<colon]
        guard let first = scheme.first, first.isASCII, first.isLetter,
            scheme.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "+" || $0 == "-" || $0 == ".") })
        else { return nil }
        return scheme.lowercased()
    }

    /// A path without `.` and `..`.
    private static func withoutDots(_ path: some StringProtocol) -> String {
        let end = path.firstIndex { $0 == "?" } ?? path.endIndex
        let segments = path[..<end].split(separator: "/", omittingEmptySubsequences: false)
        guard segments.contains(where: { $0 == "." || $0 == ".." }) else { return String(path) }
        var kept: [Substring] = []
        for (index, segment) in segments.enumerated() {
            let isLast = index == segments.count - 1
            switch segment {
            case ".": if isLast { kept.append("") }
            case "..":
                if kept.count > 1 { kept.removeLast() }
                if isLast { kept.append("") }
            default: kept.append(Substring(segment))
            }
        }
        return kept.joined(separator: "/") + path[end...]
    }

    /// Percent signs resolved, where what they stand for is text.
    private static func decoded(_ text: some StringProtocol) -> String {
        guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
                let value = UInt8(String(decoding: bytes[index + 1...index + 2], as: UTF8.self), radix: 16),
                value > 0x20
            {
                result.append(value)
                index += 3
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return String(validating: result, as: UTF8.self) ?? String(text)
    }
}
