public import BitextModel
public import CorpusFormats
public import CorpusOutput
public import CorpusQuality

extension AlignedPair {
    /// Writes the pair's units to files, each in the format that its name tells (`.tmx`, `.tsv`, `.csv`, `.xlsx`, `.jsonl`,
    /// `.xliff`, `.beads` ...). All files appear together, or none does.
    ///
    /// - Parameters:
    ///   - paths: two in a row for Moses: `release.en`, `release.zh`.
    ///   - format: of all files, whatever their names tell.
    ///   - leastConfidence: units that are less sure, 0 to 1, are left out; files of sentence numbers hold all.
    ///   - rules: units that these reject are left out; nil for none.
    /// - Returns: what was written and left out.
    /// - Throws: `BitextError` for names that tell no format and for files that cannot be written, which have their old
    ///   content then.
    @discardableResult
    public func write(
        to paths: String..., format: CorpusFormat? = nil, leastConfidence: Double? = nil,
        rules: CorpusFilter.Options? = nil
    ) throws -> CorpusOutput.Report {
        let output = try AlignmentOutput(
            places: CorpusFormat.Place.places(paths, format: format),
            selection: .init(leastConfidence: leastConfidence, rules: rules))
        try output.write(self)
        return try output.commit()
    }
}
