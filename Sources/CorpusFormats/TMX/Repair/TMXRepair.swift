package import BitextModel
package import FileAccess

/// Mends a TMX file: what comes out is valid TMX 1.4b, and everything that was changed is listed.
///
/// Texts are never changed but for characters that XML cannot hold. A unit is left out only when nothing valid can be
/// made of it. A file that is not well formed is mended up to that place.
package final class TMXRepair {
    /// One thing that was changed.
    package struct Change: Hashable, Sendable, CustomStringConvertible {
        package var location: ErrorLocation
        package var unit: String?
        /// What was wrong.
        package var kind: RepairKind
        /// What was done, in the past tense.
        package var action: String

        package var description: String {
            "\(location):\(unit.map { " unit '\($0)':" } ?? "") \(action)"
        }
    }

    package struct Summary: Hashable, Sendable {
        package var units = 0
        package var removedUnits = 0
        package var changes = 0
    }

    private let events: XMLEventReader
    private let filter = XMLCharacterFilter()
    private let sink: ByteSink
    private let report: (Change) -> Void
    private let grammar = TMXGrammar(version: "1.4")!
    private var summary = Summary()
    private var header: XMLElement?
    private var wroteHeader = false
    private var names = UniqueNames()
    private var unit: String?

    /// - Throws: `FileError`.
    package init(_ path: String, output: OutputFile, report: @escaping (Change) -> Void) throws {
        events = try XMLEventReader(path, filter: filter)
        sink = ByteSink(output)
        self.report = report
    }

    /// Reads, mends and writes the whole file.
    ///
    /// - Throws: `FileError`; `CorpusFormatError.wrongRoot` where there is no TMX in the file.
    package func repair() throws -> Summary {
        var sawRoot = false
        var number = 0
        do {
            while let event = try events.next() {
                takeCharacterFindings()
                guard event.kind == .start else { continue }
                switch events.nameText {
                case "tmx" where !sawRoot:
                    sawRoot = true
                    let version = events.attribute(.version)
                    if version != "1.4" {
                        changed(event.line, .version, "set the version to 1.4 (it was \(version ?? "missing"))")
                    }
                case let name where !sawRoot:
                    throw CorpusFormatError.wrongRoot(
                        events.path, line: event.line, expected: "TMX (<tmx>)", found: name)
                case "header":
                    let read = try XMLElement.read(events)
                    if header == nil, !wroteHeader {
                        header = read
                    } else {
                        changed(read.line, .secondHeader, "left out a second <header>")
                    }
                case "tu":
                    number += 1
                    let line = event.line
                    var element = try XMLElement.read(events)
                    takeCharacterFindings()
                    unit = element["tuid"] ?? String(number)
                    try write(unit: &element, line: line)
                    unit = nil
                default: break
                }
            }
            takeCharacterFindings()
        } catch let error as CorpusFormatError {
            guard sawRoot, case .malformedXML(_, let line, let reason) = error else { throw error }
            takeCharacterFindings()
            changed(
                line, .malformedRest, "left out everything from here on, which is not well-formed XML: \(reason)")
        }
        if events.hasByteOrderMark, events.encoding == "UTF-8" {
            changed(1, .byteOrderMark, "took out the byte order mark")
        }
        if !wroteHeader { writeHeader(source: nil) }
        sink.write("  </body>\n</tmx>\n")
        try sink.finish()
        return summary
    }

    private func changed(_ line: Int, _ kind: RepairKind, _ action: String) {
        summary.changes += 1
        report(Change(location: ErrorLocation(file: events.path, line: line), unit: unit, kind: kind, action: action))
    }

    private func takeCharacterFindings() {
        for finding in filter.takeFindings() {
            switch finding.kind {
            case .character(let value):
                changed(
                    finding.line, .forbiddenCharacter,
                    "took out U+\(String(value, radix: 16, uppercase: true)), which XML does not allow")
            case .reference(let digits):
                changed(
                    finding.line, .forbiddenReference, "took out the reference &#\(digits);, which XML does not allow")
            case .invalidBytes:
                changed(
                    finding.line, .invalidBytes, "put U+FFFD in the place of bytes that are not \(events.encoding)")
            case .bareAmpersand: changed(finding.line, .bareAmpersand, "wrote an ampersand as &amp;")
            }
        }
    }

    // MARK: Header

    private func writeHeader(source: String?) {
        wroteHeader = true
        let present = unit
        unit = nil
        defer { unit = present }
        var header = self.header ?? XMLElement(name: "header", attributes: [], line: 1)
        if self.header == nil { changed(1, .missingHeader, "added the missing <header>") }
        let defaults = [
            ("creationtool", "unknown"), ("creationtoolversion", "unknown"), ("segtype", "sentence"),
            ("o-tmf", "unknown"), ("adminlang", "en"), ("srclang", source ?? "en"), ("datatype", "unknown"),
        ]
        for (name, value) in defaults where header[name] == nil {
            header[name] = value
            if self.header != nil {
                changed(header.line, .missingHeaderAttribute, "added \(name)=\"\(value)\" to the header")
            }
        }
        if let type = header["segtype"], !TMXVocabulary.segmentTypes.contains(type) {
            header["segtype"] = "sentence"
            changed(header.line, .headerSegmentation, "set the header's segtype to sentence (it was '\(type)')")
        }
        if header["srclang"] == "*all*", let source {
            header["srclang"] = source
            changed(header.line, .allLanguages, "set the header's srclang to \(source) (it was *all*)")
        }
        mend(&header)
        sink.write(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE tmx SYSTEM "tmx14.dtd">
            <tmx version="1.4">

            """)
        sink.write("  ")
        sink.append { header.append(to: &$0) }
        sink.write("\n  <body>\n")
    }

    // MARK: Units

    private func write(unit element: inout XMLElement, line: Int) throws {
        mend(&element)
        var variants = 0
        var withContent = 0
        element.children.removeAll { node in
            guard case .element(let child) = node, child.name == "tuv" else { return false }
            variants += 1
            guard let code = child["xml:lang"], !code.isEmpty else {
                changed(child.line, .variantWithoutLanguage, "left out a variant that does not name its language")
                return true
            }
            guard let segment = child.elements.first(where: { $0.name == "seg" }) else {
                changed(child.line, .variantWithoutSegment, "left out the variant in \(code), which has no segment")
                return true
            }
            guard segment.text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
                changed(child.line, .emptyVariant, "left out the variant in \(code), whose segment is empty")
                return true
            }
            withContent += 1
            return false
        }
        guard withContent > 0 else {
            summary.removedUnits += 1
            changed(
                line, .emptyUnit,
                "left out the unit, which has \(variants == 0 ? "no variant" : "no variant that can be kept")")
            return
        }
        if let id = element["tuid"] {
            let unique = names.unique(id)
            if unique != id {
                changed(
                    line, .repeatedIdentifier,
                    "changed the tuid to '\(unique)', since '\(id)' may stand on another unit")
                element["tuid"] = unique
            }
        }
        if !wroteHeader { writeHeader(source: element.elements.first { $0.name == "tuv" }?["xml:lang"]) }
        sink.write("    ")
        sink.append { Self.append(unit: element, to: &$0) }
        summary.units += 1
        try sink.drain()
    }

    /// A unit with a line for each of its parts.
    private static func append(unit: XMLElement, to buffer: inout [UInt8]) {
        func open(_ element: XMLElement, _ buffer: inout [UInt8]) {
            var start = element
            start.children = []
            start.append(to: &buffer)
            buffer.removeLast(2)
            buffer.append(contentsOf: ">\n".utf8)
        }
        open(unit, &buffer)
        for child in unit.elements {
            buffer.append(contentsOf: "      ".utf8)
            if child.name == "tuv" {
                open(child, &buffer)
                for part in child.elements {
                    buffer.append(contentsOf: "        ".utf8)
                    part.append(to: &buffer)
                    buffer.append(0x0A)
                }
                buffer.append(contentsOf: "      </tuv>".utf8)
            } else {
                child.append(to: &buffer)
            }
            buffer.append(0x0A)
        }
        buffer.append(contentsOf: "    </tu>\n".utf8)
    }

    // MARK: Elements

    /// Makes an element and all within it valid, as far as it can be done without the elements around it.
    private func mend(_ element: inout XMLElement) {
        mendAttributes(&element)
        switch grammar.content[element.name] {
        case .empty: element.children = []
        case .mixed(let allowed): mendMixed(&element, allowed: allowed)
        case .groups(let groups): mendGroups(&element, groups: groups)
        case nil: break
        }
        if element.name == "seg" {
            let line = element.line
            InlineCodes.mend(&element) { changed(line, $0, $1) }
        }
    }

    private func mendAttributes(_ element: inout XMLElement) {
        guard let known = grammar.attributes[element.name] else { return }
        if known.required.contains("xml:lang"), element["xml:lang"] == nil, let code = element["lang"] {
            element["xml:lang"] = code
            element["lang"] = nil
            changed(element.line, .oldLanguageAttribute, "wrote lang=\"\(code)\" as xml:lang")
        }
        for code in ["xml:lang", "srclang"] {
            if let value = element[code], let trimmed = Language(String(value.trimmingSpaces)),
                value.trimmingSpaces.count != value.count || value.contains("_")
            {
                element[code] = trimmed.tag
                changed(element.line, .languageCode, "wrote \(code)=\"\(value)\" as \(trimmed.tag)")
            }
        }
        for (name, value) in element.attributes {
            if !known.required.contains(name), !known.optional.contains(name) {
                element[name] = nil
                changed(
                    element.line, .unknownAttribute, "took the attribute \(name)=\"\(value)\" from <\(element.name)>")
            } else if let values = known.values[name], !values.contains(value) {
                element[name] = nil
                changed(element.line, .unknownValue, "took \(name)=\"\(value)\" from <\(element.name)>")
            } else if ["creationdate", "changedate", "lastusagedate"].contains(name), !TMXDate.isValid(value) {
                let date = TMXDate.repaired(value)
                element[name] = date
                changed(
                    element.line, .date,
                    date.map { "wrote the date '\(value)' as \($0)" }
                        ?? "took out \(name)=\"\(value)\", which is no date")
            }
        }
        if element.name == "prop", element["type"] == nil {
            element["type"] = "x-unnamed"
            changed(element.line, .unnamedProperty, "named a property without type x-unnamed")
        }
        if element.name == "it", element["pos"] == nil {
            element["pos"] = "begin"
            changed(element.line, .isolatedCodePosition, "added pos=\"begin\" to <it>")
        }
    }

    private func mendMixed(_ element: inout XMLElement, allowed: Set<String>) {
        var children: [XMLElement.Node] = []
        for node in element.children {
            guard case .element(var child) = node else {
                children.append(node)
                continue
            }
            if allowed.contains(child.name) {
                mend(&child)
                children.append(.element(child))
            } else {
                // The element goes, its text stays.
                changed(
                    child.line, .elementInText, "took <\(child.name)> out of <\(element.name)> and left its text")
                let text = child.text
                if !text.isEmpty { children.append(.text(text)) }
            }
        }
        element.children = children
    }

    private func mendGroups(_ element: inout XMLElement, groups: [TMXGrammar.Group]) {
        var sorted: [[XMLElement]] = groups.map { _ in [] }
        var last = 0
        var moved = false
        for node in element.children {
            switch node {
            case .text(let text):
                let trimmed = text.trimmingSpaces
                if !trimmed.isEmpty {
                    changed(
                        element.line, .textAmongElements,
                        "took the text '\(trimmed.prefix(40))' out of <\(element.name)>")
                }
            case .element(var child):
                guard let group = groups.firstIndex(where: { $0.names.contains(child.name) }) else {
                    changed(child.line, .misplacedElement, "took <\(child.name)> out of <\(element.name)>")
                    continue
                }
                guard sorted[group].count < groups[group].most else {
                    changed(child.line, .secondElement, "left out a second <\(child.name)>")
                    continue
                }
                mend(&child)
                let isIncomplete =
                    child.name == "map" && child["unicode"] == nil
                    || child.name == "ude" && (child["name"] == nil || child.children.isEmpty)
                if isIncomplete {
                    changed(child.line, .incompleteElement, "left out an incomplete <\(child.name)>")
                    continue
                }
                if group < last { moved = true }
                last = max(last, group)
                sorted[group].append(child)
            }
        }
        if moved { changed(element.line, .order, "put notes and properties first in <\(element.name)>") }
        element.children = sorted.joined().map { .element($0) }
    }
}
