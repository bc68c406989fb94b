import BitextModel
import FileAccess
import TextFacts

/// Reads JSON lines: those that `JSONLinesWriter` writes, and plain ones whose `source` and `target` are strings.
final class JSONLinesReader: PartedReader {
    private var lines: LineReader
    private let languages: (source: Language, target: Language)?
    private var refusals: [RefusedUnit] = []
    private var descriptions = DescriptionChanges()
    private var number = 0

    init(_ source: UTF8Source, languages: (source: Language, target: Language)?) {
        lines = LineReader(source)
        self.languages = languages
    }

    private init(
        _ lines: LineReader, languages: (source: Language, target: Language)?, number: Int
    ) {
        self.lines = lines
        self.languages = languages
        self.number = number
    }

    func nextPart(units: Int) throws -> CorpusPart? {
        guard let part = try lines.cut(lines: units) else { return nil }
        defer { number += part.filled }
        return CorpusPart { [origin = lines.origin, languages, number] in
            JSONLinesReader(LineReader(part, of: origin), languages: languages, number: number)
        }
    }

    func takeRefusals() -> [RefusedUnit] {
        defer { refusals = [] }
        return refusals
    }

    func takeDescriptions() -> [DocumentDescription] { descriptions.take() }

    func next() throws -> TranslationUnit? {
        while let line = try lines.next() {
            guard line.contains(where: { $0 != 0x20 && $0 != 0x09 }) else { continue }
            number += 1
            do {
                return try unit(try JSONParser.parse(line))
            } catch let failure as JSONParser.Failure {
                refuse("byte \(failure.offset + 1): \(failure.reason)")
            } catch let refusal as UnitRefusal {
                refuse(refusal.reason)
            }
        }
        return nil
    }

    private func refuse(_ reason: String) {
        let place = ErrorLocation(file: lines.path, line: lines.line)
        refusals.append(RefusedUnit(location: place, unit: String(number), reason: reason))
    }

    private func unit(_ object: JSONValue) throws -> TranslationUnit {
        guard case .object = object else { throw UnitRefusal(reason: "the line is not a JSON object") }
        let type = try object["type"]?.text.flatMap { try Bead.Kind.read($0) }
        var unit = TranslationUnit(
            id: object["id"]?.text ?? object["id"]?.integer.map { String($0) } ?? String(number),
            source: try side(object, 0, count: type?.source), target: try side(object, 1, count: type?.target),
            type: type)
        if let value = object["confidence"]?.number, (0...1).contains(value) { unit.confidence = value }
        if let value = object["pairScore"]?.number, (0...1).contains(value) { unit.pairScore = value }
        unit.isMoved = object["moved"] == .boolean(true)
        unit.properties = Self.properties(object["properties"])
        return unit
    }

    private func side(_ object: JSONValue, _ index: Int, count: Int?) throws -> TranslationUnit.Side {
        let name = index == 0 ? "source" : "target"
        func part(_ name: String) -> JSONValue? {
            guard let pair = object[name]?.elements, index < pair.count, pair[index] != .null else { return nil }
            return pair[index]
        }
        let code = part("languages")?.text ?? object[name + "_language"]?.text
        let language = code.flatMap { Language($0) } ?? (index == 0 ? languages?.source : languages?.target)
        var side = TranslationUnit.Side(text: "", language: language ?? .undetermined)
        switch object[name] {
        case .string(let text): side.text = text
        case .array(let elements):
            let sentences = elements.compactMap(\.text)
            guard sentences.count == elements.count else {
                throw UnitRefusal(reason: "'\(name)' holds something that is not a string")
            }
            side.text = part("texts")?.text ?? SentenceJoiner.join(sentences, language: side.language)
            if sentences.count > 1 || count == sentences.count { side.sentences = sentences }
        default: throw UnitRefusal(reason: "there is no '\(name)'")
        }
        side.document = part("documents")?.text
        if let range = part("ranges")?.elements, range.count == 2, let start = range[0].integer,
            let end = range[1].integer, 0 <= start, start <= end
        {
            side.range = Document.SourceRange(start, end)
        }
        side.sentenceNumbers = try Self.numbers(part("numbers"))
        var unnamed: [TranslationUnit.Property] = []
        if let metadata = part("metadata") {
            if let document = side.document {
                descriptions.note(Self.metadata(metadata), of: document)
            } else {
                // Of a document without a name nothing can be told but here.
                let metadata = Self.metadata(metadata)
                unnamed = TMXVocabulary.metadata.compactMap { name, path in
                    metadata[keyPath: path].map { .init(name: name, value: $0) }
                }
            }
        }
        side.markup = part("markup")?.text
        side.properties = Self.properties(part("sideProperties")) + unnamed
        return side
    }

    private static func numbers(_ value: JSONValue?) throws -> [Int] {
        try (value?.elements ?? []).compactMap { element in
            guard case .number(let text) = element else { return nil }
            guard let number = SentenceNumber.number(text) else {
                throw UnitRefusal(reason: "\(text) cannot be the number of a sentence")
            }
            return number
        }
    }

    private static func properties(_ value: JSONValue?) -> [TranslationUnit.Property] {
        (value?.elements ?? []).compactMap { pair in
            guard let pair = pair.elements, pair.count == 2, let name = pair[0].text, let value = pair[1].text
            else { return nil }
            return TranslationUnit.Property(name: name, value: value)
        }
    }

    private static func metadata(_ object: JSONValue) -> Document.Metadata {
        var metadata = Document.Metadata()
        for (name, path) in Document.Metadata.fields { metadata[keyPath: path] = object[name]?.text }
        for alternate in object["alternates"]?.elements ?? [] {
            guard let pair = alternate.elements, pair.count == 2, let url = pair[1].text else { continue }
            metadata.alternates.append(.init(language: pair[0].text.flatMap { Language($0) }, url: url))
        }
        return metadata
    }
}
