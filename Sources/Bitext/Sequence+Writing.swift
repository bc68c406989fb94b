public import BitextModel
public import CorpusFormats
public import CorpusOutput

extension Sequence<TranslationUnit> {
    /// Writes units to files, each in the format that its name tells. All files appear together, or none does.
    ///
    /// - Parameters:
    ///   - paths: two in a row for Moses: `memory.en`, `memory.zh`.
    ///   - format: of all files, whatever their names tell.
    ///   - languages: what the files name as theirs; nil for the languages of the first unit.
    ///   - forExcel: TSV and CSV that Excel opens by itself.
    /// - Returns: what was written and left out.
    /// - Throws: `BitextError` for names that tell no format and for files that cannot be written, which have their old
    ///   content then.
    @discardableResult
    public func write(
        to paths: String..., format: CorpusFormat? = nil, languages: (source: Language, target: Language)? = nil,
        forExcel: Bool = false
    ) throws -> CorpusOutput.Report {
        let output = try CorpusOutput()
        var options = CorpusFormat.WritingOptions()
        options.forExcel = forExcel
        let files = try output.corpus(try CorpusFormat.Place.places(paths, format: format), options: options)
        var isBegun = false
        func begin(_ source: Language, _ target: Language) throws {
            try files.begin(source: languages?.source ?? source, target: languages?.target ?? target)
            isBegun = true
        }
        for unit in self {
            if !isBegun { try begin(unit.source.language, unit.target.language) }
            try files.write(unit)
        }
        if !isBegun { try begin(.undetermined, .undetermined) }
        return try output.commit()
    }
}
