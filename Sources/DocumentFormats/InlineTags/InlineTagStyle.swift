/// The character styles by which translation tools mark the inline tags of their bilingual documents.
enum InlineTagStyle: Hashable, Sendable {
    /// `Tag` of Trados Studio: `<1>`, `</1>`, `<2/>`.
    case trados
    /// `mqInternal` of memoQ: `{1}`, `{1>`, `<1}`, `[2]`, `<b>`.
    case memoQ

    /// Nil for the name of any other style. Tools keep the names in every language of their own.
    init?(name: some StringProtocol) {
        switch name.lowercased() {
        case "tag": self = .trados
        case "mqinternal": self = .memoQ
        default: return nil
        }
    }

    /// The tags in a text of this style.
    ///
    /// Who types behind a tag goes on in its style, and documents of other kinds have a style `Tag` too: only what has the
    /// form of a tag is one.
    ///
    /// - Complexity: O(text).
    func tags(in text: String) -> [Range<String.Index>] {
        var tags: [Range<String.Index>] = []
        var start: String.Index?
        var depth = 0
        for index in text.indices {
            switch text[index] {
            case "<", "{", "[":
                // memoQ shows what a tag stands for in it, brackets and all.
                if self == .trados || start == nil { (start, depth) = (index, 0) }
                depth += 1
            case ">", "}", "]":
                depth -= 1
                guard depth <= 0, let open = start else { continue }
                let inside = text[text.index(after: open)..<index]
                if isTag(open: text[open], inside, close: text[index]) { tags.append(open..<text.index(after: index)) }
                start = nil
            default: break
            }
        }
        return tags
    }

    private func isTag(open: Character, _ inside: Substring, close: Character) -> Bool {
        switch self {
        case .memoQ: return !inside.isEmpty
        case .trados:
            var number = inside
            if number.first == "/" {
                number = number.dropFirst()
            } else if number.last == "/" {
                number = number.dropLast()
            }
            return open == "<" && close == ">" && !number.isEmpty && number.allSatisfy { $0.isASCII && $0.isNumber }
        }
    }
}
