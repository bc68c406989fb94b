import BitextModel
import FileAccess
import TextFacts

/// Makes units of sentence numbers: `.beads`, Vecalign's lines, ladders, XCES.
///
/// With the two files of sentences the units have text; without, they carry their numbers alone, which is all that
/// another format of numbers needs.
final class BeadsReader: CorpusReader {
    private var units: [TranslationUnit] = []
    private var position = 0

    init(_ path: String, format: CorpusFormat, options: CorpusFormat.ReadingOptions) throws {
        let source = try options.sentences.map { try SentenceFile($0.source) }
        let target = try options.sentences.map { try SentenceFile($0.target) }
        let languages = options.languages ?? (.undetermined, .undetermined)
        func side(_ numbers: [Int], _ file: SentenceFile?, _ language: Language, document: String?, line: Int)
            throws -> TranslationUnit.Side
        {
            var side = TranslationUnit.Side(
                text: "", language: language, sentenceNumbers: numbers, document: document ?? file?.path)
            guard let file else { return side }
            side.sentences = try numbers.map { number in
                guard number < file.sentences.count else {
                    throw CorpusFormatError.sentenceOutOfRange(
                        path, line: line, number: number, count: file.sentences.count)
                }
                return file.sentences[number]
            }
            side.text = SentenceJoiner.join(side.sentences, language: language)
            return side
        }
        func add(_ bead: Bead, _ documents: (String?, String?), line: Int) throws {
            units.append(
                TranslationUnit(
                    id: String(units.count + 1),
                    source: try side(bead.source, source, languages.source, document: documents.0, line: line),
                    target: try side(bead.target, target, languages.target, document: documents.1, line: line),
                    confidence: bead.confidence, type: bead.type))
        }
        if format == .xces {
            for group in try XCESFile.read(path) {
                for link in group.links {
                    func numbers(_ ids: [String], _ file: SentenceFile?) throws -> [Int] {
                        try ids.map { id in
                            if let number = file?.number(of: id) { return number }
                            // Identifiers count from 1.
                            if let number = SentenceNumber.number(id), number > 0 { return number - 1 }
                            throw CorpusFormatError.unknownSentence(path, line: link.line, id: id)
                        }
                    }
                    let bead = Bead(
                        source: try numbers(link.source, source), target: try numbers(link.target, target),
                        confidence: link.certainty)
                    try add(bead, (group.sourceDocument, group.targetDocument), line: link.line)
                }
            }
            return
        }
        let beads =
            switch format {
            case .ladder: try LadderFile.read(path)
            case .vecalign: try BeadFile.read(path, thirdField: .cost)
            default: try BeadFile.read(path)
            }
        for (index, bead) in beads.enumerated() { try add(bead, (nil, nil), line: index + 1) }
    }

    func takeRefusals() -> [RefusedUnit] { [] }

    func next() -> TranslationUnit? {
        guard position < units.count else { return nil }
        defer { position += 1 }
        return units[position]
    }
}

/// The sentences of a document: a line each, or the `<s>` elements of an OPUS document with their identifiers.
struct SentenceFile {
    let path: String
    private(set) var sentences: [String] = []
    private var numbers: [String: Int] = [:]

    /// - Throws: `FileError`, `CorpusFormatError`.
    init(_ path: String) throws {
        self.path = path
        var name = path[...]
        if name.hasSuffix(".gz") { name = name.dropLast(3) }
        if name.hasSuffix(".xml") {
            try readXML()
        } else {
            var lines = try LineReader(path)
            while let line = try lines.nextText() { sentences.append(line) }
        }
    }

    func number(of id: String) -> Int? { numbers[id] }

    private mutating func readXML() throws {
        let events = try XMLEventReader(path)
        var words: [String]?
        var text: [UInt8] = []
        while let event = try events.next() {
            switch (event.kind, event.name) {
            case (.start, .s):
                numbers[events.attribute(.id) ?? String(sentences.count + 1)] = sentences.count
                words = []
                text = []
            case (.end, .w):
                words?.append(String(decoding: text, as: UTF8.self).trimmingSpaces.description)
                text = []
            case (.text, _): if words != nil { try events.appendText(to: &text) }
            case (.end, .s):
                let rest = String(decoding: text, as: UTF8.self).trimmingSpaces
                let parts = (words ?? []).filter { !$0.isEmpty } + (rest.isEmpty ? [] : [String(rest)])
                sentences.append(parts.joined(separator: " "))
                words = nil
            default: break
            }
        }
    }
}
