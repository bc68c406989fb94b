import BitextModel
import CorpusFormats
import CorpusOutput
import CorpusQuality
import FileAccess

/// The files of a corpus, made of the journal's results: `corpus.tmx`, `corpus.tsv`, `corpus.jsonl`, `pages.tsv` with what
/// became of every page, and `report.html`. All appear together.
struct CorpusFiles {
    private let inputs: CorpusInputs
    private let output: CorpusOutput
    private let corpus: CorpusOutput.Units
    private let table: CorpusOutput.Text
    private let page: CorpusOutput.Text

    /// - Throws: `FileError` where a file cannot be made.
    init(_ inputs: CorpusInputs, folder: String, summary: String?) throws {
        self.inputs = inputs
        output = try CorpusOutput(summary: summary)
        var options = CorpusFormat.WritingOptions()
        options.columns = [Deduplicator.conflictProperty, Deduplicator.occurrencesProperty]
        corpus = try output.corpus(
            try CorpusFormat.Place.places(["tmx", "tsv", "jsonl"].map { "\(folder)/corpus.\($0)" }), options: options,
            origin: "bead")
        table = try output.text("\(folder)/pages.tsv", format: "tsv", noun: "page")
        page = try output.text("\(folder)/report.html", format: "html", noun: "pair")
    }

    /// Writes all files.
    ///
    /// - Parameters:
    ///   - outcomes: of all pairs, in their order.
    ///   - journal: has their results.
    /// - Throws: `FileError`; what `progress` throws. Nothing is written then.
    /// - Complexity: O(bytes of all units), read twice, in constant memory but for the pages' rows.
    func write(
        _ outcomes: [CorpusBuilder.Outcome], from journal: Journal, progress: (BuildEvent) throws -> Void
    ) throws -> CorpusOutput.Report {
        var outcomes = outcomes
        var report = CorpusOutput.Report()
        report.isList = true
        var figures = BuildReport(inputs)
        let deduplicator = Deduplicator(prefersConfidence: true)
        // What repeats what is known before the first unit is written.
        var languages: (source: Language, target: Language)?
        for (index, outcome) in outcomes.enumerated() {
            guard case .done(let key) = outcome else { continue }
            let result = try Self.result(key, journal)
            let expected = languages ?? (result.figures.languages[0], result.figures.languages[1])
            languages = expected
            do {
                for one in try Self.turned(result, expected).units where one.reason == nil {
                    try deduplicator.note(one.unit)
                }
            } catch let error as AlignmentOutput.OtherLanguages {
                let failure = inputs.failure(of: inputs.pairs[index], error)
                outcomes[index] = .failed(failure)
                try progress(.failed(failure))
            }
        }
        var number = 0
        for (index, outcome) in outcomes.enumerated() {
            switch outcome {
            case .failed(let reason): figures.add(failure: reason, of: index)
            case .done(let key):
                guard let languages else { continue }
                let result = try Self.turned(try Self.result(key, journal), languages)
                if corpus.languages == nil { try begin(result.provenance, languages, &report) }
                report.pairs.append(result.figures)
                figures.add(
                    result, of: index, units: try write(result, numberedFrom: number, deduplicator))
                number += result.units.count
            }
            try progress(.progress(.writing, index + 1, of: outcomes.count))
        }
        try table.write("page\toutcome\tcounterpart\tcode\treason\n")
        for row in figures.rows { try table.writeLine(row) }
        try page.write(figures.page(languages: languages, provenance: report.provenance))
        page.count = outcomes.count
        report.remarks = figures.remarks
        return try output.commit(report)
    }

    private func begin(
        _ provenance: AlignedPair.Provenance, _ languages: (source: Language, target: Language),
        _ report: inout CorpusOutput.Report
    ) throws {
        report.provenance = provenance
        try corpus.begin(
            CorpusHeader(
                provenance: provenance, sourceLanguage: languages.source, targetLanguage: languages.target))
    }

    /// Writes a pair's units.
    ///
    /// - Returns: those that the corpus has, and for the others the reason.
    private func write(
        _ result: PairResult, numberedFrom start: Int, _ deduplicator: Deduplicator
    ) throws -> [PairResult.Unit] {
        for side in [result.source, result.target] { corpus.describe(side.metadata, of: side.id) }
        var units = result.units
        for index in units.indices {
            units[index].unit.id = String(start + index + 1)
            if units[index].reason == nil {
                switch try deduplicator.judge(units[index].unit) {
                case .keep(let kept): try corpus.write(kept)
                case .repeated: units[index].reason = "repeated"
                case .conflicting: units[index].reason = "conflicting"
                }
            }
            if let reason = units[index].reason {
                try corpus.leaveOut(units[index].unit, reason: reason, keepsNumbers: false)
            }
        }
        return units
    }

    private static func result(_ key: JournalKey, _ journal: Journal) throws -> PairResult {
        if let bytes = journal.result(of: key) {
            var reader = BinaryReader(bytes)
            if reader.number(UInt8.self) == 1, let result = PairResult(&reader) { return result }
        }
        throw BuildError.damagedJournal(journal.path)
    }

    /// A result in the direction of the corpus.
    ///
    /// - Throws: `AlignmentOutput.OtherLanguages`.
    private static func turned(
        _ result: PairResult, _ expected: (source: Language, target: Language)
    ) throws -> PairResult {
        let (source, target) = (result.figures.languages[0], result.figures.languages[1])
        if AlignmentOutput.isTurned(source, target, expected: expected) { return result.swapped }
        if let other = AlignmentOutput.OtherLanguages(source, target, expected: expected) { throw other }
        return result
    }
}
