import BitextModel
import FileAccess

/// Writes one JSON object a unit: everything that is known of it.
///
/// `source` and `target` are arrays of sentences (of one, the text, where the sentences are not known).
final class JSONLinesWriter: CorpusWriter {
    private let sink: ByteSink
    private let header: CorpusHeader
    private var documents: [String: DocumentMetadata] = [:]
    private(set) var summary = WriterSummary()

    init(output: OutputFile, header: CorpusHeader) {
        sink = ByteSink(output)
        self.header = header
    }

    func describe(_ metadata: DocumentMetadata, of document: String) { documents[document] = metadata }

    func write(_ unit: TranslationUnit) throws {
        var members: [JSONValue.Member] = []
        func add(_ name: String, _ value: JSONValue?) {
            if let value { members.append(.init(name: name, value: value)) }
        }
        /// A pair of values, left out where neither side has one.
        func pair(_ name: String, _ value: (UnitSide) -> JSONValue?) {
            let both = [value(unit.source), value(unit.target)]
            if both.contains(where: { $0 != nil }) { add(name, .array(both.map { $0 ?? .null })) }
        }
        add("id", .string(unit.id))
        add("source", Self.sentences(unit.source))
        add("target", Self.sentences(unit.target))
        pair("texts") { side in
            guard !side.sentences.isEmpty else { return nil }
            return SentenceJoiner.join(side.sentences, language: side.language) == side.text ? nil : .string(side.text)
        }
        add(
            "languages",
            .array([
                .string((unit.source.language == .undetermined ? header.sourceLanguage : unit.source.language).tag),
                .string((unit.target.language == .undetermined ? header.targetLanguage : unit.target.language).tag),
            ]))
        add("confidence", unit.confidence.map { .number(Decimals.four($0)) })
        add("type", unit.type.map { .string($0.description) })
        pair("documents") { $0.document.map { .string($0) } }
        pair("ranges") { $0.range.map { .array([.number(String($0.start)), .number(String($0.end))]) } }
        pair("numbers") { side in
            side.sentenceNumbers.isEmpty ? nil : .array(side.sentenceNumbers.map { .number(String($0)) })
        }
        pair("metadata") { $0.document.flatMap { documents[$0] }.map { Self.object($0) } }
        pair("markup") { $0.markup.map { .string($0) } }
        pair("sideProperties") { $0.properties.isEmpty ? nil : Self.properties($0.properties) }
        if !unit.properties.isEmpty { add("properties", Self.properties(unit.properties)) }
        sink.append { buffer in
            JSONText.append(.object(members), to: &buffer)
            buffer.append(0x0A)
        }
        summary.written += 1
        try sink.drain()
    }

    func finish() throws { try sink.finish() }

    private static func sentences(_ side: UnitSide) -> JSONValue {
        if side.sentences.isEmpty { return .array(side.text.isEmpty ? [] : [.string(side.text)]) }
        return .array(side.sentences.map { .string($0) })
    }

    /// Names may repeat, so that properties are a list of pairs.
    private static func properties(_ properties: [TranslationUnit.Property]) -> JSONValue {
        .array(properties.map { .array([.string($0.name), .string($0.value)]) })
    }

    private static func object(_ metadata: DocumentMetadata) -> JSONValue {
        var members: [JSONValue.Member] = []
        for (name, path) in JSONLinesVocabulary.metadata {
            if let value = metadata[keyPath: path] { members.append(.init(name: name, value: .string(value))) }
        }
        if !metadata.alternates.isEmpty {
            let alternates = metadata.alternates.map { alternate in
                JSONValue.array([alternate.language.map { .string($0.tag) } ?? .null, .string(alternate.url)])
            }
            members.append(.init(name: "alternates", value: .array(alternates)))
        }
        return .object(members)
    }
}

/// The names that `clean --json` gives to a document's metadata.
enum JSONLinesVocabulary {
    static var metadata: [(name: String, path: WritableKeyPath<DocumentMetadata, String?>)] {
        [
            ("title", \.title), ("source", \.source), ("author", \.author), ("editor", \.editor), ("date", \.date),
            ("dateText", \.dateText), ("documentNumber", \.documentNumber), ("url", \.url),
        ]
    }
}
