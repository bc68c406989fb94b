import BitextModel
import FileAccess
import TextFacts

/// Writes XLIFF 2.1 (OASIS, 2018): a `<file>` a pair of documents, a `<unit>` with one segment a translation unit.
///
/// What the core has no place for stands in the Metadata module. Characters that XML cannot hold are written as
/// `<cp hex="..."/>`, so that no text is lost.
final class XLIFFWriter: CorpusWriter {
    private let sink: ByteSink
    private let header: CorpusHeader
    private var documents: (source: String?, target: String?)?
    private var files = 0
    private var names = UniqueNames()
    private(set) var summary = WriterSummary()

    /// - Throws: `CorpusFormatError.needsLanguages`.
    init(output: OutputFile, header: CorpusHeader) throws {
        guard header.sourceLanguage != .undetermined, header.targetLanguage != .undetermined else {
            throw CorpusFormatError.needsLanguages(.xliff)
        }
        self.header = header
        sink = ByteSink(output)
        sink.write(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <xliff xmlns="\(XLIFFVocabulary.namespace)" xmlns:mda="\(XLIFFVocabulary.metadataNamespace)" version="2.1" \
            srcLang="\(header.sourceLanguage)" trgLang="\(header.targetLanguage)">

            """)
    }

    /// - Throws: `CorpusFormatError.mixedLanguages`: XLIFF has one pair of languages a file.
    func write(_ unit: TranslationUnit) throws {
        for (side, language) in [(unit.source, header.sourceLanguage), (unit.target, header.targetLanguage)]
        where side.language != language && side.language != .undetermined && !side.text.isEmpty {
            throw CorpusFormatError.mixedLanguages(
                .xliff, unit: unit.id, language: side.language.tag, expected: language.tag)
        }
        openFile(unit)
        let (id, isOwn) = identifier(unit)
        sink.write("    <unit id=\"\(id)\">\n")
        metadata(unit, id: isOwn ? nil : unit.id)
        sink.write("      <segment state=\"\(unit.target.text.isEmpty ? "initial" : "translated")\">\n")
        sink.write("        <source>")
        content(unit.source.text)
        sink.write("</source>\n")
        if !unit.target.text.isEmpty {
            sink.write("        <target>")
            content(unit.target.text)
            sink.write("</target>\n")
        }
        sink.write("      </segment>\n    </unit>\n")
        summary.written += 1
        try sink.drain()
    }

    func finish() throws {
        // A document without any file element would not be valid.
        if files == 0 { sink.write("  <file id=\"f1\">\n    <group id=\"g1\"/>\n") }
        sink.write("  </file>\n</xliff>\n")
        try sink.finish()
    }

    private func openFile(_ unit: TranslationUnit) {
        let pair = (source: unit.source.document, target: unit.target.document)
        if let documents, documents == pair { return }
        if documents != nil { sink.write("  </file>\n") }
        documents = pair
        files += 1
        names = UniqueNames()
        sink.write("  <file id=\"f\(files)\"")
        if let source = pair.source {
            sink.write(" original=\"")
            sink.append { XMLEscaping.append(source, to: &$0, in: .attribute) }
            sink.write("\"")
        }
        sink.write(" xml:space=\"preserve\">\n")
    }

    /// The unit's identifier as an XML name token, and whether it is the unit's own.
    private func identifier(_ unit: TranslationUnit) -> (String, isOwn: Bool) {
        let isToken =
            !unit.id.isEmpty
            && unit.id.unicodeScalars.allSatisfy {
                $0.isASCII && ($0.properties.isAlphabetic || "0123456789.-_:".unicodeScalars.contains($0))
            }
        let id = names.unique(isToken ? unit.id : "u\(summary.written + 1)")
        if isToken, id != unit.id { summary.renamed += 1 }
        return (id, id == unit.id)
    }

    private func metadata(_ unit: TranslationUnit, id: String?) {
        var metas: [(String, String)] = []
        func add(_ type: String, _ value: String?) { if let value { metas.append((type, value)) } }
        add("id", id.flatMap { $0.isEmpty ? nil : $0 })
        add("confidence", unit.confidence.map { Decimals.string($0, places: 4) })
        add("type", unit.type?.description)
        add("moved", unit.isMoved ? "true" : nil)
        add("source_range", unit.source.range?.description)
        add("target_document", unit.target.document)
        add("target_range", unit.target.range?.description)
        for (side, name) in [(unit.source, "source"), (unit.target, "target")] where side.sentences.count > 1 {
            add(
                "\(name)_sentences",
                SentenceRanges.ranges(of: side.sentences, in: side.text).map { SentenceRanges.text($0) })
        }
        for property in unit.properties { add("property:" + property.name, property.value) }
        for property in unit.source.properties { add("source_property:" + property.name, property.value) }
        for property in unit.target.properties { add("target_property:" + property.name, property.value) }
        guard !metas.isEmpty else { return }
        sink.write("      <mda:metadata>\n        <mda:metaGroup category=\"bitext\">\n")
        for (type, value) in metas {
            sink.write("          <mda:meta type=\"")
            sink.append { buffer in
                XMLEscaping.append(type, to: &buffer, in: .attribute)
                buffer.append(contentsOf: "\">".utf8)
                summary.droppedCharacters += XMLEscaping.append(value, to: &buffer)
            }
            sink.write("</mda:meta>\n")
        }
        sink.write("        </mda:metaGroup>\n      </mda:metadata>\n")
    }

    private func content(_ text: String) {
        guard text.unicodeScalars.contains(where: { !XMLEscaping.allows($0) }) else {
            sink.append { XMLEscaping.append(text, to: &$0) }
            return
        }
        var run = ""
        for scalar in text.unicodeScalars {
            if XMLEscaping.allows(scalar) {
                run.unicodeScalars.append(scalar)
                continue
            }
            sink.append { XMLEscaping.append(run, to: &$0) }
            run = ""
            let digits = String(scalar.value, radix: 16, uppercase: true)
            sink.write("<cp hex=\"\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)\"/>")
        }
        sink.append { XMLEscaping.append(run, to: &$0) }
    }
}

enum XLIFFVocabulary {
    static let namespace = "urn:oasis:names:tc:xliff:document:2.0"
    static let metadataNamespace = "urn:oasis:names:tc:xliff:metadata:2.0"
}
