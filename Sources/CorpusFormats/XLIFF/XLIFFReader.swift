import BitextModel
import FileAccess
import TextFacts

/// Reads XLIFF 2.0, 2.1 and 1.2: a unit a segment. Inline codes are dropped, the text within spans stays.
final class XLIFFReader: CorpusReader {
    private let events: XMLEventReader
    private let languages: (source: Language, target: Language)?
    private var sourceLanguage = Language.undetermined
    private var targetLanguage = Language.undetermined
    private var original: String?
    private var sawRoot = false
    private var number = 0
    /// The last first.
    private var pending: [TranslationUnit] = []
    private var refusals: [RefusedUnit] = []

    init(_ source: UTF8Source, languages: (source: Language, target: Language)?) throws {
        events = try XMLEventReader(source)
        self.languages = languages
        if let languages { (sourceLanguage, targetLanguage) = languages }
    }

    func takeRefusals() -> [RefusedUnit] {
        defer { refusals = [] }
        return refusals
    }

    func next() throws -> TranslationUnit? {
        if let unit = pending.popLast() { return unit }
        while let event = try events.next() {
            guard event.kind == .start else { continue }
            if !sawRoot {
                guard event.name == .xliff else {
                    throw CorpusFormatError.wrongRoot(
                        events.path, line: event.line, expected: "XLIFF (<xliff>)", found: events.nameText)
                }
                sawRoot = true
                setLanguages(.srcLang, .trgLang)
                continue
            }
            switch event.name {
            case .file:
                original = events.attribute(.original)
                setLanguages(.sourceLanguage, .targetLanguage)
            case .unit, .transUnit:
                let line = event.line
                do {
                    try readUnit(event.name)
                } catch let refusal as UnitRefusal {
                    let place = ErrorLocation(file: events.path, line: line)
                    refusals.append(RefusedUnit(location: place, unit: String(number), reason: refusal.reason))
                }
                if let unit = pending.popLast() { return unit }
            default: break
            }
        }
        return nil
    }

    private func setLanguages(_ source: XMLName, _ target: XMLName) {
        guard languages == nil else { return }
        if let code = events.attribute(source).flatMap({ Language($0) }) { sourceLanguage = code }
        if let code = events.attribute(target).flatMap({ Language($0) }) { targetLanguage = code }
    }

    private func readUnit(_ kind: XMLName) throws {
        number += 1
        var unit = emptyUnit(id: events.attribute(.id) ?? String(number))
        var segments: [(source: String, target: String)] = []
        var current = (source: "", target: "")
        var metas: [(String, String)] = []
        loop: while let event = try events.next() {
            switch (event.kind, event.name) {
            case (.start, .source): current.source = try content()
            case (.start, .target): current.target = try content()
            case (.start, .segment): current = ("", "")
            case (.end, .segment): segments.append(current)
            case (.start, .meta):
                let type = events.attribute(.type) ?? ""
                metas.append((type, try content()))
            case (.start, .altTrans), (.start, .segSource), (.start, .ignorable), (.start, .notes), (.start, .note),
                (.start, .originalData):
                _ = try content()
            case (.end, kind):
                if kind == .transUnit { segments.append(current) }
                break loop
            default: break
            }
        }
        try apply(metas, to: &unit)
        for (index, segment) in segments.enumerated() {
            var one = unit
            if index > 0 { one.id = "\(unit.id)-\(index + 1)" }
            one.source.text = segment.source
            one.target.text = segment.target
            for (type, value) in metas where segments.count == 1 {
                if type == "source_sentences" {
                    one.source.sentences = SentenceRanges.sentences(value, of: segment.source)
                }
                if type == "target_sentences" {
                    one.target.sentences = SentenceRanges.sentences(value, of: segment.target)
                }
            }
            if one.type?.source == 1, segments.count == 1 { one.source.sentences = [segment.source] }
            if one.type?.target == 1, segments.count == 1 { one.target.sentences = [segment.target] }
            pending.append(one)
        }
        pending.reverse()
    }

    private func emptyUnit(id: String) -> TranslationUnit {
        TranslationUnit(
            id: id, source: UnitSide(text: "", language: sourceLanguage, document: original),
            target: UnitSide(text: "", language: targetLanguage))
    }

    private func apply(_ metas: [(String, String)], to unit: inout TranslationUnit) throws(UnitRefusal) {
        for (type, value) in metas {
            switch type {
            case "id": unit.id = value
            case "confidence": unit.confidence = Decimals.probability(value)
            case "type": unit.type = try BeadType.read(value)
            case "source_range": unit.source.range = SourceRange(text: value)
            case "target_range": unit.target.range = SourceRange(text: value)
            case "target_document": unit.target.document = value
            case "source_sentences", "target_sentences": break
            case _ where type.hasPrefix("source_property:"):
                unit.source.properties.append(.init(name: String(type.dropFirst(16)), value: value))
            case _ where type.hasPrefix("target_property:"):
                unit.target.properties.append(.init(name: String(type.dropFirst(16)), value: value))
            default:
                let name = type.hasPrefix("property:") ? String(type.dropFirst(9)) : type
                unit.properties.append(.init(name: name, value: value))
            }
        }
    }

    /// The text up to the end of the present element: codes are dropped, spans and marks are transparent.
    private func content() throws -> String {
        var text: [UInt8] = []
        var depth = 1
        var codeDepth: Int?
        while let event = try events.next() {
            switch event.kind {
            case .text: if codeDepth == nil { try events.appendText(to: &text) }
            case .start:
                depth += 1
                if codeDepth != nil { break }
                switch event.name {
                case .cp:
                    let scalar = events.attribute(.hex).flatMap { UInt32($0, radix: 16) }.flatMap { Unicode.Scalar($0) }
                    if let scalar { text.append(contentsOf: String(Character(scalar)).utf8) }
                    codeDepth = depth
                // XLIFF 1.2 puts native code between the tags of these.
                case .ph, .it, .bpt, .ept: codeDepth = depth
                default: break
                }
            case .end:
                if codeDepth == depth { codeDepth = nil }
                depth -= 1
                if depth == 0 { return String(decoding: text, as: UTF8.self) }
            case .doctype: break
            }
        }
        return String(decoding: text, as: UTF8.self)
    }
}
