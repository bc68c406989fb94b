import BitextModel
import CAlignmentPage
import FileAccess
import TextFacts

/// Writes a page of its own (HTML) to look at an alignment and to correct it, without a server and a network: what is
/// corrected is saved by the page as a file, which `bitext review --apply` takes in.
///
/// Texts are data of the page, never markup; its policy lets nothing run and nothing load but what is in it.
final class PageWriter: CorpusWriter {
    private let sink: ByteSink
    private let rest: Substring
    private(set) var summary = WriterSummary()

    /// Where the units stand in the page.
    private static let mark = "@DATA@"

    init(output: OutputFile, header: CorpusHeader) {
        sink = ByteSink(output)
        var length = 0
        let bytes = UnsafeBufferPointer(start: calignmentpage_bytes(&length), count: length)
        let page = String(decoding: bytes, as: UTF8.self)
        let parts = page.split(separator: Self.mark, maxSplits: 1, omittingEmptySubsequences: false)
        rest = parts.last ?? ""
        sink.write(String(parts.first ?? ""))
        var json = JSONWriter()
        json.array([header.sourceLanguage.tag, header.targetLanguage.tag])
        sink.write("{\"languages\":\(Self.quoted(json)),\"units\":[")
    }

    func write(_ unit: TranslationUnit) throws {
        if summary.written > 0 { sink.write(",") }
        var json = JSONWriter()
        let sides = [unit.source, unit.target]
        json.object { json in
            json.member("documents", each: sides) { $1.string($0.document) }
            json.member("numbers", each: sides) { $1.array($0.sentenceNumbers) }
            json.member("texts", each: sides) { $1.array(Self.sentences($0)) }
            json.member("confidence", unit.confidence ?? 1, places: 4)
            if unit.isMoved {
                json.name("moved")
                json.boolean(true)
            }
            for property in unit.properties {
                switch property.name {
                case "confirmed":
                    json.name("confirmed")
                    json.boolean(property.value == "true")
                case "comment": json.member("comment", property.value)
                default: break
                }
            }
        }
        sink.write(Self.quoted(json))
        summary.written += 1
        try sink.drain()
    }

    func finish() throws {
        sink.write("]}")
        sink.write(String(rest))
        try sink.finish()
    }

    /// The sentences of a side; its text where they are not known.
    private static func sentences(_ side: TranslationUnit.Side) -> [String] {
        side.sentences.isEmpty ? (side.text.isEmpty ? [] : [side.text]) : side.sentences
    }

    /// JSON that ends no element of a page: `<` stands in strings only.
    private static func quoted(_ json: JSONWriter) -> String {
        String(decoding: json.bytes.flatMap { $0 == UInt8(ascii: "<") ? Array("\\u003c".utf8) : [$0] }, as: UTF8.self)
    }
}
