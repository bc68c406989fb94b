import BitextModel

/// What the styles of a WordprocessingML document say of its paragraphs, and of runs that are tags.
struct WordStyles {
    struct Style {
        var kind: Block.Kind?
        var isContents = false
        var isHidden = false
        var isList = false
        /// Whose tags stand in runs of this style.
        var tags: InlineTagStyle?
        fileprivate var parent: String?
    }

    private var styles: [String: Style] = [:]

    /// - Throws: what reading the part throws.
    init(_ package: DocumentPackage, part: String?) throws {
        guard let part, package.has(part) else { return }
        var id: String?
        var style = Style()
        try package.read(part) { event in
            switch event {
            case .start("style", let attributes):
                id = attributes["w:styleId"]
                style = Style()
            case .start("name", let attributes) where id != nil:
                Self.read(name: attributes["w:val"] ?? "", into: &style)
            case .start("basedOn", let attributes) where id != nil: style.parent = attributes["w:val"]
            case .start("outlineLvl", let attributes) where id != nil:
                if style.kind == nil, let level = attributes["w:val"].flatMap({ Int($0) }), level < 9 {
                    style.kind = .heading
                }
            case .start("numId", let attributes) where id != nil: style.isList = attributes["w:val"] != "0"
            case .start("vanish", let attributes) where id != nil: style.isHidden = WordReader.isOn(attributes)
            case .end("style"):
                if let id { styles[id] = style }
                id = nil
            default: break
            }
        }
    }

    /// A style with what it takes from those it is based on.
    subscript(_ id: String) -> Style {
        // Tools write the style of tags into runs whether or not the document defines it.
        guard var style = styles[id] else { return Style(tags: InlineTagStyle(name: id)) }
        var parent = style.parent
        // Loops are refused by Word and seen in the wild.
        for _ in 0..<16 {
            guard let name = parent, let above = styles[name] else { break }
            if style.kind == nil { style.kind = above.kind }
            style.isContents = style.isContents || above.isContents
            style.isHidden = style.isHidden || above.isHidden
            style.isList = style.isList || above.isList
            if style.tags == nil { style.tags = above.tags }
            parent = above.parent
        }
        return style
    }

    /// The built-in styles keep their English names in files of every language's program.
    static func read(name: String, into style: inout Style) {
        let name = name.lowercased()
        switch name {
        case "tag", "mqinternal": style.tags = InlineTagStyle(name: name)
        case "title": style.kind = .title
        case "subtitle": style.kind = .heading
        case "caption": style.kind = .caption
        case "quote", "intense quote", "block text", "quotations": style.kind = .quotation
        case _ where name.hasPrefix("heading ") || name.hasPrefix("标题 "): style.kind = .heading
        case _ where name.hasPrefix("toc ") || name.hasPrefix("contents ") || name.hasPrefix("table of "):
            style.isContents = true
        default: break
        }
    }
}
