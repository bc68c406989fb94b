import BitextModel
import FileAccess

/// Reads TMX 1.1 to 1.4b in constant memory, in any encoding that XML declares, also when packed by gzip.
///
/// Codes of languages are matched without regard to case. A unit in more than two languages gives one pair for each
/// language beside the source, unless two were asked for. Inline codes are dropped (the text of `hi` stays), or kept
/// as markup on request.
final class TMXReader: PartedReader {
    struct Options: Sendable {
        var languages: (source: Language, target: Language)?
        var keepsInlineCodes = false
    }

    private let events: XMLEventReader
    private let options: Options
    /// What this reader has of the file, if not all.
    private let part: TMXPart?
    private var cutter: TMXPartCutter?
    private var fileSource: String?
    private var codes = LanguageCodes()
    private var number = 0
    /// The last first.
    private var pending: [TranslationUnit] = []
    private var refusals: [RefusedUnit] = []
    private var descriptions = DescriptionChanges()
    private var sawRoot = false
    // Used by this class alone, and lent to nothing that comes back to it.
    @exclusivity(unchecked) private var plain: [UInt8] = []
    @exclusivity(unchecked) private var markup: [UInt8] = []

    init(_ source: UTF8Source, options: Options = Options()) throws {
        events = try XMLEventReader(source)
        self.options = options
        part = nil
        cutter = TMXPartCutter(source)
    }

    /// Reads a part of a file.
    private init(_ part: TMXPart, options: Options) throws {
        events = try part.events()
        self.options = options
        self.part = part
        number = part.numberBefore
    }

    func nextPart(units: Int) throws -> CorpusPart? {
        guard let part = try cutter?.next(units: units) else { return nil }
        return CorpusPart { [options] in try TMXReader(part, options: options) }
    }

    func takeRefusals() -> [RefusedUnit] {
        defer { refusals = [] }
        return refusals
    }

    func takeDescriptions() -> [DocumentDescription] { descriptions.take() }

    func next() throws -> TranslationUnit? {
        if let unit = pending.popLast() { return unit }
        while let event = try events.next() {
            guard event.kind == .start else { continue }
            if !sawRoot {
                guard event.name == .tmx else {
                    throw CorpusFormatError.wrongRoot(
                        events.path, line: event.line, expected: "TMX (<tmx>)", found: events.nameText)
                }
                sawRoot = true
            } else if event.name == .header {
                fileSource = events.attribute(.srclang)
            } else if event.name == .tu {
                let unit = try readUnit(line: event.line)
                do {
                    let units = try unit.pairs(
                        wanted: options.languages, fileSource: fileSource, codes: &codes, descriptions: &descriptions)
                    if units.count == 1 { return units[0] }
                    pending = units.reversed()
                } catch {
                    let place = ErrorLocation(file: events.path, line: unit.line)
                    refusals.append(RefusedUnit(location: place, unit: unit.id, reason: error.reason))
                }
                if let unit = pending.popLast() { return unit }
            }
        }
        try part?.checkWhole(depth: events.depth, number: number)
        return nil
    }

    /// Reads up to the end of the unit whose start is the present event.
    private func readUnit(line: Int) throws -> TMXUnit {
        number += 1
        var unit = TMXUnit(line: line, id: String(number))
        for attribute in events.attributeEvents {
            switch events.name(of: attribute) {
            case .tuid: unit.id = events.value(of: attribute)
            case .srclang: unit.sourceLanguage = events.value(of: attribute)
            default: unit.properties.append(property(of: attribute))
            }
        }
        while let event = try events.next() {
            switch (event.kind, event.name) {
            case (.start, .tuv): unit.variants.append(try readVariant())
            case (.start, .prop), (.start, .note): unit.properties.append(try readProperty(event.name))
            case (.start, _): try skip()
            case (.end, .tu): return unit
            default: break
            }
        }
        return unit
    }

    private func readVariant() throws -> TMXUnit.Variant {
        var variant = TMXUnit.Variant()
        var old: String?
        for attribute in events.attributeEvents {
            switch events.name(of: attribute) {
            case .xmlLang: variant.language = events.value(of: attribute)
            case .lang: old = events.value(of: attribute)
            default: variant.properties.append(property(of: attribute))
            }
        }
        if variant.language == nil { variant.language = old }
        while let event = try events.next() {
            switch (event.kind, event.name) {
            case (.start, .seg) where !variant.hasSegment:
                variant.hasSegment = true
                (variant.text, variant.markup) = try readSegment()
            case (.start, .prop), (.start, .note): variant.properties.append(try readProperty(event.name))
            case (.start, _): try skip()
            case (.end, .tuv): return variant
            default: break
            }
        }
        return variant
    }

    /// An attribute that the standard has and we have no place for.
    private func property(of attribute: Int) -> TranslationUnit.Property {
        .init(name: "@" + events.nameText(of: attribute), value: events.value(of: attribute))
    }

    private func readProperty(_ kind: XMLName) throws -> TranslationUnit.Property {
        let name = kind == .note ? TMXVocabulary.note : events.attribute(.type) ?? "x-unnamed"
        return TranslationUnit.Property(name: name, value: try readText())
    }

    /// The text up to the end of the present element.
    private func readText() throws -> String {
        plain.removeAll(keepingCapacity: true)
        var depth = 1
        while let event = try events.next() {
            switch event.kind {
            case .text: try events.appendText(to: &plain)
            case .start: depth += 1
            case .end:
                depth -= 1
                if depth == 0 { return String(decoding: plain, as: UTF8.self) }
            case .doctype: break
            }
        }
        return String(decoding: plain, as: UTF8.self)
    }

    /// The segment's plain text, and its markup if it has inline codes that are wanted.
    private func readSegment() throws -> (String, String?) {
        plain.removeAll(keepingCapacity: true)
        markup.removeAll(keepingCapacity: true)
        let keeps = options.keepsInlineCodes
        var sawCode = false
        var depth = 1
        // The depth of the outermost element whose content is native code.
        var codeDepth: Int?
        loop: while let event = try events.next() {
            switch event.kind {
            case .text:
                if codeDepth == nil { try events.appendText(to: &plain) }
                if keeps { XMLEscaping.append(events.text, to: &markup) }
            case .start:
                depth += 1
                sawCode = true
                if codeDepth == nil, [.bpt, .ept, .ph, .it, .ut].contains(event.name) { codeDepth = depth }
                if keeps {
                    markup.append(contentsOf: "<\(events.nameText)".utf8)
                    for (name, value) in events.attributes {
                        markup.append(contentsOf: " \(name)=\"".utf8)
                        XMLEscaping.append(value, to: &markup, in: .attribute)
                        markup.append(UInt8(ascii: "\""))
                    }
                    markup.append(UInt8(ascii: ">"))
                }
            case .end:
                if codeDepth == depth { codeDepth = nil }
                depth -= 1
                if depth == 0 { break loop }
                if keeps { markup.append(contentsOf: "</\(events.nameText)>".utf8) }
            case .doctype: break
            }
        }
        let text = String(decoding: plain, as: UTF8.self)
        return (text, keeps && sawCode ? String(decoding: markup, as: UTF8.self) : nil)
    }

    /// Passes over the present element.
    private func skip() throws {
        var depth = 1
        while depth > 0, let event = try events.next() {
            if event.kind == .start { depth += 1 }
            if event.kind == .end { depth -= 1 }
        }
    }
}
