import BitextModel
import FileAccess
import TextFacts

/// Writes one JSON object a unit: everything that is known of it.
///
/// `source` and `target` are arrays of sentences (of one, the text, where the sentences are not known).
final class JSONLinesWriter: CorpusWriter {
    private let sink: ByteSink
    private let header: CorpusHeader
    private var documents: [String: Document.Metadata] = [:]
    private(set) var summary = WriterSummary()

    init(output: OutputFile, header: CorpusHeader) {
        sink = ByteSink(output)
        self.header = header
    }

    func describe(_ metadata: Document.Metadata, of document: String) { documents[document] = metadata }

    func write(_ unit: TranslationUnit) throws {
        var json = JSONWriter()
        json.unit(unit, languages: (header.sourceLanguage, header.targetLanguage)) { documents[$0] }
        sink.append { buffer in
            buffer += json.bytes
            buffer.append(0x0A)
        }
        summary.written += 1
        try sink.drain()
    }

    func finish() throws { try sink.finish() }
}
