import BitextModel
import CorpusFormats

extension ReviewHeader.Text {
    /// A document as it is cut.
    init(_ document: SegmentedDocument, outputLanguage: Language) {
        var metadata: [String: String] = [:]
        for (name, path) in DocumentMetadata.fields { metadata[name] = document.metadata[keyPath: path] }
        self.init(
            id: document.id, language: document.language.tag, outputLanguage: outputLanguage.tag, metadata: metadata,
            sentences: document.sentences.map {
                Sentence(text: $0.text, start: $0.range.start, end: $0.range.end, block: $0.block)
            })
    }

    /// The document again. No number of a file is trusted: ranges that are none are empty.
    var document: SegmentedDocument {
        var metadata = DocumentMetadata()
        for (name, path) in DocumentMetadata.fields { metadata[keyPath: path] = self.metadata[name] }
        return SegmentedDocument(
            id: id, language: Language(language) ?? .undetermined, metadata: metadata,
            sentences: sentences.map { sentence in
                BitextModel.Sentence(
                    text: sentence.text,
                    range: SourceRange(max(0, sentence.start), max(max(0, sentence.start), sentence.end)),
                    block: sentence.block)
            })
    }
}
