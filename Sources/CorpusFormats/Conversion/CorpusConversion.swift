import BitextModel
import FileAccess

/// Corpora in, corpora out: reading, choosing and naming languages, and writing, unit by unit.
///
/// `convert`, `filter` and `dedupe` all run through here; they differ in what they do with a unit between.
public struct CorpusConversion {
    public enum Split: Hashable, Sendable {
        case none
        case units(Int)
        /// A file for each stretch of units of one pair of documents.
        case documents
    }

    public var inputs: [CorpusPlace]
    public var outputs: [CorpusPlace]
    public var reading = ReadingOptions()
    public var writing = WritingOptions()
    /// Whether source and target change places.
    public var swaps = false
    /// Codes to be written in the place of others.
    public var codes: [Language: Language] = [:]
    public var split = Split.none
    public var provenance = Provenance()
    /// Finds the language of texts, where a format does not name it.
    public var identify: (([String]) -> Language)?

    public init(inputs: [CorpusPlace], outputs: [CorpusPlace]) {
        self.inputs = inputs
        self.outputs = outputs
    }

    public struct Summary: Sendable {
        public var read = 0
        public var refused = 0
        /// One for each output.
        public var outputs: [WriterSummary] = []
        public var sourceLanguage = Language.undetermined
        public var targetLanguage = Language.undetermined
    }

    /// - Parameters:
    ///   - outputSet: further files that appear together with these.
    ///   - finishing: called with the languages behind the last unit, before any file appears.
    ///   - refusal: told of every unit that cannot be taken.
    ///   - transform: gives the unit to be written; nil leaves it out.
    /// - Throws: `FileError`, `CorpusFormatError`; no output appears then.
    public func run(
        in outputSet: OutputSet = OutputSet(),
        refusal: @escaping (RefusedUnit) -> Void = { _ in },
        transform: (TranslationUnit) throws -> TranslationUnit? = { $0 },
        finishing: ((source: Language, target: Language)) throws -> Void = { _ in }
    ) throws -> Summary {
        try OutputFile.check(outputs.flatMap(\.paths), against: inputs.flatMap(\.paths))
        var summary = Summary()
        var stream = UnitStream(inputs: inputs, options: reading, refusal: refusal)
        // The first units tell the languages that the outputs' headers name.
        var first: [TranslationUnit] = []
        while first.count < Self.lookAhead, let unit = try stream.next() {
            first.append(unit)
            if unit.source.language != .undetermined, unit.target.language != .undetermined { break }
        }
        var languages = languages(of: first)
        if swaps { languages = (languages.target, languages.source) }
        (summary.sourceLanguage, summary.targetLanguage) = languages
        let header = CorpusHeader(
            provenance: provenance, sourceLanguage: languages.source, targetLanguage: languages.target)
        let writers = try outputs.map { place -> any CorpusWriter in
            switch split {
            case .none: try place.writer(in: outputSet, header: header, options: writing)
            case .units(let count):
                SplitWriter(place: place, rule: .units(count), in: outputSet, header: header, options: writing)
            case .documents:
                SplitWriter(place: place, rule: .documents, in: outputSet, header: header, options: writing)
            }
        }
        var position = 0
        while true {
            var unit: TranslationUnit
            if position < first.count {
                unit = first[position]
                position += 1
            } else if let next = try stream.next() {
                unit = next
            } else {
                break
            }
            summary.read += 1
            if swaps { (unit.source, unit.target, unit.type) = (unit.target, unit.source, unit.type?.swapped) }
            unit.source.language = code(unit.source.language, or: languages.source)
            unit.target.language = code(unit.target.language, or: languages.target)
            guard let result = try transform(unit) else { continue }
            for writer in writers { try writer.write(result) }
        }
        for writer in writers { try writer.finish() }
        try finishing(languages)
        try outputSet.commit()
        summary.refused = stream.refused
        summary.outputs = writers.map(\.summary)
        return summary
    }

    /// Reads all units, languages and sides as `run` would have them, and writes nothing.
    ///
    /// - Returns: the languages of the corpus.
    public func scan(
        refusal: @escaping (RefusedUnit) -> Void = { _ in }, body: (TranslationUnit) throws -> Void
    ) throws -> (source: Language, target: Language) {
        var only = self
        only.outputs = []
        let summary = try only.run(refusal: refusal) { unit in
            try body(unit)
            return nil
        }
        return (summary.sourceLanguage, summary.targetLanguage)
    }

    /// Whether the inputs can be read more than once.
    public var isRepeatable: Bool { !inputs.contains { $0.paths.contains("-") } }

    private static let lookAhead = 200

    private func code(_ language: Language, or other: Language) -> Language {
        language == .undetermined ? other : codes[language] ?? language
    }

    private func languages(of units: [TranslationUnit]) -> (source: Language, target: Language) {
        func find(_ side: KeyPath<TranslationUnit, UnitSide>, _ given: Language?) -> Language {
            let named = units.map { $0[keyPath: side].language }.first { $0 != .undetermined }
            if let named { return codes[named] ?? named }
            if let given { return codes[given] ?? given }
            let texts = units.map { $0[keyPath: side].text }
            guard let identify, texts.contains(where: { !$0.isEmpty }) else { return .undetermined }
            let found = identify(texts).withUsualRegion
            return codes[found] ?? found
        }
        return (find(\.source, reading.languages?.source), find(\.target, reading.languages?.target))
    }
}

/// The units of several corpora, one after the other, in the languages asked for.
struct UnitStream {
    private var inputs: ArraySlice<CorpusPlace>
    private let options: ReadingOptions
    private let refusal: (RefusedUnit) -> Void
    private var reader: (any CorpusReader)?
    private var path = ""
    private(set) var refused = 0

    init(inputs: [CorpusPlace], options: ReadingOptions, refusal: @escaping (RefusedUnit) -> Void) {
        self.inputs = inputs[...]
        self.options = options
        self.refusal = refusal
    }

    mutating func next() throws -> TranslationUnit? {
        while true {
            if reader == nil {
                guard let place = inputs.popFirst() else { return nil }
                path = place.paths[0]
                reader = try place.reader(options: options)
            }
            let unit = try reader?.next()
            for one in reader?.takeRefusals() ?? [] { refuse(one) }
            guard let unit else {
                reader = nil
                continue
            }
            if let unit = inWantedLanguages(unit) { return unit }
            refuse(
                RefusedUnit(
                    location: ErrorLocation(file: path), unit: unit.id,
                    reason: "it is in \(unit.source.language) and \(unit.target.language)"))
        }
    }

    private mutating func refuse(_ unit: RefusedUnit) {
        refused += 1
        refusal(unit)
    }

    /// The unit, turned round if need be; nil if it is in other languages.
    private func inWantedLanguages(_ unit: TranslationUnit) -> TranslationUnit? {
        guard let wanted = options.languages, unit.source.language != .undetermined,
            unit.target.language != .undetermined
        else { return unit }
        func matches(_ source: Language, _ target: Language) -> Bool {
            LanguageMatch(unit.source.language, wanted: source) > .none
                && LanguageMatch(unit.target.language, wanted: target) > .none
        }
        if matches(wanted.source, wanted.target) { return unit }
        guard matches(wanted.target, wanted.source) else { return nil }
        var turned = unit
        (turned.source, turned.target, turned.type) = (unit.target, unit.source, unit.type?.swapped)
        return turned
    }
}

extension Language {
    /// The code that CAT tools expect for a language that was found rather than named: `en-US` for `en`, `zh-CN` for
    /// `zh` and `zh-Hans`, `zh-TW` for `zh-Hant`; any other as it is.
    public var withUsualRegion: Language {
        switch tag {
        case "en": .americanEnglish
        case "zh", "zh-Hans": .mainlandChinese
        case "zh-Hant": .taiwanChinese
        default: self
        }
    }
}
