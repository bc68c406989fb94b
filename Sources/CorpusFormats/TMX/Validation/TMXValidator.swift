import BitextModel
import FileAccess

/// Checks a TMX file against the DTD of its version, and beyond it for what a DTD cannot say and what CAT tools are
/// known to stumble over. Streams: memory does not grow with the file but for 64 bits a unit identifier.
public final class TMXValidator {
    /// What a whole file is like.
    public struct Summary: Hashable, Sendable {
        /// The version that the file names; nil for none.
        public var version: String?
        /// Units in the file.
        public var units = 0
        /// Findings of each kind.
        public var counts: [Finding.Reason: Int] = [:]
        /// The worst of all findings; nil where there is none.
        public var worst: Finding.Severity?
        /// Whether the file is well formed and valid by the DTD.
        public var isValid: Bool { worst != .invalid }
    }

    private let events: XMLEventReader
    private let filter = XMLCharacterFilter()
    private let report: (Finding) -> Void
    private var summary = Summary()
    private var grammar = TMXGrammar(version: "1.4")!
    private var stack: [Open] = []
    private var unit: UnitState?
    private var unitNumber = 0
    private var headerSource: String?
    private var identifiers: Set<UInt64> = []

    /// An element that is not closed yet.
    private struct Open {
        var name: String
        var content: TMXGrammar.Content?
        /// How far the groups of its content have come, and how many of the present one.
        var group = 0
        var count = 0
        var line: Int
    }

    /// What is known of the unit so far.
    private struct UnitState {
        var id: String
        var line: Int
        var source: String?
        var languages: [String] = []
        var segmentLength = 0
        var hasContent = false
        var hasCode = false
        var open: [String] = []
        var closed: Set<String> = []
        var opened: Set<String> = []
    }

    /// Longer segments are skipped by Trados, in characters.
    public static let longestSegment = 2_000

    /// - Parameter report: called for every finding, in document order.
    /// - Throws: `FileError`.
    public init(_ path: String, report: @escaping (Finding) -> Void) throws {
        events = try XMLEventReader(path, filter: filter)
        self.report = report
    }

    /// Reads the whole file.
    ///
    /// - Throws: `FileError`; what is wrong with the document itself is a finding.
    public func validate() throws -> Summary {
        do {
            while let event = try events.next() {
                takeCharacterFindings()
                switch event.kind {
                case .start: start(line: event.line)
                case .end: end(line: event.line)
                case .text: text(line: event.line)
                case .doctype: break
                }
            }
            takeCharacterFindings()
        } catch let error as CorpusFormatError {
            takeCharacterFindings()
            add(
                .invalid, error.code.hasPrefix("E-XML") ? .notWellFormed : .encoding, error.location?.line ?? 1,
                error.problem, error.remedy, isRepairable: false)
        }
        if events.hasByteOrderMark, events.encoding == "UTF-8" {
            add(
                .advice, .byteOrderMark, 1, "the file begins with a byte order mark",
                "Some tools (TAUS) refuse it; save without", isRepairable: true)
        }
        return summary
    }

    private func add(
        _ severity: Finding.Severity, _ reason: Finding.Reason, _ line: Int, _ problem: String, _ remedy: String,
        isRepairable: Bool
    ) {
        summary.counts[reason, default: 0] += 1
        summary.worst = max(summary.worst ?? severity, severity)
        report(
            Finding(
                severity: severity, reason: reason, location: ErrorLocation(file: events.path, line: line),
                unit: unit?.id, problem: problem, remedy: remedy, isRepairable: isRepairable))
    }

    private func takeCharacterFindings() {
        for finding in filter.takeFindings() {
            let what =
                switch finding.kind {
                case .character(let value): "U+\(Self.hexadecimal(value)) is not allowed in XML"
                case .reference(let digits):
                    "the reference &#\(digits); stands for a character that is not allowed in XML"
                case .invalidBytes: "there are bytes that are not \(events.encoding)"
                case .bareAmpersand: "an ampersand begins no reference"
                }
            add(.invalid, .forbiddenCharacter, finding.line, what, "Take it out; --repair does", isRepairable: true)
        }
    }

    private static func hexadecimal(_ value: UInt32) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    // MARK: Elements

    private func start(line: Int) {
        let name = events.nameText
        place(name, line: line)
        stack.append(Open(name: name, content: grammar.content[name], line: line))
        checkAttributes(of: name, line: line)
        switch name {
        case "tmx" where stack.count == 1:
            let version = events.attribute(.version)
            summary.version = version
            if let version, let known = TMXGrammar(version: version) {
                grammar = known
                stack[0].content = known.content[name]
            } else if let version {
                add(
                    .invalid, .version, line, "there is no TMX version '\(version)'", "Write 1.4 (also for 1.4b)",
                    isRepairable: true)
            } else {
                add(
                    .fault, .version, line, "<tmx> does not say its version", "Write version=\"1.4\"",
                    isRepairable: true)
            }
        case "header":
            headerSource = events.attribute(.srclang)
            if let headerSource { checkSource(headerSource, line: line) }
            checkDates(["creationdate", "changedate"], line: line)
        case "tu": startUnit(line: line)
        case "tuv": startVariant(line: line)
        case "seg":
            unit?.segmentLength = 0
            unit?.hasContent = false
            unit?.hasCode = false
            unit?.open = []
            unit?.opened = []
            unit?.closed = []
        case "bpt": openCode(line: line)
        case "ept": closeCode(line: line)
        default: break
        }
        if ["bpt", "ept", "it", "ph", "ut"].contains(name) { unit?.hasCode = true }
    }

    /// Whether the parent may have this child here.
    private func place(_ name: String, line: Int) {
        guard let parent = stack.last else {
            if name != "tmx" {
                add(
                    .invalid, .unknownElement, line, "the root is <\(name)>", "A TMX file begins with <tmx>",
                    isRepairable: false)
            }
            return
        }
        guard grammar.content[name] != nil else {
            add(
                .invalid, .unknownElement, line, "TMX \(grammar.version) has no element <\(name)>", "Take it out",
                isRepairable: true)
            return
        }
        switch parent.content {
        case nil: break
        case .empty:
            add(
                .invalid, .misplacedElement, line, "<\(parent.name)> may not contain anything", "Take <\(name)> out",
                isRepairable: true)
        case .mixed(let allowed):
            if !allowed.contains(name) {
                add(
                    .invalid, .misplacedElement, line, "<\(name)> may not stand in <\(parent.name)>",
                    "Take the element out and leave its text", isRepairable: true)
            }
        case .groups(let groups):
            var group = parent.group
            var count = parent.count
            while group < groups.count, !groups[group].names.contains(name) || count >= groups[group].most {
                group += 1
                count = 0
            }
            guard group < groups.count else {
                let belongs = groups.firstIndex { $0.names.contains(name) }
                let problem =
                    belongs == nil
                    ? "<\(name)> may not stand in <\(parent.name)>"
                    : groups[belongs!].most == 1
                        ? "<\(parent.name)> has a second <\(name)>" : "<\(name)> stands too late in <\(parent.name)>"
                add(
                    .invalid, .misplacedElement, line, problem,
                    belongs == nil
                        ? "Take it out" : "Notes and properties come first, then the variants or the segment",
                    isRepairable: true)
                return
            }
            for skipped in parent.group..<group {
                let count = skipped == parent.group ? parent.count : 0
                guard count < groups[skipped].least else { continue }
                let names = groups[skipped].names.sorted().joined(separator: "> or <")
                add(
                    .invalid, .missingElement, line, "<\(names)> is missing before <\(name)>", "Put it there",
                    isRepairable: true)
            }
            stack[stack.count - 1].group = group
            stack[stack.count - 1].count = count + 1
        }
    }

    private func end(line: Int) {
        guard let closed = stack.popLast() else { return }
        if case .groups(let groups) = closed.content {
            for index in closed.group..<groups.count {
                let count = index == closed.group ? closed.count : 0
                if count < groups[index].least {
                    add(
                        .invalid, .missingElement, closed.line,
                        "<\(closed.name)> has no <\(groups[index].names.sorted().joined(separator: "> or <"))>",
                        closed.name == "tmx" ? "Add it" : "Complete the unit or take it out", isRepairable: true)
                }
            }
        }
        switch closed.name {
        case "seg": endSegment(line: closed.line)
        case "tu":
            endUnit(line: closed.line)
            unit = nil
        default: break
        }
    }

    private func text(line: Int) {
        guard let parent = stack.last else { return }
        let text = events.text
        switch parent.content {
        case .groups, .empty:
            let isSpace = text.utf8.allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 || $0 == 0x0D }
            if case .empty = parent.content! {
                add(
                    .invalid, .misplacedText, line, "<\(parent.name)> may not contain text", "Take it out",
                    isRepairable: true)
            } else if !isSpace {
                add(
                    .invalid, .misplacedText, line, "there is text directly in <\(parent.name)>", "Take it out",
                    isRepairable: true)
            }
        case .mixed:
            if parent.name == "seg" || parent.name == "hi" {
                unit?.segmentLength += text.unicodeScalars.count
                if text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) { unit?.hasContent = true }
            }
        case nil: break
        }
    }

    private func checkAttributes(of name: String, line: Int) {
        guard let known = grammar.attributes[name] else { return }
        let present = events.attributes
        for required in known.required.sorted() where !present.contains(where: { $0.name == required }) {
            // A first version's `lang` is only out of date, and still not valid.
            let old = required == "xml:lang" && present.contains { $0.name == "lang" }
            add(
                .invalid, .missingAttribute, line, "<\(name)> has no \(required)",
                old ? "TMX \(grammar.version) wants xml:lang in place of lang" : "Add it",
                isRepairable: required != "xml:lang" && required != "lang" || old)
        }
        for (attribute, value) in present {
            if attribute.hasPrefix("xmlns") || attribute == "xml:space" || attribute == "xml:base" {
                add(
                    .invalid, .unknownAttribute, line, "<\(name)> may not have \(attribute)", "Take it out",
                    isRepairable: true)
            } else if !known.required.contains(attribute), !known.optional.contains(attribute) {
                add(
                    .invalid, .unknownAttribute, line, "<\(name)> may not have \(attribute)",
                    "Take it out, or write a <prop>", isRepairable: true)
            } else if let values = known.values[attribute], !values.contains(value) {
                add(
                    .invalid, .attributeValue, line,
                    "\(attribute)=\"\(value)\" is not one of \(values.sorted().joined(separator: ", "))",
                    "Choose one of them", isRepairable: true)
            }
        }
    }

    private func checkDates(_ names: [String], line: Int) {
        for (name, value) in events.attributes where names.contains(name) && !TMXDate.isValid(value) {
            add(
                .fault, .date, line, "\(name)=\"\(value)\" is not a date as TMX writes it", "Write YYYYMMDDThhmmssZ",
                isRepairable: true)
        }
    }

    private func checkSource(_ code: String, line: Int) {
        if code == "*all*" {
            add(
                .advice, .sourceLanguage, line, "srclang=\"*all*\" leaves the source open",
                "Some tools (TAUS) want one language; name it", isRepairable: true)
        } else if Language(code) == nil {
            add(
                .fault, .languageCode, line, "srclang=\"\(code)\" is no language code",
                "Write one such as en-US or zh-CN", isRepairable: false)
        }
    }

    // MARK: Units

    private func startUnit(line: Int) {
        unitNumber += 1
        summary.units += 1
        let id = events.attribute(.tuid)
        unit = UnitState(id: id ?? String(unitNumber), line: line, source: events.attribute(.srclang))
        if let source = unit?.source { checkSource(source, line: line) }
        if let id, !identifiers.insert(StableHash.hash(id)).inserted {
            add(
                .fault, .duplicateIdentifier, line, "the tuid '\(id)' stands on another unit too",
                "Give each unit its own", isRepairable: true)
        }
        checkDates(["creationdate", "changedate", "lastusagedate"], line: line)
    }

    private func startVariant(line: Int) {
        let code = events.attribute(.xmlLang) ?? events.attribute(.lang)
        if let code {
            if Language(code) == nil {
                add(
                    .fault, .languageCode, line, "'\(code)' is no language code", "Write one such as en-US or zh-CN",
                    isRepairable: false)
            }
            unit?.languages.append(code.lowercased())
        }
        checkDates(["creationdate", "changedate", "lastusagedate"], line: line)
    }

    private func endSegment(line: Int) {
        guard let unit else { return }
        for code in unit.open {
            add(
                .fault, .unpairedCode, line, "<bpt i=\"\(code)\"> is never closed by an <ept>",
                "Pair it, or write <it pos=\"begin\">", isRepairable: true)
        }
        if unit.segmentLength > Self.longestSegment {
            add(
                .advice, .longSegment, line, "the segment has \(unit.segmentLength) characters",
                "Trados skips segments over \(Self.longestSegment); split it", isRepairable: false)
        }
        if !unit.hasContent {
            add(
                .advice, .emptySegment, line, "the segment is empty", "Some tools refuse the file; take the unit out",
                isRepairable: !unit.hasCode)
        }
    }

    private func endUnit(line: Int) {
        guard let unit else { return }
        let distinct = Set(unit.languages)
        if distinct.count < unit.languages.count {
            add(
                .advice, .repeatedLanguage, line, "two variants are in the same language",
                "Tools take one of them; make two units", isRepairable: false)
        }
        if distinct.count == 1, unit.languages.count == 1 {
            add(
                .fault, .oneLanguage, line, "there is a variant in one language only",
                "Add its translation or take the unit out", isRepairable: false)
        } else if distinct.count > 2 {
            add(
                .advice, .manyLanguages, line, "there are variants in \(distinct.count) languages",
                "Trados refuses such units; choose a pair with `bitext convert --languages`", isRepairable: false)
        }
        if let code = unit.source ?? headerSource, let source = Language(code) {
            let languages = unit.languages.compactMap { Language($0) }
            if !languages.isEmpty, LanguageMatch.best(languages, wanted: source).isEmpty {
                add(
                    .fault, .noSourceVariant, line, "no variant is in the source language \(code)",
                    "Correct srclang or the variant's code", isRepairable: false)
            }
        }
    }

    private func openCode(line: Int) {
        guard let code = events.attribute(.i), unit != nil else { return }
        if !unit!.opened.insert(code).inserted {
            add(
                .fault, .unpairedCode, line, "a second <bpt> has i=\"\(code)\"", "Number the codes of a segment afresh",
                isRepairable: true)
        } else {
            unit!.open.append(code)
        }
    }

    private func closeCode(line: Int) {
        guard let code = events.attribute(.i), unit != nil else { return }
        if let index = unit!.open.firstIndex(of: code) {
            unit!.open.remove(at: index)
        } else {
            add(
                .fault, .unpairedCode, line, "<ept i=\"\(code)\"> closes no <bpt> before it",
                "Pair it, or write <it pos=\"end\">", isRepairable: true)
        }
    }
}
