package import BitextModel
package import CorpusFormats

/// The units of several corpora, one after the other, in the languages asked for.
package struct UnitStream {
    private var inputs: ArraySlice<CorpusFormat.Place>
    private let options: CorpusFormat.ReadingOptions
    private let refusal: (RefusedUnit) -> Void
    private var reader: (any CorpusReader)?
    private var path = ""
    package private(set) var refused = 0
    /// Segments that nobody has translated yet.
    package private(set) var untranslated = 0

    package init(
        inputs: [CorpusFormat.Place], options: CorpusFormat.ReadingOptions, refusal: @escaping (RefusedUnit) -> Void
    ) {
        self.inputs = inputs[...]
        self.options = options
        self.refusal = refusal
    }

    /// The units of one reader.
    package init(
        reader: any CorpusReader, path: String, options: CorpusFormat.ReadingOptions,
        refusal: @escaping (RefusedUnit) -> Void
    ) {
        inputs = []
        self.options = options
        self.refusal = refusal
        self.reader = reader
        self.path = path
    }

    /// A unit, and what was read of the documents that it and those behind it name.
    package struct Item {
        package var unit: TranslationUnit
        package var documents: [DocumentDescription]
    }

    /// The next unit; nil after the last of the last corpus.
    ///
    /// - Throws: `FileError`, `CorpusFormatError`.
    package mutating func next() throws -> Item? {
        while true {
            if reader == nil {
                guard let place = inputs.popFirst() else { return nil }
                path = place.paths[0]
                reader = try place.reader(options: options)
            }
            let unit = try reader?.next()
            for one in reader?.takeRefusals() ?? [] { refuse(one) }
            untranslated += reader?.takeUntranslated() ?? 0
            guard let unit else {
                reader = nil
                continue
            }
            if let unit = options.languages == nil ? unit : inWantedLanguages(unit) {
                return Item(unit: unit, documents: reader?.takeDescriptions() ?? [])
            }
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
        turned.swapSides()
        return turned
    }
}
