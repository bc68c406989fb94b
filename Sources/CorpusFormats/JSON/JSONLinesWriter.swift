import BitextModel
import FileAccess
import TextFacts

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
        var json = JSONWriter()
        json.object { write(unit, to: &$0) }
        sink.append { buffer in
            buffer += json.bytes
            buffer.append(0x0A)
        }
        summary.written += 1
        try sink.drain()
    }

    func finish() throws { try sink.finish() }

    private func write(_ unit: TranslationUnit, to json: inout JSONWriter) {
        let sides = [unit.source, unit.target]
        json.member("id", unit.id)
        json.member("source", Self.sentences(unit.source))
        json.member("target", Self.sentences(unit.target))
        pair("texts", sides.map(Self.ownText), &json) { $1.string($0) }
        json.member(
            "languages",
            [
                (unit.source.language == .undetermined ? header.sourceLanguage : unit.source.language).tag,
                (unit.target.language == .undetermined ? header.targetLanguage : unit.target.language).tag,
            ])
        if let confidence = unit.confidence { json.member("confidence", confidence, places: 4) }
        if let score = unit.pairScore { json.member("pairScore", score, places: 4) }
        if let type = unit.type { json.member("type", type.description) }
        pair("documents", sides.map(\.document), &json) { $1.string($0) }
        pair("ranges", sides.map(\.range), &json) { range, json in json.array([range.start, range.end]) }
        pair("numbers", sides.map { $0.sentenceNumbers.isEmpty ? nil : $0.sentenceNumbers }, &json) { numbers, json in
            json.array(numbers)
        }
        pair("metadata", sides.map { $0.document.flatMap { documents[$0] } }, &json) { metadata, json in
            json.object { Self.write(metadata, to: &$0) }
        }
        pair("markup", sides.map(\.markup), &json) { $1.string($0) }
        pair("sideProperties", sides.map { $0.properties.isEmpty ? nil : $0.properties }, &json) { properties, json in
            Self.write(properties, to: &json)
        }
        if !unit.properties.isEmpty {
            json.name("properties")
            Self.write(unit.properties, to: &json)
        }
    }

    /// A pair of values, left out where neither side has one.
    private func pair<Value>(
        _ name: String, _ values: [Value?], _ json: inout JSONWriter, _ write: (Value, inout JSONWriter) -> Void
    ) {
        guard values.contains(where: { $0 != nil }) else { return }
        json.member(name, each: values) { value, json in
            if let value { write(value, &json) } else { json.null() }
        }
    }

    /// A side's text where it is not its sentences joined.
    private static func ownText(_ side: UnitSide) -> String? {
        guard !side.sentences.isEmpty else { return nil }
        return SentenceJoiner.join(side.sentences, language: side.language) == side.text ? nil : side.text
    }

    private static func sentences(_ side: UnitSide) -> [String] {
        if side.sentences.isEmpty { return side.text.isEmpty ? [] : [side.text] }
        return side.sentences
    }

    /// Names may repeat, so that properties are a list of pairs.
    private static func write(_ properties: [TranslationUnit.Property], to json: inout JSONWriter) {
        json.array { json in for property in properties { json.array([property.name, property.value]) } }
    }

    private static func write(_ metadata: DocumentMetadata, to json: inout JSONWriter) {
        for (name, path) in JSONLinesVocabulary.metadata {
            if let value = metadata[keyPath: path] { json.member(name, value) }
        }
        guard !metadata.alternates.isEmpty else { return }
        json.member("alternates", each: metadata.alternates) { alternate, json in
            json.array([alternate.language?.tag, alternate.url])
        }
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
