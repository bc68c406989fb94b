import BitextModel
import CorpusFormats
import FileAccess

extension BinaryWriter {
    /// Writes what a document says about itself.
    mutating func metadata(_ metadata: Document.Metadata) {
        for (_, path) in Document.Metadata.fields { text(metadata[keyPath: path]) }
        list(metadata.alternates) { alternate, writer in
            writer.text(alternate.language?.tag)
            writer.text(alternate.url)
        }
    }
}

extension BinaryReader {
    /// Reads what a document says about itself; nil for anything else.
    mutating func metadata() -> Document.Metadata? {
        var metadata = Document.Metadata()
        for (_, path) in Document.Metadata.fields {
            guard let value = optionalText() else { return nil }
            metadata[keyPath: path] = value
        }
        let alternates = list { reader -> Document.Metadata.Alternate? in
            guard let tag = reader.optionalText(), let url = reader.text() else { return nil }
            return .init(language: tag.flatMap { Language($0) }, url: url)
        }
        guard let alternates else { return nil }
        metadata.alternates = alternates
        return metadata
    }
}
