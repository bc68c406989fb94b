import BitextModel
import TextFacts

/// A `<tu>` as it stands in a file: any number of variants in any languages.
struct TMXUnit {
    struct Variant {
        var language: String?
        var text = ""
        var markup: String?
        var hasSegment = false
        var properties: [TranslationUnit.Property] = []
    }

    var line: Int
    var id: String
    var sourceLanguage: String?
    var properties: [TranslationUnit.Property] = []
    var variants: [Variant] = []

    /// Why no unit can be made of it.
    typealias Refusal = UnitRefusal

    /// The pairs of source and target that the unit holds.
    ///
    /// - Parameters:
    ///   - wanted: the two languages asked for; nil for the source language and each of the others.
    ///   - fileSource: the header's `srclang`.
    func pairs(
        wanted: (source: Language, target: Language)?, fileSource: String?, codes: inout LanguageCodes,
        descriptions: inout DescriptionChanges
    ) throws(Refusal) -> [TranslationUnit] {
        var languages: [Language] = []
        for variant in variants {
            guard let code = variant.language else { throw Refusal(reason: "a variant does not name its language") }
            guard let language = codes[code] else { throw Refusal(reason: "'\(code)' is no language code") }
            guard variant.hasSegment else { throw Refusal(reason: "the variant in \(code) has no segment") }
            languages.append(language)
        }
        guard !variants.isEmpty else { throw Refusal(reason: "there is no variant in it") }
        let source = try self.source(languages, wanted: wanted?.source, fileSource: fileSource, codes: &codes)
        let targets =
            if let wanted {
                LanguageMatch.best(
                    languages.indices.map { $0 == source ? .undetermined : languages[$0] }, wanted: wanted.target)
            } else if languages.count == 2 {
                [1 - source]
            } else {
                languages.indices.filter { $0 != source }
            }
        guard !targets.isEmpty else {
            throw Refusal(reason: "there is no variant in \(wanted.map { $0.target.tag } ?? "a second language")")
        }
        let first = try side(variants[source], languages[source], &descriptions)
        let confidence = value(TMXVocabulary.confidence).flatMap { Decimals.probability($0) }
        let isMoved = value(TMXVocabulary.moved) == "true"
        let type = try value(TMXVocabulary.beadType).flatMap { text throws(Refusal) in
            try Bead.Kind.read(text, separator: ":")
        }
        var units: [TranslationUnit] = []
        for (number, target) in targets.enumerated() {
            var unit = TranslationUnit(
                id: number == 0 ? id : "\(id)-\(number + 1)", source: first,
                target: try side(variants[target], languages[target], &descriptions), confidence: confidence,
                type: type)
            unit.isMoved = isMoved
            unit.properties =
                properties.isEmpty
                ? []
                : properties.filter {
                    !($0.name == TMXVocabulary.confidence && confidence != nil)
                        && !($0.name == TMXVocabulary.moved && isMoved)
                        && !($0.name == TMXVocabulary.beadType && type != nil)
                }
            if let type {
                if type.source == 1, unit.source.sentences.isEmpty { unit.source.sentences = [unit.source.text] }
                if type.target == 1, unit.target.sentences.isEmpty { unit.target.sentences = [unit.target.text] }
            }
            units.append(unit)
        }
        return units
    }

    private func source(_ languages: [Language], wanted: Language?, fileSource: String?, codes: inout LanguageCodes)
        throws(Refusal) -> Int
    {
        // `*all*` and a missing code leave the choice to us: the first variant.
        guard let language = wanted ?? (sourceLanguage ?? fileSource).flatMap({ codes[$0] }) else { return 0 }
        // An exact one is the best, and nearly always there.
        guard let found = languages.firstIndex(of: language) ?? LanguageMatch.best(languages, wanted: language).first
        else {
            throw Refusal(reason: "there is no variant in \(language)")
        }
        return found
    }

    private func value(_ name: String) -> String? { properties.first { $0.name == name }?.value }

    /// A variant with its known properties put in their places.
    private func side(
        _ variant: Variant, _ language: Language, _ descriptions: inout DescriptionChanges
    ) throws(Refusal) -> TranslationUnit.Side {
        var side = TranslationUnit.Side(text: variant.text, language: language, markup: variant.markup)
        if variant.properties.isEmpty { return side }
        var metadata = Document.Metadata()
        var described: [TranslationUnit.Property] = []
        for property in variant.properties {
            switch property.name {
            case TMXVocabulary.document where side.document == nil: side.document = property.value
            case TMXVocabulary.range where side.range == nil && Document.SourceRange(text: property.value) != nil:
                side.range = Document.SourceRange(text: property.value)
            case TMXVocabulary.sentenceNumbers where side.sentenceNumbers.isEmpty:
                side.sentenceNumbers = try Self.numbers(property.value)
            case TMXVocabulary.sentenceRanges where side.sentences.isEmpty:
                side.sentences = SentenceRanges.sentences(property.value, of: variant.text)
            case TMXVocabulary.alternate:
                let parts = property.value.split(separator: " ", maxSplits: 1)
                let code = parts.first.flatMap { Language(String($0)) }
                described.append(property)
                metadata.alternates.append(
                    .init(language: code == .undetermined ? nil : code, url: String(parts.last ?? "")))
            default:
                let known =
                    property.name.utf8.starts(with: TMXVocabulary.ownPrefix.utf8)
                    ? TMXVocabulary.metadata.first { $0.name == property.name } : nil
                if let known, metadata[keyPath: known.path] == nil {
                    described.append(property)
                    metadata[keyPath: known.path] = property.value
                } else {
                    side.properties.append(property)
                }
            }
        }
        if let document = side.document {
            if !described.isEmpty { descriptions.note(metadata, of: document) }
        } else {
            // Of a document without a name nothing can be told but here.
            side.properties += described
        }
        return side
    }

    /// Numbers with spaces between; what is no number is passed over, as other programs' properties may be anything.
    private static func numbers(_ text: String) throws(Refusal) -> [Int] {
        var numbers: [Int] = []
        for part in text.split(separator: " ") where part.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
            guard let number = SentenceNumber.number(part) else {
                throw Refusal(reason: "\(part) is too great for the number of a sentence")
            }
            numbers.append(number)
        }
        return numbers
    }
}

/// The languages of codes met before: a corpus has a few codes, and each stands in it a million times.
struct LanguageCodes {
    private var known: [String: Language?] = [:]
    /// Those met last, which come again with the next unit.
    private var last: [(code: String, language: Language?)] = []

    subscript(code: String) -> Language? {
        mutating get {
            for entry in last where entry.code == code { return entry.language }
            let found = find(code)
            if last.count == 4 { last.removeFirst() }
            last.append((code, found))
            return found
        }
    }

    private mutating func find(_ code: String) -> Language? {
        if let found = known[code] { return found }
        let language = Language(code)
        // Hostile files may have any number of them.
        if known.count < 1_000 { known[code] = language }
        return language
    }
}
