import BitextModel
import CGumbo

extension PageHead {
    /// Reads the first `<title>` that has text.
    mutating func read(title element: GumboElement) {
        guard title == nil else { return }
        var text = ""
        for index in 0..<Int(element.children.length) {
            guard let pointer = element.children.data[index] else { continue }
            let node = pointer.assumingMemoryBound(to: GumboNode.self).pointee
            if node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE, let piece = node.v.text.text {
                text += String(cString: piece)
            }
        }
        let words = text.split(whereSeparator: \.isWhitespace)
        title = words.isEmpty ? nil : words.joined(separator: " ")
    }

    mutating func read(meta element: GumboElement) {
        let found = Self.attributes(of: element)
        guard let content = found["content"], !content.isEmpty, content.utf8.count < 4000 else { return }
        for key in ["name", "property", "itemprop"] {
            if let name = found[key]?.lowercased(), meta[name] == nil { meta[name] = content }
        }
    }

    mutating func read(link element: GumboElement) {
        let found = Self.attributes(of: element)
        guard let relation = found["rel"]?.lowercased(), let address = found["href"], !address.isEmpty else { return }
        if relation == "canonical", canonical == nil { canonical = address }
        if relation.contains("alternate"), let code = found["hreflang"], code != "x-default" {
            alternates.append(.init(language: Language(code), url: address))
        }
    }

    private static func attributes(of element: GumboElement) -> [String: String] {
        var found: [String: String] = [:]
        for index in 0..<Int(element.attributes.length) {
            guard let pointer = element.attributes.data[index] else { continue }
            let attribute = pointer.assumingMemoryBound(to: GumboAttribute.self).pointee
            guard let name = attribute.name, let value = attribute.value else { continue }
            found[String(cString: name)] = String(cString: value)
        }
        return found
    }
}
