public import BitextModel
public import CorpusFormats
import FileAccess
import LanguageIdentification

/// Corpora in, a corpus out: reading, choosing and naming languages, unit by unit.
///
///     let output = try CorpusOutput()
///     let memory = try output.corpus(CorpusFormat.Place.places(["memory.tsv"]))
///     let summary = try CorpusConversion(inputs: CorpusFormat.Place.places(["memory.tmx"])).run(into: memory)
///     print(try output.commit(CorpusOutput.Report(summary)).lines)
///
/// Converting, filtering and deduplicating all run through here; they differ in their verdict on a unit. Memory is
/// constant, whatever the corpora's size.
public struct CorpusConversion {
    /// What is read, one after the other.
    public var inputs: [CorpusFormat.Place]
    /// How it is read.
    public var reading = CorpusFormat.ReadingOptions()
    /// Whether source and target change places.
    public var swaps = false
    /// Codes to be written in the place of others.
    public var codes: [Language: Language] = [:]
    /// What the outputs say of how they were made.
    public var provenance = AlignedPair.Provenance()

    /// Corpora that are read as they are.
    public init(inputs: [CorpusFormat.Place]) { self.inputs = inputs }

    /// What becomes of a unit.
    public enum Verdict: Sendable {
        /// It is written as it is given here.
        case keep(TranslationUnit)
        /// It goes to the output of rejected units, as it is given here; the reason is counted.
        case leaveOut(TranslationUnit, reason: String)
    }

    /// What was read.
    public struct Summary: Hashable, Sendable {
        /// Units read.
        public var read = 0
        /// Units that could not be taken.
        public var refused = 0
        /// The first language, as the outputs have it.
        public var sourceLanguage = Language.undetermined
        /// The second language, as the outputs have it.
        public var targetLanguage = Language.undetermined
    }

    /// Reads all units and writes them; the outputs are still to be committed.
    ///
    /// - Parameters:
    ///   - output: where kept units go; nil to read only.
    ///   - rejected: where units that are left out go.
    ///   - refusal: told in words of every unit that cannot be taken.
    ///   - judge: says what becomes of a unit.
    /// - Throws: `BitextError` where the rest of a file cannot be read, or an output not be written; what `judge` throws.
    /// - Complexity: O(bytes), in constant memory.
    public func run(
        into output: CorpusOutput.Units? = nil, rejected: CorpusOutput.Units? = nil,
        refusal: @escaping (String) -> Void = { _ in },
        judge: (TranslationUnit) throws -> Verdict = { .keep($0) }
    ) throws -> Summary {
        try run(into: output, rejected: rejected, refusal: refusal, prepare: Self.nothing) { unit, _ in
            switch try judge(unit) {
            case .keep(let kept):
                unit = kept
                return nil
            case .leaveOut(let left, let reason):
                unit = left
                return reason
            }
        }
    }

    /// The same where something is made of every unit on all cores, before its turn comes.
    ///
    /// - Parameters:
    ///   - prepare: given the languages of the outputs, what is made of units, which it may change.
    ///   - judge: makes of a unit what is to be written, and says why it is left out; nil keeps it.
    /// - Throws: `FileError`, `CorpusFormatError`.
    func run<Prepared: Sendable>(
        into output: CorpusOutput.Units?, rejected: CorpusOutput.Units?, refusal: @escaping (String) -> Void,
        prepare: (_ source: Language, _ target: Language) -> UnitPipeline<Prepared>.Preparation,
        judge: (inout TranslationUnit, Prepared) throws -> String?
    ) throws -> Summary {
        let outputs = [output, rejected].compactMap { $0 }
        try OutputFile.check(outputs.flatMap(\.places).flatMap(\.paths), against: inputs.flatMap(\.paths))
        var summary = Summary()
        let stream = UnitPipeline<Prepared>(inputs: inputs, options: reading)
        func tell(_ refusals: some Sequence<(place: Int, unit: RefusedUnit)>) {
            for refused in refusals { refusal("\(refused.unit)") }
        }
        // The first units tell the languages that the outputs' headers name.
        var first: [UnitPipeline<Prepared>.Stretch] = []
        var head: [TranslationUnit] = []
        var isNamed = false
        while head.count < Self.lookAhead, !isNamed, var stretch = try stream.next() {
            let before = head.count
            for unit in stretch.units.prefix(Self.lookAhead - head.count) where !isNamed {
                head.append(unit)
                isNamed = unit.source.language != .undetermined && unit.target.language != .undetermined
            }
            // What comes behind is not looked at yet, nor spoken of.
            let isEnough = isNamed || head.count == Self.lookAhead
            let known = stretch.refusals.prefix { !isEnough || $0.place < head.count - before }
            tell(known)
            stretch.refusals.removeFirst(known.count)
            first.append(stretch)
        }
        var languages = languages(of: head)
        if swaps { languages = (languages.target, languages.source) }
        (summary.sourceLanguage, summary.targetLanguage) = languages
        let header = CorpusHeader(
            provenance: provenance, sourceLanguage: languages.source, targetLanguage: languages.target)
        for output in outputs { try output.begin(header) }
        let naming = SideNaming(swaps: swaps, codes: codes, source: languages.source, target: languages.target)
        let prepareUnits = prepare(languages.source, languages.target)
        let prepare: UnitPipeline<Prepared>.Preparation = { units in
            for index in units.indices { naming.apply(to: &units[index]) }
            return prepareUnits(&units)
        }
        stream.begin(prepare)
        var descriptions = DescriptionChanges()
        first.reverse()
        while var stretch = try first.popLast() ?? stream.next() {
            tell(stretch.refusals)
            summary.read += stretch.units.count
            let prepared = stretch.prepared ?? prepare(&stretch.units)
            var documents = stretch.documents[...]
            for index in stretch.units.indices {
                // What is said of a document comes before its units, once.
                while let (place, told) = documents.first, place == index {
                    for document in told { descriptions.note(document.metadata, of: document.id) }
                    for document in descriptions.take() {
                        for output in outputs { output.describe(document.metadata, of: document.id) }
                    }
                    documents.removeFirst()
                }
                if let reason = try judge(&stretch.units[index], prepared[index]) {
                    try output?.leaveOut(stretch.units[index], reason: reason, keepsNumbers: false)
                    try rejected?.write(stretch.units[index])
                } else {
                    try output?.write(stretch.units[index])
                }
            }
            stream.giveBack(&stretch)
        }
        summary.refused = stream.refused
        output?.leaveOut(stream.untranslated, reason: CorpusOutput.Report.File.untranslated)
        return summary
    }

    /// Makes nothing of units.
    private static func nothing(_: Language, _: Language) -> UnitPipeline<Void>.Preparation {
        { [Void](repeating: (), count: $0.count) }
    }

    /// Reads all units, languages and sides as `run` would have them, and writes nothing.
    ///
    /// - Throws, complexity: as `run`.
    @discardableResult
    public func scan(
        refusal: @escaping (String) -> Void = { _ in }, body: (TranslationUnit) throws -> Void
    ) throws -> Summary {
        try scan(refusal: refusal, prepare: Self.nothing) { unit, _ in try body(unit) }
    }

    /// The same where something is made of every unit on all cores, before its turn comes.
    @discardableResult
    func scan<Prepared: Sendable>(
        refusal: @escaping (String) -> Void = { _ in },
        prepare: (_ source: Language, _ target: Language) -> UnitPipeline<Prepared>.Preparation,
        body: (TranslationUnit, Prepared) throws -> Void
    ) throws -> Summary {
        try run(into: nil, rejected: nil, refusal: refusal, prepare: prepare) { unit, prepared in
            try body(unit, prepared)
            return nil
        }
    }

    /// Whether the inputs can be read more than once: neither standard input nor a pipe is among them.
    public var isRepeatable: Bool { !inputs.contains { $0.paths.contains(where: InputFile.isStream) } }

    private static let lookAhead = 200
    private func languages(of units: [TranslationUnit]) -> (source: Language, target: Language) {
        func find(_ side: KeyPath<TranslationUnit, TranslationUnit.Side>, _ given: Language?) -> Language {
            let named = units.map { $0[keyPath: side].language }.first { $0 != .undetermined }
            if let named { return codes[named] ?? named }
            if let given { return codes[given] ?? given }
            let texts = units.map { $0[keyPath: side].text }
            guard texts.contains(where: { !$0.isEmpty }) else { return .undetermined }
            let found = LanguageIdentifier.identify(blocks: texts).withUsualRegion
            return codes[found] ?? found
        }
        return (find(\.source, reading.languages?.source), find(\.target, reading.languages?.target))
    }
}
