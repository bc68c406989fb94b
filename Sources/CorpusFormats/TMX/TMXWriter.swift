import BitextModel
import FileAccess
import TextFacts

/// Writes TMX 1.4b in the profile that every CAT tool accepts.
///
/// UTF-8 without a byte order mark, line feeds, the doctype `tmx14.dtd`, a concrete source language that equals the
/// code of the first variant, two variants a unit with the source first, unique identifiers, no empty segment, plain
/// segments (Level 1) whose text is not touched but for characters that XML cannot hold. No dates are written but
/// those of the units themselves.
final class TMXWriter: CorpusWriter {
    private let sink: ByteSink
    private let header: CorpusHeader
    private var names = UniqueNames()
    private var documents: [String: Document.Metadata] = [:]
    private(set) var summary = WriterSummary()

    /// - Throws: `CorpusFormatError.needsLanguages` where the header does not name both.
    init(output: OutputFile, header: CorpusHeader) throws {
        guard header.sourceLanguage != .undetermined, header.targetLanguage != .undetermined else {
            throw CorpusFormatError.needsLanguages(.tmx)
        }
        self.header = header
        sink = ByteSink(output)
        let provenance = header.provenance
        sink.write(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE tmx SYSTEM "tmx14.dtd">
            <tmx version="1.4">
              <header
            """)
        attribute("creationtool", provenance.program)
        attribute("creationtoolversion", provenance.version)
        sink.write(" segtype=\"sentence\"")
        attribute("o-tmf", provenance.program)
        sink.write(" adminlang=\"en\"")
        attribute("srclang", header.sourceLanguage.tag)
        sink.write(" datatype=\"plaintext\">\n")
        for (name, value) in [
            (TMXVocabulary.weights, provenance.weights), (TMXVocabulary.model, provenance.modelChecksum),
            (TMXVocabulary.pairScore, header.pairScore.map { Decimals.string($0, places: 4) }),
        ] {
            if let value { property(name, value, indent: "    ") }
        }
        sink.write("  </header>\n  <body>\n")
    }

    func describe(_ metadata: Document.Metadata, of document: String) { documents[document] = metadata }

    func write(_ unit: TranslationUnit) throws {
        guard Self.hasContent(unit.source.text), Self.hasContent(unit.target.text) else {
            summary.withoutCounterpart += 1
            return
        }
        let id = names.unique(unit.id.isEmpty ? String(summary.written + 1) : unit.id)
        if id != unit.id, !unit.id.isEmpty { summary.renamed += 1 }
        sink.write("    <tu")
        attribute("tuid", id)
        let source = language(of: unit.source, or: header.sourceLanguage)
        let target = language(of: unit.target, or: header.targetLanguage)
        if source != header.sourceLanguage.tag { attribute("srclang", source) }
        attributes(unit.properties, more: ["segtype"])
        sink.write(">\n")
        if let confidence = unit.confidence {
            property(TMXVocabulary.confidence, Decimals.string(confidence, places: 4), indent: "      ")
        }
        if let type = unit.type {
            property(TMXVocabulary.beadType, "\(type.source):\(type.target)", indent: "      ")
        }
        if unit.isMoved { property(TMXVocabulary.moved, "true", indent: "      ") }
        properties(unit.properties, indent: "      ")
        variant(unit.source, language: source)
        variant(unit.target, language: target)
        sink.write("    </tu>\n")
        summary.written += 1
        try sink.drain()
    }

    func finish() throws {
        sink.write("  </body>\n</tmx>\n")
        try sink.finish()
    }

    private func variant(_ side: TranslationUnit.Side, language: String) {
        sink.write("      <tuv")
        attribute("xml:lang", language)
        attributes(side.properties, more: [])
        sink.write(">\n")
        if let document = side.document { property(TMXVocabulary.document, document) }
        if let range = side.range { property(TMXVocabulary.range, range.description) }
        if let metadata = side.document.flatMap({ documents[$0] }) {
            for (name, path) in TMXVocabulary.metadata {
                if let value = metadata[keyPath: path] { property(name, value) }
            }
            for alternate in metadata.alternates {
                property(TMXVocabulary.alternate, "\(alternate.language?.tag ?? "und") \(alternate.url)")
            }
        }
        if !side.sentenceNumbers.isEmpty {
            let numbers = side.sentenceNumbers.map { String($0) }.joined(separator: " ")
            property(TMXVocabulary.sentenceNumbers, numbers)
        }
        // The ranges count in the text as it is written.
        if side.sentences.count > 1,
            let ranges = SentenceRanges.ranges(
                of: side.sentences.map { XMLEscaping.cleaned($0) }, in: XMLEscaping.cleaned(side.text))
        {
            property(TMXVocabulary.sentenceRanges, SentenceRanges.text(ranges))
        }
        properties(side.properties, indent: "        ")
        sink.write("        <seg>")
        if let markup = side.markup {
            // Made by the reader from parsed elements, so it is well formed.
            sink.write(markup)
        } else {
            sink.append { summary.droppedCharacters += XMLEscaping.append(side.text, to: &$0) }
        }
        sink.write("</seg>\n      </tuv>\n")
    }

    private func language(of side: TranslationUnit.Side, or other: Language) -> String {
        side.language == .undetermined ? other.tag : side.language.tag
    }

    private func attribute(_ name: String, _ value: String) {
        sink.append { buffer in
            buffer.append(UInt8(ascii: " "))
            buffer.append(contentsOf: name.utf8)
            buffer.append(contentsOf: "=\"".utf8)
            XMLEscaping.append(value, to: &buffer, in: .attribute)
            buffer.append(UInt8(ascii: "\""))
        }
    }

    private func attributes(_ properties: [TranslationUnit.Property], more: Set<String>) {
        var written: Set<String> = []
        for property in properties where property.name.first == TMXVocabulary.attributePrefix {
            let name = String(property.name.dropFirst())
            guard TMXVocabulary.unitAttributes.contains(name) || more.contains(name), written.insert(name).inserted
            else { continue }
            if name == "segtype", !TMXVocabulary.segmentTypes.contains(property.value) { continue }
            attribute(name, property.value)
        }
    }

    private func properties(_ properties: [TranslationUnit.Property], indent: StaticString) {
        for property in properties where property.name.first != TMXVocabulary.attributePrefix {
            if property.name == TMXVocabulary.note {
                sink.write(indent)
                sink.write("<note>")
                sink.append { summary.droppedCharacters += XMLEscaping.append(property.value, to: &$0) }
                sink.write("</note>\n")
            } else {
                self.property(property.name, property.value, indent: indent)
            }
        }
    }

    private func property(_ name: String, _ value: String, indent: StaticString = "        ") {
        sink.write(indent)
        sink.write("<prop type=\"")
        sink.append { buffer in
            XMLEscaping.append(name, to: &buffer, in: .attribute)
            buffer.append(contentsOf: "\">".utf8)
            summary.droppedCharacters += XMLEscaping.append(value, to: &buffer)
        }
        sink.write("</prop>\n")
    }

    /// Whether anything but white space and characters that XML cannot hold is left of a text.
    private static func hasContent(_ text: String) -> Bool {
        text.unicodeScalars.contains { XMLEscaping.allows($0) && !$0.properties.isWhitespace }
    }
}
