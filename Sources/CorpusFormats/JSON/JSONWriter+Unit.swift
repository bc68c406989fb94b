package import BitextModel
package import TextFacts

extension JSONWriter {
    /// Writes an object: everything that is known of a unit.
    ///
    /// - Parameters:
    ///   - languages: of sides that name none.
    ///   - metadata: what the document of a name says about itself, where that is to be told.
    /// - Complexity: O(bytes).
    package mutating func unit(
        _ unit: TranslationUnit, languages: (source: Language, target: Language),
        metadata: (String) -> Document.Metadata? = { _ in nil }
    ) {
        object { $0.members(of: unit, languages, metadata) }
    }

    private mutating func members(
        of unit: TranslationUnit, _ languages: (source: Language, target: Language),
        _ metadata: (String) -> Document.Metadata?
    ) {
        let sides = [unit.source, unit.target]
        member("id", unit.id)
        member("source", Self.sentences(unit.source))
        member("target", Self.sentences(unit.target))
        pair("texts", sides.map(Self.ownText)) { $1.string($0) }
        member(
            "languages",
            [
                (unit.source.language == .undetermined ? languages.source : unit.source.language).tag,
                (unit.target.language == .undetermined ? languages.target : unit.target.language).tag,
            ])
        if let confidence = unit.confidence { member("confidence", confidence, places: 4) }
        if let score = unit.pairScore { member("pairScore", score, places: 4) }
        if let type = unit.type { member("type", type.description) }
        if unit.isMoved {
            name("moved")
            boolean(true)
        }
        pair("documents", sides.map(\.document)) { $1.string($0) }
        pair("ranges", sides.map(\.range)) { range, json in json.array([range.start, range.end]) }
        pair("numbers", sides.map { $0.sentenceNumbers.isEmpty ? nil : $0.sentenceNumbers }) { numbers, json in
            json.array(numbers)
        }
        pair("metadata", sides.map { $0.document.flatMap(metadata) }) { metadata, json in
            json.object { $0.members(of: metadata) }
        }
        pair("markup", sides.map(\.markup)) { $1.string($0) }
        pair("sideProperties", sides.map { $0.properties.isEmpty ? nil : $0.properties }) { properties, json in
            json.properties(properties)
        }
        if !unit.properties.isEmpty {
            name("properties")
            properties(unit.properties)
        }
    }

    /// A pair of values, left out where neither side has one.
    private mutating func pair<Value>(
        _ name: String, _ values: [Value?], _ write: (Value, inout JSONWriter) -> Void
    ) {
        guard values.contains(where: { $0 != nil }) else { return }
        member(name, each: values) { value, json in
            if let value { write(value, &json) } else { json.null() }
        }
    }

    /// A side's text where it is not its sentences joined.
    private static func ownText(_ side: TranslationUnit.Side) -> String? {
        guard !side.sentences.isEmpty else { return nil }
        return SentenceJoiner.join(side.sentences, language: side.language) == side.text ? nil : side.text
    }

    private static func sentences(_ side: TranslationUnit.Side) -> [String] {
        if side.sentences.isEmpty { return side.text.isEmpty ? [] : [side.text] }
        return side.sentences
    }

    /// Names may repeat, so that properties are a list of pairs.
    private mutating func properties(_ properties: [TranslationUnit.Property]) {
        array { json in for property in properties { json.array([property.name, property.value]) } }
    }

    /// Writes what a document says about itself, what is known of it alone, as members of the object at hand.
    package mutating func members(of metadata: Document.Metadata) {
        for (name, path) in Document.Metadata.fields {
            if let value = metadata[keyPath: path] { member(name, value) }
        }
        guard !metadata.alternates.isEmpty else { return }
        member("alternates", each: metadata.alternates) { alternate, json in
            json.array([alternate.language?.tag, alternate.url])
        }
    }
}
