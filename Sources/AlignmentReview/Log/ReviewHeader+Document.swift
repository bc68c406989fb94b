import BitextModel
import CorpusFormats

extension ReviewHeader.Text {
    /// A document as it is cut.
    init(_ document: SegmentedDocument, outputLanguage: Language) {
        var metadata: [String: String] = [:]
        for (name, path) in Document.Metadata.fields { metadata[name] = document.metadata[keyPath: path] }
        self.init(
            id: document.id, language: document.language.tag, outputLanguage: outputLanguage.tag, metadata: metadata,
            sentences: document.sentences.map {
                Sentence(text: $0.text, start: $0.range.start, end: $0.range.end, block: $0.block)
            },
            blocks: document.blocks.isEmpty ? nil : document.blocks.map { Block($0) })
    }

    /// The document again. No number of a file is trusted: ranges that are none are empty.
    var document: SegmentedDocument {
        var metadata = Document.Metadata()
        for (name, path) in Document.Metadata.fields { metadata[keyPath: path] = self.metadata[name] }
        var document = SegmentedDocument(
            id: id, language: Language(language) ?? .undetermined, metadata: metadata,
            sentences: sentences.map { sentence in
                BitextModel.Sentence(
                    text: sentence.text,
                    range: Document.SourceRange(max(0, sentence.start), max(max(0, sentence.start), sentence.end)),
                    block: sentence.block)
            })
        document.blocks = (blocks ?? []).map(\.context)
        return document
    }
}

extension ReviewHeader.Text.Block {
    /// What a document says of a block; where it stands in a table counts only while the document is read.
    init(_ context: BlockContext) {
        kind = context.kind.rawValue
        if case .cue(let start, let end) = context.position { time = [start, end] }
    }

    /// The same again; a kind that there is none of is a paragraph.
    var context: BlockContext {
        var context = BlockContext(kind: Block.Kind(rawValue: kind) ?? .paragraph)
        if let time, time.count == 2 { context.position = .cue(start: time[0], end: time[1]) }
        return context
    }
}
