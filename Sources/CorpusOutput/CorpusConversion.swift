package import BitextModel
package import CorpusFormats
import FileAccess

/// Corpora in, a corpus out: reading, choosing and naming languages, unit by unit.
///
/// `convert`, `filter` and `dedupe` all run through here; they differ in their verdict on a unit.
package struct CorpusConversion {
    package var inputs: [CorpusPlace]
    package var reading = ReadingOptions()
    /// Whether source and target change places.
    package var swaps = false
    /// Codes to be written in the place of others.
    package var codes: [Language: Language] = [:]
    package var provenance = Provenance()
    /// Finds the language of texts, where a format does not name it.
    package var identify: (([String]) -> Language)?

    package init(inputs: [CorpusPlace]) { self.inputs = inputs }

    /// What becomes of a unit.
    package enum Verdict: Sendable {
        case keep(TranslationUnit)
        /// It goes to the output of rejected units, as it is given here; the reason is counted.
        case leaveOut(TranslationUnit, reason: String)
    }

    package struct Summary: Sendable {
        package var read = 0
        package var refused = 0
        package var sourceLanguage = Language.undetermined
        package var targetLanguage = Language.undetermined
    }

    /// Reads all units and writes them; the outputs are still to be committed.
    ///
    /// - Parameters:
    ///   - output: where kept units go; nil to read only.
    ///   - rejected: where units that are left out go.
    ///   - refusal: told of every unit that cannot be taken.
    ///   - judge: says what becomes of a unit.
    /// - Throws: `FileError`, `CorpusFormatError`.
    package func run(
        into output: UnitOutput? = nil, rejected: UnitOutput? = nil,
        refusal: @escaping (RefusedUnit) -> Void = { _ in },
        judge: (TranslationUnit) throws -> Verdict = { .keep($0) }
    ) throws -> Summary {
        let outputs = [output, rejected].compactMap { $0 }
        try OutputFile.check(outputs.flatMap(\.places).flatMap(\.paths), against: inputs.flatMap(\.paths))
        var summary = Summary()
        var stream = UnitStream(inputs: inputs, options: reading, refusal: refusal)
        // The first units tell the languages that the outputs' headers name.
        var first: [UnitStream.Item] = []
        while first.count < Self.lookAhead, let item = try stream.next() {
            first.append(item)
            if item.unit.source.language != .undetermined, item.unit.target.language != .undetermined { break }
        }
        var languages = languages(of: first.map(\.unit))
        if swaps { languages = (languages.target, languages.source) }
        (summary.sourceLanguage, summary.targetLanguage) = languages
        let header = CorpusHeader(
            provenance: provenance, sourceLanguage: languages.source, targetLanguage: languages.target)
        for output in outputs { try output.begin(header) }
        var position = 0
        while true {
            var item: UnitStream.Item
            if position < first.count {
                item = first[position]
                position += 1
            } else if let next = try stream.next() {
                item = next
            } else {
                break
            }
            summary.read += 1
            for document in item.documents {
                for output in outputs { output.describe(document.metadata, of: document.id) }
            }
            if swaps { item.unit.swapSides() }
            item.unit.source.language = code(item.unit.source.language, or: languages.source)
            item.unit.target.language = code(item.unit.target.language, or: languages.target)
            switch try judge(item.unit) {
            case .keep(let unit): try output?.write(unit)
            case .leaveOut(let unit, let reason):
                try output?.leaveOut(unit, reason: reason, keepsNumbers: false)
                try rejected?.write(unit)
            }
        }
        summary.refused = stream.refused
        return summary
    }

    /// Reads all units, languages and sides as `run` would have them, and writes nothing.
    ///
    /// - Returns: the languages of the corpus.
    package func scan(
        refusal: @escaping (RefusedUnit) -> Void = { _ in }, body: (TranslationUnit) throws -> Void
    ) throws -> (source: Language, target: Language) {
        let summary = try run(refusal: refusal) { unit in
            try body(unit)
            return .keep(unit)
        }
        return (summary.sourceLanguage, summary.targetLanguage)
    }

    /// Whether the inputs can be read more than once.
    package var isRepeatable: Bool { !inputs.contains { $0.paths.contains("-") } }

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
