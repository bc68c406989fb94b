import BitextModel

/// What an Office Open XML document says about itself (Dublin Core in docProps/core.xml).
enum PackageProperties {
    static func read(_ package: DocumentPackage) throws -> DocumentMetadata {
        var metadata = DocumentMetadata()
        let relations = try package.relations(of: "")
        guard let part = relations.values.first(where: { $0.type.hasSuffix("/core-properties") })?.target,
            package.has(part)
        else { return metadata }
        var text = ""
        try package.read(part) { event in
            switch event {
            case .start: text = ""
            case .text(let more): text += more
            case .end(let name):
                let value = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
                guard !value.isEmpty else { return }
                switch name {
                case "title": metadata.title = value
                case "creator": metadata.author = value
                case "created": metadata.date = String(value.prefix(10))
                default: break
                }
                text = ""
            }
        }
        return metadata
    }
}
