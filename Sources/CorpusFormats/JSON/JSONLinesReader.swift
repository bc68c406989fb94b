import BitextModel
import FileAccess
import TextFacts

/// Reads JSON lines: those that `JSONLinesWriter` writes, and plain ones whose `source` and `target` are strings.
final class JSONLinesReader: CorpusReader {
    private var lines: LineReader
    private let languages: (source: Language, target: Language)?
    private var refusals: [RefusedUnit] = []
    private var number = 0

    init(_ path: String, languages: (source: Language, target: Language)?) throws {
        lines = try LineReader(path)
        self.languages = languages
    }

    func takeRefusals() -> [RefusedUnit] {
        defer { refusals = [] }
        return refusals
    }

    func next() throws -> TranslationUnit? {
        while let line = try lines.next() {
            guard line.contains(where: { $0 != 0x20 && $0 != 0x09 }) else { continue }
            number += 1
            do {
                return try unit(try JSONParser.parse(line))
            } catch let failure as JSONParser.Failure {
                refuse("byte \(failure.offset + 1): \(failure.reason)")
            } catch let refusal as TMXUnit.Refusal {
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
        guard case .object = object else { throw TMXUnit.Refusal(reason: "the line is not a JSON object") }
        let type = object["type"]?.text.flatMap { BeadType(hyphenText: $0) }
        var unit = TranslationUnit(
            id: object["id"]?.text ?? object["id"]?.integer.map { String($0) } ?? String(number),
            source: try side(object, 0, count: type?.source), target: try side(object, 1, count: type?.target),
            type: type)
        if let value = object["confidence"]?.number, (0...1).contains(value) { unit.confidence = value }
        unit.properties = Self.properties(object["properties"])
        return unit
    }

    private func side(_ object: JSONValue, _ index: Int, count: Int?) throws -> UnitSide {
        let name = index == 0 ? "source" : "target"
        func part(_ name: String) -> JSONValue? {
            guard let pair = object[name]?.elements, index < pair.count, pair[index] != .null else { return nil }
            return pair[index]
        }
        let code = part("languages")?.text ?? object[name + "_language"]?.text
        let language = code.flatMap { Language($0) } ?? (index == 0 ? languages?.source : languages?.target)
        var side = UnitSide(text: "", language: language ?? .undetermined)
        switch object[name] {
        case .string(let text): side.text = text
        case .array(let elements):
            let sentences = elements.compactMap(\.text)
            guard sentences.count == elements.count else {
                throw TMXUnit.Refusal(reason: "'\(name)' holds something that is not a string")
            }
            side.text = part("texts")?.text ?? SentenceJoiner.join(sentences, language: side.language)
            if sentences.count > 1 || count == sentences.count { side.sentences = sentences }
        default: throw TMXUnit.Refusal(reason: "there is no '\(name)'")
        }
        side.document = part("documents")?.text
        if let range = part("ranges")?.elements, range.count == 2, let start = range[0].integer,
            let end = range[1].integer, 0 <= start, start <= end
        {
            side.range = SourceRange(start, end)
        }
        side.sentenceNumbers = part("numbers")?.elements?.compactMap(\.integer) ?? []
        side.metadata = part("metadata").map { Self.metadata($0) }
        side.markup = part("markup")?.text
        side.properties = Self.properties(part("sideProperties"))
        return side
    }

    private static func properties(_ value: JSONValue?) -> [TranslationUnit.Property] {
        (value?.elements ?? []).compactMap { pair in
            guard let pair = pair.elements, pair.count == 2, let name = pair[0].text, let value = pair[1].text
            else { return nil }
            return TranslationUnit.Property(name: name, value: value)
        }
    }

    private static func metadata(_ object: JSONValue) -> DocumentMetadata {
        var metadata = DocumentMetadata()
        for (name, path) in JSONLinesVocabulary.metadata { metadata[keyPath: path] = object[name]?.text }
        for alternate in object["alternates"]?.elements ?? [] {
            guard let pair = alternate.elements, pair.count == 2, let url = pair[1].text else { continue }
            metadata.alternates.append(.init(language: pair[0].text.flatMap { Language($0) }, url: url))
        }
        return metadata
    }
}
