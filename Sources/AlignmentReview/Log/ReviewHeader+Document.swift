import BitextModel
import CorpusFormats
import DocumentAlignment

extension ReviewHeader {
    /// What is said of a review of an alignment in which nothing is decided yet.
    ///
    /// - Complexity: O(sentences), times the candidates of one.
    init(_ session: AlignmentSession, title: String, arguments: [String]) {
        let alone = session.aloneBySentence
        self.init(
            title: title, arguments: arguments,
            documents: SidePair(
                source: Text(session.source, outputLanguage: session.sourceLanguage, alone: alone.source),
                target: Text(session.target, outputLanguage: session.targetLanguage, alone: alone.target)))
    }
}

extension ReviewHeader.Text {
    /// A document as it is cut.
    ///
    /// - Parameter alone: how probable it is that its sentences have no counterpart, by their numbers.
    init(_ document: SegmentedDocument, outputLanguage: Language, alone: [Int: Double]) {
        var metadata: [String: String] = [:]
        for (name, path) in Document.Metadata.fields { metadata[name] = document.metadata[keyPath: path] }
        self.init(
            id: document.id, language: document.language.tag, outputLanguage: outputLanguage.tag, metadata: metadata,
            sentences: document.sentences.enumerated().map { number, sentence in
                Sentence(
                    text: sentence.text, start: sentence.range.start, end: sentence.range.end, block: sentence.block,
                    alone: alone[number].flatMap(Self.rounded))
            },
            blocks: document.blocks.isEmpty ? nil : document.blocks.map { Block($0) })
    }

    private static func rounded(_ probability: Double) -> Double? {
        let thousandths = (probability * 1000).rounded()
        return thousandths == 0 ? nil : thousandths / 1000
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
