import BitextModel
import CorpusFormats
import FileAccess

/// Writes a corpus into several files: so many units each, or a file for each stretch of units of one pair of documents.
final class PartWriter: CorpusWriter {
    enum Rule: Hashable, Sendable {
        case units(Int)
        case documents
    }

    private let place: CorpusFormat.Place
    private let rule: Rule
    private let header: CorpusHeader
    private let options: CorpusFormat.WritingOptions
    private let outputs: OutputSet
    private var writer: (any CorpusWriter)?
    private var inPart = 0
    private(set) var parts = 0
    private var descriptions: [String: Document.Metadata] = [:]
    private var document: [String?] = []
    private var names = UniqueNames(joint: "-")
    private var done = WriterSummary()

    init(
        place: CorpusFormat.Place, rule: Rule, in outputs: OutputSet, header: CorpusHeader,
        options: CorpusFormat.WritingOptions
    ) {
        self.outputs = outputs
        self.place = place
        self.rule = rule
        self.header = header
        self.options = options
    }

    var summary: WriterSummary { writer.map { done + $0.summary } ?? done }

    func write(_ unit: TranslationUnit) throws {
        let documents = [unit.source.document, unit.target.document]
        let isNew =
            switch rule {
            case .units(let most): inPart >= most
            case .documents: documents != document
            }
        if writer == nil || isNew {
            try finish()
            parts += 1
            document = documents
            let label =
                switch rule {
                case .units: String(repeating: "0", count: max(0, 4 - String(parts).count)) + String(parts)
                case .documents: names.unique(Self.label(unit.source.document ?? unit.target.document ?? "no-document"))
                }
            let part = CorpusFormat.Place(format: place.format, paths: place.paths.map { Self.path($0, label: label) })
            writer = try part.writer(in: outputs, header: header, options: options)
            for (id, metadata) in descriptions { writer?.describe(metadata, of: id) }
            inPart = 0
        }
        inPart += 1
        try writer?.write(unit)
    }

    func describe(_ metadata: Document.Metadata, of document: String) {
        descriptions[document] = metadata
        writer?.describe(metadata, of: document)
    }

    func finish() throws {
        guard let writer else { return }
        try writer.finish()
        done = done + writer.summary
        self.writer = nil
    }

    /// `corpus.tmx` with label 0001 is `corpus-0001.tmx`.
    static func path(_ path: String, label: String) -> String {
        let slash = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
        var name = path[slash...]
        let packed = name.hasSuffix(".gz") ? ".gz" : ""
        name = name.dropLast(packed.count)
        let dot = name.lastIndex(of: ".") ?? name.endIndex
        return "\(path[..<slash])\(name[..<dot])-\(label)\(name[dot...])\(packed)"
    }

    /// The last part of a document's path or address, fit for a file name.
    private static func label(_ document: String) -> String {
        let last = document.split(separator: "/").last ?? "document"
        let stem = last.firstIndex(of: ".").map { $0 == last.startIndex ? last : last[..<$0] } ?? last
        let allowed = stem.unicodeScalars.map { scalar -> Character in
            scalar.properties.isAlphabetic || (0x30...0x39).contains(scalar.value) || scalar == "-" || scalar == "_"
                ? Character(scalar) : "_"
        }
        return String(allowed.prefix(80))
    }
}
