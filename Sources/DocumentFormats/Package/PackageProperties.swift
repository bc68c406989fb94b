import BitextModel

/// What an Office Open XML document says about itself (Dublin Core in docProps/core.xml).
enum PackageProperties {
    static func read(_ package: DocumentPackage) throws -> Document.Metadata {
        var metadata = Document.Metadata()
        guard let part = try package.parts("core-properties", of: "").first else { return metadata }
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
