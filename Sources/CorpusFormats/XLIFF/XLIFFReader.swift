import BitextModel
import FileAccess
import TextFacts

/// Reads XLIFF 2.0, 2.1 and 1.2, with what Trados, memoQ and Memsource make of it: a unit a segment, those without
/// translation passed over and counted. Inline codes are dropped, the text within spans stays.
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
    private var untranslated = 0

    init(_ source: UTF8Source, languages: (source: Language, target: Language)?) throws {
        events = try XMLEventReader(source)
        self.languages = languages
        if let languages { (sourceLanguage, targetLanguage) = languages }
    }

    func takeRefusals() -> [RefusedUnit] {
        defer { refusals = [] }
        return refusals
    }

    func takeUntranslated() -> Int {
        defer { untranslated = 0 }
        return untranslated
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
        let unit = emptyUnit(id: events.attribute(.id) ?? String(number))
        var read = UnitContent()
        read.isLocked = events.attribute(.translate) == "no"
        read.state = confirmation()
        var current = Segment()
        loop: while let event = try events.next() {
            switch (event.kind, event.name) {
            case (.start, .source): current.source = try content().text
            case (.start, .target):
                current.state = events.attribute(.state) ?? current.state
                let target = try content()
                current.target = target.text
                read.targetMarks = target.marks
            case (.start, .segment): current = Segment(state: events.attribute(.state))
            case (.end, .segment): read.segments.append(current)
            case (.start, .segSource): read.sourceMarks = try content().marks
            case (.start, .segmentDefinition):
                if let id = events.attribute(.id) { read.states[id] = events.attribute(.conf) }
            case (.start, .meta):
                let type = events.attribute(.type) ?? ""
                read.metas.append((type, try content().text))
            case (.start, .altTrans), (.start, .ignorable), (.start, .notes), (.start, .note), (.start, .originalData):
                _ = try content()
            case (.end, kind):
                if kind == .transUnit { read.segments.append(current) }
                break loop
            default: break
            }
        }
        try add(unit, read)
    }

    /// What a segment says.
    private struct Segment {
        var id: String?
        var source = ""
        var target = ""
        var state: String?
    }

    /// What a unit holds.
    private struct UnitContent {
        var segments: [Segment] = []
        /// The segments of a unit that a tool has cut (`mrk` of `seg-source`), by their number.
        var sourceMarks: [(id: String, text: String)] = []
        var targetMarks: [(id: String, text: String)] = []
        /// How far each of these is.
        var states: [String: String] = [:]
        var state: String?
        var metas: [(String, String)] = []
        var isLocked = false
    }

    /// How far a tool of its own says that a unit is.
    private func confirmation() -> String? {
        events.attribute(.memoQStatus) ?? events.attribute(.memsourceConfirmed).map {
            $0 == "1" ? "confirmed" : "draft"
        }
            ?? events.attribute(.approved).map { $0 == "yes" ? "approved" : "not approved" }
    }

    /// A unit for each segment that has a translation.
    private func add(_ unit: TranslationUnit, _ read: UnitContent) throws {
        var unit = unit
        try apply(read.metas, to: &unit)
        let segments = cut(read)
        // What this program writes keeps sentences without counterpart, and says so.
        let keepsEmpty = !read.metas.isEmpty
        for (index, segment) in segments.enumerated() {
            if read.isLocked || segment.target.isEmpty && !keepsEmpty && !segment.source.isEmpty {
                untranslated += 1
                continue
            }
            var one = unit
            if index > 0 || segment.id != nil { one.id = "\(unit.id)-\(segment.id ?? String(index + 1))" }
            one.source.text = segment.source
            one.target.text = segment.target
            if !keepsEmpty, let state = segment.state ?? read.state {
                one.properties.append(.init(name: "state", value: state))
            }
            for (type, value) in read.metas where segments.count == 1 {
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

    /// The segments of a unit, by the marks of the tool that cut it where both sides have them.
    private func cut(_ read: UnitContent) -> [Segment] {
        guard let whole = read.segments.first, read.segments.count == 1, !read.sourceMarks.isEmpty else {
            return read.segments
        }
        // One segment needs no marks; several without marks on the other side cannot be told apart.
        if read.targetMarks.isEmpty, !whole.target.isEmpty { return [whole] }
        return read.sourceMarks.map { mark in
            Segment(
                id: read.sourceMarks.count > 1 ? mark.id : nil, source: mark.text,
                target: read.targetMarks.first { $0.id == mark.id }?.text ?? "",
                state: read.states[mark.id] ?? whole.state)
        }
    }

    private func emptyUnit(id: String) -> TranslationUnit {
        TranslationUnit(
            id: id, source: TranslationUnit.Side(text: "", language: sourceLanguage, document: original),
            target: TranslationUnit.Side(text: "", language: targetLanguage))
    }

    private func apply(_ metas: [(String, String)], to unit: inout TranslationUnit) throws(UnitRefusal) {
        for (type, value) in metas {
            switch type {
            case "id": unit.id = value
            case "confidence": unit.confidence = Decimals.probability(value)
            case "type": unit.type = try Bead.Kind.read(value)
            case "moved": unit.isMoved = value == "true"
            case "source_range": unit.source.range = Document.SourceRange(text: value)
            case "target_range": unit.target.range = Document.SourceRange(text: value)
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

    /// The text up to the end of the present element: codes are dropped, spans and marks are transparent. Marks that are
    /// segments give their part of it too.
    private func content() throws -> (text: String, marks: [(id: String, text: String)]) {
        var text: [UInt8] = []
        var marks: [(id: String, text: String)] = []
        var open: (id: String, start: Int, depth: Int)?
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
                case .mrk where events.attribute(.mtype) == "seg" && open == nil:
                    open = (events.attribute(.mid) ?? "", text.count, depth)
                default: break
                }
            case .end:
                if codeDepth == depth { codeDepth = nil }
                if let mark = open, mark.depth == depth {
                    marks.append((mark.id, String(decoding: text[mark.start...], as: UTF8.self)))
                    open = nil
                }
                depth -= 1
                if depth == 0 { return (String(decoding: text, as: UTF8.self), marks) }
            case .doctype: break
            }
        }
        return (String(decoding: text, as: UTF8.self), marks)
    }
}
